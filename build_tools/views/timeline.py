"""Show what happened and who spoke, day by day."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.layout import address_of
from build_tools.records import Event, TimelineEntry
from build_tools.views.day_chart import DayChart, make_day_chart
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.passages import Passage, make_passage
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_short, day_in_words, distance_in_words


@dataclass(frozen=True)
class SourcedWords:
    """The words of a source that state a fact."""

    exact: str
    source: SourceLine


@dataclass(frozen=True)
class TimelineLine:
    """An entry of the timeline with its sources."""

    anchor: str
    title: str
    detail: str
    note: str
    is_landmark: bool
    passages: tuple[SourcedWords, ...]
    statement: str
    record: str


@dataclass(frozen=True)
class TimelineDay:
    """A day, month or year with what happened and who spoke."""

    day: str
    day_short: str
    datetime: str
    distance: str
    is_landmark: bool
    entries: tuple[TimelineLine, ...]
    spoken: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class TimelinePage(Page):
    """The timeline of an event."""

    days: tuple[TimelineDay, ...]
    entry_count: int
    passage_count: int
    chart: DayChart


def make_timeline_page(catalogue: Catalogue, event: Item[Event]) -> TimelinePage:
    """Show the timeline of an event with the statements made on each day."""
    entries = [item for item in catalogue.timeline.values() if item.event == event.id]
    days = make_days(catalogue, event)
    statements = [item for item in catalogue.statements.values() if item.record.event == event.id]
    return TimelinePage(
        address="timeline/",
        template="timeline",
        kind="timeline",
        title="Timeline",
        description=f"{len(entries)} dated events and {len(statements)} passages, in order of time.",
        source=f"events/{event.id}/timeline",
        updated=newest([event.record.updated, *(item.record.updated for item in entries)]),
        facets=(Facet("kind", "Timeline"),),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)),),
        days=days,
        entry_count=len(entries),
        passage_count=len(statements),
        chart=make_day_chart(catalogue, event, statements),
    )


def make_days(catalogue: Catalogue, event: Item[Event]) -> tuple[TimelineDay, ...]:
    """Give every day on which something happened or somebody spoke, in order."""
    main = catalogue.artefacts[event.id, event.record.main_artefact]
    entries: dict[Day, list[TimelineLine]] = {}
    spoken: dict[Day, list[Passage]] = {}
    for item in catalogue.timeline.values():
        if item.event == event.id:
            entries.setdefault(item.record.day, []).append(_make_line(catalogue, item))
    for person in catalogue.people:
        for statement in catalogue.statements_by_person[person]:
            if statement.record.event == event.id:
                spoken.setdefault(statement.record.said_on, []).append(make_passage(catalogue, statement))
    return tuple(
        TimelineDay(
            day=day_in_words(day),
            day_short=day_in_short(day),
            datetime=day.text,
            distance=distance_in_words(day, main),
            is_landmark=any(line.is_landmark for line in entries.get(day, [])),
            entries=tuple(entries.get(day, [])),
            spoken=tuple(spoken.get(day, [])),
        )
        for day in sorted({*entries, *spoken}, key=lambda day: (day, day.about))
    )


def _make_line(catalogue: Catalogue, item: Item[TimelineEntry]) -> TimelineLine:
    record = item.record
    statement = catalogue.statements[record.statement] if record.statement else None
    return TimelineLine(
        anchor=item.stem,
        title=record.title,
        detail=record.detail,
        note=record.note or "",
        is_landmark=record.landmark,
        passages=tuple(SourcedWords(p.words.exact, make_source_line(p.source)) for p in record.passages),
        statement=address_of(statement.entry.path) if statement else "",
        record=item.entry.path,
    )
