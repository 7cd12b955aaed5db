"""That a rendition renders words of its statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_words_that_were_not_said_are_told(check_small: CheckSmall) -> None:
    assert check_small(
        (LETTER, "of: Model X shows that training can be cheap.", "of: Model X shows that training is cheap.")
    ) == (
        "content/people/jane-doe/2025-01-27-letter.yml:48:9: H004 'Model X shows that training is "
        "cheap.' is not in the words\n"
        "    fix: copy it from words.exact, or leave 'of' out"
    )


def test_a_part_of_a_paraphrase_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            REMARK,
            "readings:\n",
            "renditions:\n  - topic: Made a quotation\n    source:\n"
            "      title: Dinner talk\n    text: It will stay expensive\n"
            "    in_quotation_marks: yes\n    of: stay expensive\n"
            "    verdict: invented\n    because: No words of his are known.\n"
            "readings:\n",
        )
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:26:9: H004 'stay expensive' is not in "
        "the words\n"
        "    fix: copy it from words.exact, or leave 'of' out"
    )


def test_a_rendition_may_render_all_of_the_words(check_small: CheckSmall) -> None:
    reason = "    verdict_because: The words left out turn it round.\n"
    assert check_small((LETTER, "    of: Model X shows that training can be cheap.\n", reason)) == ""


def test_a_rendition_may_render_a_few_words(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "of: Model X shows that training can be cheap.", "of: training can be cheap")) == ""
