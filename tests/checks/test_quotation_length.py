"""That a quotation has at most 65 words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.checks.quotation_length import MOST_WORDS

if TYPE_CHECKING:
    from tests.conftest import Change, CheckSmall


def quote_words(count: int) -> Change:
    words = " ".join(["word"] * count)
    return "events/model-x/claims/cost.yml", "exact: Costs of earlier runs are not included.", f"exact: {words}"


def test_one_word_too_many_is_told(check_small: CheckSmall) -> None:
    assert check_small(quote_words(66)) == (
        "content/events/model-x/claims/cost.yml:24:14: H006 this quotation has 66 words\n"
        "    fix: quote at most 65; make the rest a statement of its own, or cut it with […]"
    )


def test_the_longest_quotation_has_65_words(check_small: CheckSmall) -> None:
    assert check_small(quote_words(MOST_WORDS)) == ""
