"""Show a table of numbers, and draw it: bars, dots on a logarithmic scale, scores side by side, or an area."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from build_tools.quantities import decimals_of, number_in_words, parse_quantity, quantity_in_words
from build_tools.records import NumberRow, NumberTable
from build_tools.views.axis import Axis, Tick, make_linear_axis, make_logarithmic_axis
from build_tools.views.sources import SourceLine, make_source_line

_AREA_WIDTH, _AREA_HEIGHT = 318.0, 176.0


@dataclass(frozen=True)
class Span:
    """A number on an axis, in per cent of its length; the ends differ for a range."""

    start: float
    end: float
    is_about: bool

    @property
    def length(self) -> float:
        """How far the ends lie apart."""
        return round(self.end - self.start, 2)


@dataclass(frozen=True)
class NumberLine:
    """A row of numbers with its source, and where the numbers lie on the axis if they are drawn on one."""

    label: str
    values: tuple[str, ...]
    note: str
    source: SourceLine | None
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class AreaPart:
    """A row's part of the rectangle, in units of the drawing."""

    x: float
    width: float


@dataclass(frozen=True)
class Measure:
    """A number with its unit."""

    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit}"


@dataclass(frozen=True)
class Area:
    """A rectangle: its parts from left to right, its size in units of the drawing, what it measures, all in words."""

    parts: tuple[AreaPart, ...]
    drawn_width: float
    drawn_height: float
    height: Measure
    width: Measure
    area: Measure
    in_words: str


@dataclass(frozen=True)
class Numbers:
    """A table of numbers; ``total`` stands below an area's rows, ``ticks`` on the axis of the other pictures."""

    title: str
    unit: str
    columns: tuple[str, ...]
    rows: tuple[NumberLine, ...]
    total: tuple[str, ...]
    source: SourceLine | None
    has_notes: bool
    picture: str
    ticks: tuple[Tick, ...]
    has_about: bool
    has_ranges: bool
    area: Area | None


def make_numbers(table: NumberTable) -> Numbers:
    """Show a table of numbers with its picture, if the record names one."""
    axis = _make_axis(table)
    rows = tuple(_make_number_line(row, axis) for row in table.rows)
    spans = [span for row in rows for span in row.spans]
    total = _total(table) if table.picture == "area" else ()
    return Numbers(
        title=table.title,
        unit=table.unit,
        columns=table.columns,
        rows=rows,
        total=total,
        source=make_source_line(table.source) if table.source else None,
        has_notes=any(row.note or row.source for row in table.rows),
        picture=table.picture or "",
        ticks=axis.ticks if axis else (),
        has_about=any(span.is_about for span in spans),
        has_ranges=any(span.length for span in spans),
        area=_make_area(table, total) if table.picture == "area" else None,
    )


def _make_axis(table: NumberTable) -> Axis | None:
    if table.picture not in ("bars", "log", "scores"):
        return None
    amounts = [parse_quantity(value) for row in table.rows for value in row.values]
    ends = [end for amount in amounts for end in (amount.low, amount.high)]
    return make_logarithmic_axis(ends) if table.picture == "log" else make_linear_axis(0, max(ends))


def _make_number_line(row: NumberRow, axis: Axis | None) -> NumberLine:
    amounts = [parse_quantity(value) for value in row.values] if axis else []
    return NumberLine(
        label=row.label,
        values=tuple(quantity_in_words(value) for value in row.values),
        note=row.note or "",
        source=make_source_line(row.source) if row.source else None,
        spans=tuple(Span(axis.place(a.low), axis.place(a.high), a.is_about) for a in amounts) if axis else (),
    )


def _total(table: NumberTable) -> tuple[str, ...]:
    """Add up an area's widths and areas, with no more decimals than the roundest of them; the height stays."""
    height, *columns = zip(*(row.values for row in table.rows), strict=True)
    return (quantity_in_words(height[0]), *(_sum(column) for column in columns))


def _sum(values: tuple[str, ...]) -> str:
    amounts = [parse_quantity(value) for value in values]
    words = number_in_words(sum(amount.middle for amount in amounts), min(decimals_of(value) for value in values))
    return f"about {words}" if any(amount.is_about for amount in amounts) else words


def _make_area(table: NumberTable, total: tuple[str, ...]) -> Area:
    widths = [parse_quantity(row.values[1]).middle for row in table.rows]
    scale = _AREA_WIDTH / sum(widths)
    starts = accumulate(widths[:-1], initial=0.0)
    height, width, area = (Measure(words, column) for words, column in zip(total, table.columns, strict=True))
    parts = "; ".join(f"{row.label}, {quantity_in_words(row.values[2])}" for row in table.rows)
    return Area(
        parts=tuple(
            AreaPart(round(scale * start, 1), round(scale * width, 1))
            for start, width in zip(starts, widths, strict=True)
        ),
        drawn_width=_AREA_WIDTH,
        drawn_height=_AREA_HEIGHT,
        height=height,
        width=width,
        area=area,
        in_words=f"A rectangle, {height} high and {width} wide. It holds {area}. From left to right: {parts}.",
    )
