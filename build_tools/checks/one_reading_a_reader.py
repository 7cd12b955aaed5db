"""See that a reader reads a statement once for each question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H012", "A reader reads a statement once for a question, and takes a stance or says that there is none.")
NEEDS_ALL = False

_NOT_READ = ("searched_none_found", "not_searched")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each second reading, and each reading with a word that is for searches."""
    for item in catalogue.statements.values():
        seen: set[tuple[str, str]] = set()
        for index, reading in enumerate(item.record.readings):
            if reading.stance in _NOT_READ:
                place = item.entry.place("readings", index, "stance")
                sentence = f"'{reading.stance}' is worked out from searches.yml"
                yield problem(RULE, place, sentence, "write no_position if the words address the question")
            if (reading.question, reading.by) in seen:
                place = item.entry.place("readings", index, "question")
                sentence = f"'{reading.by}' has read these words for '{reading.question}' already"
                yield problem(RULE, place, sentence, "keep one of the two readings")
            seen.add((reading.question, reading.by))
