"""That a copy with other words, or with none, says so in its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_a_copy_with_other_words_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            LETTER,
            "printed: Model X shows that training can be cheap.",
            "printed: Model X shows how training can be cheap.",
        )
    ) == (
        "content/people/jane-doe/2025-01-27-letter.yml:38:14: H002 this copy prints other words\n"
        "    fix: say in its note what differs"
    )


def test_a_copy_without_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "    note: A report in other words; it prints none of his.\n", "")) == (
        "content/people/max-mustermann/2025-02-remark.yml:12:5: H002 this copy prints no words and "
        "has no note\n"
        "    fix: add the printed words, or a note that says what it shows"
    )


def test_a_note_says_what_differs(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                LETTER,
                "printed: Model X shows that training can be cheap.",
                "printed: Model X shows how training can be cheap.\n    note: It prints 'how' for 'that'.",
            )
        )
        == ""
    )


def test_a_copy_may_print_a_part_of_the_words(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                LETTER,
                "printed: Model X shows that training can be cheap.",
                "printed: It does not show that it is cheap for everyone",
            )
        )
        == ""
    )


def test_a_copy_may_print_more_than_the_words(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                FIRST_LOOK,
                "printed: Anyone can download it, and that matters more than the price.",
                "printed: 'A first look at Model W. Anyone can download it, and that matters more than the price. More soon.'",
            )
        )
        == ""
    )


def test_a_copy_without_words_may_stand_beside_others(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                LETTER,
                "seen_in:\n",
                "seen_in:\n  - title: A summary\n    note: It prints none of the words.\n    kind: report\n"
                "    independent: yes\n    read_on: 2025-02-01\n",
            )
        )
        == ""
    )
