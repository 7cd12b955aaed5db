"""See that a statement holds the words that its mode promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H005", "A verbatim or translated statement has words, a translated one a translation, a paraphrase none.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose mode and words do not go together."""
    for item in catalogue.statements.values():
        mode, words = item.record.mode, item.record.words
        place = item.entry.place("mode")
        if mode == "paraphrase" and words is not None:
            place = item.entry.place("words")
            yield problem(
                RULE, place, "a paraphrase has no words", "make the mode verbatim, or move the words to seen_in"
            )
        elif mode != "paraphrase" and words is None:
            yield problem(RULE, place, f"a {mode} statement needs words", "add the words, or make the mode paraphrase")
        elif mode == "translated" and words is not None and words.translation is None:
            fix = "add it with its language and translator"
            yield problem(RULE, item.entry.place("words"), "a translated statement needs words.translation", fix)
