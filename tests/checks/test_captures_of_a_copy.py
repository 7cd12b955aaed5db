"""That a capture is of a page that its statement names, on the day that its address says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import LETTER

if TYPE_CHECKING:
    from tests.conftest import Change, CheckSmall

ARCHIVE = "https://web.archive.org/web/20250128093000"


def capture(url: str, day: str = "2025-01-28") -> Change:
    """Add a capture to the letter."""
    text = f"captures:\n  - url: {url}\n    captured_on: {day}\n    checked_on: 2025-02-01\n    result: gone\nrenditions:\n"
    return LETTER, "renditions:\n", text


@pytest.mark.parametrize(
    "url",
    [
        f"{ARCHIVE}/https://example.org/letters",
        f"{ARCHIVE}/http://www.example.org/letters/",
        f"{ARCHIVE}/https://example.org/digest",
        "https://example.org/letters",
    ],
)
def test_a_page_that_the_statement_names_may_be_captured(url: str, check_small: CheckSmall) -> None:
    assert check_small(capture(url)) == ""


@pytest.mark.parametrize(
    ("url", "fix"),
    [
        (
            f"{ARCHIVE}/https://example.org/letters?p=2",
            "capture one of the addresses under source or seen_in, or name this page there",
        ),
        (
            "https://web.archive.org/web/2025/https://example.org/letters",
            "give the archived address in full, with 14 digits and the page: "
            "https://web.archive.org/web/20250128093000/https://…",
        ),
    ],
)
def test_a_capture_of_another_page_is_told(url: str, fix: str, check_small: CheckSmall) -> None:
    assert check_small(capture(url)) == (
        "content/people/jane-doe/2025-01-27-letter.yml:40:10: H040 no copy of these words has the address of this "
        f"capture\n    fix: {fix}"
    )


def test_a_day_that_is_not_in_the_address_is_told(check_small: CheckSmall) -> None:
    assert check_small(capture(f"{ARCHIVE}/https://example.org/letters", "2025-01-29")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:41:18: H040 2025-01-29 is not the day in the address of the "
        "capture\n    fix: write 2025-01-28"
    )
