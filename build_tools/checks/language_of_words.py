"""See that words in another language say so and come with a translation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H037", "Words in another language than English name it, and have a translation.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement in another language that is shown as if everybody could read it."""
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        if words.language == "en" and not words.exact.isascii() and _is_in_another_script(words.exact):
            place = item.entry.place("words", "exact")
            fix = "add 'language' with its code, such as zh, and 'translation'"
            yield problem(RULE, place, "these words are not in English, which 'language' does not say", fix)
        elif words.language != "en" and words.translation is None:
            place = item.entry.place("words", "language")
            fix = "add 'translation', and make the mode translated"
            yield problem(RULE, place, f"words in {quote(words.language)} need a translation", fix)
        elif words.translation and words.translation.language == words.language:
            place = item.entry.place("words", "translation", "language")
            fix = "correct one of the two; leave 'language' out for English words, and 'translation' too"
            yield problem(RULE, place, f"this translates {quote(words.language)} into the same language", fix)


def _is_in_another_script(text: str) -> bool:
    """Tell whether most letters of a text are not Latin ones."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin * 2 < len(letters)
