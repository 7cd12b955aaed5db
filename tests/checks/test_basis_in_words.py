"""That a reading rests on a part of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_a_basis_that_is_not_in_the_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "- that matters more than the price", "- that matters less than the price")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:40:9: H003 the basis 'that matters less "
        "than the price' is not in the words\n"
        "    fix: copy it from words.exact, letter for letter"
    )


def test_a_reading_without_a_basis_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "    basis:\n      - that matters more than the price\n", "")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:36:5: H003 this reading names no basis\n"
        "    fix: copy the part of the words it rests on"
    )


def test_a_basis_in_a_paraphrase_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (REMARK, "    confidence: low", "    basis:\n      - would stay expensive\n    confidence: low")
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:25:9: H003 the basis 'would stay "
        "expensive' is not in the words\n"
        "    fix: copy it from words.exact, letter for letter"
    )


def test_a_reading_of_no_position_needs_no_basis(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (FIRST_LOOK, "    stance: agree", "    stance: no_position"),
            (FIRST_LOOK, "    basis:\n      - that matters more than the price\n", ""),
        )
        == ""
    )


def test_a_basis_may_differ_in_typography(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                LETTER,
                "- It does not show that it is cheap for everyone",
                '- "It does not show  that it is cheap for everyone"',
            )
        )
        == ""
    )
