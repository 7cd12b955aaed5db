"""See that nobody wrote typographic quotation marks where YAML has its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from build_tools.catalogue import Catalogue
from build_tools.problems import Place, Problem, Rule, problem
from build_tools.records import Record, Source, Words

RULE = Rule("H034", "Words, names and texts of our own do not stand in curly quotation marks as a whole.")
NEEDS_ALL = False

_OPENING, _CLOSING = "“„‘‚«", "”“’‘»"
#: Fields of records that hold our own words or a name.
_OWN = (
    *("name", "family_name", "place", "known_for", "venue", "about_note", "summary", "note"),
    *("proposition", "short", "why_it_matters", "claim", "made_by", "title", "detail", "headline", "short_title"),
)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each text whose quotation marks would be printed, or printed twice."""
    for entry in catalogue.entries():
        for field in _own_fields(type(entry.record)):
            if text := getattr(entry.record, field):
                yield from _look_at(text, entry.place(field))
        for path, words in entry.find(Words):
            yield from _look_at(words.exact, entry.place(*path, "exact"))
        for path, source in entry.find(Source):
            if source.publisher:
                yield from _look_at(source.publisher, entry.place(*path, "publisher"))


@cache
def _own_fields(model: type[Record]) -> tuple[str, ...]:
    return tuple(field for field in _OWN if field in model.model_fields)


def _look_at(text: str, place: Place) -> Iterator[Problem]:
    marks_inside = set(text[1:-1]) & set(_OPENING + _CLOSING) - {"’"}  # which is an apostrophe too
    if text[0] in _OPENING and text[-1] in _CLOSING and not marks_inside:
        fix = "leave them out, or, where YAML needs quotation marks, write straight ones"
        yield problem(RULE, place, "the curly quotation marks around this would be printed", fix)
