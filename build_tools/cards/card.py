"""Say what the card of a page shows: the words, who said them, when and about what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.views.claim import ClaimPage
from build_tools.views.counts import count_in_words
from build_tools.views.event import EventPage
from build_tools.views.page import Page, SiteInfo
from build_tools.views.person import PersonPage
from build_tools.views.question import QuestionPage
from build_tools.views.statement import StatementPage

_PROMISE = "What experts said, word for word: who said it, when, with what interest, and what proves it."


@dataclass(frozen=True)
class Card:
    """What a card shows: the words, set as the words of ``voice``, a note of ours on them, and who, what and when.

    Of ``facts`` as many are shown as fit on a line, the first ones first.
    """

    voice: Literal["quoted", "reported", "ours"]
    label: str
    words: str
    note: str
    name: str
    role: str
    facts: tuple[str, ...]
    site: str

    @property
    def text(self) -> str:
        """What the card shows, for readers who do not see it."""
        words = f"“{self.words}”" if self.voice == "quoted" else self.words
        parts = (self.label, " ".join(words.split()), self.note, self.name, self.role, ", ".join(self.facts))
        return " ".join(part if part.endswith((".", "?", "!", ".”")) else f"{part}." for part in parts if part)


def make_card(page: Page, site: SiteInfo) -> Card:
    """Say what the card of a page shows; a page without one of its own shows the site."""
    if isinstance(page, StatementPage):
        return _statement_card(page, site)
    if isinstance(page, PersonPage):
        role, interests = f"{page.person.role}, {page.person.role_when}", " ".join(page.person.interests)
        passages = count_in_words(page.passage_count, "passage") + ", word for word"
        return Card("ours", "", page.title, page.known_for, role, interests, (passages,), site.name)
    if isinstance(page, QuestionPage):
        return Card(
            "ours",
            f"Question {page.head.number}",
            page.title,
            page.finding,
            page.event_title,
            "",
            ("Hand-picked, not a sample",),
            site.name,
        )
    if isinstance(page, ClaimPage):
        return Card(
            "ours", page.row.label, page.title, page.row.summary, "", "", (f"Claim made by {page.made_by}",), site.name
        )
    if isinstance(page, EventPage):
        counts = ((page.people_count, "voice"), (page.passage_count, "passage"), (page.claim_count, "claim"))
        facts = tuple(count_in_words(count, what) for count, what in counts)
        return Card("ours", "", page.title, _PROMISE, "", "", facts, site.name)
    return Card("ours", "", site.name, _PROMISE, "", "", (), site.name)


def _statement_card(page: StatementPage, site: SiteInfo) -> Card:
    passage = page.passage
    words = passage.translation or "\n".join("".join(s.text for s in paragraph) for paragraph in passage.paragraphs)
    about = f"about {page.about_names}" if page.about_names else ""
    return Card(
        voice="quoted" if words else "reported",
        label="Translated" if passage.translation else "" if words else "Paraphrase",
        words=words or passage.summary,
        note="",
        name=passage.person.name,
        role=f"{passage.person.role}, {passage.person.role_when}",
        facts=tuple(part for part in (passage.day[:1].upper() + passage.day[1:], about, passage.distance) if part),
        site=site.name,
    )
