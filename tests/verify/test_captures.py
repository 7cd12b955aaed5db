"""That captures are put into a record with every other line of it as it was."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.format_record import format_record
from build_tools.verify.captures import add_captures, make_capture
from build_tools.verify.copies import Copy
from build_tools.verify.find import Finding, Wanted
from build_tools.verify.visit import Judgement, Visit
from tests.conftest import LETTER, SMALL

DAY = date(2025, 6, 1)
TEXT = format_record((SMALL / LETTER).read_text(encoding="utf-8"), "statement")
FOUND = {
    "url": "https://example.org/letters",
    "captured_on": "2025-06-01",
    "checked_on": "2025-06-01",
    "http_status": "200",
    "sha256": "ab" * 32,
    "result": "found",
}
GONE = {**{name: FOUND[name] for name in ("url", "captured_on", "checked_on")}, "http_status": "410", "result": "gone"}
BLOCK = f"""\
captures:
  - url: https://example.org/letters
    captured_on: 2025-06-01
    checked_on: 2025-06-01
    http_status: 200
    sha256: {"ab" * 32}
    result: found
"""


def test_a_list_is_begun_where_it_belongs_and_the_day_of_change_is_set() -> None:
    before, after = TEXT.split("renditions:\n", 1)
    expected = f"{before}{BLOCK}renditions:\n{after}".replace("updated: 2025-02-03", "updated: 2025-06-01")
    assert add_captures(TEXT, [FOUND], DAY) == expected


def test_comments_stay_where_they_are() -> None:
    commented = TEXT.replace("updated:", "# the last day\nupdated:").replace("venue:", "# where it was\nvenue:")
    once = add_captures(commented, [FOUND], DAY).replace(
        "  - url: https://example.org/letters\n    captured",
        "  # mine\n  - url: https://example.org/letters\n    captured",
    )
    twice = add_captures(once, [GONE], DAY)
    assert [twice.count(comment) for comment in ("# the last day\nupdated:", "# where it was\nvenue:", "# mine\n")] == [
        1,
        1,
        1,
    ]


def test_the_same_text_keeps_the_day_on_which_it_was_first_read() -> None:
    first = add_captures(TEXT, [FOUND], DAY)
    again = add_captures(first, [{**FOUND, "captured_on": "2025-07-01", "checked_on": "2025-07-01"}], date(2025, 7, 1))
    assert "    captured_on: 2025-06-01\n    checked_on: 2025-07-01\n" in again
    assert again.count("result: found") == 1


def test_a_changed_text_begins_anew() -> None:
    first = add_captures(TEXT, [FOUND], DAY)
    new = {**FOUND, "captured_on": "2025-07-01", "checked_on": "2025-07-01", "sha256": "cd" * 32}
    assert "    captured_on: 2025-07-01\n    checked_on: 2025-07-01\n" in add_captures(first, [new], date(2025, 7, 1))


def test_what_was_found_stays_when_the_page_is_gone() -> None:
    text = add_captures(add_captures(TEXT, [FOUND], DAY), [GONE], DAY)
    assert text.index("result: found") < text.index("result: gone")


def test_where_nothing_changes_the_text_stays_as_it_is() -> None:
    odd = TEXT.replace("medium: article", "medium:   article")
    assert add_captures(odd, [], DAY) == odd
    with_captures = add_captures(odd, [FOUND], DAY)
    assert add_captures(with_captures, [FOUND], date(2025, 7, 1)) == with_captures


@pytest.mark.parametrize("ending", [":", "#x", "?a=b&c=%20d", "/'quoted'", "/x-"])
def test_odd_addresses_stand_as_they_are(ending: str) -> None:
    url = f"https://example.org/letters{ending}"
    text = add_captures(TEXT, [{**FOUND, "url": url}], DAY)
    assert url in text
    assert add_captures(text, [{**FOUND, "url": url}], DAY) == text


@pytest.mark.parametrize(
    ("result", "sha256", "captured"),
    [
        ("found", "ab" * 32, FOUND),
        ("gone", "", {**GONE, "http_status": "200"}),
        ("error", "", None),
    ],
)
def test_a_passing_fault_leaves_no_capture(result: str, sha256: str, captured: dict[str, str] | None) -> None:
    copy = Copy("", "https://example.org/letters", "source", Wanted(""))
    visit = Visit("https://example.org/letters", DAY, status=200)
    assert make_capture(copy, visit, Judgement(Finding(result), sha256)) == captured
