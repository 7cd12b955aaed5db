"""That no copy notes the same words as its printed ones and as those around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

PRINTED = "    printed: Anyone can download it, and that matters more than the price.\n"


def test_words_before_that_run_into_the_words_are_told(check_small: CheckSmall) -> None:
    prefix = "    prefix: A first look at Model W. Anyone can download it\n"
    assert check_small(
        (FIRST_LOOK, "  prefix: A first look at Model W.\n", ""), (FIRST_LOOK, PRINTED, PRINTED + prefix)
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:27:13: H029 'Anyone can download it' stands here and in the "
        "copy's printed words too\n"
        "    fix: let each word of the copy stand in one of the two only"
    )


def test_words_after_that_begin_inside_the_words_are_told(check_small: CheckSmall) -> None:
    suffix = "    suffix: matters more than the price. More soon.\n"
    assert check_small((FIRST_LOOK, PRINTED, PRINTED + suffix)) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:28:13: H029 'matters more than the price' stands here and "
        "in the copy's printed words too\n"
        "    fix: let each word of the copy stand in one of the two only"
    )


@pytest.mark.parametrize("suffix", ["than the price! More soon.", "Anyone can download it, and that matters."])
def test_a_few_words_may_be_said_twice_and_all_of_them_again(check_small: CheckSmall, suffix: str) -> None:
    assert check_small((FIRST_LOOK, PRINTED, f"{PRINTED}    suffix: {suffix}\n")) == ""
