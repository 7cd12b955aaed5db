"""That lists are narrowed by their controls, that the choice stands in the address, and that counts are right."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types come with it
from playwright.sync_api import BrowserContext, Locator, expect

from .conftest import Watched

LISTS = {
    "": "voices",
    "people/": "voices",
    "statements/": "passages",
    "statements/by-proof/": "passages",
    "claims/": "claims",
    "sources/": "sites",
    "misquotations/": "reports",
}


def status(watched: Watched) -> Locator:
    return watched.page.locator("[data-filter-status]")


def control(watched: Watched, name: str) -> Locator:
    return watched.page.locator(f"[data-filter] select[name={name}]")


def shown(watched: Watched) -> list[str]:
    """Give the ids of the items that are left."""
    return [item.get_attribute("data-item") or "" for item in watched.page.locator("[data-item]:not([hidden])").all()]


@pytest.mark.parametrize("path", LISTS)
def test_every_list_counts_what_it_shows_and_every_choice_shows_what_it_promises(watched: Watched, path: str) -> None:
    watched.open(path)
    total = watched.page.locator("[data-item]").count()
    expect(status(watched)).to_have_text(f"Showing all {total} {LISTS[path]}")

    first = watched.page.locator("[data-filter] select:not([disabled])").first
    options = [(o.get_attribute("value"), o.inner_text()) for o in first.locator("option:not([disabled])").all()]
    assert len(options) > 1
    for value, text in options[1:4]:
        promised = int(text.rpartition("(")[2].rstrip(")"))
        first.select_option(value)
        expect(status(watched)).to_have_text(f"Showing {promised} of {total} {LISTS[path]}")
        assert len(shown(watched)) == promised
    assert watched.complaints == []


def test_the_address_holds_the_choice_and_the_back_button_goes_through_it(watched: Watched) -> None:
    watched.open("people/")
    everybody = status(watched).inner_text()
    control(watched, "group").select_option("investors")
    investors = status(watched).inner_text()
    control(watched, "question").select_option("frontier-compute")
    control(watched, "position").select_option("agreeing")
    agreeing = status(watched).inner_text()
    shared = watched.page.url

    assert parse_qs(urlsplit(shared).query) == {
        "group": ["investors"],
        "question": ["frontier-compute"],
        "position": ["agreeing"],
    }
    assert len({everybody, investors, agreeing}) == 3
    watched.page.go_back()
    watched.page.go_back()
    expect(status(watched)).to_have_text(investors)
    expect(control(watched, "question")).to_have_value("")
    watched.page.go_back()
    expect(status(watched)).to_have_text(everybody)
    watched.page.goto(shared)
    expect(status(watched)).to_have_text(agreeing)


def test_a_position_belongs_to_its_question(watched: Watched) -> None:
    watched.open("people/?position=agree")
    expect(control(watched, "position")).to_be_disabled()
    expect(status(watched)).to_contain_text("Showing all")

    control(watched, "question").select_option("frontier-compute")
    control(watched, "position").select_option("disagree")
    everybody = watched.page.locator('[data-position~="frontier-compute:disagree"]').count()

    assert everybody > 0
    assert len(shown(watched)) == everybody


def test_the_searched_and_silent_are_told_from_those_whom_nobody_searched(watched: Watched) -> None:
    watched.open("people/?question=frontier-compute&position=searched_none_found")
    silent = set(shown(watched))
    control(watched, "position").select_option("not_searched")
    unsearched = set(shown(watched))

    assert silent.isdisjoint(unsearched)
    assert unsearched != set()


def test_narrowing_the_table_opens_its_groups_counts_anew_and_narrows_both_of_its_forms(watched: Watched) -> None:
    watched.open("?question=open-over-closed&position=agree")
    rows = watched.page.locator(".positions tbody tr[data-item]:not([hidden])")
    names = rows.locator(".name-link").all_inner_texts()

    assert names
    for row in rows.all():
        expect(row).to_be_visible()
    count = watched.page.locator("[data-count=position][data-under*='open-over-closed:agree']")
    expect(count).to_have_text(str(len(names)))
    watched.page.set_viewport_size({"width": 390, "height": 900})
    summary = watched.page.locator(".question-summary").filter(has_text="Q4")
    expect(summary.locator("[data-of]:visible")).to_have_count(len(names))


def test_what_leaves_nothing_says_which_filter_to_drop(watched: Watched) -> None:
    watched.open("statements/?person=yann-lecun&group=investors")
    expect(status(watched)).to_contain_text("Showing 0 of")
    drop = watched.page.get_by_role("button", name="Drop “Investors”")
    promised = drop.inner_text().rpartition("(")[2].rstrip(")")
    drop.click()

    expect(status(watched)).to_contain_text(f"Showing {promised} of")
    expect(control(watched, "group")).to_be_focused()
    expect(watched.page.locator("[data-filter-nothing]")).to_be_hidden()


def test_one_button_clears_everything(watched: Watched) -> None:
    watched.open("claims/?verdict=contradicted")
    expect(status(watched)).to_contain_text("of")
    watched.page.get_by_role("button", name="Clear all filters").click()

    expect(status(watched)).to_contain_text("Showing all")
    assert urlsplit(watched.page.url).query == ""
    expect(watched.page.get_by_role("button", name="Clear all filters")).to_be_hidden()


def test_sections_open_on_what_is_left_and_close_again(watched: Watched) -> None:
    watched.open("statements/")
    expect(watched.page.locator("details[open]")).to_have_count(0)
    control(watched, "person").select_option("yann-lecun")
    statements = len(shown(watched))

    expect(watched.page.locator("[data-item]:visible")).to_have_count(statements)
    control(watched, "person").select_option("")
    expect(watched.page.locator("details[open]")).to_have_count(0)


def test_an_address_with_values_that_nothing_has_shows_everything(watched: Watched) -> None:
    watched.open("people/?group=astronauts&question=nothing&position=agree")

    expect(status(watched)).to_contain_text("Showing all")
    assert watched.complaints == []


def test_the_controls_are_used_by_keyboard(watched: Watched) -> None:
    watched.open("people/")
    control(watched, "group").focus()
    watched.page.keyboard.press("ArrowDown")

    expect(status(watched)).not_to_contain_text("Showing all")


@pytest.mark.parametrize("width", [320, 390, 1300])
@pytest.mark.parametrize("path", ["", "people/", "statements/"])
def test_a_narrowed_list_is_accessible_and_fits(context: BrowserContext, origin: str, path: str, width: int) -> None:
    watched = Watched(context.new_page(), origin)
    watched.page.set_viewport_size({"width": width, "height": 900})
    watched.open(f"{path}?question=frontier-compute&position=agreeing")
    found = Axe().run(watched.page).response["violations"]

    assert [violation["id"] for violation in found] == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
