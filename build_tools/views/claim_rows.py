"""Describe claims as they stand in lists, and count them by verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.records import Claim
from build_tools.views.filters import Found


@dataclass(frozen=True)
class ClaimRow:
    """A claim in a list: its verdict, the reason in one sentence, and what the line is found under."""

    claim: str
    address: str
    verdict: str
    label: str
    summary: str
    found: tuple[Found, ...]


@dataclass(frozen=True)
class VerdictTally:
    """How many claims have a verdict."""

    verdict: str
    label: str
    count: int


def make_claim_row(catalogue: Catalogue, item: Item[Claim]) -> ClaimRow:
    """Describe a claim for a list."""
    record = item.record
    label = catalogue.term("claim_verdicts", record.verdict).label
    found = (
        Found("verdict", (record.verdict,)),
        Found("theme", (record.theme,)),
        Found("question", record.questions),
    )
    return ClaimRow(record.claim, address_of(item.entry.path), record.verdict, label, record.summary, found)


def make_verdict_tallies(catalogue: Catalogue, rows: Sequence[ClaimRow]) -> tuple[VerdictTally, ...]:
    """Count claims by verdict, in the order of the vocabulary."""
    return tuple(
        VerdictTally(term.id, term.label, sum(row.verdict == term.id for row in rows))
        for term in catalogue.vocabulary.claim_verdicts
    )
