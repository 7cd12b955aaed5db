"""That the search is used by keyboard alone, narrows by what readers ask, keeps its state, and loads nothing early."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from .conftest import Watched


def dialog(watched: Watched) -> Locator:
    return watched.page.locator("dialog[data-search]")


def status(watched: Watched) -> Locator:
    return dialog(watched).locator("[role=status]")


def facet(watched: Watched, name: str) -> Locator:
    return dialog(watched).locator(f"select[name={name}]")


def settle(watched: Watched) -> None:
    """Wait until the results of the last choice are shown."""
    expect(dialog(watched).locator("ol")).to_have_attribute("aria-busy", "false")


def open_and_type(watched: Watched, words: str, path: str = "") -> None:
    watched.open(path)
    watched.page.keyboard.press("/")
    expect(dialog(watched)).to_be_visible()
    watched.page.keyboard.type(words)
    settle(watched)
    expect(status(watched)).to_contain_text("found")


def open_search(watched: Watched, search: str, path: str = "") -> None:
    watched.open(f"{path}#search?{search}")
    expect(status(watched)).to_contain_text("found")


def choose(watched: Watched, name: str, text: str) -> None:
    """Choose the first value of a facet that begins with a text."""
    option = facet(watched, name).locator("option", has_text=re.compile(f"^{re.escape(text)}"))
    expect(option.first).to_be_attached()
    facet(watched, name).select_option(option.first.get_attribute("value"))
    settle(watched)


def count(watched: Watched) -> int:
    text = status(watched).inner_text()
    return int(text.split()[0]) if text[:1].isdigit() else 0


def addresses(watched: Watched) -> list[str]:
    """Open every result and give the addresses."""
    titles(watched)
    links = dialog(watched).locator("li .search-result__title").evaluate_all("nodes => nodes.map(node => node.href)")
    return [link.removeprefix(f"{watched.origin}/") for link in links]


def titles(watched: Watched) -> list[str]:
    """Open every result and give the titles."""
    more = dialog(watched).locator("[data-search-more]")
    while more.is_visible():
        before = dialog(watched).locator("li").count()
        more.click()
        expect(dialog(watched).locator("li").nth(before)).to_be_visible()
    return dialog(watched).locator("li .search-result__title").all_inner_texts()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(watched: Watched) -> None:
    watched.open("")
    assert [url for url in watched.requests if "pagefind" in url or "search-dialog" in url] == []

    open_and_type(watched, "proprietary")
    assert [url for url in watched.requests if "pagefind" in url] != []
    assert watched.strays == []


def test_words_lead_to_the_statement_by_keyboard_alone(watched: Watched) -> None:
    open_and_type(watched, "proprietary")
    results = dialog(watched).locator("li")
    statement = results.filter(has=watched.page.locator("a[href*='/2025-01-24-reading-this-wrong/']"))

    expect(statement.locator("a")).to_have_text("Yann LeCun, 24 January 2025")
    expect(statement.locator(".search-result__facts")).to_have_text(re.compile(r"^Statement · Post · .* · Q4: Agrees"))
    expect(statement.locator("mark").first).to_have_text("proprietary")
    for _ in range(results.count()):
        watched.page.keyboard.press("ArrowDown")
        if "/2025-01-24-reading-this-wrong/" in str(watched.page.evaluate("document.activeElement.href")):
            break
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/people/yann-lecun/2025-01-24-reading-this-wrong/")
    expect(watched.page.locator("blockquote.quotation--large")).to_contain_text("proprietary")
    assert watched.complaints == []


def test_the_arrows_go_back_to_the_words_and_no_further(watched: Watched) -> None:
    open_and_type(watched, "proprietary")
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        watched.page.keyboard.press(key)

    expect(dialog(watched).locator(".search__words")).to_be_focused()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("LeCun", ["people/yann-lecun/"]),
        ("gary marcus", ["people/gary-marcus/"]),
        ("ng", ["people/andrew-ng/"]),
        ("Huang", ["people/jensen-huang/", "people/lennart-heim-and-sihao-huang/"]),
    ],
)
def test_a_name_brings_its_person_first_and_once(watched: Watched, words: str, first: list[str]) -> None:
    open_search(watched, f"words={words}")
    found = addresses(watched)

    assert found[: len(first)] == first
    assert len(found) == len(set(found)) == count(watched)


def test_a_name_among_statements_brings_statements_only(watched: Watched) -> None:
    open_search(watched, "words=LeCun&kind=Statement")

    assert count(watched) > 0
    assert "people/yann-lecun/" not in addresses(watched)


def test_a_result_leads_to_the_part_of_the_page_that_has_the_words(watched: Watched) -> None:
    open_search(watched, "words=Jevons&person=SemiAnalysis&kind=Person")
    result = dialog(watched).locator("li").first

    expect(result.locator(".search-result__excerpt")).to_have_text(re.compile("^Positions at a glance. "))
    result.locator("a").click()
    watched.page.wait_for_url("**/people/semianalysis/#positions-at-a-glance")
    expect(watched.page.locator("#positions-at-a-glance")).to_be_in_viewport()


def test_a_place_whose_name_begins_like_the_address_of_the_search_opens_no_search(watched: Watched) -> None:
    watched.open("events/deepseek-r1/questions/open-over-closed/#searched-and-silent")
    watched.page.wait_for_function("document.readyState === 'complete'")

    expect(dialog(watched)).to_be_hidden()
    expect(watched.page.locator("#searched-and-silent")).to_be_in_viewport()
    watched.page.keyboard.press("/")
    expect(dialog(watched)).to_be_visible()


def test_beside_good_results_no_name_is_offered_that_finds_less(watched: Watched) -> None:
    open_search(watched, "words=million")

    assert count(watched) > 1
    assert dialog(watched).locator("[data-search-suggestions] button").count() == 0


def test_labels_for_those_who_cannot_see_stand_in_no_excerpt(watched: Watched) -> None:
    open_search(watched, "words=moats temporary")
    addresses(watched)

    for excerpt in dialog(watched).locator(".search-result__excerpt").all_inner_texts():
        assert "dropped:" not in excerpt
        assert "put in:" not in excerpt


def test_the_heading_of_a_part_stands_once_before_its_words(watched: Watched) -> None:
    open_search(watched, "words=Jevons&kind=Theme")
    excerpt = dialog(watched).locator("li .search-result__excerpt").first.inner_text()

    assert re.match(r"(\w[^.]*)\. (?!\1)", excerpt)


def test_a_page_whose_title_has_the_words_is_opened_at_its_top(watched: Watched) -> None:
    open_search(watched, "words=2,788 GPUs")

    assert addresses(watched)[0] == "events/deepseek-r1/claims/r1-2788-gpus/"


def test_a_person_narrows_the_search(watched: Watched) -> None:
    open_and_type(watched, "open")
    everybody = count(watched)
    choose(watched, "person", "Yann LeCun")

    assert 0 < count(watched) < everybody
    assert all("LeCun" in title for title in titles(watched))


def test_every_choice_tells_how_many_pages_it_would_find(watched: Watched) -> None:
    open_and_type(watched, "open")
    expect(facet(watched, "kind").locator("option", has_text="Statement (")).to_be_attached()
    option = facet(watched, "kind").locator("option", has_text="Statement (").inner_text()
    choose(watched, "kind", "Statement")

    promised = int(option.rpartition("(")[2].rstrip(")"))
    expect(status(watched)).to_have_text(f"{promised} pages found")


def test_who_disagrees_with_a_question_is_asked_without_words_and_answered_as_the_table_answers(
    watched: Watched,
) -> None:
    watched.open("")
    disagree = watched.page.locator('[data-item][data-position~="frontier-compute:disagree"] .name-link')
    lean = watched.page.locator('[data-item][data-position~="frontier-compute:leans_disagree"] .name-link')
    names = sorted([*disagree.all_text_contents(), *lean.all_text_contents()])

    watched.page.get_by_role("button", name="Search").click()
    expect(facet(watched, "position")).to_be_disabled()
    choose(watched, "kind", "Person")
    choose(watched, "question", "Q1 ")
    expect(facet(watched, "position")).to_be_enabled()
    choose(watched, "position", "Disagrees or leans disagree")
    expect(status(watched)).to_have_text(f"{len(names)} pages found")

    assert sorted(titles(watched)) == names
    for facts in dialog(watched).locator(".search-result__facts").all_inner_texts():
        assert re.search(r"· Q1: (Disagrees|Leans disagree)", facts)


def test_positions_stand_in_the_order_of_the_scale_and_belong_to_the_question(watched: Watched) -> None:
    open_search(watched, "question=Q1+Far+less+compute+and+money+is+needed")
    labels = [text.rpartition(" (")[0] for text in facet(watched, "position").locator("option").all_inner_texts()]

    assert labels[1:9] == [
        "Took any position",
        "Disagrees or leans disagree",
        "Disagrees",
        "Leans disagree",
        "Mixed",
        "Leans agree",
        "Agrees",
        "Leans agree or agrees",
    ]
    choose(watched, "question", "Any")
    expect(facet(watched, "position")).to_be_disabled()


def test_the_address_holds_the_search_and_the_back_button_closes_it(watched: Watched) -> None:
    open_and_type(watched, "moat", "people/")
    choose(watched, "kind", "Statement")
    expect(facet(watched, "kind")).to_have_value("Statement")
    expect(watched.page).to_have_url(re.compile("kind=Statement"))
    shared = watched.page.url
    found = count(watched)
    assert parse_qs(urlsplit(shared).fragment.removeprefix("search?")) == {"words": ["moat"], "kind": ["Statement"]}

    watched.page.go_back()
    expect(dialog(watched)).to_be_hidden()
    expect(watched.page).to_have_url(f"{watched.origin}/people/")

    watched.page.goto("about:blank")
    watched.page.goto(shared)
    expect(status(watched)).to_have_text(f"{found} pages found")
    expect(dialog(watched).locator(".search__words")).to_have_value("moat")
    watched.page.keyboard.press("Escape")
    expect(watched.page).to_have_url(f"{watched.origin}/people/")


def test_going_back_from_a_result_shows_the_results_again(watched: Watched) -> None:
    open_and_type(watched, "moat")
    found = count(watched)
    watched.page.keyboard.press("Enter")
    watched.page.keyboard.press("Enter")
    expect(dialog(watched)).to_be_hidden()
    watched.page.go_back()

    expect(status(watched)).to_have_text(f"{found} pages found")


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_search_closes_by_keyboard_and_gives_the_focus_back(watched: Watched, way: str) -> None:
    watched.open("")
    opener = (
        watched.page.get_by_role("button", name="Search") if way == "button" else watched.page.locator("h1 ~ * a").first
    )
    opener.focus()
    watched.page.keyboard.press("Enter" if way == "button" else "/")
    expect(dialog(watched).locator(".search__words")).to_be_focused()
    watched.page.keyboard.press("Escape")

    expect(dialog(watched)).to_be_hidden()
    expect(opener).to_be_focused()
    expect(watched.page).to_have_url(f"{watched.origin}/")


def test_the_key_can_be_switched_off(watched: Watched) -> None:
    watched.open("")
    watched.page.keyboard.press("/")
    dialog(watched).locator("[data-search-shortcut]").uncheck()
    watched.page.keyboard.press("Escape")
    watched.page.wait_for_url(f"{watched.origin}/")
    watched.open("people/")
    watched.page.keyboard.press("/")

    expect(dialog(watched)).to_be_hidden()


def test_what_is_not_in_the_record_is_said_to_be_not_found(watched: Watched) -> None:
    watched.open("")
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("龘")

    expect(status(watched)).to_have_text("Nothing found.")
    expect(dialog(watched).locator("[data-search-lists]")).to_be_visible()


def test_a_search_that_finds_nothing_offers_what_would_find_something(watched: Watched) -> None:
    watched.open("#search?words=moat&kind=Event")
    expect(status(watched)).to_have_text("Nothing found.")
    without = dialog(watched).get_by_role("button", name="Without “Event”")
    promised = re.search(r"\((\d+)\)", without.inner_text())
    without.click()

    assert promised
    expect(status(watched)).to_have_text(f"{promised[1]} pages found")
    expect(facet(watched, "kind")).to_have_value("")


def test_a_name_that_is_spelt_almost_so_is_offered(watched: Watched) -> None:
    watched.open("#search?words=Karpaty")
    dialog(watched).get_by_role("button", name="Did you mean “Karpathy”?").click()

    expect(dialog(watched).locator(".search__words")).to_have_value("Karpathy")
    expect(dialog(watched).locator("li").first).to_contain_text("Karpathy")
