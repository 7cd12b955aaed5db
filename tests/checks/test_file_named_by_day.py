"""That a file is named by the day in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"
RELEASE = "events/model-x/timeline/2025-01-20-release.yml"


def test_a_statement_of_another_day_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-01-26")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:10: H008 'said_on' is 2025-01-26, but the "
        "file is called 2025-01-27-letter.yml\n"
        "    fix: correct the day; or rename the file, and if it is published, leave 'moved_to' with the new name in the old one"
    )


def test_a_vaguer_day_than_the_name_says_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-01")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:10: H008 'said_on' is 2025-01, but the "
        "file is called 2025-01-27-letter.yml\n"
        "    fix: correct the day; or rename the file, and if it is published, leave 'moved_to' with the new name in the old one"
    )


def test_a_more_exact_day_than_the_name_says_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "said_on: 2025-02\n", "said_on: 2025-02-10\n")) == (
        "content/people/max-mustermann/2025-02-remark.yml:1:10: H008 'said_on' is 2025-02-10, but "
        "the file is called 2025-02-remark.yml\n"
        "    fix: correct the day; or rename the file, and if it is published, leave 'moved_to' with the new name in the old one"
    )


def test_a_timeline_entry_of_another_day_is_told(check_small: CheckSmall) -> None:
    assert check_small((RELEASE, "day: 2025-01-20", "day: 2025-01-21")) == (
        "content/events/model-x/timeline/2025-01-20-release.yml:1:6: H008 'day' is 2025-01-21, but "
        "the file is called 2025-01-20-release.yml\n"
        "    fix: correct the day; or rename the file, and if it is published, leave 'moved_to' with the new name in the old one"
    )


def test_a_day_may_be_uncertain(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-01-27~")) == ""


def test_the_words_of_a_name_may_begin_with_a_number(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    assert check_small(files={"people/max-mustermann/2025-02-16k-chips.yml": small_texts[REMARK]}) == ""
