"""That every kind of page fits every screen, is accessible, and asks nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types come with it
from playwright.sync_api import Browser, Page

from .conftest import Watched

#: A pattern for each kind of page; the longest page that fits it is opened.
KINDS = {
    "front": "index.html",
    "event": "events/*/index.html",
    "question": "events/*/questions/*/index.html",
    "claim": "events/*/claims/*/index.html",
    "person": "people/*/index.html",
    "statement": "people/*/*/index.html",
    "theme": "themes/*/index.html",
    "people": "people/index.html",
    "statements": "statements/index.html",
    "questions": "questions/index.html",
    "claims": "claims/index.html",
    "themes": "themes/index.html",
    "timeline": "timeline/index.html",
    "sources": "sources/index.html",
    "corrections": "corrections/index.html",
    "data": "data/index.html",
    "text": "*/index.html",
    "not found": "404.html",
}
MOST_REQUESTS = 8
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
Scheme = Literal["light", "dark"]


def find_page(site: Path, kind: str) -> str:
    """Give the address of the longest page of a kind."""
    others = {f"{name}/index.html" for name in KINDS}
    found = list(site.glob(KINDS[kind]))
    if kind == "text":
        found = [file for file in found if file.relative_to(site).as_posix() not in others]
    longest = max(found, key=lambda file: (file.stat().st_size, file))
    return longest.relative_to(site).as_posix().removesuffix("index.html")


@pytest.fixture
def screen(browser: Browser, origin: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield Watched(context.new_page(), origin)
    context.close()


SCREENS = [(390, "light"), (390, "dark"), (1300, "light"), (1300, "dark")]


def overflow(page: Page) -> int:
    """Give by how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def findings(page: Page) -> list[str]:
    """Give what the rules of accessibility find, one line each."""
    violations = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} ({' '.join(node['failureSummary'].split())[:300]})"
        for violation in violations
        for node in violation["nodes"][:3]
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("screen", SCREENS, indirect=True, ids=[f"{width} {scheme}" for width, scheme in SCREENS])
def test_the_page_fits_the_screen_is_accessible_and_asks_nothing_of_anybody_else(
    site: Path, screen: Watched, kind: str
) -> None:
    screen.open(find_page(site, kind))

    assert screen.strays == []
    assert len(screen.requests) <= MOST_REQUESTS, screen.requests
    assert overflow(screen.page) == 0
    assert findings(screen.page) == []
    assert screen.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_reads_fully_without_scripts(browser: Browser, site: Path, origin: str, kind: str) -> None:
    with_scripts, without = (
        browser.new_context(viewport={"width": 1300, "height": 900}, java_script_enabled=enabled)
        for enabled in (True, False)
    )
    texts = []
    for context in (with_scripts, without):
        page = context.new_page()
        page.goto(f"{origin}/{find_page(site, kind)}")
        texts.append(page.locator("main").inner_text())
        context.close()

    assert texts[1].split() == texts[0].split() or kind == "not found"
    assert len(texts[1]) > 200
