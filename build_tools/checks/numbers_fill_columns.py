"""See that tables of numbers have no missing cells and name their source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import NumberTable

RULE = Rule("H019", "Each row of a table of numbers has one number for each column, and a source.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each row with too few or too many numbers, or without a source."""
    for entry in catalogue.entries():
        for path, table in entry.find(NumberTable):
            for index, row in enumerate(table.rows):
                place = entry.place(*path, "rows", index)
                if len(row.values) != len(table.columns):
                    sentence = f"numbers in this row: {len(row.values)}; columns in the table: {len(table.columns)}"
                    yield problem(RULE, place, sentence, "give one number for each column")
                if row.source is None and table.source is None:
                    yield problem(RULE, place, "this row has no source", "give the table or the row a source")
