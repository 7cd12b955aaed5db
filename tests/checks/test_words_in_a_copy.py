"""That words which no copy prints are told with the nearest copy and the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"


def test_one_changed_letter_is_told_with_what_the_copy_prints(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "paid for by somebody else.\n  suffix", "paid far by somebody else.\n  suffix")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:9:10: H001 no copy under seen_in prints "
        "these words\n"
        "    fix: you have 'far', the nearest copy has 'for': copy the words from the source"
    )


def test_an_added_word_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "exact: Anyone can download it", "exact: Anyone can freely download it")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in prints these words\n"
        "    fix: the nearest copy does not print 'freely' here: copy the words from the source"
    )


def test_a_dropped_word_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (FIRST_LOOK, "exact: Anyone can download it, and that", "exact: Anyone can download it, that")
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in "
        "prints these words\n"
        "    fix: the nearest copy also prints 'and': copy the words from the source, and mark a "
        "cut with […]"
    )


def test_a_changed_full_stop_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "than the price.\n  prefix", "than the price!\n  prefix")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in "
        "prints these words\n"
        "    fix: you have 'price!', the nearest copy has 'price.': copy the words from the source"
    )


@pytest.mark.parametrize("cut", ["…", "...", "(…)", "(...)"])
def test_a_cut_that_is_marked_in_another_way_is_told(cut: str, check_small: CheckSmall) -> None:
    assert check_small(
        (FIRST_LOOK, "exact: Anyone can download it, and that", f"exact: Anyone can download it, {cut} that")
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in prints these words\n"
        "    fix: write […] where words are left out, and nothing else"
    )


def test_the_mistake_behind_a_cut_is_told_and_not_the_cut(check_small: CheckSmall) -> None:
    exact = "exact: Anyone can download it, and that matters more than the price."
    told = check_small((FIRST_LOOK, exact, "exact: download it […] matters less than […] price."))
    assert told.split("\n")[1] == (
        "    fix: you have 'less', the nearest copy has 'more': copy the words from the source"
    )


def test_what_the_copy_prints_around_the_words_is_no_difference(check_small: CheckSmall) -> None:
    exact = "exact: Anyone can download it, and that matters more than the price."
    told = check_small((FIRST_LOOK, exact, "exact: download it, that matters"))
    assert told.split("\n")[1] == (
        "    fix: the nearest copy also prints 'and': copy the words from the source, and mark a cut with […]"
    )


def test_words_without_any_printed_copy_are_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            FIRST_LOOK,
            "    printed: Anyone can download it, and that matters more than the price.",
            "    note: The page was read, but not copied.",
        )
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in "
        "prints these words\n"
        "    fix: add a copy with its printed words, or make the statement a paraphrase"
    )


def test_parts_around_a_cut_in_the_wrong_order_are_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            FIRST_LOOK,
            "exact: Anyone can download it, and that matters more than the price.",
            "exact: that matters more than the price […] Anyone can download it",
        )
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H001 no copy under seen_in "
        "prints these words\n"
        "    fix: 'Anyone can download it' stands earlier in the nearest copy: keep its order, or make two statements"
    )


def test_a_cut_may_leave_words_out(check_small: CheckSmall) -> None:
    assert (
        check_small((FIRST_LOOK, "exact: Anyone can download it, and that", "exact: Anyone can download it, […] that"))
        == ""
    )


def test_typography_may_differ(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (FIRST_LOOK, "exact: Anyone can download it,", "exact: Anyone can “download” it –"),
            (FIRST_LOOK, "printed: Anyone can download it,", 'printed: Anyone can "download"  it -'),
        )
        == ""
    )


def test_one_copy_that_prints_the_words_is_enough(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                LETTER,
                "read_on: 2025-02-01\n    printed: >-\n      Model X",
                "read_on: 2025-02-01\n    note: A line is missing.\n    printed: >-\n      Mode X",
            ),
            (
                LETTER,
                "printed: Model X shows that training can be cheap.",
                "printed: >-\n"
                "      Model X shows that training can be cheap. It does not show that it is cheap for "
                "everyone, because\n"
                "      the earlier runs were paid for by somebody else. I have the receipts.",
            ),
        )
        == ""
    )
