"""See that the questions of an event are numbered without gaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H018", "The questions of an event are numbered 1, 2, 3 and so on, each number once.")
NEEDS_ALL = True


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each question whose number is taken or leaves a gap, with the number that is free."""
    for event in catalogue.events:
        questions = [item for item in catalogue.questions.values() if item.event == event]
        questions.sort(key=lambda item: (item.record.updated, item.id))  # the one that came later is told
        first: dict[int, str] = {}
        wrong = [
            item
            for item in questions
            if not 1 <= item.record.order <= len(questions) or first.setdefault(item.record.order, item.id) != item.id
        ]
        free = (order for order in range(1, len(questions) + 1) if order not in first)
        for item, order in zip(wrong, free, strict=True):
            taken = first.get(item.record.order)
            of_all = f"the order is {item.record.order}, of {len(questions)} questions"
            sentence = f"the order {item.record.order} is that of {quote(taken)}" if taken else of_all
            yield problem(RULE, item.entry.place("order"), sentence, f"write {order}, which is free")
