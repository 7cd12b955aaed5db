"""Show the lists of everything: questions, claims, themes, corrections."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import SCALE, Positions, event_questions, selected_people
from build_tools.records import Event
from build_tools.views.claim_rows import ClaimRow, VerdictTally, make_claim_row, make_verdict_tallies
from build_tools.views.corrections import CorrectionLine, make_correction_lines
from build_tools.views.filters import Filter, question_controls, term_control
from build_tools.views.matrix import QuestionHead, Tally, make_head, make_tallies
from build_tools.views.notices import NoticePage, make_notice_pages
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.question import finding_in_words
from build_tools.views.theme import theme_address

_KIND = (Facet("kind", "Page"),)


@dataclass(frozen=True)
class QuestionEntry:
    """A question in the list of questions; ``scale`` divides people in order, from disagree to agree."""

    head: QuestionHead
    theme: str
    finding: str
    scale: tuple[Tally, ...]
    of: int

    @property
    def count(self) -> int:
        """How many of all took a position."""
        return sum(tally.count for tally in self.scale)


@dataclass(frozen=True)
class ThemeEntry:
    """A theme in the list of themes."""

    label: str
    meaning: str
    address: str
    question_count: int
    claim_count: int


@dataclass(frozen=True, kw_only=True)
class QuestionsPage(Page):
    """Every question in its order."""

    questions: tuple[QuestionEntry, ...]


@dataclass(frozen=True, kw_only=True)
class ClaimsPage(Page):
    """Every claim, by theme and by verdict."""

    filter: Filter
    verdicts: tuple[VerdictTally, ...]
    themes: tuple[tuple[str, tuple[ClaimRow, ...]], ...]
    by_verdict: tuple[tuple[VerdictTally, tuple[ClaimRow, ...]], ...]
    count: int


@dataclass(frozen=True, kw_only=True)
class ThemesPage(Page):
    """Every theme."""

    themes: tuple[ThemeEntry, ...]


@dataclass(frozen=True, kw_only=True)
class CorrectionsPage(Page):
    """Every correction of a published record, after the policy, and every record that moved or was withdrawn."""

    policy: str
    corrections: tuple[CorrectionLine, ...]
    gone: tuple[NoticePage, ...]


def make_questions_page(catalogue: Catalogue, event: Item[Event], positions: Positions) -> QuestionsPage:
    """List the questions of an event with how people divide on each."""
    people = selected_people(catalogue, event.id)
    questions = event_questions(catalogue, event.id)
    return QuestionsPage(
        address="questions/",
        template="questions",
        kind="index",
        title="Questions",
        description=f"The {len(questions)} questions on which the record compares people.",
        source=f"events/{event.id}/questions",
        updated=newest(item.record.updated for item in questions),
        facets=_KIND,
        questions=tuple(
            QuestionEntry(
                head=make_head(item),
                theme=catalogue.term("themes", item.record.theme).label,
                finding=finding_in_words(tallies, len(people)),
                scale=tuple(tally for tally in tallies if tally.stance in SCALE),
                of=len(people),
            )
            for item in questions
            for tallies in (make_tallies(catalogue, item.stem, people, positions),)
        ),
    )


def make_claims_page(catalogue: Catalogue, event: Item[Event]) -> ClaimsPage:
    """List every claim by theme, and again by verdict; the questions to narrow by are those of an event."""
    claims = list(catalogue.claims.values())
    rows = [(item.record.theme, make_claim_row(catalogue, item)) for item in claims]
    themes = [
        (term.label, tuple(row for theme, row in rows if theme == term.id)) for term in catalogue.vocabulary.themes
    ]
    verdicts = make_verdict_tallies(catalogue, [row for _, row in rows])
    question, _ = question_controls(catalogue, event, narrows=True)
    return ClaimsPage(
        address="claims/",
        template="claims",
        kind="index",
        title="Claims",
        description=f"{len(claims)} claims of fact on which the debate relied, each checked against documents.",
        source="events",
        updated=newest(item.record.updated for item in claims),
        facets=_KIND,
        script="filter",
        filter=Filter(
            "claims",
            len(claims),
            (
                term_control("verdict", "Verdict", catalogue.vocabulary.claim_verdicts),
                term_control("theme", "Theme", catalogue.vocabulary.themes),
                question,
            ),
            (Link("By verdict", "claims/#by-verdict"), Link("By theme", "themes/"), Link("By question", "questions/")),
        ),
        verdicts=verdicts,
        by_verdict=tuple(
            (tally, tuple(row for _, row in rows if row.verdict == tally.verdict)) for tally in verdicts if tally.count
        ),
        themes=tuple((label, found) for label, found in themes if found),
        count=len(claims),
    )


def make_themes_page(catalogue: Catalogue) -> ThemesPage:
    """List every theme with how many questions and claims it has."""
    return ThemesPage(
        address="themes/",
        template="themes",
        kind="index",
        title="Themes",
        description="The themes under which questions and claims are grouped.",
        source="vocabulary.yml",
        updated=catalogue.vocabulary.updated,
        facets=_KIND,
        themes=tuple(
            ThemeEntry(
                label=theme.label,
                meaning=theme.meaning,
                address=theme_address(theme),
                question_count=sum(item.record.theme == theme.id for item in catalogue.questions.values()),
                claim_count=sum(item.record.theme == theme.id for item in catalogue.claims.values()),
            )
            for theme in catalogue.vocabulary.themes
        ),
    )


def make_corrections_page(catalogue: Catalogue, policy: str) -> CorrectionsPage:
    """List every correction, the newest first, after the hand-written policy."""
    entries = list(catalogue.entries())
    return CorrectionsPage(
        address="corrections/",
        template="corrections",
        kind="page",
        title="Corrections",
        description="Every change of a published record, and how to ask for one.",
        source="pages/corrections.md",
        updated=catalogue.updated,
        facets=_KIND,
        policy=policy,
        corrections=make_correction_lines(catalogue, entries),
        gone=tuple(make_notice_pages(catalogue)),
    )
