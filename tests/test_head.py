from __future__ import annotations

import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.cards import make_card
from build_tools.catalogue import Catalogue
from build_tools.head import Head, make_head, shorten, to_front_matter
from build_tools.views.notices import make_notice_pages
from build_tools.views.statement import make_statement_page
from tests.conftest import SITE, MakeSmall


def head_of(catalogue: Catalogue) -> Head:
    page = make_statement_page(catalogue, SITE, catalogue.statements["jane-doe/2025-01-27-letter"])
    return make_head(page, SITE, make_card(page, SITE), "assets/cards/a.png")


def test_a_page_says_who_what_and_when_to_machines(small: Catalogue) -> None:
    head = head_of(small)

    assert (head.page_kind, head.open_graph_type) == ("statement", "article")
    assert (head.canonical, head.is_listed) == ("people/jane-doe/2025-01-27-letter/", True)
    assert (head.updated, head.card) == ("2025-02-03", "assets/cards/a.png")
    assert head.card_text.startswith("“Model X shows that training can be cheap.")


def test_texts_are_escaped_in_front_matter_and_linked_data_is_not(small: Catalogue) -> None:
    head = head_of(small)
    values = json.loads(to_front_matter(head))

    assert unescape(values["card_text"]) == head.card_text
    assert "<" not in values["title"]
    assert json.loads(values["linked_data"])["@context"] == "https://schema.org"


def test_search_engines_are_led_from_a_moved_record_to_the_new_one(make_small: MakeSmall) -> None:
    moved = {"people/jane-doe/2025-01-26-letter.yml": "moved_to: jane-doe/2025-01-27-letter\nupdated: 2025-02-10\n"}
    (page,) = make_notice_pages(make_small(files=moved))
    head = make_head(page, SITE, make_card(page, SITE), "")

    assert (head.canonical, head.is_listed) == ("people/jane-doe/2025-01-27-letter/", False)


@pytest.mark.parametrize(
    ("text", "short"),
    [("One two three", "One two three"), ("One two three four", "One two …"), ("One two, three four", "One two …")],
)
def test_a_long_text_is_cut_at_the_end_of_a_word(text: str, short: str) -> None:
    assert shorten(text, 13) == short


@given(st.text(), st.integers(min_value=5, max_value=50))
def test_a_short_text_is_never_longer_than_it_may_be(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= max(most, 2)
