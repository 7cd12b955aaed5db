"""See that the words of a statement stand, letter for letter, in a copy that was read."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H001", "The words of a statement stand, letter for letter, in at least one copy that we have read.")
NEEDS_ALL = False

#: Marks a cut inside a quotation; what stands on either side must be found in order.
CUT = "[...]"
#: Other marks that people make for a cut, in words that are normal.
_OTHER_CUT = re.compile(r"\(\.\.\.\)|(?<!\[)\.\.\.(?!\])")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words no copy prints, with the nearest copy and the first difference."""
    for item in catalogue.statements.values():
        words = item.record.words
        if words is None:
            continue
        printed = [copy.printed for copy in item.record.seen_in if copy.printed]
        if not any(prints_whole(text, words.exact) for text in printed):
            place = item.entry.place("words", "exact")
            yield problem(RULE, place, "no copy under seen_in prints these words", _explain(words.exact, printed))


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


def _explain(exact: str, printed: list[str]) -> str:
    """Say what to do about words that none of the printed texts holds: how they differ from the nearest one."""
    if not printed:
        return "add a copy with its printed words, or make the statement a paraphrase"
    if any(prints_whole(text, _OTHER_CUT.sub(CUT, normalise(exact))) for text in printed):
        return "write […] where words are left out, and nothing else"
    words = normalise(exact).split(" ")
    copies = [normalise(text) for text in printed]
    nearest = max(
        copies, key=lambda copy: difflib.SequenceMatcher(None, words, copy.split(" "), autojunk=False).ratio()
    )
    end = 0
    for part in (each.strip() for each in normalise(exact).split(CUT)):
        found = nearest.find(part, end)
        if found < 0:
            if part in nearest:
                return f"{quote(part)} stands earlier in the nearest copy: keep its order, or make two statements"
            return _tell_difference(part.split(" "), nearest[end:].split(" "))
        end = found + len(part)
    raise ValueError("the words stand in the nearest copy")


def _tell_difference(words: list[str], copy: list[str]) -> str:
    """Tell the first difference of words from those of a copy, which goes on before and after them."""
    steps = difflib.SequenceMatcher(None, words, copy, autojunk=False).get_opcodes()
    inside = [step for step in steps if step[0] != "equal" and (step[0] != "insert" or 0 < step[1] < len(words))]
    _, i1, i2, j1, j2 = inside[0]
    here, there = " ".join(words[i1:i2]), " ".join(copy[j1:j2])
    if not here:
        return f"the nearest copy also prints {quote(there)}: copy the words from the source, and mark a cut with […]"
    if not there:
        return f"the nearest copy does not print {quote(here)} here: copy the words from the source"
    return f"you have {quote(here)}, the nearest copy has {quote(there)}: copy the words from the source"
