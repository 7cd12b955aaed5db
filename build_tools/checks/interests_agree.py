"""See that what is said about looking for interests agrees with what was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H011", "Interests are listed if and only if their status is 'found'.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each person whose interests and their status contradict each other."""
    for item in catalogue.people.values():
        interests = item.record.interests
        if (interests.status == "found") != bool(interests.found):
            listed = "interests are listed" if interests.found else "no interest is listed"
            sentence = f"the status is '{interests.status}', but {listed}"
            fix = "list the interests under found, or set the status to none_found or not_checked"
            yield problem(RULE, item.entry.place("interests", "status"), sentence, fix)
