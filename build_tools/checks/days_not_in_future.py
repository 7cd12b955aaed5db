"""See that nothing is recorded before it happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H009", "No day lies in the future.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each day after ``today``."""
    for entry in catalogue.entries():
        for path, day in entry.find(Day):
            if day.first > today:
                yield problem(RULE, entry.place(*path), f"{day} lies in the future", "correct the day")
