"""See that the questions of an event are numbered without gaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H018", "The questions of an event are numbered 1, 2, 3 and so on, each number once.")
NEEDS_ALL = True


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each question whose number is taken or leaves a gap."""
    for event in catalogue.events:
        questions = [item for item in catalogue.questions.values() if item.event == event]
        questions.sort(key=lambda item: item.record.order)
        for expected, item in enumerate(questions, start=1):
            if item.record.order != expected:
                sentence = f"the order is {item.record.order} where {expected} comes next"
                yield problem(RULE, item.entry.place("order"), sentence, "number the questions without gaps")
