"""Show an event: what happened, who stands where, where people agree and split, the facts, the days, the changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import Positions, searched_people, selected_people
from build_tools.records import Artefact, Event
from build_tools.views.claim_rows import ClaimRow, VerdictTally, make_claim_row, make_verdict_tallies
from build_tools.views.corrections import CorrectionLine, make_correction_lines
from build_tools.views.counts import count_in_words
from build_tools.views.day_chart import DayChart, make_day_chart, shown_weeks
from build_tools.views.division import Division, make_divisions
from build_tools.views.filters import Filter, people_controls
from build_tools.views.matrix import Matrix, make_matrix
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.renditions import RenditionView, make_statement_renditions
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.timeline import TimelineDay, make_days
from build_tools.views.times import day_in_short, day_in_words
from build_tools.views.who_read import agreement_in_words, who_read_in_words

#: How many claims the overview shows before "all claims".
_CLAIMS_SHOWN = 6
_CHANGES_SHOWN = 5


@dataclass(frozen=True)
class ArtefactLine:
    """A thing that the event is about."""

    name: str
    maker: str
    released_on: str
    datetime: str
    summary: str
    source: SourceLine


@dataclass(frozen=True, kw_only=True)
class EventPage(Page):
    """An event with everything that the record holds on it; the front page shows the same."""

    short_title: str
    headline: str
    summary: str
    artefacts: tuple[ArtefactLine, ...]
    people_count: int
    passage_count: int
    question_count: int
    claim_count: int
    misquotations: tuple[RenditionView, ...]
    telling_claims: tuple[ClaimRow, ...]
    matrix: Matrix
    filter: Filter
    main_short: str
    later_from: str
    divisions: tuple[Division, ...]
    verdicts: tuple[VerdictTally, ...]
    claims: tuple[ClaimRow, ...]
    chart: DayChart
    days: tuple[TimelineDay, ...]
    corrections: tuple[CorrectionLine, ...]
    first_edition: str
    first_edition_datetime: str
    overview: str
    sheet: str
    who_read: str
    brief: str


def make_event_page(catalogue: Catalogue, event: Item[Event], positions: Positions, *, is_front: bool) -> EventPage:
    """Show one event, at its own address or as the front page."""
    record = event.record
    statements = [item for item in catalogue.statements.values() if item.record.event == event.id]
    claims = [item for item in catalogue.claims.values() if item.event == event.id]
    rows = [make_claim_row(catalogue, item) for item in claims]
    matrix = make_matrix(catalogue, event, positions)
    main = catalogue.artefacts[event.id, record.main_artefact]
    entries = [event.entry, *(s.entry for s in statements), *(c.entry for c in claims)]
    entries += [catalogue.people[person].entry for person in selected_people(catalogue, event.id)]
    first = min(entry.record.updated for entry in entries)
    return EventPage(
        address="" if is_front else address_of(event.entry.path),
        template="front" if is_front else "event",
        kind="front" if is_front else "event",
        title=record.headline if is_front else record.title,
        description=_describe(record, matrix, len(claims), is_front=is_front),
        source=event.entry.path,
        updated=newest(entry.record.updated for entry in entries),
        facets=(Facet("kind", "Event"),),
        script="filter",
        short_title=record.short_title,
        headline=record.headline,
        summary=record.summary,
        artefacts=tuple(_make_artefact(artefact) for artefact in record.artefacts),
        people_count=matrix.people_count,
        passage_count=len(statements),
        question_count=len(matrix.heads),
        claim_count=len(claims),
        misquotations=_telling_renditions(catalogue, record),
        telling_claims=tuple(
            make_claim_row(catalogue, catalogue.claims[f"{event.id}/{name}"]) for name in record.telling_claims
        ),
        matrix=matrix,
        filter=_make_filter(catalogue, event, matrix),
        main_short=main.short_name,
        later_from=day_in_words(record.later_from),
        divisions=make_divisions(catalogue, event, positions),
        verdicts=make_verdict_tallies(catalogue, rows),
        claims=_choose_claims(rows),
        chart=make_day_chart(catalogue, event, statements, searched_people(catalogue, event.id, positions)),
        days=_make_days(catalogue, event, positions),
        corrections=make_correction_lines(catalogue, entries)[:_CHANGES_SHOWN],
        first_edition=day_in_short(first),
        first_edition_datetime=first.text,
        overview=address_of(event.entry.path),
        sheet=f"{address_of(event.entry.path)}positions/",
        who_read=f"{who_read_in_words(catalogue)} {agreement_in_words(catalogue)}".strip(),
        brief=f"{address_of(event.entry.path)}brief/",
    )


def _make_filter(catalogue: Catalogue, event: Item[Event], matrix: Matrix) -> Filter:
    plain = (
        Link("By group", "people/#by-group"),
        *(Link(f"Positions on Q{head.number}", head.address) for head in matrix.heads),
    )
    return Filter("voices", matrix.people_count, people_controls(catalogue, event), plain)


def _describe(event: Event, matrix: Matrix, claims: int, *, is_front: bool) -> str:
    voices = count_in_words(matrix.people_count, "voice")
    if is_front:
        return (
            f"What {voices} said about {event.title}, word for word: who said it, when, with what interest, "
            f"and what proves it."
        )
    questions, checked = count_in_words(len(matrix.heads), "question"), count_in_words(claims, "claim")
    return f"{event.title}: {voices} on {questions}, {checked} checked against documents, and what happened when."


def make_paper_pages(event: EventPage) -> list[EventPage]:
    """Show an event on paper: all positions on one sheet, and a brief of two pages."""
    breadcrumb = (Link(event.title, event.address),)
    sheet = replace(
        event,
        address=event.sheet,
        template="sheet",
        script="",
        kind="sheet",
        title=f"{event.title}: who took which position",
        description=f"All {event.people_count} voices on {event.question_count} questions, on one page for printing.",
        breadcrumb=breadcrumb,
    )
    brief = replace(
        event,
        address=event.brief,
        template="brief",
        script="",
        kind="brief",
        title=f"{event.title}: a brief",
        description=(
            "Two pages for printing: what happened, who stands where, the disputed claims, and the most telling "
            "misquotation."
        ),
        breadcrumb=breadcrumb,
        divisions=tuple(division for division in event.divisions if division.is_split),
        claims=tuple(claim for claim in event.claims if claim.verdict != "supported"),
    )
    return [sheet, brief]


def _make_days(catalogue: Catalogue, event: Item[Event], positions: Positions) -> tuple[TimelineDay, ...]:
    """Give the days of the chart on which somebody spoke or something turned."""
    weeks = shown_weeks(catalogue, event)
    days = make_days(catalogue, event, searched_people(catalogue, event.id, positions))
    return tuple(line for day, line in days if weeks.hold(day) and (line.spoken or line.is_landmark))


def _make_artefact(artefact: Artefact) -> ArtefactLine:
    return ArtefactLine(
        name=artefact.name,
        maker=artefact.maker,
        released_on=day_in_words(artefact.released_on),
        datetime=artefact.released_on.text,
        summary=artefact.summary,
        source=make_source_line(artefact.source),
    )


def _telling_renditions(catalogue: Catalogue, event: Event) -> tuple[RenditionView, ...]:
    """Give the worst rendition of each statement that the event names as telling."""
    return tuple(
        views[0]
        for name in event.telling_statements
        if (views := make_statement_renditions(catalogue, catalogue.statements[name]))
    )


def _choose_claims(rows: list[ClaimRow]) -> tuple[ClaimRow, ...]:
    """Give the claims that were contradicted, then one of each other verdict in turn, up to the number shown."""
    chosen = [row for row in rows if row.verdict == "contradicted"][:_CLAIMS_SHOWN]
    for verdict in ("partly_supported", "supported", "unverifiable", "partly_supported"):
        more = [row for row in rows if row.verdict == verdict and row not in chosen]
        chosen += more[: 1 if len(chosen) < _CLAIMS_SHOWN else 0]
    return tuple(chosen)
