"""Show a person: who, with what interest, where they stand, what they said in order, how they were misreported."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import Position, Positions, event_questions
from build_tools.records import Event, Person, Role
from build_tools.views.corrections import CorrectionLine, make_correction_lines
from build_tools.views.counts import count_in_words
from build_tools.views.facets import position_facets
from build_tools.views.likeness import Neighbours, make_neighbours
from build_tools.views.matrix import Cell, QuestionHead, make_cell, make_head
from build_tools.views.moments import Moment, make_moments
from build_tools.views.page import Facet, Link, Page
from build_tools.views.people import PersonLine, interest_lines, make_person_line, role_in_words, sort_people
from build_tools.views.person_chart import PersonChart, make_person_chart
from build_tools.views.renditions import RenditionView, make_person_renditions
from build_tools.views.replies import ReplyLine, make_reply_lines
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_words, month_in_words
from build_tools.views.voice import ReadingLine, make_reading_line


@dataclass(frozen=True)
class RoleLine:
    """A role in words, with its span and where it is stated."""

    text: str
    when: str
    note: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class InterestLine:
    """An interest in words, with its kind, how it is known and where it is stated."""

    text: str
    kind: str
    basis: str
    source: SourceLine | None


@dataclass(frozen=True)
class PositionLine:
    """A person's position on one question with its reason, or what was done to find one."""

    head: QuestionHead
    cell: Cell
    readings: tuple[ReadingLine, ...]
    history: tuple[ReadingLine, ...]
    searched_on: str


@dataclass(frozen=True)
class NotFound:
    """What was looked for without success."""

    what: tuple[str, ...]
    where: str
    on: str


@dataclass(frozen=True, kw_only=True)
class PersonPage(Page):
    """A person with everything on record."""

    person: PersonLine
    known_for: str
    person_kind: str
    place: str
    caution: str
    same_as: tuple[str, ...]
    roles: tuple[RoleLine, ...]
    interests: tuple[InterestLine, ...]
    interests_note: str
    positions: tuple[PositionLine, ...]
    positions_taken: int
    neighbours: Neighbours | None
    chart: PersonChart | None
    moments: tuple[Moment, ...]
    passage_count: int
    text_count: int
    span: str
    renditions: tuple[RenditionView, ...]
    not_found: tuple[NotFound, ...]
    corrections: tuple[CorrectionLine, ...]
    replies: tuple[ReplyLine, ...]
    previous: PersonLine | None
    next: PersonLine | None


def make_person_page(catalogue: Catalogue, event: Item[Event], item: Item[Person], positions: Positions) -> PersonPage:
    """Show one person as the record of an event knows them."""
    record = item.record
    line = make_person_line(catalogue, item.id)
    statements = catalogue.statements_by_person[item.id]
    lines = tuple(
        _make_position_line(catalogue, make_head(question), positions[item.id, question.stem])
        for question in event_questions(catalogue, event.id)
        if (item.id, question.stem) in positions
    )
    previous, following = _find_beside(catalogue, item.id)
    return PersonPage(
        address=address_of(item.entry.path),
        template="person",
        kind="person",
        title=record.name,
        description=(
            f"{record.known_for} {count_in_words(len(statements), 'passage')} on {event.record.title}, word for word."
        ),
        source=item.entry.path,
        updated=max([record.updated, *(statement.record.updated for statement in statements)]),
        facets=_make_facets(catalogue, event, item, positions),
        order=f"{record.family_name} {record.name}",
        facts=("Person", line.role, line.group),
        positions_in_words=tuple(f"Q{p.head.number}: {p.cell.label}" for p in lines if p.cell.address),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)), Link("People", "people/")),
        person=line,
        known_for=record.known_for,
        person_kind=record.kind,
        place=record.place,
        caution=record.caution or "",
        same_as=_same_as(record),
        roles=tuple(_make_role_line(role) for role in record.roles),
        interests=_make_interest_lines(catalogue, record),
        interests_note=_interests_note(record),
        positions=lines,
        positions_taken=sum(positions[item.id, line.head.id].is_on_scale for line in lines),
        neighbours=make_neighbours(catalogue, event, positions, item.id),
        chart=make_person_chart(catalogue, event, statements),
        moments=make_moments(catalogue, event, item),
        passage_count=len(statements),
        text_count=len({(s.record.said_on, s.record.venue, s.record.source.url) for s in statements}),
        span=_span(catalogue, item),
        renditions=make_person_renditions(catalogue, item),
        not_found=_make_not_found(catalogue, item.id),
        corrections=make_correction_lines(catalogue, [item.entry, *(statement.entry for statement in statements)]),
        replies=make_reply_lines(record.replies),
        previous=previous,
        next=following,
    )


