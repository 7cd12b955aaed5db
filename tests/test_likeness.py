"""The examples are worked by hand, one question a line."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from build_tools.likeness import (
    Difference,
    Likeness,
    compare_stances,
    furthest_first,
    measure_likeness,
    nearest_first,
)
from build_tools.positions import Position

SEVEN = ("one", "two", "three", "four", "five", "six", "seven")


@pytest.mark.parametrize(
    ("first", "second", "difference"),
    [
        # Both took a position, and each has one reader.
        (["agree"], ["agree"], Difference("near", "same")),
        (["disagree"], ["leans_disagree"], Difference("near", "one")),
        (["mixed"], ["leans_disagree"], Difference("near", "one")),
        (["mixed"], ["agree"], Difference("far", "two")),
        (["leans_disagree"], ["leans_agree"], Difference("far", "two_across")),
        (["disagree"], ["leans_agree"], Difference("far", "three")),
        (["disagree"], ["agree"], Difference("far", "ends")),
        # One of them, or neither, took a position.
        (["agree"], ["no_position"], Difference("first_only")),
        (["not_searched"], ["mixed"], Difference("second_only")),
        (["no_position"], ["searched_none_found"], Difference("neither")),
        # Readers differ, and it does not matter whom one follows.
        (["agree", "leans_agree"], ["agree"], Difference("near")),
        (["agree", "leans_agree"], ["disagree"], Difference("far")),
        (["agree", "mixed"], ["leans_agree"], Difference("near", "one")),
        # Readers differ, and it matters.
        (["agree", "leans_agree"], ["mixed"], Difference("open")),
        (["agree", "no_position"], ["agree"], Difference("open")),
        (["agree", "no_position"], ["disagree"], Difference("open")),
        # The position that counts is that of the first reader: here there is none.
        (["no_position", "agree"], ["agree"], Difference("second_only")),
    ],
)
def test_two_positions_differ_as_the_scale_says(first: list[str], second: list[str], difference: Difference) -> None:
    assert compare_stances(first, second) == difference


def positions(**stances: str) -> Mapping[tuple[str, str], Position]:
    """Give each person's stances on seven questions, one letter each: d l m L a, and - for none."""
    words = {
        "d": "disagree",
        "l": "leans_disagree",
        "m": "mixed",
        "L": "leans_agree",
        "a": "agree",
        "-": "not_searched",
    }
    return {
        (person, question): Position(person, question, words[letter])
        for person, letters in stances.items()
        for question, letter in zip(SEVEN, letters, strict=True)
    }


def test_only_questions_that_both_answered_count() -> None:
    # same, one step, two steps, only the first, only the second, neither, both ends
    asked = positions(ann="aLma--d", bob="aaa-a-a")

    assert measure_likeness(asked, "ann", "bob", SEVEN) == Likeness(near=2, common=4, open=0)


def test_likeness_is_the_same_both_ways() -> None:
    asked = positions(ann="aLma--d", bob="aaa-a-a")

    assert measure_likeness(asked, "bob", "ann", SEVEN) == measure_likeness(asked, "ann", "bob", SEVEN)


@pytest.mark.parametrize(("common", "telling"), [(0, False), (2, False), (3, True), (8, True)])
def test_under_three_common_questions_nothing_can_be_said(common: int, telling: bool) -> None:
    assert Likeness(near=0, common=common, open=4).is_telling is telling


def test_a_share_is_exact() -> None:
    assert Likeness(1, 3, 0).share == Fraction(1, 3)


ORDER = [
    ("two of three", Likeness(2, 3, 0)),
    ("four of six", Likeness(4, 6, 0)),
    ("none of three", Likeness(0, 3, 1)),
    ("all of two", Likeness(2, 2, 0)),
    ("also two of three", Likeness(2, 3, 2)),
    ("all of three", Likeness(3, 3, 0)),
    ("none of five", Likeness(0, 5, 0)),
]


def test_the_nearest_come_first_then_who_shares_more_questions_then_the_order_given() -> None:
    assert [name for name, _ in nearest_first(ORDER)] == [
        "all of three",
        "four of six",
        "two of three",
        "also two of three",
        "none of five",
        "none of three",
    ]


def test_the_furthest_come_first_then_who_shares_more_questions_then_the_order_given() -> None:
    assert [name for name, _ in furthest_first(ORDER)] == [
        "none of five",
        "none of three",
        "four of six",
        "two of three",
        "also two of three",
        "all of three",
    ]
