"""See that quotations stay short, as the right to quote demands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Words

MOST_WORDS = 65
RULE = Rule("H006", f"A quotation has at most {MOST_WORDS} words.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each quotation that is too long."""
    for entry in catalogue.entries():
        for path, words in entry.find(Words):
            count = len(words.exact.split())
            if count > MOST_WORDS:
                fix = f"quote at most {MOST_WORDS}; make the rest a statement of its own, or cut it with […]"
                yield problem(RULE, entry.place(*path, "exact"), f"this quotation has {count} words", fix)
