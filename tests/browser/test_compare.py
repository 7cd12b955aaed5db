"""That any two people can be compared, in the same layout as those whose comparison has a page of its own."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types come with it
from playwright.sync_api import expect

from .conftest import Watched

READ = """table => [...table.querySelectorAll("tr")].map(row => [...row.cells].map(cell => ({
  text: cell.textContent.replace(/\\s+/g, " ").trim(),
  marks: [...cell.querySelectorAll(".mark")].map(mark => mark.className),
  links: [...cell.querySelectorAll("a")].map(link => link.href),
})))"""


def pairs(watched: Watched) -> list[str]:
    """Give the addresses of the comparisons that have pages."""
    watched.open("compare/")
    links = watched.page.locator(".name-groups a[href]").evaluate_all("nodes => nodes.map(node => node.href)")
    paths = {urlsplit(link).path.lstrip("/") for link in links}
    return sorted(path for path in paths if path.startswith("compare/") and path.count("/") == 3)


def test_the_script_shows_every_pair_as_its_own_page_does(watched: Watched) -> None:
    found = pairs(watched)
    assert found
    for path in found[::7]:
        _, first, second, _ = path.split("/")
        watched.open(path)
        page = (
            watched.page.locator("h1").inner_text(),
            watched.page.locator(".lead").inner_text(),
            " ".join(watched.page.locator(".apart").all_inner_texts()),
            watched.page.locator("table.compare").evaluate(READ),
        )
        watched.open(f"compare/?a={second}&b={first}")
        expect(watched.page.locator("[data-comparison] .lead")).not_to_be_empty()
        expect(watched.page.locator("[data-slot=names]")).to_have_text(page[0])
        expect(watched.page.locator("[data-comparison] .lead")).to_have_text(page[1])
        expect(watched.page.locator("[data-comparison] .apart")).to_have_text(page[2])
        assert watched.page.locator("[data-comparison] table.compare").evaluate(READ) == page[3]
    assert (watched.complaints, watched.strays) == ([], [])


def test_two_people_are_chosen_by_keyboard_and_stand_in_the_address(watched: Watched) -> None:
    watched.open("compare/")
    assert [url for url in watched.requests if "positions.json" in url] == []
    expect(watched.page.locator("[data-comparison]")).to_be_hidden()
    watched.page.locator("[data-compare] select[name=a]").select_option("dario-amodei")
    expect(watched.page.locator("[data-comparison]")).to_be_hidden()
    watched.page.locator("[data-compare] select[name=b]").focus()
    watched.page.keyboard.type("Jensen")

    expect(watched.page.locator("[data-slot=names]")).to_have_text("Dario Amodei and Jensen Huang")
    expect(watched.page.locator("[data-comparison] .lead")).to_contain_text("common question")
    assert parse_qs(urlsplit(watched.page.url).query) == {"a": ["dario-amodei"], "b": ["jensen-huang"]}
    watched.page.go_back()
    expect(watched.page.locator("[data-comparison]")).to_be_hidden()
    watched.page.go_forward()
    expect(watched.page.locator("[data-comparison]")).to_be_visible()


def test_nobody_is_compared_with_himself(watched: Watched) -> None:
    watched.open("compare/?a=dario-amodei&b=dario-amodei")

    expect(watched.page.locator("[data-comparison]")).to_be_hidden()


def test_a_person_leads_to_who_agrees_most_with_the_count_behind_the_name(watched: Watched) -> None:
    watched.open("people/gary-marcus/")
    line = watched.page.locator(".name-groups div").filter(has_text="Agrees with most").locator("dd > span").first
    near, of = (int(part) for part in line.locator("small").inner_text().split(" of "))
    line.locator("a").click()
    expect(watched.page.locator(".lead").filter(has_text=f"on {near} of {of} common questions")).to_be_visible()

    assert of >= 3


@pytest.mark.parametrize("width", [320, 390, 1300])
def test_a_comparison_made_by_the_script_is_accessible_and_fits(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    watched.open("compare/?a=dario-amodei&b=jensen-huang")
    expect(watched.page.locator("[data-comparison] .lead")).not_to_be_empty()
    found = Axe().run(watched.page).response["violations"]

    assert [violation["id"] for violation in found] == []
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
