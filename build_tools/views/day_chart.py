"""Draw when people spoke: one dot a passage over the weeks around the event, with what happened below the axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Event, Statement, TimelineEntry
from build_tools.views.quotation import first_words
from build_tools.views.times import day_in_words

_WIDTH = 1176
#: From the middle of one dot to that of the next.
_STEP = 9
_TOP = 24
_LABEL_ROW = 34
#: How many days before the first release and after the main one the chart shows.
_DAYS_BEFORE, _DAYS_AFTER = 2, 25
#: How many characters of a title a label of a smaller chart holds, and how wide that is, roughly.
LABEL_LENGTH, _LABEL_ROOM = 44, 275
#: Here a label holds more. A character is about this wide; a label stands this far from its line.
LONGEST_LABEL, CHARACTER, FROM_LINE = 62, 6.6, 8
#: A title that has room for fewer characters than this is not worth showing.
_SHORTEST_LABEL = 26


@dataclass(frozen=True)
class Weeks:
    """The days that the chart shows, the last one included."""

    first: date
    last: date

    def hold(self, day: Day) -> bool:
        """Tell whether the first calendar day that ``day`` can mean is shown."""
        return self.first <= day.first <= self.last

    def x(self, day: date) -> float:
        """Give the place of a day in the chart."""
        return round(12 + (_WIDTH - 24) * (day - self.first).days / (self.last - self.first).days, 1)

    @property
    def dots_a_row(self) -> int:
        """How many dots stand side by side without touching those of the next day."""
        return max(int((self.x(self.first + timedelta(1)) - 12) // _STEP), 1)


@dataclass(frozen=True)
class Dot:
    """A passage, at a place in the chart; of somebody searched on every question, or of another."""

    x: float
    y: float
    is_searched: bool


@dataclass(frozen=True)
class Tick:
    """A week of the axis."""

    x: float
    label: str


@dataclass(frozen=True)
class Landmark:
    """What happened on a day, below the axis; ``side`` is the side of its line on which the words stand."""

    x: float
    y: int
    side: str
    day: str
    title: str


@dataclass(frozen=True)
class Peak:
    """The busiest day, named beside its dots."""

    x: float
    y: float
    label: str


@dataclass(frozen=True)
class DayChart:
    """The chart: its size, the height of its axis, what it shows, and the same in words."""

    width: int
    height: int
    axis: int
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    landmarks: tuple[Landmark, ...]
    peak: Peak | None
    in_words: str


def shown_weeks(catalogue: Catalogue, event: Item[Event]) -> Weeks:
    """Give the weeks around the event's releases in which most was said."""
    main = catalogue.artefacts[event.id, event.record.main_artefact].released_on
    first = min(artefact.released_on.first for artefact in event.record.artefacts)
    return Weeks(first - timedelta(_DAYS_BEFORE), main.first + timedelta(_DAYS_AFTER))


