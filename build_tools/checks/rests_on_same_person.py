"""See that a reading rests on words of the person it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H013", "The other statements that a reading rests on are by the same person.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each reading that leans on somebody else's statement, or on its own statement again."""
    for item in catalogue.statements.values():
        person = item.id.partition("/")[0]
        for index, reading in enumerate(item.record.readings):
            for number, other in enumerate(reading.rests_also_on):
                place = item.entry.place("readings", index, "rests_also_on", number)
                if other.partition("/")[0] != person:
                    yield problem(RULE, place, f"'{other}' is not by {person}", "name a statement of the same person")
                elif other == item.id:
                    yield problem(RULE, place, f"'{other}' is this statement", "leave it out")
