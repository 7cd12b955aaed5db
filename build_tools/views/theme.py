"""Show a theme: its questions with how opinion divides, and its claims."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import SCALE, Positions, event_questions, selected_people
from build_tools.records import Event, Term
from build_tools.views.claim_rows import ClaimRow, make_claim_row
from build_tools.views.counts import count_in_words
from build_tools.views.matrix import QuestionHead, Tally, make_head, make_tallies
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.question import finding_in_words
from build_tools.views.voice import Voice, make_telling_voices


@dataclass(frozen=True)
class ThemeQuestion:
    """A question of a theme: how people divide, and the words at either end of the scale."""

    head: QuestionHead
    finding: str
    tallies: tuple[Tally, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, kw_only=True)
class ThemePage(Page):
    """A theme with its questions and claims."""

    meaning: str
    questions: tuple[ThemeQuestion, ...]
    claims: tuple[ClaimRow, ...]


def theme_address(theme: Term) -> str:
    """Give the address of a theme's page."""
    return f"themes/{theme.id.replace('_', '-')}/"


def make_theme_page(catalogue: Catalogue, event: Item[Event], theme: Term, positions: Positions) -> ThemePage:
    """Show one theme as the record of an event knows it."""
    questions = [item for item in event_questions(catalogue, event.id) if item.record.theme == theme.id]
    claims = [i for i in catalogue.claims.values() if i.event == event.id and i.record.theme == theme.id]
    people = selected_people(catalogue, event.id)
    return ThemePage(
        address=theme_address(theme),
        template="theme",
        kind="theme",
        title=theme.label,
        description=(
            f"{theme.meaning} {count_in_words(len(questions), 'question')} and {count_in_words(len(claims), 'claim')}."
        ),
        source="vocabulary.yml",
        updated=newest(
            entry.record.updated for entry in (event.entry, *(q.entry for q in questions), *(c.entry for c in claims))
        ),
        facets=(Facet("kind", "Theme"),),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)), Link("Themes", "themes/")),
        meaning=theme.meaning,
        questions=tuple(_make_question(catalogue, item.stem, people, positions, make_head(item)) for item in questions),
        claims=tuple(make_claim_row(catalogue, item) for item in claims),
    )


def _make_question(
    catalogue: Catalogue, question: str, people: list[str], positions: Positions, head: QuestionHead
) -> ThemeQuestion:
    tallies = make_tallies(catalogue, question, people, positions)
    held = tuple(tally for tally in tallies if tally.stance in SCALE and tally.count)
    voices = make_telling_voices(catalogue, question, held, positions)
    return ThemeQuestion(head, finding_in_words(tallies, len(people)), held, voices)
