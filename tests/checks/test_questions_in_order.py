"""That the questions of an event are numbered from 1 without gaps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

CHEAP = "events/model-x/questions/cheap.yml"
OPEN = "events/model-x/questions/open.yml"


def test_a_gap_is_told(check_small: CheckSmall) -> None:
    assert check_small((OPEN, "order: 2", "order: 3")) == (
        "content/events/model-x/questions/open.yml:3:8: H018 the order is 3, of 2 questions\n"
        "    fix: write 2, which is free"
    )


def test_a_number_given_twice_is_told(check_small: CheckSmall) -> None:
    assert check_small((OPEN, "order: 2", "order: 1")) == (
        "content/events/model-x/questions/open.yml:3:8: H018 the order 1 is that of 'model-x/cheap'\n"
        "    fix: write 2, which is free"
    )


def test_a_number_below_one_is_told(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: 0")) == (
        "content/events/model-x/questions/cheap.yml:3:8: H018 the order is 0, of 2 questions\n"
        "    fix: write 1, which is free"
    )


def test_the_order_may_differ_from_that_of_the_names(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: 2"), (OPEN, "order: 2", "order: 1")) == ""


def test_every_event_numbers_its_own_questions(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    telling = "telling_statements:\n  - jane-doe/2025-01-27-letter\n"
    another_event = {
        "events/model-y/event.yml": small_texts["events/model-x/event.yml"].replace(telling, ""),
        "events/model-y/questions/cheap.yml": small_texts[CHEAP],
        "events/model-y/selection.yml": "rule: Nobody yet.\npeople: []\nupdated: 2025-02-01\n",
    }
    assert check_small(files=another_event) == ""
