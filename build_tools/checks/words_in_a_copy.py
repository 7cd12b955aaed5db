"""See that the words of a statement stand, letter for letter, in a copy that was read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H001", "The words of a statement stand, letter for letter, in at least one copy that we have read.")
NEEDS_ALL = False

#: Marks a cut inside a quotation; what stands on either side must be found in order.
CUT = "[...]"


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words no copy prints, with the nearest copy and the first difference."""
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        printed = [copy.printed for copy in item.record.seen_in if copy.printed]
        if not any(prints_whole(text, words.exact) for text in printed):
            place = item.entry.place("words", "exact")
            yield problem(RULE, place, "no copy under seen_in prints these words", _nearest(words.exact, printed))


def prints_whole(printed: str, exact: str) -> bool:
    """Tell whether a copy prints the whole of ``exact``; its parts between cuts must stand there in order."""
    return find_whole(normalise(printed), exact) is not None


def find_whole(text: str, exact: str) -> tuple[int, int] | None:
    """Find where ``exact`` begins and ends in a normal ``text``; its parts between cuts must stand there in order."""
    begin, end = len(text), 0
    for part in normalise(exact).split(CUT):
        found = text.find(part.strip(), end)
        if found < 0:
            return None
        begin, end = min(begin, found), found + len(part.strip())
    return begin, end


def _nearest(exact: str, printed: list[str]) -> str:
    if not printed:
        return "add a copy with its printed words, or make the statement a paraphrase"
    words = normalise(exact).split(" ")
    copies = [normalise(text).split(" ") for text in printed]
    nearest = max(copies, key=lambda copy: difflib.SequenceMatcher(None, words, copy, autojunk=False).ratio())
    steps = difflib.SequenceMatcher(None, words, nearest, autojunk=False).get_opcodes()
    changes = [step for step in steps if step[0] != "equal"]
    _, i1, i2, j1, j2 = next((step for step in changes if step[0] != "insert"), changes[0])
    here, there = " ".join(words[i1:i2]), " ".join(nearest[j1:j2])
    if not here:
        return f"the nearest copy also prints {quote(there)}: copy the words from the source, and mark a cut with […]"
    in_the_copy = quote(there) if there else "nothing"
    return f"here {quote(here)}, in the nearest copy {in_the_copy}: copy the words from the source"
