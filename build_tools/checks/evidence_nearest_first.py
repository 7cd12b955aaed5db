"""See that evidence stands in order of its distance from the fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H025", "The evidence of a claim stands in order of its distance from the fact, the nearest first.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each finding that is nearer to the fact than the one before it."""
    order = [term.id for term in catalogue.vocabulary.evidence_distances]
    for item in catalogue.claims.values():
        for index, (first, second) in enumerate(pairwise(item.record.evidence), start=1):
            if order.index(second.distance) < order.index(first.distance):
                place = item.entry.place("evidence", index, "distance")
                sentence = f"'{second.distance}' stands after '{first.distance}'"
                yield problem(RULE, place, sentence, "move it before the findings that are further from the fact")
