"""That what is folded is one click away: by its own line, by a link to what is inside, without scripts, and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .test_pages import find_page

PHONE = 390
WIDE = 1300


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A narrow window in which no script runs."""
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A wide window in which no script runs."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def top(page: Page, selector: str) -> float:
    """Give how far below the top of the window something begins."""
    return float(page.locator(selector).evaluate("node => node.getBoundingClientRect().top"))


def bottom(page: Page, selector: str) -> float:
    """Give how far below the top of the window something ends."""
    return float(page.locator(selector).evaluate("node => node.getBoundingClientRect().bottom"))


def test_a_name_in_the_chart_opens_the_folded_voice(phone: Page, site: Path, origin: str) -> None:
    phone.goto(f"{origin}/{find_page(site, 'question')}")
    voice = phone.locator(".folded-voice .voice").last
    expect(voice).to_be_hidden()
    phone.locator(f'.name-chart a[href$="#{voice.get_attribute("id")}"]').click()

    expect(voice).to_be_visible()
    fold = f".folded-voice:has(#{voice.get_attribute('id')})"
    assert top(phone, fold) >= bottom(phone, ".position-bar") - 1
    expect(phone.locator(f"{fold} .folded-voice__words")).to_be_hidden()


def test_a_folded_voice_shows_the_words_its_reading_rests_on(phone: Page, site: Path, origin: str) -> None:
    phone.goto(f"{origin}/{find_page(site, 'question')}")
    shown = phone.locator(".folded-voice__words")

    assert shown.count() > 0
    for words in shown.all():
        expect(words).to_be_visible()
        assert words.inner_text().strip(" “”")


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_every_position_is_one_click_away_from_anywhere(browser: Browser, site: Path, origin: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{origin}/{find_page(site, 'question')}")
    links = page.locator(".position-bar a")
    assert links.count() > 3
    for link in links.all():
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        expect(link).to_be_in_viewport()
        link.click()
        target = "#" + str(link.get_attribute("href")).partition("#")[2]
        expect(page.locator(target)).to_be_in_viewport()
        assert bottom(page, ".position-bar") - 1 <= top(page, target) < 800
    context.close()


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("fields/#statement", "#statement table"),
        ("fields/#stances", "#stances table"),
        ("statements/by-proof/#proof-one_copy", "#proof-one_copy li >> nth=0"),
        ("statements/#in-2025-01-24", "#in-2025-01-24 li >> nth=0"),
        ("timeline/#day-2025-09-17", "#day-2025-09-17"),
    ],
)
def test_an_address_inside_a_fold_opens_it(phone: Page, origin: str, address: str, inside: str) -> None:
    phone.goto(f"{origin}/{address}")
    expect(phone.locator(inside)).to_be_in_viewport()
    expect(phone.locator("details.fold[open]")).to_have_count(1)


def test_every_level_of_proof_that_is_held_leads_to_its_statements(wide: Page, origin: str) -> None:
    wide.goto(f"{origin}/statements/by-proof/")
    levels = [fold.get_attribute("id") for fold in wide.locator(".fold > div").all()]
    wide.goto(f"{origin}/proof/")
    links = [str(link.get_attribute("href")) for link in wide.locator(".shares:not(.shares--people) td a").all()]

    assert levels != []
    assert sorted(link.partition("#")[2] for link in links) == sorted(str(level) for level in levels)


def test_the_pages_of_a_section_are_behind_one_line_on_a_phone_and_in_a_row_on_a_wide_screen(
    phone: Page, wide: Page, origin: str
) -> None:
    for page in (phone, wide):
        page.goto(f"{origin}/method/")
    line = phone.locator(".site-tabs--section summary")
    assert line.inner_text() == "How we work: Method"
    expect(phone.locator(".site-tabs--section a").last).to_be_hidden()
    line.click()
    for link in phone.locator(".site-tabs--section a").all():
        expect(link).to_be_visible()

    expect(wide.locator(".site-tabs--section summary")).to_be_hidden()
    rows = {
        round(link.evaluate("node => node.getBoundingClientRect().top"))
        for link in wide.locator(".site-tabs--section a").all()
    }
    expect(wide.locator(".site-tabs--section a").last).to_be_visible()
    assert len(rows) == 1


def test_on_paper_nothing_is_folded(wide: Page, site: Path, origin: str) -> None:
    wide.emulate_media(media="print")
    for kind, inside in (("question", ".folded-voice .voice"), ("fields", ".fold table")):
        wide.goto(f"{origin}/{find_page(site, kind)}")
        parts = wide.locator(inside)
        assert parts.count() > 0
        for part in parts.all():
            assert part.evaluate("node => node.checkVisibility() && node.getBoundingClientRect().height > 20")
