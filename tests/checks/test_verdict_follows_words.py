"""That a verdict which the compared words do not suggest has a reason, and that no other has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import JANE, LETTER

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

REASON = "    verdict_because: The words are from another sentence.\n"


def test_a_verdict_that_the_words_do_not_suggest_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "verdict: altered", "verdict: trimmed")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:49:14: H027 the verdict is 'trimmed'; the words alone suggest "
        "'altered'\n"
        "    fix: correct the verdict, or say in verdict_because why it differs"
    )


def test_a_reason_that_explains_nothing_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "verdict: altered\n", f"verdict: altered\n{REASON}")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:50:22: H027 nothing differs here: the words alone suggest no "
        "other verdict\n"
        "    fix: leave verdict_because out"
    )


def test_a_reason_beside_a_verdict_about_more_than_words_is_told(check_small: CheckSmall) -> None:
    assert "H027 nothing differs here" in check_small((LETTER, "verdict: altered\n", f"verdict: moved\n{REASON}"))


def test_a_reason_in_the_record_of_a_person_is_told(check_small: CheckSmall) -> None:
    rendition = (
        "renditions:\n  - topic: Role\n    source:\n      title: A report\n    text: a minister\n"
        f"    in_quotation_marks: no\n{REASON}    because: She was not.\nupdated:"
    )
    assert check_small((JANE, "updated:", rendition)).endswith(
        "H027 a rendition in a person's record has no words to be compared with\n    fix: leave verdict_because out"
    )


def test_a_reason_makes_another_verdict_right(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "verdict: altered\n", f"verdict: faithful\n{REASON}")) == ""


def test_verdicts_about_more_than_words_need_no_reason(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "verdict: altered", "verdict: moved")) == ""
    assert check_small((LETTER, "verdict: altered", "verdict: invented")) == ""
