"""See that a search did not miss words that the record holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule("H014", "A search that found nothing is not contradicted by a reading of words on the same question.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each question on which nothing was found although a statement is read for it."""
    read = {
        (item.record.event, item.id.partition("/")[0], reading.question)
        for item in catalogue.statements.values()
        for reading in item.record.readings
    }
    for searches in catalogue.searches.values():
        for index, search in enumerate(searches.record.searches):
            for number, question in enumerate(search.questions):
                if (searches.event, search.person, question) in read:
                    place = searches.entry.place("searches", index, "questions", number)
                    sentence = f"a statement of {search.person} is read for '{question}'"
                    yield problem(RULE, place, sentence, "take the question out of this search")
