"""See that what a copy prints before and after the words is not a part of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H029", "The words before and after those that a copy prints are not the same words once more.")
NEEDS_ALL = False

#: Fewer words than these may stand twice in a row.
_FEW = 4


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each prefix that ends as the copy's words begin, and each suffix that begins as they end."""
    for item in catalogue.statements.values():
        for index, copy in enumerate(item.record.seen_in):
            printed = _words(copy.printed or "")
            for name, text in (("prefix", copy.prefix), ("suffix", copy.suffix)):
                noted = _words(text or "")
                overlap = _overlap(noted, printed) if name == "prefix" else _overlap(printed, noted)
                if overlap:
                    place = item.entry.place("seen_in", index, name)
                    sentence = f"{quote(' '.join(overlap))} stands here and in the copy's printed words too"
                    yield problem(RULE, place, sentence, "let each word of the copy stand in one of the two only")


def _overlap(before: list[str], after: list[str]) -> list[str]:
    """Give the longest run of words that ends ``before`` and begins ``after``."""
    lengths = range(min(len(before), len(after)), _FEW - 1, -1)
    return next((after[:length] for length in lengths if before[-length:] == after[:length]), [])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalise(text))
