from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.filters import Found
from build_tools.views.page import Link
from build_tools.views.source_pages import SourceListPage, SourcesPage, UsedSource, make_source_pages
from tests.conftest import JANE, LETTER, MakeSmall


def index_of(catalogue: Catalogue) -> SourcesPage:
    page = make_source_pages(catalogue)[0]
    assert isinstance(page, SourcesPage)
    return page


def list_at(catalogue: Catalogue, address: str) -> SourceListPage:
    (page,) = (page for page in make_source_pages(catalogue) if page.address == address)
    assert isinstance(page, SourceListPage)
    return page


def sources_at(catalogue: Catalogue, address: str) -> dict[str, UsedSource]:
    return {item.line.url: item for host in list_at(catalogue, address).hosts for item in host.sources}


def test_every_source_is_listed_once_with_all_pages_that_use_it(small: Catalogue) -> None:
    used = {url: [link.address for link in item.used_by] for url, item in sources_at(small, "sources/e/").items()}

    assert list(used) == sorted(used)
    assert used["https://example.org/blog/cheap"] == [
        "people/jane-doe/2025-01-27-letter/",
        "events/model-x/claims/cost/",
    ]
    assert used["https://example.org/model-x"] == ["events/model-x/claims/cost/", "timeline/#2025-01-20-release"]
    assert index_of(small).count == len(used) + 1


def test_the_index_leads_to_each_site_and_says_what_its_sources_are_used_for(small: Catalogue) -> None:
    page = index_of(small)
    (letter,) = page.letters
    (host,) = letter.hosts

    assert (letter.letter, letter.address) == ("E", "sources/e/")
    assert (host.host, host.address) == ("example.org", "sources/e/#example.org")
    assert host.found == (
        Found("used", ("words", "facts", "people", "days")),
        Found("state", ("alive", "blocked", "unreachable", "moved", "gone", "words_missing")),
    )
    assert (page.host_count, page.without_address) == (1, Link("1 source", "sources/without-address/"))


def test_sites_whose_names_begin_with_a_digit_stand_together(make_small: MakeSmall) -> None:
    catalogue = make_small((JANE, "https://example.org/staff", "https://www.36example.org/staff"))

    assert [(letter.letter, letter.address) for letter in index_of(catalogue).letters] == [
        ("0–9", "sources/digits/"),
        ("E", "sources/e/"),
    ]
    assert [page.address for page in make_source_pages(catalogue)] == [
        "sources/",
        "sources/digits/",
        "sources/e/",
        "sources/without-address/",
    ]
    page = list_at(catalogue, "sources/e/")
    assert (page.previous, page.next) == (
        Link("Sources: 0–9", "sources/digits/"),
        Link("Sources without a known address", "sources/without-address/"),
    )


def test_the_pages_that_use_a_source_are_named_as_readers_know_them(small: Catalogue) -> None:
    names = {link.text for item in sources_at(small, "sources/e/").values() for link in item.used_by}

    assert names == {
        "Jane Doe",
        "Jane Doe, 26 Dec 2024",
        "Jane Doe, 27 Jan 2025",
        "Max Mustermann, Feb 2025",
        "Model X cost five million dollars.",
        "Model X is released",
    }


def test_sources_without_an_address_have_a_page_of_their_own(small: Catalogue) -> None:
    (source,) = sources_at(small, "sources/without-address/").values()

    assert (source.line.label, source.used_by) == (
        "[Dinner of Example Capital, not recorded]",
        (Link("Max Mustermann, Feb 2025", "people/max-mustermann/2025-02-remark/"),),
    )
    assert (
        list_at(small, "sources/without-address/").description
        == "1 source without a public address, each with the pages that use it."
    )


def test_a_source_takes_its_publisher_from_whoever_names_it(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            LETTER,
            "source:\n  title: Letters to the editor\n  publisher: Example Review\n",
            "source:\n  title: Letters to the editor\n",
        )
    )

    assert sources_at(catalogue, "sources/e/")["https://example.org/letters"].line.publisher == "Example Review"


def test_the_index_says_how_many_sources_were_asked_and_how_they_were_found(small: Catalogue) -> None:
    health = index_of(small).health

    assert health is not None
    assert (health.asked, health.asked_on) == (8, "26 May 2025")
    assert [(each.term.id, each.count) for each in health.states] == [
        ("alive", 2),
        ("words_missing", 1),
        ("moved", 1),
        ("blocked", 1),
        ("gone", 2),
        ("unreachable", 1),
    ]
    assert [control.name for control in index_of(small).filter.controls] == ["used", "state"]
    assert str(index_of(small).updated) == "2025-05-26"


def test_nothing_is_said_of_health_where_nobody_asked(make_small: MakeSmall) -> None:
    catalogue = make_small(files={"health.yml": None})

    assert index_of(catalogue).health is None
    assert [control.name for control in index_of(catalogue).filter.controls] == ["used"]
    assert all(item.health is None for item in sources_at(catalogue, "sources/e/").values())
    assert str(index_of(catalogue).updated) == "2025-02-10"


def test_each_source_says_what_answered_at_its_address(small: Catalogue) -> None:
    sources = sources_at(small, "sources/e/").items()
    told = {url.removeprefix("https://example.org/"): item.health for url, item in sources}

    assert told["staff"] is None
    assert {path: health.sentence for path, health in told.items() if health} == {
        "blog/cheap": "Last seen on 26 May 2025.",
        "digest": "Refuses automatic readers (last tried on 26 May 2025), so whether it still stands is not known. "
        "Last seen on 24 February 2025.",
        "grants": "Could not be reached on 26 May 2025, which may pass.",
        "letters": "Last seen on 26 May 2025.",
        "model-x": "Leads to another site, labs.example.net (last tried on 26 May 2025). Last seen on 12 May 2025.",
        "overheard": "Not there when a program asked, last on 26 May 2025.",
        "posted": "Last seen on 26 May 2025. A program did not find all words there that were recorded from it.",
        "posts/1": "No longer public: noticed on 3 March 2025, last seen on 24 February 2025.",
    }
    assert {path for path, health in told.items() if health and health.is_lost} == {"model-x", "overheard", "posts/1"}
    assert {path: health.kept for path, health in told.items() if health and health.kept} == {
        "posts/1": Link(
            "the capture of 12 January 2025", "https://web.archive.org/web/20250112080000/https://example.org/posts/1"
        )
    }
