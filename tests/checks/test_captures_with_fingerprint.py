"""That a capture has a fingerprint exactly where a text was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import LETTER

if TYPE_CHECKING:
    from tests.conftest import Change, CheckSmall

SHA256 = f"    sha256: {'0' * 64}\n"
PLACE = "content/people/jane-doe/2025-01-27-letter.yml"


def capture(result: str, sha256: str) -> Change:
    """Add a capture to the letter."""
    days = "    captured_on: 2025-02-01\n    checked_on: 2025-02-01\n"
    text = f"captures:\n  - url: https://example.org/letters\n{days}{sha256}    result: {result}\nrenditions:\n"
    return LETTER, "renditions:\n", text


@pytest.mark.parametrize("result", ["found", "found_without_context", "differs", "not_found"])
def test_whoever_read_a_text_has_its_fingerprint(result: str, check_small: CheckSmall) -> None:
    assert check_small(capture(result, SHA256)) == ""
    assert check_small(capture(result, "")) == (
        f"{PLACE}:40:5: H041 the fingerprint of the text is missing\n"
        "    fix: read the page again and let the program write it: python -m build_tools verify --write"
    )


@pytest.mark.parametrize("result", ["not_machine_readable", "blocked", "gone", "moved", "error"])
def test_nobody_else_has(result: str, check_small: CheckSmall) -> None:
    assert check_small(capture(result, "")) == ""
    assert check_small(capture(result, SHA256)) == (
        f"{PLACE}:43:13: H041 there is a fingerprint, but the result '{result}' means that no text was read\n"
        "    fix: leave it out, or correct the result"
    )
