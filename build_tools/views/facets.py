"""Say by which questions and positions the search finds a page."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.catalogue import Catalogue, Item
from build_tools.records import Question
from build_tools.views.filters import position_choices
from build_tools.views.page import Facet


def question_facet(question: Item[Question]) -> Facet:
    """Give the facet by which all pages on a question are found."""
    return Facet("question", f"Q{question.record.order} {question.record.short}")


def position_facets(catalogue: Catalogue, question: Item[Question], stances: Iterable[str]) -> tuple[Facet, ...]:
    """Give the facets of stances on a question: the question, each stance, and each wider choice that takes it in.

    A position's value names its question, for a stance says nothing without one, and then its place in the order of
    choices: "Q4: 3 Leans disagree". The search sorts by the place and leaves it out.
    """
    held = set(stances)
    return (
        question_facet(question),
        *(
            Facet("position", f"Q{question.record.order}: {place} {choice.label}")
            for place, choice in enumerate(position_choices(catalogue), start=1)
            if held.intersection(choice.takes_in)
        ),
    )
