"""Say which fields each kind of record has, with one sentence per field, one module per kind.

This is the one definition of a record: checks, field reference, JSON Schemas and the remedies in messages are
all made from it. ``MODELS`` names the model of each kind in ``layout.KINDS``.
"""

from __future__ import annotations

from build_tools.records.claim import Claim, Evidence, NumberRow, NumberTable, PrintedClaim, Step
from build_tools.records.event import (
    Artefact,
    Chosen,
    Development,
    Event,
    LeftOut,
    Question,
    Search,
    Searches,
    Selection,
    TimelineEntry,
)
from build_tools.records.health import Health, SourceHealth
from build_tools.records.history import Correction, Moved, Reply, Withdrawal, Withdrawn
from build_tools.records.part import Part, Record
from build_tools.records.person import Interest, Interests, Links, Person, Role
from build_tools.records.source import Capture, Passage, PrimarySource, Rendition, SeenCopy, Source, Translation, Words
from build_tools.records.statement import Reading, Statement
from build_tools.records.vocabulary import Host, Reader, Stance, Term, Vocabulary

__all__ = [
    "MODELS",
    "Artefact",
    "Capture",
    "Chosen",
    "Claim",
    "Correction",
    "Development",
    "Event",
    "Evidence",
    "Health",
    "Host",
    "Interest",
    "Interests",
    "LeftOut",
    "Links",
    "Moved",
    "NumberRow",
    "NumberTable",
    "Part",
    "Passage",
    "Person",
    "PrimarySource",
    "PrintedClaim",
    "Question",
    "Reader",
    "Reading",
    "Record",
    "Rendition",
    "Reply",
    "Role",
    "Search",
    "Searches",
    "SeenCopy",
    "Selection",
    "Source",
    "SourceHealth",
    "Stance",
    "Statement",
    "Step",
    "Term",
    "TimelineEntry",
    "Translation",
    "Vocabulary",
    "Withdrawal",
    "Withdrawn",
    "Words",
]

MODELS: dict[str, type[Record]] = {
    "person": Person,
    "statement": Statement,
    "event": Event,
    "question": Question,
    "claim": Claim,
    "timeline_entry": TimelineEntry,
    "selection": Selection,
    "searches": Searches,
    "health": Health,
    "vocabulary": Vocabulary,
}
