"""See that nothing is done with words before they are said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.problems import Problem, Rule, problem
from build_tools.record_fields import Path
from build_tools.records import Statement

RULE = Rule(
    "H036",
    "Words are printed, read, interpreted and answered after they were said.",
)
NEEDS_ALL = False

#: A page may be dated by a clock some time zones to the west of where the words were said.
_TIME_ZONES = timedelta(days=1)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each day of a statement on which there were no words yet."""
    for item in catalogue.statements.values():
        for path, day, what in _find_days(item):
            earliest = item.record.said_on.first - (_TIME_ZONES if what == "printed" else timedelta())
            if day.last < earliest:
                sentence = f"{day} is before the words were said, which was on {item.record.said_on}"
                yield problem(RULE, item.entry.place(*path), sentence, f"correct the day on which they were {what}")


def _find_days(item: Item[Statement]) -> Iterator[tuple[Path, Day, str]]:
    """Yield the days on which something was done with the words of a statement, and what it was."""
    statement = item.record
    if statement.source.published:
        yield ("source", "published"), statement.source.published, "printed"
    for index, copy in enumerate(statement.seen_in):
        yield ("seen_in", index, "read_on"), copy.read_on, "read"
        if copy.published:
            yield ("seen_in", index, "published"), copy.published, "printed"
    for index, reading in enumerate(statement.readings):
        yield ("readings", index, "on"), reading.on, "interpreted"
    for index, reply in enumerate(statement.replies):
        yield ("replies", index, "on"), reply.on, "answered"
