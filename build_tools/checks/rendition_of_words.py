"""See that a rendition names the words it renders, and that its verdict has words to judge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import contains
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H004", "The part of the words that a rendition renders is a part of the statement's exact words.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each rendition that claims to render words the statement does not hold."""
    for item in catalogue.statements.values():
        words = item.record.words
        for index, rendition in enumerate(item.record.renditions):
            if rendition.of and (words is None or not contains(words.exact, rendition.of)):
                place = item.entry.place("renditions", index, "of")
                sentence = f"{quote(rendition.of)} is not in the words"
                yield problem(RULE, place, sentence, "copy it from words.exact, or leave 'of' out")
