"""See that a table of numbers has what its picture needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.quantities import parse_quantity
from build_tools.records import NumberTable

RULE = Rule("H031", "A table of numbers has the columns and numbers that its picture draws.")
NEEDS_ALL = False

#: How many columns each picture draws: from, to.
_COLUMNS = {"bars": (1, 1), "log": (1, 1), "scores": (2, 4), "area": (3, 3)}
#: How far an area may lie from the product of its sides, as part of it: sides are rounded.
_ROUNDING = 0.05


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each table that cannot be drawn as its record says."""
    for entry in catalogue.entries():
        for path, table in entry.find(NumberTable):
            if table.picture in _COLUMNS and _is_full(table):
                place = entry.place(*path, "picture")
                yield from (problem(RULE, place, sentence, remedy) for sentence, remedy in _find_faults(table))


def _is_full(table: NumberTable) -> bool:
    """Tell whether each row fills the columns; another rule tells of those that do not."""
    return all(len(row.values) == len(table.columns) for row in table.rows)


def _find_faults(table: NumberTable) -> Iterator[tuple[str, str]]:
    fewest, most = _COLUMNS[table.picture or ""]
    amounts = [[parse_quantity(value) for value in row.values] for row in table.rows]
    lowest = min(amount.low for row in amounts for amount in row)
    if not fewest <= len(table.columns) <= most:
        needed = f"{fewest}" if fewest == most else f"{fewest} to {most}"
        yield f"columns: {len(table.columns)}; the picture {table.picture} needs {needed}", "choose another picture"
    elif lowest < 0 or (lowest == 0 and table.picture in ("log", "area")):
        yield f"the picture {table.picture} cannot show the number {lowest:g}", "choose another picture"
    elif table.picture != "log" and max(amount.high for row in amounts for amount in row) == 0:
        yield "all numbers are zero", "leave the picture out"
    elif table.picture == "area":
        yield from _find_area_faults(table)


def _find_area_faults(table: NumberTable) -> Iterator[tuple[str, str]]:
    heights = {row.values[0] for row in table.rows}
    if len(heights) > 1:
        yield "the first column of an area is its height, the same in every row", "choose another picture"
    for row in table.rows:
        height, width, area = (parse_quantity(value).middle for value in row.values)
        if abs(height * width - area) > _ROUNDING * area:
            sentence = f"in the row “{row.label}” the first two numbers make {height * width:,.0f}, not {area:,.0f}"
            yield sentence, "correct the numbers, or choose another picture"
