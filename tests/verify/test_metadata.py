"""That a page is described by what it says of itself, in a fixed order of trust, and by nothing that is guessed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.verify.metadata import parse_day, read_metadata
from build_tools.verify.readable import Metadata


def read(head: str) -> Metadata:
    return read_metadata(LexborHTMLParser(f"<html><head>{head}</head><body><p>Text.</p></body></html>"))


def meta(name: str, content: str, attribute: str = "name") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


def linked(data: Any) -> str:
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Letters of the week",
    "publisher": {"@type": "Organization", "name": "Example Review"},
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Max Mustermann"}],
    "datePublished": "2025-01-27T09:00:00+01:00",
    "url": "https://example.org/letters",
}
SAID = Metadata(
    title="Letters of the week",
    publisher="Example Review",
    author="Jane Doe, Max Mustermann",
    published="2025-01-27",
    address="https://example.org/letters",
)


def test_a_page_that_says_nothing_is_described_by_nothing() -> None:
    assert read("") == Metadata()


def test_every_field_is_read_from_linked_data() -> None:
    assert read(linked(ARTICLE)) == SAID


def test_every_field_is_read_from_the_tags_for_citing_papers() -> None:
    head = (
        meta("citation_title", "Letters of the week")
        + meta("citation_journal_title", "Example Review")
        + meta("citation_author", "Jane Doe")
        + meta("citation_author", "Max Mustermann")
        + meta("citation_publication_date", "2025/1/27")
        + "<link rel=canonical href='https://example.org/letters'>"
    )
    assert read(head) == SAID


def test_every_field_is_read_from_open_graph_and_other_tags() -> None:
    head = (
        meta("og:title", "Letters of the week", "property")
        + meta("OG:Site_Name", " Example\n Review ", "property")
        + meta("author", "Jane Doe, Max Mustermann")
        + meta("article:published_time", "2025-01-27T09:00Z", "property")
        + meta("og:url", "https://example.org/letters", "property")
    )
    assert read(head) == SAID


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (meta("citation_title", "A"), linked({"@type": "Article", "headline": "B"})),
        (linked({"@type": "Article", "headline": "A"}), meta("og:title", "B", "property")),
        (meta("og:title", "A", "property"), meta("twitter:title", "B")),
        (meta("twitter:title", "A"), "<title>B</title>"),
        (meta("DC.title", "A"), "<title>B</title>"),
    ],
)
def test_what_is_made_to_be_cited_comes_before_what_is_made_to_be_shared(better: str, worse: str) -> None:
    assert read(worse + better).title == "A"
    assert read(worse).title == "B"


def test_only_linked_data_that_describes_the_page_counts() -> None:
    of_others: list[Any] = [
        {"@type": "Organization", "name": "Example Media", "url": "https://media.example/"},
        {"@type": "Person", "name": "Jane Doe", "datePublished": "2020-01-01"},
    ]
    assert read(linked(of_others)) == Metadata()
    assert read(linked([*of_others, ARTICLE])) == SAID
    assert read(linked({"@context": "https://schema.org", "@graph": [*of_others, ARTICLE]})) == SAID
    assert read(linked(ARTICLE | {"@type": ["Thing", "BlogPosting"]})) == SAID


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, "null", '"text"', "[[], 3, null]", '{"@type": 3, "@graph": 4}'])
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    assert read(linked(broken) + linked(ARTICLE)) == SAID


def test_an_author_who_is_an_address_is_no_name() -> None:
    head = meta("article:author", "https://social.example/jane", "property")
    assert read(head).author == ""
    assert read(meta("author", "Jane Doe") + meta("author", "Jane Doe") + head).author == "Jane Doe"


@pytest.mark.parametrize("address", ["http://example.org/x", "/x", "javascript:alert(1)", ""])
def test_only_an_encrypted_address_is_taken(address: str) -> None:
    assert read(f"<link rel=canonical href='{address}'>").address == ""
    other = meta("og:url", "https://example.org/x", "property")
    assert read(f"<link rel=canonical href='{address}'>{other}").address == "https://example.org/x"


@pytest.mark.parametrize(
    ("value", "is_for_subscribers"), [(False, True), ("False", True), (True, False), ("no", False)]
)
def test_a_page_says_that_it_is_for_subscribers(value: Any, is_for_subscribers: bool) -> None:
    assert read(linked(ARTICLE | {"isAccessibleForFree": value})).is_for_subscribers is is_for_subscribers


def test_the_first_day_that_is_one_is_taken() -> None:
    assert read(meta("date", "yesterday") + meta("parsely-pub-date", "2025-01-27")).published == "2025-01-27"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-01-27", "2025-01-27"),
        (" 2025-01-27T23:30:00-08:00 ", "2025-01-27"),
        ("2025/1/7", "2025-01-07"),
        ("2025-01", "2025-01"),
        ("2025", "2025"),
        ("2025-02-30", ""),
        ("2025-13", ""),
        ("27 January 2025", ""),
        ("27/01/2025", ""),
        ("20250127", ""),
        ("", ""),
    ],
)
def test_a_day_is_read_only_where_its_order_is_certain(written: str, day: str) -> None:
    assert parse_day(written) == day
