"""That a record does not say of the original both that it was opened and that it was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import FIRST_LOOK, LETTER

if TYPE_CHECKING:
    from tests.conftest import CheckSmall


def test_an_original_that_was_not_opened_is_no_copy_that_was_read(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "kind: report", "kind: original")) == (
        f"content/{FIRST_LOOK}:24:11: H035 this copy is called the original, which was not opened\n"
        "    fix: say what this page is, such as a report; if it is the original, write 'opened: yes'"
    )


def test_a_broadcast_without_an_address_can_have_a_copy_of_its_own_publisher(check_small: CheckSmall) -> None:
    no_address = (FIRST_LOOK, "  url: https://example.org/posts/1\n", "  note: The broadcast was not found.\n")
    captures = "captures:\n  - url: https://web.archive.org/web/20250112080000/https://example.org/posts/1\n"
    assert "H035" not in check_small(
        (FIRST_LOOK, "kind: report", "kind: original"), no_address, (FIRST_LOOK, captures, captures)
    )


def test_an_original_that_was_opened_is_listed(check_small: CheckSmall) -> None:
    told = check_small((FIRST_LOOK, "opened: no", "opened: yes"))
    assert told == (
        f"content/{FIRST_LOOK}:18:11: H035 the original was opened, and no copy under seen_in is the original\n"
        "    fix: add it there with the words as it prints them, or write no"
    )


def test_a_copy_at_the_address_of_the_original_is_the_original(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "kind: original", "kind: report")) == ""
