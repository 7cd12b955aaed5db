"""See that a reading rests on words that were said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import contains
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H003", "The basis of a reading is a part of the exact words, and a reading of exact words has one.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each basis that is not in the words, and each reading of words without a basis."""
    for item in catalogue.statements.values():
        words = item.record.words
        for index, reading in enumerate(item.record.readings):
            if words is not None and not reading.basis and reading.stance != "no_position":
                place = item.entry.place("readings", index)
                yield problem(RULE, place, "this reading names no basis", "copy the part of the words it rests on")
            for number, basis in enumerate(reading.basis):
                if words is None or not contains(words.exact, basis):
                    place = item.entry.place("readings", index, "basis", number)
                    sentence = f"the basis {quote(basis)} is not in the words"
                    yield problem(RULE, place, sentence, "copy it from words.exact, letter for letter")
