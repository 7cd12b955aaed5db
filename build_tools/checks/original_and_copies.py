"""See that a record says the same of the original under ``source`` and under ``seen_in``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import SeenCopy, Statement

RULE = Rule("H035", "An original that we opened is among the copies that we read, and one that we did not open is not.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement whose copies contradict what it says of the original.

    An original without an address, such as a broadcast, can have a copy that its publisher made.
    """
    for item in catalogue.statements.values():
        statement, place = item.record, item.entry.place("source", "opened")
        source = statement.source
        if source.opened and statement.words and not any(_is_original(copy, statement) for copy in statement.seen_in):
            fix = "add it there with the words as it prints them, or write no"
            yield problem(RULE, place, "the original was opened, and no copy under seen_in is the original", fix)
        for index, copy in enumerate(statement.seen_in):
            if copy.kind == "original" and source.url and not source.opened:
                place = item.entry.place("seen_in", index, "kind")
                fix = "say what this page is, such as a report; if it is the original, write 'opened: yes'"
                yield problem(RULE, place, "this copy is called the original, which was not opened", fix)


def _is_original(copy: SeenCopy, statement: Statement) -> bool:
    same_page = set(copy.addresses) & set(statement.source.addresses)
    return copy.kind in ("original", "full_copy") or bool(same_page)
