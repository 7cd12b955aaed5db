"""See that a file's name begins with the day that the record gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.problems import Problem, Rule, problem
from build_tools.validate import Entry

RULE = Rule("H008", "The name of a statement's or timeline entry's file begins with its day.")
NEEDS_ALL = False

_FIX = "correct the day; or rename the file, and if it is published, leave 'moved_to' with the new name in the old one"


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each record whose file is named by another day."""
    for item in catalogue.statements.values():
        yield from _check_day(item.entry, item.stem, "said_on", item.record.said_on)
    for entry in catalogue.timeline.values():
        yield from _check_day(entry.entry, entry.stem, "day", entry.record.day)


def _check_day(entry: Entry, stem: str, field: str, day: Day) -> Iterator[Problem]:
    if not re.match(rf"{day.text}-(?!\d\d(?:-|$))", stem):
        sentence = f"'{field}' is {day.text}, but the file is called {stem}.yml"
        yield problem(RULE, entry.place(field), sentence, _FIX)
