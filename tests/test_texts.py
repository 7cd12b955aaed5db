from __future__ import annotations

import pytest

from build_tools.problems import as_text
from build_tools.texts import NEEDED_PAGES, TAKEN, check_texts

SOUND = {name: f"# {name}\n\nWords.\n" for name in NEEDED_PAGES}


def check(**changes: str) -> str:
    return as_text(check_texts({**SOUND, **{f"{name}.md": text for name, text in changes.items()}}, "content/pages"))


def test_pages_with_titles_and_good_links_have_no_problems() -> None:
    assert check(about="# About\n\n[Method](method.md), [a letter](https://example.org/letter)\n") == ""


@pytest.mark.parametrize("name", NEEDED_PAGES)
def test_a_page_that_the_site_needs_may_not_be_missing(name: str) -> None:
    texts = {page: text for page, text in SOUND.items() if page != name}

    assert as_text(check_texts(texts, "content/pages")) == (
        f"content/pages/{name}:1:1: T001 this page is missing\n    fix: write it; the navigation names it"
    )


@pytest.mark.parametrize("text", ["", "About\n=====\n", "## About\n", "\n# About\n", "#About\n"])
def test_a_page_begins_with_its_title(text: str) -> None:
    assert check(about=text) == (
        "content/pages/about.md:1:1: T001 the page does not begin with a title\n    fix: begin it with '# Title'"
    )


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "/method/", "method", "http://localhost/", "mailto:a@b.example"]
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(target: str) -> None:
    assert check(about=f"# About\n\nOne.\n\nTwo [three]({target}).\n") == (
        f"content/pages/about.md:5:1: T002 the link to '{target}' leads nowhere\n"
        "    fix: name another page as in [Method](method.md), or give a full https:// address"
    )


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_a_page_may_not_take_the_address_of_another(name: str) -> None:
    assert check(**{name: "# Title\n"}) == (
        f"content/pages/{name}.md:1:1: T003 this address is taken\n    fix: give the page another name"
    )
