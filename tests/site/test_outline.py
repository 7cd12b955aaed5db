"""That a page which lacks its title, description, address or the order of its headings is a problem."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.site.outline import check_outline

HEAD = "<title>Jane</title><meta name=description content=Words><link rel=canonical href=https://voices.example/>"


def check(body: str, head: str = HEAD, path: str = "index.html") -> list[str]:
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return list(check_outline(LexborHTMLParser(html), path))


def test_a_page_with_all_of_them_is_right() -> None:
    assert check("<h1>Jane</h1><h2>Life</h2><h3>Youth</h3><h2>Work</h2>") == []


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (HEAD.replace("<title>Jane</title>", ""), "has no title"),
        (HEAD.replace("Jane", " "), "has no title"),
        (HEAD.replace("<meta name=description content=Words>", ""), "has no description"),
        (HEAD.replace("content=Words", "content=' '"), "has no description"),
        (HEAD.replace("<link rel=canonical href=https://voices.example/>", ""), "has no canonical address"),
        (HEAD + "<title>Jane again</title>", "has more than one title"),
        (HEAD + "<link rel=canonical href=https://voices.example/b/>", "has more than one canonical address"),
    ],
)
def test_what_the_head_lacks_or_has_twice_is_a_problem(head: str, problem: str) -> None:
    assert check("<h1>Jane</h1>", head) == [problem]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<h2>Life</h2>", "has no main heading"),
        ("<h1>Jane</h1><h1>Doe</h1>", "has more than one main heading"),
        (
            "<h1>Jane</h1><h3>Youth  of\nJane</h3>",
            "the heading 'Youth of Jane' is of level 3 and follows one of level 1",
        ),
    ],
)
def test_headings_that_are_missing_or_skip_a_level_are_a_problem(body: str, problem: str) -> None:
    assert check(body) == [problem]


def test_the_page_for_what_is_not_there_has_no_address_of_its_own() -> None:
    without = HEAD.replace("<link rel=canonical href=https://voices.example/>", "")

    assert check("<h1>Not found</h1>", without, "404.html") == []
