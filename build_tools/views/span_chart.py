"""Draw the whole time that the record spans: a tick for each event, with the weeks of the day chart marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Event
from build_tools.views.day_chart import LABEL_LENGTH, Tick, Weeks
from build_tools.views.quotation import first_words
from build_tools.views.times import day_in_words

_WIDTH = 1176
#: A name takes about this much room.
_NAME = 250
#: How far a name stays away from the weeks that are marked.
_GAP = 12


@dataclass(frozen=True)
class Name:
    """What happened at a tick; ``side`` says which end of the words stands at it."""

    x: float
    label: str
    side: str


@dataclass(frozen=True)
class SpanChart:
    """The chart: where its ticks stand, which of them are named, the years, the weeks marked, the same in words."""

    width: int
    ticks: tuple[float, ...]
    names: tuple[Name, ...]
    years: tuple[Tick, ...]
    weeks_start: float
    weeks_width: float
    weeks_label: str
    in_words: str


def make_span_chart(catalogue: Catalogue, event: Item[Event], weeks: Weeks) -> SpanChart | None:
    """Draw the entries of an event's timeline from first to last; None if they do not reach beyond the weeks."""
    entries = sorted((e.record for e in catalogue.timeline.values() if e.event == event.id), key=lambda e: e.day)
    days = [entry.day.first for entry in entries]
    if not days or (weeks.first <= days[0] and days[-1] <= weeks.last):
        return None
    first, last = min(days[0], weeks.first), max(days[-1], weeks.last)

    def x(day: date) -> float:
        return round(8 + (_WIDTH - 16) * (day - first).days / (last - first).days, 1)

    outside = [
        Tick(x(entry.day.first), first_words(entry.title, LABEL_LENGTH))
        for entry in entries
        if not weeks.hold(entry.day)
    ]
    return SpanChart(
        width=_WIDTH,
        ticks=tuple(x(day) for day in days),
        names=tuple(_choose_names(outside, x(weeks.first), x(weeks.last))),
        years=tuple(
            Tick(x(date(year, 1, 1)), str(year))
            for year in range(first.year, last.year + 1)
            if date(year, 1, 1) >= first
        ),
        weeks_start=x(weeks.first),
        weeks_width=round(x(weeks.last) - x(weeks.first), 1),
        weeks_label=f"{_day(weeks.first)} to {_day(weeks.last)}",
        in_words=(
            f"{len(entries)} events from {day_in_words(entries[0].day)} to {day_in_words(entries[-1].day)}, "
            f"{len(entries) - len(outside)} of them in the weeks from {_day(weeks.first)} to {_day(weeks.last)}."
        ),
    )


def _choose_names(ticks: Sequence[Tick], weeks_start: float, weeks_end: float) -> Iterator[Name]:
    """Name each tick, from left to right, that leaves room for the names before it and for that of the weeks."""
    free_from = 0.0
    for tick in ticks:
        left, right = tick.x - _NAME / 2, tick.x + _NAME / 2
        side = "start" if left < 0 else "end" if right > _WIDTH else "middle"
        left, right = (tick.x, tick.x + _NAME) if side == "start" else (left, right)
        left = tick.x - _NAME if side == "end" else left
        is_clear = right < weeks_start - _NAME or left > weeks_end + _GAP
        if left >= free_from and is_clear:
            yield Name(tick.x, tick.label, side)
            free_from = right


def _day(day: date) -> str:
    return day_in_words(Day(day.year, day.month, day.day)).rpartition(" ")[0]
