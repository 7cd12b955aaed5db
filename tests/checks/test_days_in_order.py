"""That nothing is said to have been done with words before they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK, LETTER

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

REPLY = "replies:\n  - on: 2025-01-20\n    text: Yes.\n    source:\n      title: A page\n"


@pytest.mark.parametrize(
    ("change", "place", "what"),
    [
        (("published: 2024-12-26", "published: 2024-12-24"), "17:14", "printed"),
        (("published: 2024-12-28", "published: 2024-11"), "23:16", "printed"),
        (("read_on: 2025-02-01", "read_on: 2024-12-25"), "26:14", "read"),
        (("    on: 2025-02-01", "    on: 2024-11"), "43:9", "interpreted"),
    ],
)
def test_a_day_before_the_words_is_told(
    change: tuple[str, str], place: str, what: str, check_small: CheckSmall
) -> None:
    day = change[1].rpartition(" ")[2]
    assert check_small((FIRST_LOOK, *change)) == (
        f"content/{FIRST_LOOK}:{place}: H036 {day} is before the words were said, which was on 2024-12-26\n"
        f"    fix: correct the day on which they were {what}"
    )


def test_a_year_can_lie_after_a_day_in_it(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "    on: 2025-02-01", "    on: 2024")) == ""


def test_an_answer_before_the_words_is_told(check_small: CheckSmall) -> None:
    told = check_small((LETTER, "corrections:\n", f"{REPLY}corrections:\n"))
    assert "H036 2025-01-20 is before the words were said, which was on 2025-01-27" in told


def test_a_page_may_be_dated_a_day_earlier_by_a_clock_elsewhere(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "published: 2024-12-28", "published: 2024-12-25")) == ""
