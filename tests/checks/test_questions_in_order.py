"""That the questions of an event are numbered from 1 without gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

CHEAP = "events/model-x/questions/cheap.yml"
OPEN = "events/model-x/questions/open.yml"


def test_a_gap_is_told(check_small: CheckSmall) -> None:
    assert check_small((OPEN, "order: 2", "order: 3")) == (
        "content/events/model-x/questions/open.yml:3:8: H018 the order is 3 where 2 comes next\n"
        "    fix: number the questions without gaps"
    )


def test_a_number_given_twice_is_told(check_small: CheckSmall) -> None:
    assert check_small((OPEN, "order: 2", "order: 1")) == (
        "content/events/model-x/questions/open.yml:3:8: H018 the order is 1 where 2 comes next\n"
        "    fix: number the questions without gaps"
    )


def test_a_number_below_one_is_told(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: 0")) == (
        "content/events/model-x/questions/cheap.yml:3:8: H018 the order is 0 where 1 comes next\n"
        "    fix: number the questions without gaps"
    )


def test_the_order_may_differ_from_that_of_the_names(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: 2"), (OPEN, "order: 2", "order: 1")) == ""
