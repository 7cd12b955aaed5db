"""Draw when one person spoke: a dot a passage on a line of days, with the event's turning points below it.

Long times in which nothing is recorded are cut out of the line, which is dashed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from build_tools.catalogue import Catalogue, Item
from build_tools.records import Event, Statement
from build_tools.views.day_chart import CHARACTER, FROM_LINE, LONGEST_LABEL
from build_tools.views.quotation import first_words
from build_tools.views.times import day_in_short, day_in_words

_WIDTH = 1176
_MARGIN = 20
_FEWEST_DAYS = 2
#: A longer time than this many days is drawn as long as this.
_LONGEST = 30
#: The label of a day spoken is about this wide.
_LABEL = 190
#: How far the dots of one day stand apart.
_STEP = 9


@dataclass(frozen=True)
class SpokenDay:
    """A day on which the person spoke: a dot for each passage, and a label if there is room for it."""

    xs: tuple[float, ...]
    label_x: float
    side: str
    label: str


@dataclass(frozen=True)
class Turn:
    """A turning point of the event below the line; ``row`` keeps its words free of others."""

    x: float
    row: int
    side: str
    label: str


@dataclass(frozen=True)
class PersonChart:
    """The chart: the days spoken, the turning points, the cuts in the line, the way to the release, all in words."""

    width: int
    height: int
    days: tuple[SpokenDay, ...]
    turns: tuple[Turn, ...]
    cuts: tuple[tuple[float, float], ...]
    lead: tuple[float, float] | None
    lead_label: str
    in_words: str


def make_person_chart(
    catalogue: Catalogue, event: Item[Event], statements: Sequence[Item[Statement]]
) -> PersonChart | None:
    """Draw the passages of a person whose day is known; None if they fall on fewer than two days."""
    spoken: dict[date, list[Item[Statement]]] = {}
    for item in statements:
        if item.record.said_on.day:
            spoken.setdefault(item.record.said_on.first, []).append(item)
    if len(spoken) < _FEWEST_DAYS:
        return None
    release = catalogue.artefacts[event.id, event.record.main_artefact].released_on.first
    first, last = min(*spoken, release), max(*spoken, release)
    turns = {
        item.record.day.first: item.record.title
        for item in catalogue.timeline.values()
        if item.event == event.id and item.record.landmark and first <= item.record.day.first <= last
    }
    line = _Line(sorted({*spoken, *turns, release}))
    drawn = _make_turns(turns, line)
    lead = (release - min(spoken)).days
    return PersonChart(
        width=_WIDTH,
        height=64 + 18 * max((turn.row + 1 for turn in drawn), default=0),
        days=tuple(_make_days(catalogue, spoken, line)),
        turns=drawn,
        cuts=line.cuts,
        lead=(line.x(min(spoken)), line.x(release)) if lead > 0 else None,
        lead_label="a day" if lead == 1 else f"{lead} days",
        in_words=_say(spoken),
    )


class _Line:
    """The line of days: where a day stands on it, and where it is cut."""

    def __init__(self, days: Sequence[date]) -> None:
        lengths = [min((after - day).days, _LONGEST) for day, after in pairwise(days)]
        scale = (_WIDTH - 2 * _MARGIN) / max(sum(lengths), 1)
        self._places = {day: round(_MARGIN + scale * sum(lengths[:n]), 1) for n, day in enumerate(days)}
        self.cuts = tuple(
            (self._places[day], self._places[after])
            for day, after in pairwise(days)
            if after - day > timedelta(_LONGEST)
        )

    def x(self, day: date) -> float:
        """Give the place of a day."""
        return self._places[day]


def _make_days(catalogue: Catalogue, spoken: dict[date, list[Item[Statement]]], line: _Line) -> Iterator[SpokenDay]:
    free_from = 0.0
    for day in sorted(spoken):
        x, items = line.x(day), spoken[day]
        xs = tuple(round(x + _STEP * (n - (len(items) - 1) / 2), 1) for n in range(len(items)))
        side = "end" if x > _WIDTH - _LABEL else "start"
        left = x - _LABEL if side == "end" else x - _STEP
        has_room = left >= free_from
        free_from = left + _LABEL if has_room else free_from
        names = [catalogue.artefacts[items[0].record.event, name].short_name for name in items[0].record.about]
        about = f", on {' and '.join(names)}" if names else ""
        label = f"{day_in_short(items[0].record.said_on)}{about}" if has_room else ""
        yield SpokenDay(xs, xs[-1] + 4 if side == "end" else xs[0] - 4, side, label)


def _make_turns(turns: Mapping[date, str], line: _Line) -> tuple[Turn, ...]:
    """Label each turning point on the side that has room for it, in a row where no line goes through its words.

    A label to the right of its line stands below all to whose lines it reaches, so the last of them comes first; one
    to the left, where the right has no room, stands below all that it reaches back to.
    """
    titles = {line.x(day): first_words(turns[day], LONGEST_LABEL) for day in sorted(turns)}
    backward = [x for x, title in titles.items() if x + _width(title) > _WIDTH]
    labels = {x: title if x in backward else _fit(title, x, backward) for x, title in titles.items()}
    rows: dict[float, int] = {}
    for x in (*(x for x in reversed(labels) if x not in backward), *backward):
        start, end = (x - _width(labels[x]), x) if x in backward else (x, x + _width(labels[x]))
        met = (row for other, row in rows.items() if start < other + _width(labels[other]) and other <= end)
        rows[x] = max(met, default=-1) + 1
    return tuple(Turn(x, rows[x], "end" if x in backward else "start", labels[x]) for x in labels)


def _fit(title: str, x: float, backward: Sequence[float]) -> str:
    """Cut a title so that it ends before the line of a label which reaches back over it."""
    lines = [other for other in backward if other > x]
    return first_words(title, max(int((min(lines) - x - FROM_LINE) / CHARACTER) - 2, 1)) if lines else title


def _width(label: str) -> float:
    return FROM_LINE + CHARACTER * len(label)


def _say(spoken: dict[date, list[Item[Statement]]]) -> str:
    days = "; ".join(f"{len(items)} on {day_in_words(items[0].record.said_on)}" for _, items in sorted(spoken.items()))
    return f"Passages by day: {days}."
