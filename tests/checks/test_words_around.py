"""That the words noted before and after a statement's agree with what a copy prints there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK, LETTER, Change

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

PRINTED = "    printed: Anyone can download it, and that matters more than the price.\n"


def copy_prints(before: str, after: str = "") -> Change:
    suffix = f"    suffix: {after}\n" if after else ""
    return (FIRST_LOOK, PRINTED, f"{PRINTED}    prefix: {before}\n{suffix}")


def test_other_words_before_are_told_with_what_the_copy_prints(check_small: CheckSmall) -> None:
    assert check_small(copy_prints("I do not think that this is a first look at Model V.")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:11:11: H028 no copy prints 'A first look at Model W.' "
        "directly before these words\n"
        "    fix: copy what the copy prints there: 'this is a first look at Model V'"
    )


def test_other_words_after_are_told(check_small: CheckSmall) -> None:
    words = (FIRST_LOOK, "  prefix: A first look at Model W.\n", "  suffix: she wrote.\n")
    assert check_small(words, copy_prints("So.", "she never wrote.")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:11:11: H028 no copy prints 'she wrote.' "
        "directly after these words\n"
        "    fix: copy what the copy prints there: 'she never wrote'"
    )


def test_words_that_the_copy_prints_on_are_the_words_after(check_small: CheckSmall) -> None:
    more = "paid for by somebody else. And so on.\n  - title"
    assert check_small((LETTER, "paid for by somebody else.\n  - title", more)) == (
        "content/people/jane-doe/2025-01-27-letter.yml:12:11: H028 no copy prints 'I have the receipts.' "
        "directly after these words\n"
        "    fix: copy what the copy prints there: 'And so on'"
    )


@pytest.mark.parametrize(
    "before",
    [
        "A first look at Model W.",
        "'Look at this: “A first look, at Model W”:'",
        "Model W.",
        "'*Model W*'",
    ],
)
def test_more_or_fewer_of_the_same_words_agree_whatever_the_punctuation(check_small: CheckSmall, before: str) -> None:
    assert check_small(copy_prints(before)) == ""


def test_one_copy_that_agrees_is_enough(check_small: CheckSmall) -> None:
    second = (
        "  - title: Another\n    kind: report\n    independent: yes\n    read_on: 2025-02-01\n"
        f"{PRINTED}    prefix: A first look at Model W.\ncaptures:\n"
    )
    assert check_small(copy_prints("She wrote,"), (FIRST_LOOK, "captures:\n", second)) == ""


def test_a_copy_of_other_words_is_not_asked(check_small: CheckSmall) -> None:
    second = (
        "  - title: Another\n    note: In other words.\n    kind: report\n    independent: yes\n"
        "    read_on: 2025-02-01\n    printed: Anyone may have it.\n    prefix: She wrote,\ncaptures:\n"
    )
    assert check_small((FIRST_LOOK, "captures:\n", second)) == ""


def test_where_no_copy_notes_what_stands_around_there_is_nothing_to_compare(check_small: CheckSmall) -> None:
    assert check_small() == ""
