"""That no day lies after the day of the check, the 1st of June 2025."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

JANE = "people/jane-doe/person.yml"
EVENT = "events/model-x/event.yml"


def test_tomorrow_is_told(check_small: CheckSmall) -> None:
    assert check_small((EVENT, "updated: 2025-02-01", "updated: 2025-06-02")) == (
        "content/events/model-x/event.yml:34:10: H009 2025-06-02 lies in the future\n    fix: correct the day"
    )


def test_next_month_is_told_inside_a_part(check_small: CheckSmall) -> None:
    assert check_small((JANE, "from: 2023-06", "from: 2023-06\n      to: 2025-07~")) == (
        "content/people/jane-doe/person.yml:23:11: H009 2025-07~ lies in the future\n    fix: correct the day"
    )


def test_today_is_no_future(check_small: CheckSmall) -> None:
    assert check_small((EVENT, "updated: 2025-02-01", "updated: 2025-06-01")) == ""


def test_this_month_and_this_year_are_no_future(check_small: CheckSmall) -> None:
    assert (
        check_small((JANE, "from: 2023-06", "from: 2023\n      to: 2025"), (JANE, "on: 2025-01\n", "on: 2025-06~\n"))
        == ""
    )
