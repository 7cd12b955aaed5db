"""See that the words noted before and after a statement's are those that a copy prints there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import CUT
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.records import SeenCopy

RULE = Rule(
    "H028", "The words noted before and after a statement's agree with those noted for a copy that prints them."
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each prefix and suffix of words that no copy with these words prints there, if any notes what it prints."""
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        around = [found for copy in item.record.seen_in if (found := _around(copy, words.exact))]
        for name, noted, side in (("prefix", words.prefix, 0), ("suffix", words.suffix, 1)):
            seen = [each[side] for each in around if each[side]]
            if noted and seen and not any(_agree(_words(noted), there, at_end=not side) for there in seen):
                where = "before" if name == "prefix" else "after"
                there = seen[0][-8:] if name == "prefix" else seen[0][:8]
                sentence = f"no copy prints {quote(noted)} directly {where} these words"
                fix = f"copy what the copy prints there: {quote(' '.join(there))}"
                yield problem(RULE, item.entry.place("words", name), sentence, fix)


def _around(copy: SeenCopy, exact: str) -> tuple[list[str], list[str]] | None:
    """Give what a copy prints before and after the words, word by word, or None if it does not print them."""
    text, begin, end = _words(copy.printed or ""), -1, 0
    for part in map(_words, normalise(exact).split(CUT)):
        found = next((at for at in range(end, len(text) - len(part) + 1) if text[at : at + len(part)] == part), -1)
        if found < 0:
            return None
        begin, end = found if begin < 0 else begin, found + len(part)
    return _words(copy.prefix or "") + text[:begin], text[end:] + _words(copy.suffix or "")


def _agree(noted: list[str], there: list[str], *, at_end: bool) -> bool:
    """Tell whether the shorter of two runs of words is the end, or the beginning, of the longer one."""
    length = min(len(noted), len(there))
    return bool(length) and (noted[-length:] == there[-length:] if at_end else noted[:length] == there[:length])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalise(text))
