"""Order what a person said in time, with the turning points of the event between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_tools.catalogue import Catalogue, Item
from build_tools.records import Event, Person, TimelineEntry
from build_tools.views.passages import Passage, make_passage
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class Moment:
    """A passage of the person, or a landmark of the timeline that stands between passages."""

    passage: Passage | None
    landmark: str
    day: str


def make_moments(catalogue: Catalogue, event: Item[Event], item: Item[Person]) -> tuple[Moment, ...]:
    """Put the person's passages and the event's landmarks between the first and the last of them in order of time."""
    statements = catalogue.statements_by_person[item.id]
    if not statements:
        return ()
    first, last = statements[0].record.said_on, statements[-1].record.said_on
    moments: list[tuple[date, int, Moment]] = [
        (statement.record.said_on.first, 1, Moment(make_passage(catalogue, statement), "", ""))
        for statement in statements
    ]
    moments += [
        (entry.day.first, 0, Moment(None, entry.title, day_in_words(entry.day)))
        for entry in _landmarks(catalogue, event)
        if first.first < entry.day.first <= last.first
    ]
    return tuple(moment for _, _, moment in sorted(moments, key=lambda item: item[:2]))


def _landmarks(catalogue: Catalogue, event: Item[Event]) -> list[TimelineEntry]:
    return [item.record for item in catalogue.timeline.values() if item.event == event.id and item.record.landmark]
