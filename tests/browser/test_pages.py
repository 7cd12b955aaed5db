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
    "sheet": "events/*/positions/index.html",
    "brief": "events/*/brief/index.html",
    "question": "events/*/questions/*/index.html",
    "claim": "events/*/claims/*/index.html",
    "person": "people/*/index.html",
    "statement": "people/*/*/index.html",
    "theme": "themes/*/index.html",
    "comparison": "compare/*/*/index.html",
    "compare": "compare/index.html",
    "people": "people/index.html",
    "statements": "statements/index.html",
    "statements by proof": "statements/by-proof/index.html",
    "questions": "questions/index.html",
    "claims": "claims/index.html",
    "themes": "themes/index.html",
    "timeline": "timeline/index.html",
    "sources": "sources/index.html",
    "sources of a letter": "sources/*/index.html",
    "misquotations": "misquotations/index.html",
    "selection": "selection/index.html",
    "fields": "fields/index.html",
    "rules": "rules/index.html",
    "contribute": "contribute/index.html",
    "corrections": "corrections/index.html",
    "data": "data/index.html",
    "method": "method/index.html",
    "proof": "proof/index.html",
    "not found": "404.html",
}
MOST_REQUESTS = 8
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 1300)
#: Light and dark differ in colours only, so that the other rules are applied to one of them.
RULES = {
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
OPEN_FOLDS = "for (const fold of document.querySelectorAll('details')) fold.open = true"
#: What a page says, apart from controls and from the links that stand in their place without scripts.
TEXT = """main => {
  for (const node of main.querySelectorAll(".needs-script, .without-script")) node.remove();
  return main.innerText;
}"""
Screens = dict[tuple[int, str], Watched]


@pytest.fixture(scope="module")
def screens(browser: Browser, origin: str) -> Iterator[Screens]:
    """A window for each width and scheme; all pages are opened in the same four."""
    contexts = {
        (width, scheme): browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        for width in WIDTHS
        for scheme in SCHEMES
    }
    yield {screen: Watched(context.new_page(), origin) for screen, context in contexts.items()}
    for context in contexts.values():
        context.close()


def find_page(site: Path, kind: str) -> str:
    """Give the address of the longest page of a kind."""
    longest = max(site.glob(KINDS[kind]), key=lambda file: (file.stat().st_size, file))
    return longest.relative_to(site).as_posix().removesuffix("index.html")


def overflow(page: Page) -> int:
    """Give by how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def findings(page: Page, scheme: str) -> list[str]:
    """Give what the rules of accessibility find, one line each."""
    answer = Axe().run(page, options={"runOnly": RULES[scheme], "resultTypes": ["violations"]}).response
    return [
        f"{violation['id']}: {node['html'][:160]} ({' '.join(node['failureSummary'].split())[:300]})"
        for violation in answer["violations"]
        for node in violation["nodes"][:3]
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_fits_the_screen_is_accessible_and_asks_nothing_of_anybody_else(
    site: Path, screens: Screens, width: int, scheme: str, kind: str
) -> None:
    screen = screens[width, scheme]
    screen.complaints.clear()
    screen.open(find_page(site, kind))

    assert screen.strays == []
    assert len(screen.requests) <= MOST_REQUESTS, screen.requests
    screen.page.evaluate(OPEN_FOLDS)
    assert overflow(screen.page) == 0
    assert findings(screen.page, scheme) == []
    assert screen.complaints == []


@pytest.mark.parametrize("path", ["people/jane-doe/2024-12-26-first-look/", "sources/", "sources/e/"])
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_lost_source_of_which_the_record_has_none_yet_is_accessible_too(
    small_origin: str, screens: Screens, width: int, scheme: str, path: str
) -> None:
    page = screens[width, scheme].page
    page.goto(f"{small_origin}/{path}", wait_until="load")

    assert overflow(page) == 0
    assert findings(page, scheme) == []


@pytest.fixture(scope="module")
def with_and_without_scripts(browser: Browser) -> Iterator[list[Page]]:
    """A page that runs scripts and one that does not."""
    contexts = [browser.new_context(java_script_enabled=enabled) for enabled in (True, False)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_the_page_reads_fully_without_scripts(
    with_and_without_scripts: list[Page], site: Path, origin: str, kind: str
) -> None:
    texts = []
    for page in with_and_without_scripts:
        page.goto(f"{origin}/{find_page(site, kind)}")
        page.evaluate(OPEN_FOLDS)
        texts.append(page.locator("main").evaluate(TEXT).split())

    assert texts[1] == texts[0]
    assert len(texts[1]) > 20


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_without_scripts_no_control_is_shown_that_needs_them(
    with_and_without_scripts: list[Page], site: Path, origin: str, kind: str
) -> None:
    page = with_and_without_scripts[1]
    page.goto(f"{origin}/{find_page(site, kind)}")

    # The boxes of the table of positions fold its groups by style alone.
    controls = page.locator("button, select, input:not(.positions__group input, .md-toggle)").all()
    assert [control.evaluate("node => node.outerHTML") for control in controls if control.is_visible()] == []
