"""That a reader reads a statement once for a question, and takes a stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_a_second_reading_by_the_same_reader_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "by: machine-2025-02", "by: robin-reader")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:64:15: H012 'robin-reader' has read these "
        "words for 'cheap' already\n"
        "    fix: keep one of the two readings"
    )


def test_a_word_for_searches_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "stance: leans_disagree", "stance: not_searched")) == (
        "content/people/max-mustermann/2025-02-remark.yml:22:13: H012 'not_searched' is worked out "
        "from searches.yml\n"
        "    fix: write no_position if the words address the question"
    )


def test_another_word_for_searches_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "stance: leans_disagree", "stance: searched_none_found")) == (
        "content/people/max-mustermann/2025-02-remark.yml:22:13: H012 'searched_none_found' is "
        "worked out from searches.yml\n"
        "    fix: write no_position if the words address the question"
    )


def test_a_reader_may_read_a_statement_for_two_questions(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (LETTER, "  - question: cheap\n    stance: leans_agree", "  - question: open\n    stance: leans_agree"),
            (LETTER, "by: machine-2025-02", "by: robin-reader"),
        )
        == ""
    )


def test_a_reader_may_find_no_position(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "stance: leans_disagree", "stance: no_position")) == ""
