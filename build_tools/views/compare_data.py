"""Lay out the positions of everybody for the script that compares any two people."""

from __future__ import annotations

from itertools import product
from typing import Any

from build_tools.catalogue import Catalogue, Item
from build_tools.likeness import Likeness, compare_stances, stances_of
from build_tools.positions import Positions, event_questions, selected_people
from build_tools.records import Event
from build_tools.views.compare import Side, make_side
from build_tools.views.likeness import APART, difference_in_words, likeness_in_words
from build_tools.views.matrix import make_head
from build_tools.views.people import make_person_line


def make_compare_data(catalogue: Catalogue, event: Item[Event], positions: Positions) -> dict[str, Any]:
    """Give everybody's position on every question with the words behind it, and how any two positions differ.

    ``kinds`` holds every set of stances that occurs, and ``table`` for each two of them, in that order, the place of
    their difference in ``differences``: the script looks up what likeness.py has worked out. All is said once and then
    named by its place in a list.
    """
    people = [make_person_line(catalogue, person) for person in selected_people(catalogue, event.id)]
    questions = event_questions(catalogue, event.id)
    kinds = list(dict.fromkeys(stances_of(position) for position in positions.values()))
    differences = {pair: compare_stances(*pair) for pair in product(kinds, kinds)}
    distinct = list(dict.fromkeys(differences.values()))
    heads = [make_head(question) for question in questions]
    return {
        "questions": [{"number": head.number, "short": head.short, "address": head.address} for head in heads],
        "kinds": kinds,
        "differences": [{"outcome": item.outcome, "text": difference_in_words(item)} for item in distinct],
        "likeness": {
            f"{near} {far} {left}": likeness_in_words(Likeness(near, near + far, left))
            for near, far, left in product(range(len(questions) + 1), repeat=3)
            if near + far + left <= len(questions)
        },
        "apart": APART,
        "table": [[distinct.index(differences[first, second]) for second in kinds] for first in kinds],
        "people": {
            person.id: {
                "name": person.name,
                "short": person.short_name,
                "role": person.role,
                "interest": person.interest_short,
                "address": person.address,
                "sides": [
                    _lay_out(kinds.index(stances_of(position)), make_side(catalogue, person, position))
                    for question in questions
                    for position in (positions[person.id, question.stem],)
                ],
            }
            for person in people
        },
    }


def _lay_out(kind: int, side: Side) -> list[Any]:
    return [kind, side.label, side.cell.when, side.cell.address, side.words, side.summary, side.day]
