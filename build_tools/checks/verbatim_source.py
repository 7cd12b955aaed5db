"""See that words known only at second hand say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import prints_whole
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H024", "Words that only a summary or a rewrite prints say so in the statement's note.")
NEEDS_ALL = False

_SECOND_HAND = ("summary", "rewrite", "seed")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement without a note whose words stand whole in second-hand copies only."""
    for item in catalogue.statements.values():
        statement = item.record
        if statement.words is None or statement.note:
            continue
        kinds = {c.kind for c in statement.seen_in if c.printed and prints_whole(c.printed, statement.words.exact)}
        if kinds and kinds <= set(_SECOND_HAND):
            sentence = f"these words stand whole only in a copy of the kind {' or '.join(sorted(kinds))}"
            fix = "say so in the note, find a better copy, or make the statement a paraphrase"
            yield problem(RULE, item.entry.place("words", "exact"), sentence, fix)
