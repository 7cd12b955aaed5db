"""Choose what each page shows, and in which order: the catalogue -> one view a page, plain data without markup."""

from __future__ import annotations

from collections.abc import Mapping

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import make_positions
from build_tools.records import Event
from build_tools.views.claim import make_claim_page
from build_tools.views.compare import make_compare_pages
from build_tools.views.event import make_event_page, make_paper_pages
from build_tools.views.indexes import (
    make_claims_page,
    make_corrections_page,
    make_questions_page,
    make_themes_page,
)
from build_tools.views.levels import make_proof_page
from build_tools.views.misquotations import make_misquotations_page
from build_tools.views.notices import make_notice_pages
from build_tools.views.page import Page, SiteInfo
from build_tools.views.people_list import make_people_page
from build_tools.views.person import make_person_page
from build_tools.views.question import make_question_page
from build_tools.views.selection import make_selection_page
from build_tools.views.source_pages import make_source_pages
from build_tools.views.statement import make_statement_page
from build_tools.views.statement_lists import make_statement_lists
from build_tools.views.texts import make_method_page, make_text_page
from build_tools.views.theme import make_theme_page
from build_tools.views.timeline import make_timeline_page


def make_views(catalogue: Catalogue, texts: Mapping[str, str], site: SiteInfo) -> list[Page]:
    """Make the view of every page but the data page; ``texts`` holds the hand-written pages by file name."""
    event = newest_event(catalogue)
    pages: list[Page] = []
    for other in catalogue.events.values():
        pages += _make_event_views(catalogue, other)
    pages += _make_front_and_indexes(catalogue, event)
    pages += [make_statement_page(catalogue, site, item) for item in catalogue.statements.values()]
    pages += make_notice_pages(catalogue)
    pages += [make_method_page(catalogue, texts["method.md"])]
    pages += [make_corrections_page(catalogue, texts["corrections.md"].partition("\n")[2])]
    pages += [make_proof_page(catalogue, texts["proof.md"].partition("\n")[2])]
    for name, text in texts.items():
        if name not in ("method.md", "corrections.md", "proof.md"):
            pages.append(make_text_page(catalogue, name.removesuffix(".md"), text))
    return pages


def newest_event(catalogue: Catalogue) -> Item[Event]:
    """Give the event that the front page shows: the one whose main artefact came last."""
    return max(
        catalogue.events.values(),
        key=lambda event: catalogue.artefacts[event.id, event.record.main_artefact].released_on,
    )


def _make_event_views(catalogue: Catalogue, event: Item[Event]) -> list[Page]:
    positions = make_positions(catalogue, event)
    questions = [item for item in catalogue.questions.values() if item.event == event.id]
    claims = [item for item in catalogue.claims.values() if item.event == event.id]
    overview = make_event_page(catalogue, event, positions, is_front=False)
    return [
        overview,
        *make_paper_pages(overview),
        *(make_question_page(catalogue, event, item, positions) for item in questions),
        *(make_claim_page(catalogue, event, item) for item in claims),
    ]


def _make_front_and_indexes(catalogue: Catalogue, event: Item[Event]) -> list[Page]:
    positions = make_positions(catalogue, event)
    return [
        make_event_page(catalogue, event, positions, is_front=True),
        make_people_page(catalogue, event, positions),
        *(make_person_page(catalogue, event, item, positions) for item in catalogue.people.values()),
        *make_statement_lists(catalogue, event),
        make_questions_page(catalogue, event, positions),
        make_claims_page(catalogue, event),
        make_themes_page(catalogue),
        *(make_theme_page(catalogue, event, theme, positions) for theme in catalogue.vocabulary.themes),
        make_timeline_page(catalogue, event, positions),
        make_misquotations_page(catalogue),
        *make_source_pages(catalogue),
        make_selection_page(catalogue, event),
        *make_compare_pages(catalogue, event, positions),
    ]