def make_day_chart(
    catalogue: Catalogue, event: Item[Event], statements: Sequence[Item[Statement]], searched: Sequence[str]
) -> DayChart:
    """Draw the statements of an event whose day is known; those of ``searched`` people are filled, at the bottom."""
    weeks = shown_weeks(catalogue, event)
    spoken: dict[date, list[bool]] = {}
    for item in statements:
        if item.record.said_on.day and weeks.hold(item.record.said_on):
            is_searched = item.id.partition("/")[0] in searched
            spoken.setdefault(item.record.said_on.first, []).append(is_searched)
    most = max((len(dots) for dots in spoken.values()), default=1)
    axis = _TOP + _STEP * -(-most // weeks.dots_a_row)
    entries = [item.record for item in catalogue.timeline.values() if item.event == event.id]
    landmarks = tuple(_make_landmarks([entry for entry in entries if weeks.hold(entry.day)], spoken, weeks, axis))
    return DayChart(
        width=_WIDTH,
        height=axis + 34 + max((mark.y - axis for mark in landmarks), default=0),
        axis=axis,
        dots=tuple(dot for day in sorted(spoken) for dot in _make_dots(day, spoken[day], weeks, axis)),
        ticks=tuple(_make_ticks(weeks)),
        landmarks=landmarks,
        peak=_make_peak(spoken, weeks),
        in_words=_say(spoken, len(statements)),
    )


def _make_dots(day: date, spoken: list[bool], weeks: Weeks, axis: int) -> Iterator[Dot]:
    across = min(weeks.dots_a_row, len(spoken))
    for place, is_searched in enumerate(sorted(spoken, reverse=True)):
        row, column = divmod(place, across)
        x = weeks.x(day) + _STEP * (column - (across - 1) / 2)
        yield Dot(round(x, 1), axis - _STEP * (row + 0.75), is_searched)


def _make_ticks(weeks: Weeks) -> Iterator[Tick]:
    for days in range(0, (weeks.last - weeks.first).days + 1, 7):
        day = weeks.first + timedelta(days)
        yield Tick(weeks.x(day), f"{day.day} {_month(day)[:3]}")


def _make_landmarks(
    entries: list[TimelineEntry], spoken: Mapping[date, list[bool]], weeks: Weeks, axis: int
) -> Iterator[Landmark]:
    """Give one label a day, each lower than the one before up to the busiest day, then higher: no line cuts a label.

    A day whose label would be cut is left out, unless it is a landmark.
    """
    days = groupby(sorted(entries, key=lambda e: e.day), lambda e: e.day.first)
    busiest = _busiest(spoken)
    placed: list[tuple[TimelineEntry, str, int]] = []
    falling = 0
    for day, same in days:
        entry = min(same, key=lambda e: not e.landmark)
        if busiest is None or day <= busiest:
            falling += 1
            side, room = _place_falling(weeks.x(day), entry)
        else:
            side, room = _place_rising(weeks.x(day), entry, [weeks.x(other.day.first) for other, _, _ in placed])
        if room:
            placed.append((entry, side, room))
    for place, (entry, side, room) in enumerate(placed):
        row = place if place < falling else len(placed) - 1 - place
        day = f"{entry.day.first.day} {_month(entry.day.first)}"
        yield Landmark(
            weeks.x(entry.day.first), axis + 40 + _LABEL_ROW * row, side, day, first_words(entry.title, room)
        )


def _label_width(entry: TimelineEntry) -> float:
    return FROM_LINE + CHARACTER * min(len(entry.title), LONGEST_LABEL)


def _place_falling(x: float, entry: TimelineEntry) -> tuple[str, int]:
    """Give the side on which a label stands whose line is longer than those before, and how many characters it has."""
    return "left" if x > _label_width(entry) else "right", LONGEST_LABEL


def _place_rising(x: float, entry: TimelineEntry, lines: Sequence[float]) -> tuple[str, int]:
    """Give the same for a label whose line is shorter than the ``lines`` before; no characters if there is no room."""
    width = _label_width(entry)
    if x + width <= _WIDTH:
        return "right", LONGEST_LABEL
    if entry.landmark or all(line < x - width for line in lines):
        return "left", LONGEST_LABEL
    room = int((_WIDTH - x - FROM_LINE) / CHARACTER)
    return "right", room if room >= _SHORTEST_LABEL else 0


def _make_peak(spoken: Mapping[date, list[bool]], weeks: Weeks) -> Peak | None:
    busiest = _busiest(spoken)
    if busiest is None or weeks.x(busiest) < _LABEL_ROOM:
        return None
    count = len(spoken[busiest])
    side = weeks.x(busiest) - _STEP * (weeks.dots_a_row / 2 + 0.5)
    return Peak(round(side, 1), _TOP, f"{count} passages on {busiest.day} {_month(busiest)}")


def _busiest(spoken: Mapping[date, list[bool]]) -> date | None:
    return max(sorted(spoken), key=lambda day: len(spoken[day]), default=None)


def _month(day: date) -> str:
    return day_in_words(Day(day.year, day.month)).partition(" ")[0]


def _say(spoken: Mapping[date, list[bool]], total: int) -> str:
    busiest = _busiest(spoken)
    if busiest is None:
        return f"None of {total} passages falls into the weeks shown."
    day = day_in_words(Day(busiest.year, busiest.month, busiest.day))
    return (
        f"{sum(map(len, spoken.values()))} of {total} passages fall into the weeks shown, {len(spoken[busiest])} of "
        f"them on {day}. The others came later or are dated to a month only."
    )
