"""That a picture is refused for a table it cannot draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

COST = "events/model-x/claims/cost.yml"
UNIT = "    unit: million dollars\n"
COLUMN = "      - Cost\n"
FIRST, SECOND = "          - 5\n", "          - about 20\n"


def told(sentence: str, fix: str, line: int = 33) -> str:
    return f"content/{COST}:{line}:14: H031 {sentence}\n    fix: {fix}"


@pytest.mark.parametrize("picture", ["bars", "log"])
def test_a_table_of_one_column_can_be_drawn_on_an_axis(check_small: CheckSmall, picture: str) -> None:
    assert check_small((COST, UNIT, f"{UNIT}    picture: {picture}\n")) == ""


def test_scores_need_columns_to_compare(check_small: CheckSmall) -> None:
    assert check_small((COST, UNIT, f"{UNIT}    picture: scores\n")) == told(
        "columns: 1; the picture scores needs 2 to 4", "choose another picture"
    )


def test_bars_of_two_columns_are_told(check_small: CheckSmall) -> None:
    assert check_small(
        (COST, UNIT, f"{UNIT}    picture: bars\n"),
        (COST, COLUMN, f"{COLUMN}      - Days\n"),
        (COST, FIRST, f"{FIRST}          - 1\n"),
        (COST, SECOND, f"{SECOND}          - 2\n"),
    ) == told("columns: 2; the picture bars needs 1", "choose another picture")


def test_a_row_too_short_is_told_by_the_rule_for_it_alone(check_small: CheckSmall) -> None:
    assert "H031" not in check_small(
        (COST, UNIT, f"{UNIT}    picture: scores\n"), (COST, COLUMN, f"{COLUMN}      - Days\n")
    )


@pytest.mark.parametrize(
    ("picture", "number", "sentence", "fix"),
    [
        ("log", "0", "the picture log cannot show the number 0", "choose another picture"),
        ("log", "-3", "the picture log cannot show the number -3", "choose another picture"),
        ("bars", "-3", "the picture bars cannot show the number -3", "choose another picture"),
    ],
)
def test_a_number_that_has_no_place_on_the_axis_is_told(
    check_small: CheckSmall, picture: str, number: str, sentence: str, fix: str
) -> None:
    assert check_small(
        (COST, UNIT, f"{UNIT}    picture: {picture}\n"), (COST, FIRST, f"          - {number}\n")
    ) == told(sentence, fix)


def test_bars_of_nothing_but_zero_are_told(check_small: CheckSmall) -> None:
    assert check_small(
        (COST, UNIT, f"{UNIT}    picture: bars\n"),
        (COST, FIRST, "          - 0\n"),
        (COST, SECOND, "          - 0\n"),
    ) == told("all numbers are zero", "leave the picture out")


def area(check_small: CheckSmall, *rows: str) -> str:
    first, second = ("".join(f"          - {number}\n" for number in row.split()) for row in rows)
    return check_small(
        (COST, UNIT, f"{UNIT}    picture: area\n"),
        (COST, COLUMN, "      - chips\n      - hours\n      - chip hours\n"),
        (COST, FIRST, first),
        (COST, SECOND, second),
    )


def test_an_area_is_about_the_product_of_its_sides(check_small: CheckSmall) -> None:
    assert area(check_small, "2048 1301 2664000", "2048 2.4 5000") == ""


def test_an_area_that_its_sides_do_not_make_is_told(check_small: CheckSmall) -> None:
    assert area(check_small, "2048 1301 2788000", "2048 2 5000") == "\n".join(
        [
            told(
                "in the row “Earlier runs” the first two numbers make 4,096, not 5,000",
                "correct the numbers, or choose another picture",
            ),
        ]
    )


def test_an_area_has_one_height(check_small: CheckSmall) -> None:
    assert area(check_small, "10 10 100", "20 10 200") == told(
        "the first column of an area is its height, the same in every row", "choose another picture"
    )
