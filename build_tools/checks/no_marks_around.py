"""See that nobody wrote quotation marks around a text, beside those that YAML or the page sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.record_fields import Path
from build_tools.records import Record, Source, Words

RULE = Rule("H034", "Words, names and texts of our own do not stand in quotation marks as a whole.")
NEEDS_ALL = False

_OPENING, _CLOSING = '“„‘‚«"', '”“’‘»"'
#: Fields of records that hold our own words or a name.
_OWN = (
    *("name", "family_name", "place", "known_for", "venue", "about_note", "summary", "note"),
    *("proposition", "short", "why_it_matters", "claim", "made_by", "title", "detail", "headline", "short_title"),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each text whose quotation marks would be printed, or printed twice."""
    for entry in catalogue.entries():
        texts: list[tuple[Path, str | None]] = [
            *(((field,), getattr(entry.record, field)) for field in _own_fields(type(entry.record))),
            *(((*path, "exact"), words.exact) for path, words in entry.find(Words)),
            *(((*path, "publisher"), source.publisher) for path, source in entry.find(Source)),
        ]
        for path, text in texts:
            if text and _is_marked(text):
                fix = "leave them out; where YAML needs quotation marks, one pair of straight ones is enough"
                sentence = "the quotation marks around this would be printed"
                yield problem(RULE, entry.place(*path), sentence, fix)


@cache
def _own_fields(model: type[Record]) -> tuple[str, ...]:
    return tuple(field for field in _OWN if field in model.model_fields)


def _is_marked(text: str) -> bool:
    """Tell whether a text stands in quotation marks, with none inside that would close the first."""
    if text[0] not in _OPENING or text[-1] not in _CLOSING:
        return False
    return not set(text[1:-1]) & set(_OPENING + _CLOSING) - {"’"}  # which is an apostrophe too
