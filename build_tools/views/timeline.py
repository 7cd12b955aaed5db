"""Show what happened and who spoke, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.layout import address_of
from build_tools.positions import Positions, searched_people, selected_people
from build_tools.records import Artefact, Event, TimelineEntry
from build_tools.views.day_chart import DayChart, make_day_chart, shown_weeks
from build_tools.views.page import Facet, Page, newest
from build_tools.views.passages import Passage, make_passage
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.span_chart import SpanChart, make_span_chart
from build_tools.views.times import day_in_short, day_in_words, distance_in_words, month_in_words

#: How many passages of a day are shown if nobody spoke who was searched on every question.
_SHOWN = 2
#: From this many days on, a time without a record is named.
_LONG_GAP = 5


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
class AlsoSpoke:
    """Somebody whose words of a day are not shown with it, and where they stand."""

    name: str
    address: str
    count: int


@dataclass(frozen=True)
class TimelineDay:
    """A day, month or year with what happened and who spoke.

    ``shown`` holds one passage of each person searched on every question, or the first two; ``also`` the others.
    ``gap`` says how long before it nobody spoke, if that is long.
    """

    anchor: str
    day: str
    day_short: str
    day_label: str
    day_number: str
    datetime: str
    distance: str
    is_landmark: bool
    entries: tuple[TimelineLine, ...]
    spoken: tuple[Passage, ...]
    dots: tuple[bool, ...]
    shown: tuple[Passage, ...]
    also: tuple[AlsoSpoke, ...]
    gap: str


@dataclass(frozen=True)
class _Found:
    """What happened on a day, and what was said."""

    entries: list[TimelineLine]
    spoken: list[Passage]


@dataclass(frozen=True)
class Month:
    """The days of a month to which a reader can go."""

    name: str
    days: tuple[TimelineDay, ...]


@dataclass(frozen=True)
class Year:
    """The days of a year, and what happened on them."""

    name: str
    titles: tuple[str, ...]
    days: tuple[TimelineDay, ...]


@dataclass(frozen=True, kw_only=True)
class TimelinePage(Page):
    """The timeline of an event: what came before the weeks of the chart, these weeks day by day, what came after."""

    before: tuple[TimelineDay, ...]
    days: tuple[TimelineDay, ...]
    after: tuple[Year, ...]
    months: tuple[Month, ...]
    entry_count: int
    passage_count: int
    searched_count: int
    people_count: int
    chart: DayChart
    span: SpanChart | None


def make_timeline_page(catalogue: Catalogue, event: Item[Event], positions: Positions) -> TimelinePage:
    """Show the timeline of an event with the statements made on each day."""
    entries = [item for item in catalogue.timeline.values() if item.event == event.id]
    searched = searched_people(catalogue, event.id, positions)
    days = make_days(catalogue, event, searched)
    weeks = shown_weeks(catalogue, event)
    statements = [item for item in catalogue.statements.values() if item.record.event == event.id]
    within = tuple(line for day, line in days if weeks.hold(day))
    return TimelinePage(
        address="timeline/",
        template="timeline",
        kind="timeline",
        title="Timeline",
        description=f"{len(entries)} dated events and {len(statements)} passages, in order of time.",
        source=f"events/{event.id}/timeline",
        updated=newest([event.record.updated, *(item.record.updated for item in entries)]),
        facets=(Facet("kind", "Timeline"),),
        before=tuple(line for day, line in days if day.first < weeks.first),
        days=within,
        after=make_years([line for day, line in days if day.first > weeks.last]),
        months=_make_months(within),
        entry_count=len(entries),
        passage_count=len(statements),
        searched_count=len(searched),
        people_count=len(selected_people(catalogue, event.id)),
        chart=make_day_chart(catalogue, event, statements, searched),
        span=make_span_chart(catalogue, event, weeks),
    )


def make_days(catalogue: Catalogue, event: Item[Event], searched: Sequence[str]) -> tuple[tuple[Day, TimelineDay], ...]:
    """Give every day on which something happened or somebody spoke, in order."""
    main = catalogue.artefacts[event.id, event.record.main_artefact]
    found: dict[Day, _Found] = {}
    for item in catalogue.timeline.values():
        if item.event == event.id:
            found.setdefault(item.record.day, _Found([], [])).entries.append(_make_line(catalogue, item))
    for person in catalogue.people:
        for statement in catalogue.statements_by_person[person]:
            if statement.record.event == event.id:
                on_day = found.setdefault(statement.record.said_on, _Found([], []))
                on_day.spoken.append(make_passage(catalogue, statement))
    days = sorted(found)
    gaps = ["", *(_gap_in_words(before, day) for before, day in pairwise(days))]
    return tuple((day, _make_day(day, main, found[day], searched, gap)) for day, gap in zip(days, gaps, strict=True))


def _make_day(day: Day, main: Artefact, found: _Found, searched: Sequence[str], gap: str) -> TimelineDay:
    entries, spoken = found.entries, found.spoken
    first_of_each = list({passage.person.id: passage for passage in reversed(spoken)}.values())[::-1]
    shown = [passage for passage in first_of_each if passage.person.id in searched] or first_of_each[:_SHOWN]
    return TimelineDay(
        anchor=f"day-{day.text}{'-about' if day.about else ''}",
        day=day_in_words(day),
        day_short=day_in_short(day),
        day_label=day_in_short(day).removesuffix(f" {day.year}") if day.month else str(day.year),
        day_number=str(day.day or ""),
        datetime=day.text,
        distance=distance_in_words(day, main),
        is_landmark=any(line.is_landmark for line in entries),
        entries=tuple(entries),
        spoken=tuple(spoken),
        dots=tuple(sorted((passage.person.id in searched for passage in spoken), reverse=True)),
        shown=tuple(shown),
        also=tuple(_make_also([passage for passage in spoken if passage not in shown])),
        gap=gap,
    )


def _make_also(passages: Sequence[Passage]) -> Iterator[AlsoSpoke]:
    for _, group in groupby(passages, lambda passage: passage.person.id):
        own = list(group)
        yield AlsoSpoke(own[0].person.name, f"{own[0].person.address}#{own[0].anchor}", len(own))


def _make_months(days: Sequence[TimelineDay]) -> tuple[Month, ...]:
    """Give one line for each calendar day: an approximate one stands beside the day itself."""
    first_of_each = {day.datetime: day for day in reversed(days) if day.day_number}
    known = sorted(first_of_each.values(), key=lambda day: day.datetime)
    months = groupby(known, lambda day: month_in_words(Day.parse(day.datetime)))
    return tuple(Month(name, tuple(group)) for name, group in months)


def make_years(days: Sequence[TimelineDay]) -> tuple[Year, ...]:
    """Give the days year by year, to be opened by the reader."""
    years = ((name, tuple(group)) for name, group in groupby(days, lambda day: str(Day.parse(day.datetime).year)))
    return tuple(Year(name, tuple(line.title for day in own for line in day.entries), own) for name, own in years)


def _gap_in_words(before: Day, day: Day) -> str:
    days = (day.first - before.last).days - 1
    return f"{days} days without a record" if days >= _LONG_GAP else ""


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
