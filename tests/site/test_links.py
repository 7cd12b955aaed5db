from __future__ import annotations

from build_tools.site.links import check_pages
from build_tools.site.page import Page


def page(*links: str, ids: str = "", resources: str = "", problems: tuple[str, ...] = ()) -> Page:
    files = frozenset(resources.split())
    return Page("Title", frozenset(ids.split()), frozenset(links), files, frozenset(), problems=problems)


def check(pages: dict[str, Page], *files: str) -> list[str]:
    return check_pages(pages, {*pages, *files})


def test_links_to_pages_places_and_files_that_exist_are_right() -> None:
    pages = {
        "index.html": page("people/", "people/#jane", "data.json", "#top", resources="assets/a.css"),
        "people/index.html": page("", "people/index.html", "data.json#row", ids="jane"),
        "404.html": page(""),
    }

    assert check(pages, "data.json", "assets/a.css") == []


def test_every_address_that_leads_nowhere_is_told() -> None:
    pages = {
        "index.html": page("people/", "people", "gone.json", resources="assets/gone.css"),
        "people/index.html": page("people/#joe", "", "#jane", ids="jane"),
    }

    assert check(pages) == [
        "index.html: refers to /assets/gone.css, which does not exist",
        "index.html: refers to /gone.json, which does not exist",
        "index.html: refers to /people, which does not exist",
        "people/index.html: refers to /#jane, but that page has no such place",
        "people/index.html: refers to /people/#joe, but that page has no such place",
    ]


def test_a_page_that_only_its_like_link_to_is_an_orphan() -> None:
    pages = {
        "index.html": page(""),
        "a/index.html": page("b/"),
        "b/index.html": page("a/", ""),
        "404.html": page("a/"),
    }

    assert check(pages) == [
        "a/index.html: no link leads here from the front page",
        "b/index.html: no link leads here from the front page",
    ]


def test_the_problems_of_each_page_come_first() -> None:
    pages = {"index.html": page("gone/", problems=("has no title",))}

    assert check(pages) == ["index.html: has no title", "index.html: refers to /gone/, which does not exist"]
