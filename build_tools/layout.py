"""Say where each kind of record lives under ``content/`` and which address its page gets."""

from __future__ import annotations

import re
from dataclasses import dataclass

ID = r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
DAY = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"

#: Names that a record may not take, because the site itself uses the address.
RESERVED_IDS = frozenset({"index", "404", "assets", "cname", "search", "feed", "data", "schema"})


@dataclass(frozen=True)
class Kind:
    """A kind of record: its name, the pattern of its path under ``content/``, and how to write that path."""

    name: str
    pattern: re.Pattern[str]
    example: str


def _kind(name: str, pattern: str, example: str) -> Kind:
    return Kind(name, re.compile(pattern), example)


KINDS = (
    _kind("person", rf"people/(?P<id>{ID})/person\.yml", "people/jane-doe/person.yml"),
    _kind("statement", rf"people/(?P<person>{ID})/(?P<id>{DAY}-{ID})\.yml", "people/jane-doe/2025-01-27-letter.yml"),
    _kind("event", rf"events/(?P<id>{ID})/event\.yml", "events/model-x/event.yml"),
    _kind("question", rf"events/(?P<event>{ID})/questions/(?P<id>{ID})\.yml", "events/model-x/questions/cheap.yml"),
    _kind("claim", rf"events/(?P<event>{ID})/claims/(?P<id>{ID})\.yml", "events/model-x/claims/cost.yml"),
    _kind(
        "timeline_entry",
        rf"events/(?P<event>{ID})/timeline/(?P<id>{DAY}-{ID})\.yml",
        "events/model-x/timeline/2025-01-20-release.yml",
    ),
    _kind("selection", rf"events/(?P<event>{ID})/selection\.yml", "events/model-x/selection.yml"),
    _kind("searches", rf"events/(?P<event>{ID})/searches\.yml", "events/model-x/searches.yml"),
    _kind("health", r"health\.yml", "health.yml"),
    _kind("vocabulary", r"vocabulary\.yml", "vocabulary.yml"),
)
KINDS_BY_NAME = {kind.name: kind for kind in KINDS}


def find_kind(path: str) -> tuple[Kind, dict[str, str]] | None:
    """Tell the kind of record that ``path`` (from the content folder) holds, with the ids the path names."""
    for kind in KINDS:
        if match := kind.pattern.fullmatch(path):
            return kind, match.groupdict()
    return None


def address_of(path: str) -> str:
    """Give the address of a record's page: its path without the ending, a person's or event's folder for their own."""
    found = find_kind(path)
    stem = path.removesuffix(".yml")
    if found and found[0].name in ("person", "event"):
        stem = stem.rpartition("/")[0]
    return f"{stem}/"
