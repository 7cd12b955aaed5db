from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.likeness import Difference, Likeness
from build_tools.positions import make_positions
from build_tools.views.likeness import (
    NeighbourLine,
    Neighbours,
    compare_address,
    difference_in_words,
    likeness_in_words,
    make_neighbours,
    name_ends,
)


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (Difference("neither"), "Neither took a position."),
        (Difference("first_only"), "Only {first} took a position."),
        (Difference("second_only"), "Only {second} took a position."),
        (Difference("near", "same"), "The same position."),
        (Difference("near", "one"), "Neighbouring positions, one step apart."),
        (Difference("far", "two"), "Two steps apart."),
        (Difference("far", "two_across"), "On opposite sides, two steps apart."),
        (Difference("far", "three"), "On opposite sides, three steps apart."),
        (Difference("far", "ends"), "At opposite ends of the scale."),
        (Difference("near"), "Equal or neighbouring, whichever reading one follows."),
        (Difference("far"), "Two steps or more apart, whichever reading one follows."),
        (Difference("open"), "The readings differ here, so this is not counted."),
    ],
)
def test_every_difference_is_said_in_words(difference: Difference, words: str) -> None:
    assert difference_in_words(difference) == words


@pytest.mark.parametrize(
    ("likeness", "words"),
    [
        (Likeness(3, 5, 0), "Equal or neighbouring positions on 3 of 5 common questions."),
        (
            Likeness(3, 3, 1),
            "Equal or neighbouring positions on 3 of 3 common questions. "
            "On 1 more question the readings differ, so that nothing is counted.",
        ),
        (Likeness(1, 1, 0), "1 common question: too few to say how far they agree."),
        (Likeness(0, 0, 0), "0 common questions: too few to say how far they agree."),
    ],
)
def test_a_likeness_comes_with_its_denominator_or_is_not_told(likeness: Likeness, words: str) -> None:
    assert likeness_in_words(likeness) == words


def test_nobody_stands_at_both_ends_and_neither_end_holds_its_opposite() -> None:
    compared = [
        ("ann", Likeness(3, 3, 0)),
        ("bob", Likeness(0, 3, 0)),
        ("cid", Likeness(2, 4, 0)),
        ("dan", Likeness(2, 2, 0)),
    ]

    def names(number: int) -> tuple[list[str], list[str]]:
        most, least = name_ends(compared, number)
        return [name for name, _ in most], [name for name, _ in least]

    assert names(3) == (["ann", "cid"], ["bob"])
    assert names(1) == (["ann"], ["bob"])
    assert name_ends(compared[:1], 3) == (compared[:1], [])
    assert name_ends(compared[1:2], 3) == ([], compared[1:2])


def test_those_searched_on_everything_have_pages_and_others_the_chooser() -> None:
    everybody = ["ann", "bob", "cid"]

    assert compare_address("bob", "ann", ["ann", "bob"], everybody) == "compare/ann/bob/"
    assert compare_address("cid", "ann", ["ann", "bob"], everybody) == "compare/?a=ann&b=cid"


def test_with_under_three_common_questions_a_person_is_compared_with_nobody(small: Catalogue) -> None:
    event = small.events["model-x"]
    positions = make_positions(small, event)

    assert make_neighbours(small, event, positions, "jane-doe") == Neighbours(
        (), (), (NeighbourLine("Max Mustermann", "compare/jane-doe/max-mustermann/", ""),), "compare/?a=jane-doe"
    )
    assert make_neighbours(small, event, positions, "somebody-else") is None
