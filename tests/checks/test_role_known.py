"""That a role is known near the day of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

MAX = "people/max-mustermann/person.yml"
JANE = "people/jane-doe/person.yml"


def test_words_far_from_every_known_role_are_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "    on: 2025-02\n", "    on: 2022-01\n")) == (
        "content/people/max-mustermann/2025-02-remark.yml:1:10: H023 no role of Max Mustermann is known for 2025-02\n"
        "    fix: add the role held then, with its source, to content/people/max-mustermann/person.yml"
    )


@pytest.mark.parametrize("span", ["from: 2025-03", "to: 2025-01"])
def test_a_role_that_had_not_begun_or_had_ended_does_not_count(span: str, check_small: CheckSmall) -> None:
    assert "H023 no role of Max Mustermann" in check_small(
        (MAX, "    on: 2025-02\n", f"    {span}\n    on: 2025-02\n"),
    )


@pytest.mark.parametrize("role", ["on: 2023-03", "from: 2020\n    on: 2025-01", "to: 2025-02\n    on: 2025-01"])
def test_a_role_known_within_two_years_passes(role: str, check_small: CheckSmall) -> None:
    assert check_small((MAX, "on: 2025-02\n", f"{role}\n")) == ""
