"""That every kind of page is read on narrow screens, by keyboard, in forced colours, and by ear."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

from .conftest import Watched
from .test_pages import KINDS, find_page, overflow

#: 320 pixels is a screen of 1,280 at 400 per cent, 640 one at 200 per cent.
ZOOMED = (320, 640, 760, 1000)
STOPS = 40


@pytest.fixture(scope="module")
def zoomed(browser: Browser) -> Iterator[dict[int, Page]]:
    contexts = {width: browser.new_context(viewport={"width": width, "height": 800}) for width in ZOOMED}
    yield {width: context.new_page() for width, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", ZOOMED)
def test_an_enlarged_page_needs_no_sideways_scrolling(
    zoomed: dict[int, Page], site: Path, origin: str, width: int, kind: str
) -> None:
    page = zoomed[width]
    page.goto(f"{origin}/{find_page(site, kind)}")

    assert overflow(page) == 0
    assert cut_off(page) == []


def cut_off(page: Page) -> list[str]:
    """Give the texts that reach beyond the window, where nobody can read them."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('main *, header *, footer *')].filter(node => {
            const texts = [...node.childNodes].filter(child => child.nodeType === 3 && child.data.trim());
            const style = getComputedStyle(node);
            // What is announced only, and what ends in an ellipsis on purpose, is not lost.
            if (node.closest('.visually-hidden, .skip-link, .md-skip, svg') || style.textOverflow === 'ellipsis') return;
            if (style.clipPath !== 'none') return;
            return texts.some(text => {
                const range = document.createRange();
                range.selectNodeContents(text);
                return [...range.getClientRects()].some(box => box.right > innerWidth + 1 || box.left < -1);
            });
        }).map(node => node.textContent.trim().slice(0, 60))"""
    )
    return found


def test_the_first_stop_of_the_keyboard_leads_past_the_header(watched: Watched) -> None:
    watched.open("people/andrej-karpathy/")
    watched.page.keyboard.press("Tab")
    skip = watched.page.locator(":focus")

    expect(skip).to_be_in_viewport()
    expect(skip).to_have_text("Skip to content")
    watched.page.keyboard.press("Enter")
    watched.page.keyboard.press("Tab")
    assert watched.page.evaluate("document.activeElement.closest('main') !== null")


def test_every_section_is_reached_by_keyboard_on_a_phone(browser: Browser, origin: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{origin}/")
    reached = []
    for _ in range(STOPS // 2):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    context.close()

    for name in ("Overview", "Questions", "People", "Statements", "Claims", "Misquoted", "Timeline", "How we work"):
        assert name in reached


def test_the_colours_are_switched_by_keyboard_and_the_choice_is_kept(watched: Watched) -> None:
    watched.open("")
    switch = watched.page.locator("[data-scheme-switch]")
    before = paper(watched.page)
    switch.focus()
    watched.page.keyboard.press("Enter")
    assert paper(watched.page) != before
    watched.open("timeline/")

    assert paper(watched.page) != before


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("kind", ["front", "question", "person", "claim", "timeline", "method"])
def test_every_stop_of_the_keyboard_is_seen(watched: Watched, site: Path, kind: str) -> None:
    watched.open(find_page(site, kind))
    for _ in range(STOPS):
        watched.page.keyboard.press("Tab")
        stop = watched.page.evaluate(
            """() => {
                const node = document.activeElement, style = getComputedStyle(node);
                const line = node.getClientRects()[0];
                const seen = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
                return { text: node.outerHTML.slice(0, 120), outline: style.outlineStyle, width: style.outlineWidth,
                         offset: style.outlineOffset, isOnTop: node.contains(seen) || seen?.contains(node) };
            }"""
        )
        assert (stop["outline"], stop["width"], stop["offset"]) == ("solid", "3px", "2px"), stop
        assert stop["isOnTop"], stop


@pytest.fixture
def forced(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1300, "height": 900}, forced_colors="active")
    yield context
    context.close()


def test_marks_pictures_and_the_section_one_is_in_are_seen_in_forced_colours(
    forced: BrowserContext, site: Path, origin: str
) -> None:
    page = forced.new_page()
    page.goto(f"{origin}/")
    marks = {
        name: page.locator(f"td .mark--{name}").first.evaluate("node => getComputedStyle(node).backgroundColor")
        for name in ("agree", "disagree")
    }
    assert marks["agree"] != marks["disagree"]
    assert (
        page.locator(".site-tabs [aria-current]").evaluate("node => getComputedStyle(node).borderBottomStyle")
        == "solid"
    )
    page.goto(f"{origin}/{find_page(site, 'timeline')}")
    dot, ground = page.locator(".chart__dot").first, page.locator("body")
    assert dot.evaluate("node => getComputedStyle(node).fill") != ground.evaluate(
        "node => getComputedStyle(node).backgroundColor"
    )


def test_nothing_moves_for_readers_who_asked_for_that(browser: Browser, origin: str) -> None:
    """Nothing on the site moves; what is made to move here stands for what somebody may add."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{origin}/")
    moving = page.evaluate(
        """() => {
            document.querySelector('h1').style.transition = 'color 1s';
            document.querySelector('.lead').style.animation = 'turn 1s';
            return [...document.querySelectorAll('*')].filter(node => {
                const style = getComputedStyle(node);
                return style.animationName !== 'none' || !/^(0s(, )?)+$/.test(style.transitionDuration);
            }).map(node => node.outerHTML.slice(0, 80));
        }"""
    )
    context.close()

    assert moving == []


