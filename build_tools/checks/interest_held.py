"""See that the interests we list were held when their owner spoke."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H026", "Where interests of a person are listed, at least one was held on the day of the words.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement of somebody whose listed interests had all ended, or had not begun, when they spoke."""
    for item in catalogue.statements.values():
        person = catalogue.people.get(item.id.partition("/")[0])
        day = item.record.said_on
        listed = person.record.interests.found if person else ()
        if person and listed and not any(day.can_lie_between(interest.from_, interest.to) for interest in listed):
            fix = f"add the interest held then, with its source, to content/{person.entry.path}, or correct from and to"
            sentence = f"no listed interest of {person.record.name} was held on {day}"
            yield problem(RULE, item.entry.place("said_on"), sentence, fix)
