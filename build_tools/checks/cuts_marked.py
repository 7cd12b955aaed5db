"""See that words torn out of a sentence that a copy prints bear the mark of a cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import find_whole
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.sentences import is_cut_from

RULE = Rule("H030", "Words that a copy prints as a part of a longer sentence begin or end with […] where they are cut.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words begin or end inside a sentence that a copy prints, with what was left out."""
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        for copy in item.record.seen_in:
            text = normalise(copy.printed or "")
            found = find_whole(text, words.exact)
            if found is None:
                continue
            before, after = text[: found[0]], text[found[1] :]
            if is_cut_from(words.exact, before, after):
                left_out = before if is_cut_from(words.exact, before, "") else after
                sentence = f"a copy prints {quote(left_out.strip())} in the same sentence as these words"
                fix = "quote the whole sentence, or mark the cut with […]"
                yield problem(RULE, item.entry.place("words", "exact"), sentence, fix)
                break
