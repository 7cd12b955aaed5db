"""That a record was changed last when its youngest part was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

MAX = "people/max-mustermann/person.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"
SEARCHES = "events/model-x/searches.yml"


def test_a_correction_after_the_last_change_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "updated: 2025-02-03", "updated: 2025-02-02")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:73:9: H010 2025-02-03 is later than 'updated'\n"
        "    fix: set 'updated' to the day of the change"
    )


def test_a_reading_after_the_last_change_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "updated: 2025-02-10", "updated: 2025-02-09")) == (
        "content/people/max-mustermann/2025-02-remark.yml:26:9: H010 2025-02-10 is later than "
        "'updated'\n"
        "    fix: set 'updated' to the day of the change"
    )


def test_a_search_after_the_last_change_is_told(check_small: CheckSmall) -> None:
    assert check_small((SEARCHES, "updated: 2025-02-10", "updated: 2025-02-09")) == (
        "content/events/model-x/searches.yml:3:9: H010 2025-02-10 is later than 'updated'\n"
        "    fix: set 'updated' to the day of the change"
    )


def test_a_check_of_a_capture_after_the_last_change_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            REMARK,
            "readings:\n",
            "captures:\n"
            "  - url: https://web.archive.org/web/20250211000000/https://example.org/overheard\n"
            "    captured_on: 2025-02-11\n    checked_on: 2025-02-12\n"
            "    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n"
            "    result: found\nreadings:\n",
        )
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:23:17: H010 2025-02-12 is later than "
        "'updated'\n"
        "    fix: set 'updated' to the day of the change"
    )


def test_a_reply_after_the_last_change_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            MAX,
            "updated: 2025-02-10",
            "replies:\n  - on: 2025-02-11\n    text: No comment.\n    source:\n"
            "      title: A reply\nupdated: 2025-02-10",
        )
    ) == (
        "content/people/max-mustermann/person.yml:15:9: H010 2025-02-11 is later than 'updated'\n"
        "    fix: set 'updated' to the day of the change"
    )


def test_the_last_change_may_be_on_the_same_day_or_later(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "updated: 2025-02-03", "updated: 2025-03-01")) == ""


@pytest.mark.parametrize("day", ["2025-02", "2025-02-12~"])
def test_a_last_change_on_no_single_day_is_told(day: str, check_small: CheckSmall) -> None:
    assert check_small((LETTER, "updated: 2025-02-03", f"updated: {day}")) == (
        f"content/{LETTER}:78:10: H010 {day} is no single day\n    fix: write the day of the change"
    )
