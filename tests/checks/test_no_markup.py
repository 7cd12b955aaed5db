"""That no HTML is recorded as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK

if TYPE_CHECKING:
    from tests.conftest import CheckSmall


EXACT = "exact: Anyone can download it, and"
PRINTED = "printed: Anyone can download it, and"


@pytest.mark.parametrize("markup", ["&amp;", "&#8217;", "&#x27;", "&nbsp;", "<b>", "</em>", "<br/>", '<a href="x">'])
def test_an_element_or_a_reference_is_told_wherever_it_stands(markup: str, check_small: CheckSmall) -> None:
    changed = [(FIRST_LOOK, old, old.replace("Anyone", f"Any{markup}one")) for old in (EXACT, PRINTED)]
    fix = "    fix: copy the words from the page as it is shown"
    assert check_small(*changed) == (
        f"content/{FIRST_LOOK}:10:10: H038 '{markup}' is HTML\n{fix}\n"
        f"content/{FIRST_LOOK}:27:14: H038 '{markup}' is HTML\n{fix}"
    )


@pytest.mark.parametrize("text", ["R&D", "a < b > c", "R&D; and more", "x <3", "<-", "5 &6;"])
def test_signs_that_are_no_html_are_left(text: str, check_small: CheckSmall) -> None:
    assert "H038" not in check_small(*[(FIRST_LOOK, old, f"{old} {text}") for old in (EXACT, PRINTED)])
