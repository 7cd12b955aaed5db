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
        words = item.record.words
        for index, copy in enumerate(item.record.seen_in):
            if copy.note:
                continue
            if copy.printed is None:
                fix = "add the printed words, or a note that says what it shows"
                yield problem(
                    RULE, item.entry.place("seen_in", index), "this copy prints no words and has no note", fix
                )
            elif words and not prints_whole(copy.printed, words.exact) and not contains(words.exact, copy.printed):
                place = item.entry.place("seen_in", index, "printed")
                yield problem(RULE, place, "this copy prints other words", "say in its note what differs")
