"""See that what was lost between two steps stood in the first of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Claim

RULE = Rule("H032", "What is lost at a step of a slip stands in its text, in this order, and a step follows.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each lost part that its step does not hold, and a loss at the last step."""
    for entry in catalogue.entries():
        if not isinstance(entry.record, Claim):
            continue
        for index, step in enumerate(entry.record.slip):
            place = entry.place("slip", index)
            rest = step.reads
            for part in step.lost:
                _, found, rest = rest.partition(part)
                if not found:
                    yield problem(RULE, place, f"“{part}” does not stand there in this step", "copy it from the text")
                    break
            if step.lost and index == len(entry.record.slip) - 1:
                yield problem(RULE, place, "something is lost after the last step", "add the step that follows")
