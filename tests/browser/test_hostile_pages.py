"""That hostile text in records does nothing in a browser: no dialog, no complaint, no request to anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.hostile_content import PAYLOADS, key_of

from .conftest import Watched, serve


@pytest.fixture
def hostile(context: BrowserContext, hostile_site: Path) -> Iterator[Watched]:
    with serve(hostile_site) as origin:
        yield Watched(context.new_page(), origin)


def test_no_page_with_hostile_text_does_anything(hostile: Watched, hostile_site: Path) -> None:
    pages = sorted(file.relative_to(hostile_site).as_posix() for file in hostile_site.rglob("index.html"))

    assert len(pages) > 11 * len(PAYLOADS)
    for path in pages:
        hostile.open(path.removesuffix("index.html"))
        assert hostile.strays == [], path
        assert (hostile.dialogs, hostile.complaints) == ([], []), path


@pytest.mark.parametrize("words", ["alert", "doe", "svg", "onload"])
def test_the_search_shows_hostile_text_as_text(hostile: Watched, words: str) -> None:
    hostile.open("")
    hostile.page.keyboard.press("/")
    hostile.page.keyboard.type(words)
    expect(hostile.page.locator("dialog[data-search] li").first).to_be_visible()
    results = hostile.page.locator("dialog[data-search] ol")

    assert set(results.locator("*").evaluate_all("nodes => nodes.map(node => node.localName)")) <= {
        "li",
        "a",
        "p",
        "mark",
    }
    assert (hostile.dialogs, hostile.complaints, hostile.strays) == ([], [], [])


def test_names_of_people_stand_in_the_filters_of_the_search_as_text(hostile: Watched) -> None:
    hostile.open("")
    hostile.page.keyboard.press("/")
    options = hostile.page.locator("dialog[data-search] select[name=person] option")
    expect(options).not_to_have_count(1)
    name = f"Jane {PAYLOADS[0]} Doe-{key_of(1)}"

    assert [text for text in options.all_inner_texts() if text.startswith(name)]
