"""That a question is a short proposition and asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import CHEAP

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

SHORT, PROPOSITION = "short: Training is cheap", "proposition: Training a model has become cheap."


def test_a_short_form_of_eight_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, SHORT, "short: Training a model has become much more cheap")) == (
        f"content/{CHEAP}:2:8: H033 'short' has 8 words\n    fix: write it in at most 7"
    )
    assert check_small((CHEAP, SHORT, "short: Training a model has become more cheap")) == ""


@pytest.mark.parametrize("text", ["proposition: Has training become cheap?", "proposition: 训练便宜了吗\uff1f"])
def test_a_question_in_place_of_a_proposition_is_told(text: str, check_small: CheckSmall) -> None:
    assert check_small((CHEAP, PROPOSITION, text)) == (
        f"content/{CHEAP}:1:14: H033 'proposition' asks, and states nothing\n"
        "    fix: write a statement with which one can agree or disagree"
    )


def test_a_short_form_that_asks_is_told(check_small: CheckSmall) -> None:
    assert "H033 'short' asks" in check_small((CHEAP, SHORT, "short: Is training cheap?"))
