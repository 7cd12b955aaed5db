"""That quotation marks around a whole text are told, and those that belong to it are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

TOLD = (
    "H034 the quotation marks around this would be printed\n"
    "    fix: leave them out; where YAML needs quotation marks, one pair of straight ones is enough"
)
VENUE = "venue: Example Social"
EXACT = "exact: Anyone can download it, and that matters more than the price."


@pytest.mark.parametrize(
    "text",
    ["“Example Social”", "‘Example Social’", "„Example Social“", "«Example Social»", "“Jane’s page”", "'\"Social\"'"],
)
def test_marks_around_the_whole_are_told(text: str, check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, VENUE, f"venue: {text}")) == f"content/{FIRST_LOOK}:4:8: {TOLD}"


@pytest.mark.parametrize(
    "text",
    [
        "The “Example Social”",
        "“Example” Social",
        "“Example” and “Social”",
        "’Example Social",
        '"“Social” page"',
        '\'"A" and "B"\'',
    ],
)
def test_marks_inside_are_not_told(text: str, check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, VENUE, f"venue: {text}")) == ""


def test_marks_around_words_that_were_said_are_told(check_small: CheckSmall) -> None:
    words = "Anyone can download it, and that matters more than the price."
    marked = (
        (FIRST_LOOK, f"exact: {words}", f"exact: “{words}”"),
        (FIRST_LOOK, f"printed: {words}", f"printed: “{words}”"),
    )
    assert check_small(*marked) == f"content/{FIRST_LOOK}:10:10: {TOLD}"


def test_marks_around_a_publisher_are_told(check_small: CheckSmall) -> None:
    publisher = "    publisher: Example Review", "    publisher: “Example Review”"
    assert check_small((FIRST_LOOK, *publisher)) == f"content/{FIRST_LOOK}:21:16: {TOLD}"
