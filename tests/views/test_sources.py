from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.records import Source
from build_tools.views.page import Link
from build_tools.views.sources import SourceLine, host_of, make_source_line, make_sources_page
from tests.conftest import LETTER, MakeSmall


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {
                "title": "A letter",
                "url": "https://www.example.org/a",
                "publisher": "Example Review",
                "published": "2025-01-27~",
                "where": "page 3",
                "note": "Cut.",
            },
            SourceLine(
                "A letter", "https://www.example.org/a", "Example Review", "about 27 Jan 2025", "page 3", "Cut."
            ),
        ),
        ({"url": "https://www.example.org/a"}, SourceLine("example.org", "https://www.example.org/a", "", "", "", "")),
        ({"publisher": "Example Review"}, SourceLine("Example Review", "", "Example Review", "", "", "")),
        ({}, SourceLine("[untitled]", "", "", "", "", "")),
    ],
)
def test_a_source_is_called_by_the_best_name_it_has(fields: dict[str, str], line: SourceLine) -> None:
    assert make_source_line(Source.model_validate(fields)) == line


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://EXAMPLE.org", "example.org"),
        ("https://www2.example.org/", "www2.example.org"),
        ("", ""),
    ],
)
def test_a_host_is_named_without_its_www(url: str, host: str) -> None:
    assert host_of(url) == host


def test_every_source_is_listed_once_with_all_pages_that_use_it(small: Catalogue) -> None:
    page = make_sources_page(small)
    used = {item.line.url: [link.address for link in item.used_by] for host in page.hosts for item in host.sources}

    assert [host.host for host in page.hosts] == ["example.org"]
    assert list(used) == sorted(used)
    assert used["https://example.org/blog/cheap"] == [
        "people/jane-doe/2025-01-27-letter/",
        "events/model-x/claims/cost/",
    ]
    assert used["https://example.org/model-x"] == ["events/model-x/claims/cost/", "timeline/#2025-01-20-release"]
    assert page.count == len(used) + len(page.without_address)


def test_the_pages_that_use_a_source_are_named_as_readers_know_them(small: Catalogue) -> None:
    (host,) = make_sources_page(small).hosts
    names = {link.text for item in host.sources for link in item.used_by}

    assert names == {
        "Jane Doe",
        "Jane Doe, 26 Dec 2024",
        "Jane Doe, 27 Jan 2025",
        "Max Mustermann, Feb 2025",
        "Model X cost five million dollars.",
        "Model X is released",
    }


def test_sources_without_an_address_stand_apart(small: Catalogue) -> None:
    (source,) = make_sources_page(small).without_address

    assert (source.line.label, source.used_by) == (
        "[Dinner of Example Capital, not recorded]",
        (Link("Max Mustermann, Feb 2025", "people/max-mustermann/2025-02-remark/"),),
    )


def test_a_source_takes_its_publisher_from_whoever_names_it(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            LETTER,
            "source:\n  title: Letters to the editor\n  publisher: Example Review\n",
            "source:\n  title: Letters to the editor\n",
        )
    )
    lines = {item.line.url: item.line for host in make_sources_page(catalogue).hosts for item in host.sources}

    assert lines["https://example.org/letters"].publisher == "Example Review"
