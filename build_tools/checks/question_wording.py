"""See that a question is worded as a proposition, and short enough for the head of a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

MOST_WORDS = 7
RULE = Rule(
    "H033",
    f"A proposition states something that one can agree with, and its short form has at most {MOST_WORDS} words.",
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each proposition that asks instead of stating, and each short form that is not short."""
    for item in catalogue.questions.values():
        for field in ("proposition", "short"):
            if getattr(item.record, field).endswith(("?", "？")):
                fix = "write a statement with which one can agree or disagree"
                yield problem(RULE, item.entry.place(field), f"'{field}' asks, and states nothing", fix)
        count = len(item.record.short.split())
        if count > MOST_WORDS:
            place = item.entry.place("short")
            yield problem(RULE, place, f"'short' has {count} words", f"write it in at most {MOST_WORDS}")
