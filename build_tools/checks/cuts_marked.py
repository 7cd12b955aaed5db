"""See that words torn out of a sentence that a copy prints bear the mark of a cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import CUT, find_whole
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.records import SeenCopy
from build_tools.sentences import is_border, is_torn_after, is_torn_before

RULE = Rule(
    "H030", "Words that a copy prints as a part of a longer sentence bear […] where they are cut, and nowhere else."
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words begin or end inside a sentence that a copy prints, with what was left out.

    Where another copy prints the border of a sentence at the same place, the words stop there and not inside one.
    """
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        copies = [found for copy in item.record.seen_in if (found := _around(copy, words.exact))]
        torn = [each.before for each in copies if is_torn_before(words.exact, each.before)]
        if any(is_border(f"{each.prefix} {each.before}", "") for each in copies):
            torn = []
        if not any(is_border("", f"{each.after} {each.suffix}") for each in copies):
            torn += [each.after for each in copies if is_torn_after(words.exact, each.after)]
        if torn:
            sentence = f"a copy prints {quote(torn[0].strip())} in the same sentence as these words"
            fix = "quote the whole sentence, or mark the cut with […]"
            yield problem(RULE, item.entry.place("words", "exact"), sentence, fix)
        printed = [normalise(copy.printed) for copy in item.record.seen_in if copy.printed]
        if any(joined in text for joined in _join_over_cuts(words.exact) for text in printed):
            sentence = "a copy prints the words before and after […] without a gap"
            yield problem(
                RULE, item.entry.place("words", "exact"), sentence, "leave the mark out: nothing is cut there"
            )


def _join_over_cuts(exact: str) -> Iterator[str]:
    """Yield the words before and after each cut as they would read if nothing were cut."""
    for before, after in pairwise(part.strip() for part in normalise(exact).split(CUT)):
        if before and after:
            yield f"{before} {after}"


@dataclass(frozen=True)
class _Around:
    """What a copy prints around the words: in its own quotation, and beyond it."""

    prefix: str
    before: str
    after: str
    suffix: str


def _around(copy: SeenCopy, exact: str) -> _Around | None:
    text = normalise(copy.printed or "")
    found = find_whole(text, exact)
    if found is None:
        return None
    return _Around(copy.prefix or "", text[: found[0]], text[found[1] :], copy.suffix or "")
