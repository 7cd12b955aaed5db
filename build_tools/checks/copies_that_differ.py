"""See that a copy with other words says what is different in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import prints_whole
from build_tools.normalise import contains
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H002", "A copy that prints other words than the statement's, or none of them, says so in its note.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each copy without a note whose words are neither the statement's nor a part of them."""
    for item in catalogue.statements.values():
        exact = item.record.words.exact if item.record.words else ""
        # where no copy prints the statement's words, the statement is to be corrected and not the copies
        proved = exact and any(prints_whole(copy.printed, exact) for copy in item.record.seen_in if copy.printed)
        for index, copy in enumerate(item.record.seen_in):
            if copy.note:
                continue
            if copy.printed is None:
                place = item.entry.place("seen_in", index)
                fix = "add the printed words, or a note that says what it shows"
                yield problem(RULE, place, "this copy prints no words and has no note", fix)
            elif proved and not prints_whole(copy.printed, exact) and not contains(exact, copy.printed):
                place = item.entry.place("seen_in", index, "printed")
                yield problem(RULE, place, "this copy prints other words", "say in its note what differs")
