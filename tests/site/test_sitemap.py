"""That the list for search engines holds the pages they shall keep, with the day of each, as its standard says."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from build_tools.site.page import Page
from build_tools.site.sitemap import make_sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGE = Page("Jane", frozenset(), frozenset(), frozenset(), frozenset(), is_listed=True, changed_on="2025-02-01")


def test_each_listed_page_stands_in_it_with_its_day() -> None:
    pages = {
        "people/jane/index.html": PAGE,
        "index.html": replace(PAGE, changed_on=""),
        "people/moved/index.html": replace(PAGE, is_listed=False),
    }

    root = ElementTree.fromstring(make_sitemap(pages, "https://a.example/b&c/"))  # noqa: S314  # our own file

    assert [[child.text for child in entry] for entry in root.findall("s:url", NAMES)] == [
        ["https://a.example/b&c/"],
        ["https://a.example/b&c/people/jane/", "2025-02-01"],
    ]
