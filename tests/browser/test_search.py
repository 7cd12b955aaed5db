"""That the search is used by keyboard alone, narrows by person, and loads nothing before it is opened."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import Watched


def open_and_type(watched: Watched, words: str) -> None:
    watched.open("")
    watched.page.keyboard.press("/")
    expect(watched.page.locator("dialog[data-search]")).to_be_visible()
    watched.page.keyboard.type(words)
    expect(watched.page.locator("dialog[data-search] [role=status]")).to_contain_text("found")


def test_nothing_of_the_search_is_loaded_before_it_is_opened(watched: Watched) -> None:
    watched.open("")
    assert [url for url in watched.requests if "pagefind" in url] == []

    open_and_type(watched, "proprietary")
    assert [url for url in watched.requests if "pagefind" in url] != []
    assert watched.strays == []


def test_words_lead_to_the_statement_by_keyboard_alone(watched: Watched) -> None:
    open_and_type(watched, "proprietary")
    results = watched.page.locator("dialog[data-search] li")
    statement = results.filter(has=watched.page.locator("a[href*='/2025-01-24-reading-this-wrong/']"))

    expect(statement.locator("a")).to_have_text("Yann LeCun, 24 January 2025")
    expect(statement.locator("mark").first).to_have_text("proprietary")
    for _ in range(results.count()):
        watched.page.keyboard.press("ArrowDown")
        if "/2025-01-24-reading-this-wrong/" in str(watched.page.evaluate("document.activeElement.href")):
            break
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/people/yann-lecun/2025-01-24-reading-this-wrong/")
    expect(watched.page.locator("blockquote.quotation--large")).to_contain_text("proprietary")
    assert watched.complaints == []


def count(watched: Watched) -> int:
    text = watched.page.locator("dialog[data-search] [role=status]").inner_text()
    return int(text.split()[0]) if text[:1].isdigit() else 0


def test_a_person_narrows_the_search(watched: Watched) -> None:
    open_and_type(watched, "open")
    everybody = count(watched)
    person = watched.page.locator("dialog[data-search] select[name=person]")
    person.select_option(next(label for label in person.locator("option").all_inner_texts() if "LeCun" in label))
    expect(watched.page.locator("dialog[data-search] [role=status]")).not_to_contain_text(f"{everybody} pages")

    assert 0 < count(watched) < everybody
    for title in watched.page.locator("dialog[data-search] li a").all_inner_texts():
        assert "LeCun" in title


def test_the_search_closes_by_keyboard_and_gives_the_page_back(watched: Watched) -> None:
    open_and_type(watched, "proprietary")
    watched.page.keyboard.press("Escape")

    expect(watched.page.locator("dialog[data-search]")).to_be_hidden()


def test_what_is_not_in_the_record_is_said_to_be_not_found(watched: Watched) -> None:
    watched.open("")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("龘")

    expect(watched.page.locator("dialog[data-search] [role=status]")).to_have_text("Nothing found.")
    expect(watched.page.locator(".search__nothing")).to_be_visible()
