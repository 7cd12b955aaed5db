"""That spans of time run forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import JANE

if TYPE_CHECKING:
    from tests.conftest import CheckSmall


def test_a_role_that_ends_before_it_begins_is_told(check_small: CheckSmall) -> None:
    told = check_small((JANE, "    from: 2019\n", "    from: 2019\n    to: 2018\n"))
    sentence = (
        f"content/{JANE}:11:9: H042 it ends on 2018, before it begins on 2019\n    fix: correct one of the two days"
    )
    assert sentence in told


def test_an_interest_that_ends_before_it_begins_is_told(check_small: CheckSmall) -> None:
    told = check_small((JANE, "      from: 2023-06\n", "      from: 2026\n      to: 2024-06\n"))
    assert "H042 it ends on 2024-06, before it begins on 2026" in told


@pytest.mark.parametrize("day", ["2018-12", "2026"])
def test_a_role_is_known_on_a_day_on_which_it_was_held(day: str, check_small: CheckSmall) -> None:
    told = check_small((JANE, "    from: 2019\n    on: 2025-01", f"    from: 2019\n    to: 2025-06\n    on: {day}"))
    assert (
        f"content/{JANE}:12:9: H042 on {day} the role was not held\n    fix: give a day between 'from' and 'to'" in told
    )
