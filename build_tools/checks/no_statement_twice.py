"""See that nobody's words are recorded twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue, Item
from build_tools.normalise import normalise
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Statement

RULE = Rule("H016", "The same words are recorded once, unless a note says that they were said again.")
NEEDS_ALL = False

#: Shorter words are said again on another day, or by somebody else, without anything to say of it.
_LEAST_WORDS = 7


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose words another one holds that changed before it."""
    first: dict[str, Item[Statement]] = {}
    for item in sorted(catalogue.statements.values(), key=lambda item: (item.record.updated, item.id)):
        if item.record.words is None:
            continue
        words = normalise(item.record.words.exact).casefold()
        said = first.setdefault(words, item)
        if said is item:
            continue
        place, sentence = item.entry.place("words", "exact"), f"{said.id} holds the same words"
        if _is_same_occasion(said, item):
            yield problem(RULE, place, sentence, "add the new copy to that record instead")
        elif len(words.split()) >= _LEAST_WORDS and not item.record.note:
            fix = "add the new copy to that record instead; if they were said again, say so under 'note'"
            yield problem(RULE, place, sentence, fix)


def _is_same_occasion(one: Item[Statement], other: Item[Statement]) -> bool:
    person, day = one.id.partition("/")[0], one.record.said_on.text
    return (person, day) == (other.id.partition("/")[0], other.record.said_on.text)