def _find_beside(catalogue: Catalogue, person: str) -> tuple[PersonLine | None, PersonLine | None]:
    """Give who comes before and after in the order of family names."""
    everybody = [None, *(each.id for each in sort_people(list(catalogue.people.values()))), None]
    place = everybody.index(person)
    before, after = everybody[place - 1], everybody[place + 1]
    return (
        make_person_line(catalogue, before) if before else None,
        make_person_line(catalogue, after) if after else None,
    )


def _make_facets(
    catalogue: Catalogue, event: Item[Event], item: Item[Person], positions: Positions
) -> tuple[Facet, ...]:
    """Let the search find somebody by each position, and by each question searched in vain."""
    group = catalogue.term("groups", item.record.group).label
    facets = [Facet("kind", "Person"), Facet("person", item.record.name), Facet("group", group)]
    for question in event_questions(catalogue, event.id):
        position = positions.get((item.id, question.stem))
        if position and position.stance != "not_searched":
            facets += position_facets(catalogue, question, (position.stance,))
    return tuple(facets)


def _same_as(record: Person) -> tuple[str, ...]:
    """Give the addresses elsewhere that are about the same person."""
    wikidata = f"https://www.wikidata.org/wiki/{record.links.wikidata.upper()}" if record.links.wikidata else ""
    return tuple(address for address in (wikidata, record.links.site) if address)


def _make_position_line(catalogue: Catalogue, head: QuestionHead, position: Position) -> PositionLine:
    return PositionLine(
        head=head,
        cell=make_cell(catalogue, position),
        readings=tuple(make_reading_line(catalogue, item) for item in position.current),
        history=tuple(make_reading_line(catalogue, item) for item in position.history),
        searched_on=day_in_words(position.searched_on) if position.searched_on else "",
    )


def _make_role_line(role: Role) -> RoleLine:
    since = f"from {month_in_words(role.from_)}" if role.from_ else ""
    until = f"to {month_in_words(role.to)}" if role.to else ""
    when = f"{since} {until}".strip() or f"in {month_in_words(role.on)}"
    return RoleLine(role_in_words(role), when, role.note or "", tuple(make_source_line(s) for s in role.sources))


def _make_interest_lines(catalogue: Catalogue, record: Person) -> tuple[InterestLine, ...]:
    return tuple(
        InterestLine(
            text=interest.concerns,
            kind=catalogue.term("interest_kinds", interest.kind).label,
            basis=catalogue.term("interest_bases", interest.basis).label,
            source=make_source_line(interest.source) if interest.source else None,
        )
        for interest in record.interests.found
    )


def _interests_note(record: Person) -> str:
    if record.interests.status == "found":
        return f"Looked up on {day_in_words(record.interests.on)}."
    return interest_lines(record.interests)[0]


def _span(catalogue: Catalogue, item: Item[Person]) -> str:
    statements = catalogue.statements_by_person[item.id]
    if not statements:
        return ""
    first, last = statements[0].record.said_on, statements[-1].record.said_on
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"


def _make_not_found(catalogue: Catalogue, person: str) -> tuple[NotFound, ...]:
    return tuple(
        NotFound(search.not_found, search.where, day_in_words(search.on))
        for searches in catalogue.searches.values()
        for search in searches.record.searches
        if search.person == person and search.not_found
    )
