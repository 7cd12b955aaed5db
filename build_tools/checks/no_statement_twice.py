"""See that nobody's words are recorded twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H016", "The same words of a person on the same day are recorded once.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words another one of the person holds already."""
    seen: dict[tuple[str, str, str], str] = {}
    for item in catalogue.statements.values():
        if item.record.words is None:
            continue
        key = (item.id.partition("/")[0], item.record.said_on.text, normalise(item.record.words.exact).casefold())
        first = seen.setdefault(key, item.id)
        if first != item.id:
            place = item.entry.place("words", "exact")
            yield problem(RULE, place, f"{first} holds the same words", "add the new copy to that record instead")
