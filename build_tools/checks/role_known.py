"""See that we know what somebody was when they spoke."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Role

RULE = Rule("H023", "A person's role is known for the day of their words, or for a day at most two years away.")
NEEDS_ALL = False

_NEAR = timedelta(days=731)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement of somebody whose role at the time is not known."""
    for item in catalogue.statements.values():
        person = catalogue.people.get(item.id.partition("/")[0])
        day = item.record.said_on
        if person and not any(_covers(role, day) for role in person.record.roles):
            fix = f"add the role held then, with its source, to content/{person.entry.path}"
            sentence = f"no role of {person.record.name} is known for {day}"
            yield problem(RULE, item.entry.place("said_on"), sentence, fix)


def _covers(role: Role, day: Day) -> bool:
    return day.can_lie_between(role.from_, role.to) and abs(role.on.first - day.first) <= _NEAR
