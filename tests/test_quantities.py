"""That quantities are read as the numbers they mean and written as readers expect them."""

from __future__ import annotations

import pytest

from build_tools.quantities import Amount, decimals_of, number_in_words, parse_quantity, quantity_in_words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("79.8", Amount(79.8, 79.8, is_about=False)),
        ("about 325", Amount(325, 325, is_about=True)),
        ("630–660", Amount(630, 660, is_about=False)),
        ("about 1.5–2", Amount(1.5, 2, is_about=True)),
        ("-3", Amount(-3, -3, is_about=False)),
    ],
)
def test_a_quantity_is_read_as_its_ends(text: str, amount: Amount) -> None:
    assert parse_quantity(text) == amount


def test_a_range_has_a_middle() -> None:
    assert parse_quantity("630–660").middle == 645


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("79.8", "79.8"),
        ("16.0", "16.0"),
        ("2788", "2,788"),
        ("about 100000", "about 100,000"),
        ("630–660", "630–660"),
        ("5.576", "5.576"),
    ],
)
def test_a_quantity_keeps_its_decimals_and_gets_its_commas(text: str, words: str) -> None:
    assert quantity_in_words(text) == words


def test_a_number_is_written_with_the_decimals_asked_for() -> None:
    assert (number_in_words(1361.3, 0), decimals_of("2.40"), decimals_of("2")) == ("1,361", 2, 0)