class _Tables(HTMLParser):
    """Notes tables without a caption and heads without a scope."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self._has_caption = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._has_caption and tag != "caption":
            self.faults.append("a table without a caption")
        self._has_caption = tag != "table"
        if tag == "th" and "scope" not in dict(attrs):
            self.faults.append(f"a head without a scope: {attrs}")


def test_every_table_has_a_caption_and_every_head_a_scope(site: Path) -> None:
    faults = {}
    for file in sorted(site.rglob("*.html")):
        tables = _Tables()
        tables.feed(file.read_text(encoding="utf-8"))
        if tables.faults:
            faults[file.relative_to(site).as_posix()] = tables.faults
    assert faults == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_and_picture_is_words_as_well(site: Path, kind: str) -> None:
    """A picture or a mark is hidden from assistive technology, or it is named: by a title, or by hidden words in it."""
    address = find_page(site, kind)
    file = site / (address if address.endswith(".html") else f"{address}index.html")
    tree = LexborHTMLParser(file.read_bytes())
    pictures = [node for node in tree.css("svg") if "aria-labelledby" not in node.attributes]
    marks = [
        node for node in tree.css(".mark, .dots") if not (node.text(strip=True) or node.attributes.get("aria-label"))
    ]

    assert [str(node.html)[:120] for node in (*pictures, *marks) if not is_hidden(node)] == []


def is_hidden(node: LexborNode | None) -> bool:
    """Tell whether assistive technology passes over an element: it or something around it says so."""
    while node is not None:
        if node.attributes and node.attributes.get("aria-hidden") == "true":
            return True
        node = node.parent
    return False


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("people/yann-lecun/", "People"),
        ("people/yann-lecun/2025-01-24-reading-this-wrong/", "Statements"),
        ("events/deepseek-r1/questions/frontier-compute/", "Questions"),
        ("events/deepseek-r1/claims/r1-2788-gpus/", "Claims"),
        ("compare/gary-marcus/andrew-ng/", "People"),
        ("themes/openness/", "How we work"),
        ("events/deepseek-r1/brief/", None),
    ],
)
def test_the_page_of_a_record_is_marked_in_the_section_that_lists_it(
    watched: Watched, path: str, section: str | None
) -> None:
    watched.open(path)
    marked = watched.page.locator(".site-tabs").first.locator("[aria-current]")

    assert marked.all_inner_texts() == ([section] if section else [])
    if section:
        assert marked.get_attribute("aria-current") == "true"
