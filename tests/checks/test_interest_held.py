"""That a listed interest was held on the day of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

JANE = "people/jane-doe/person.yml"
GRANT = "      from: 2023-06\n"


def test_words_said_after_every_interest_had_ended_are_told(check_small: CheckSmall) -> None:
    assert check_small((JANE, GRANT, "      from: 2023\n      to: 2024\n")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:10: H026 no listed interest of Jane Doe was held on 2025-01-27\n"
        "    fix: add the interest held then, with its source, to content/people/jane-doe/person.yml,"
        " or correct from and to"
    )


def test_words_said_before_any_interest_had_begun_are_told(check_small: CheckSmall) -> None:
    told = check_small((JANE, GRANT, "      from: 2025-01\n"))
    assert "2024-12-26-first-look.yml:1:10: H026 no listed interest of Jane Doe was held on 2024-12-26" in told
    assert "letter.yml" not in told


@pytest.mark.parametrize(
    "span",
    ["      from: 2023\n      to: 2025-01\n", "      to: 2025\n", "      from: 2024-12\n", "      from: 2024~\n"],
)
def test_an_interest_that_may_have_been_held_on_that_day_passes(span: str, check_small: CheckSmall) -> None:
    assert check_small((JANE, GRANT, span)) == ""


def test_an_interest_of_that_day_makes_up_for_one_that_had_ended(check_small: CheckSmall) -> None:
    ended = """\
      from: 2023
      to: 2023
      basis: declared_or_on_record
    - kind: funding
      concerns: She was paid by the maker of Model X that year.
"""
    assert check_small((JANE, GRANT, ended)) == ""


def test_a_person_without_listed_interests_passes(check_small: CheckSmall) -> None:
    found = check_small(("people/max-mustermann/person.yml", "status: not_checked", "status: none_found"))
    assert found == ""
