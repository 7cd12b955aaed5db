"""Draw when people spoke: one dot a passage over the days around the event, with the landmarks below the axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Event, Statement, TimelineEntry
from build_tools.views.times import day_in_short, day_in_words

_WIDTH = 1176
_STEP = 11
_TOP = 24
_LABEL_ROW = 38
#: How many days before the first release and after the main one the chart shows.
_DAYS_BEFORE, _DAYS_AFTER = 2, 25
#: Labels nearer to the right edge than this stand on the left of their line.
_LABEL_ROOM = 300


@dataclass(frozen=True)
class Dot:
    """A passage, at a place in the chart."""

    x: float
    y: float


@dataclass(frozen=True)
class Tick:
    """A week of the axis."""

    x: float
    label: str


@dataclass(frozen=True)
class Landmark:
    """What happened on a day, below the axis."""

    x: float
    y: float
    anchor: str
    day: str
    title: str


@dataclass(frozen=True)
class DayChart:
    """The chart: its size, the height of its axis, what it shows, and the same in words."""

    width: int
    height: int
    axis: int
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    landmarks: tuple[Landmark, ...]
    in_words: str


def make_day_chart(catalogue: Catalogue, event: Item[Event], statements: Sequence[Item[Statement]]) -> DayChart:
    """Draw the statements of an event whose day is known; the others are counted in words."""
    main = catalogue.artefacts[event.id, event.record.main_artefact].released_on
    first = min(artefact.released_on.first for artefact in event.record.artefacts) - timedelta(_DAYS_BEFORE)
    last = main.first + timedelta(_DAYS_AFTER)
    spoken: dict[date, int] = {}
    for item in statements:
        if item.record.said_on.day and first <= item.record.said_on.first <= last:
            spoken[item.record.said_on.first] = spoken.get(item.record.said_on.first, 0) + 1
    axis = _TOP + _STEP * max(spoken.values(), default=1)
    entries = [item.record for item in catalogue.timeline.values() if item.event == event.id and item.record.landmark]
    landmarks = tuple(_make_landmarks([e for e in entries if first <= e.day.first <= last], first, last, axis))
    return DayChart(
        width=_WIDTH,
        height=axis + 28 + _LABEL_ROW * max(len(landmarks), 1),
        axis=axis,
        dots=tuple(
            Dot(_x(day, first, last), axis - _STEP * (n + 0.75)) for day in sorted(spoken) for n in range(spoken[day])
        ),
        ticks=tuple(_make_ticks(first, last)),
        landmarks=landmarks,
        in_words=_say(spoken, len(statements)),
    )


def _make_ticks(first: date, last: date) -> Iterator[Tick]:
    for days in range(0, (last - first).days + 1, 7):
        day = first + timedelta(days)
        yield Tick(_x(day, first, last), day_in_short(Day(day.year, day.month, day.day)).removesuffix(f" {day.year}"))


def _make_landmarks(entries: list[TimelineEntry], first: date, last: date, axis: int) -> Iterator[Landmark]:
    for row, entry in enumerate(sorted(entries, key=lambda entry: entry.day)):
        x = _x(entry.day.first, first, last)
        anchor = "end" if x > _WIDTH - _LABEL_ROOM else "start"
        yield Landmark(x, axis + 36 + _LABEL_ROW * row, anchor, day_in_short(entry.day), entry.title)


def _x(day: date, first: date, last: date) -> float:
    return round(12 + (_WIDTH - 24) * (day - first).days / (last - first).days, 1)


def _say(spoken: dict[date, int], total: int) -> str:
    if not spoken:
        return f"None of {total} passages falls into the weeks shown."
    busiest = max(spoken, key=lambda day: spoken[day])
    day = day_in_words(Day(busiest.year, busiest.month, busiest.day))
    return (
        f"{sum(spoken.values())} of {total} passages fall into the weeks shown, {spoken[busiest]} of them on {day}. "
        "The others came later or are dated to a month only."
    )
