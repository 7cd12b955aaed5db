"""Show corrections: those of a record on its page, and all of them on a page of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.drift import Comparison, compare
from build_tools.fields import Day
from build_tools.layout import address_of
from build_tools.records import Correction, Statement
from build_tools.validate import Entry
from build_tools.views.times import day_in_short


@dataclass(frozen=True)
class CorrectionLine:
    """A correction: how it stood before beside how it stands now, and the page of the record it changed."""

    day: Day
    on: str
    datetime: str
    kind: str
    label: str
    comparison: Comparison
    because: str
    record: str
    address: str


def make_correction_lines(catalogue: Catalogue, entries: Iterable[Entry]) -> tuple[CorrectionLine, ...]:
    """Give the corrections of some records, the newest first."""
    lines = [
        CorrectionLine(
            day=correction.on,
            on=day_in_short(correction.on),
            datetime=correction.on.text,
            kind=correction.kind,
            label=catalogue.term("correction_kinds", correction.kind).label,
            comparison=compare(correction.was, correction.now),
            because=correction.because,
            record=record_name(catalogue, entry),
            address=address_of(entry.path),
        )
        for entry in entries
        for _, correction in entry.find(Correction)
    ]
    return tuple(sorted(lines, key=lambda line: (line.day, line.address), reverse=True))


def record_name(catalogue: Catalogue, entry: Entry) -> str:
    """Name a record as a reader would: a person and a day, or its title."""
    record = entry.record
    if isinstance(record, Statement):
        person = catalogue.people[entry.id.partition("/")[0]].record
        return f"{person.name}, {day_in_short(record.said_on)}"
    for field in ("name", "proposition", "claim", "title"):
        if name := getattr(record, field, ""):
            return str(name)
    return entry.id
