"""That a card says who said what, when and about what, and sets nobody else's words in quotation marks."""

from __future__ import annotations

import pytest

from build_tools.cards import Card, make_card
from build_tools.catalogue import Catalogue
from build_tools.pipeline import make_pages
from build_tools.views import make_views
from build_tools.views.page import Page
from build_tools.views.person import PersonPage
from tests.conftest import SITE

TEXTS = {
    name: f"# {name}\n\nWords.\n" for name in ("about.md", "contribute.md", "corrections.md", "method.md", "proof.md")
}


@pytest.fixture(scope="module")
def pages(small: Catalogue) -> dict[str, Page]:
    return {page.address: page for page in make_views(small, TEXTS, SITE)}


def test_a_statement_shows_the_words_the_speaker_and_what_they_are_about(pages: dict[str, Page]) -> None:
    card = make_card(pages["people/jane-doe/2025-01-27-letter/"], SITE)

    assert (card.voice, card.label, card.name) == ("quoted", "", "Jane Doe")
    assert card.words.startswith("Model X shows that training can be cheap.")
    assert card.facts == ("27 January 2025", "about Model X", "7 days after X")
    assert card.text.startswith("“Model X shows that training can be cheap.")


def test_a_paraphrase_is_said_to_be_one_and_is_not_quoted(pages: dict[str, Page]) -> None:
    card = make_card(pages["people/max-mustermann/2025-02-remark/"], SITE)

    assert (card.voice, card.label) == ("reported", "Paraphrase")
    assert "“" not in card.text


def test_a_claim_shows_its_verdict_and_a_question_how_many_spoke(pages: dict[str, Page], small: Catalogue) -> None:
    claim = make_card(pages["events/model-x/claims/cost/"], SITE)
    question = make_card(pages["events/model-x/questions/cheap/"], SITE)

    record = small.claims["model-x/cost"].record
    assert (claim.label, claim.words) == (small.term("claim_verdicts", record.verdict).label, record.claim)
    assert (question.label, question.facts) == ("Question 1", ("Hand-picked, not a sample",))


def test_a_person_shows_the_role_then_and_the_interests(pages: dict[str, Page]) -> None:
    card = make_card(pages["people/jane-doe/"], SITE)

    assert (card.words, card.facts) == ("Jane Doe", ("2 passages, word for word",))
    person = pages["people/jane-doe/"]
    assert isinstance(person, PersonPage)
    assert card.role == " ".join(person.person.interests)


def test_pages_without_a_card_of_their_own_share_one(small: Catalogue) -> None:
    made = make_pages(small, TEXTS, SITE)
    cards = [page for page in made.values() if isinstance(page, Card)]

    assert len([card for card in cards if card.words == SITE.name]) == 1
