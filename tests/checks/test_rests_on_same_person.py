"""That a reading rests on other statements of the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"


def test_a_statement_of_another_person_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "- jane-doe/2024-12-26-first-look", "- max-mustermann/2025-02-remark")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: H013 'max-mustermann/2025-02-remark' "
        "is not by jane-doe\n"
        "    fix: name a statement of the same person"
    )


def test_the_statement_itself_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "- jane-doe/2024-12-26-first-look", "- jane-doe/2025-01-27-letter")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: H013 'jane-doe/2025-01-27-letter' is "
        "this statement\n"
        "    fix: leave it out"
    )


def test_a_later_statement_of_the_person_may_be_named(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                FIRST_LOOK,
                "    confidence: high",
                "    rests_also_on:\n      - jane-doe/2025-01-27-letter\n    confidence: high",
            )
        )
        == ""
    )
