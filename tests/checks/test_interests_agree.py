"""That interests are listed where they were found, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

JANE = "people/jane-doe/person.yml"
MAX = "people/max-mustermann/person.yml"


def test_found_without_an_interest_is_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "status: not_checked", "status: found")) == (
        "content/people/max-mustermann/person.yml:12:11: H011 the status is 'found', but no "
        "interest is listed\n"
        "    fix: list the interests under found, or set the status to none_found or not_checked"
    )


def test_interests_that_were_not_found_are_told(check_small: CheckSmall) -> None:
    assert check_small((JANE, "status: found", "status: none_found")) == (
        "content/people/jane-doe/person.yml:16:11: H011 the status is 'none_found', but interests "
        "are listed\n"
        "    fix: list the interests under found, or set the status to none_found or not_checked"
    )


def test_none_found_needs_no_list(check_small: CheckSmall) -> None:
    assert check_small((MAX, "status: not_checked", "status: none_found")) == ""
