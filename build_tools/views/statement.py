"""Show a statement: the words, what they were about, the proof, how others reported them, how they are read."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import ReadingOf
from build_tools.proof import counted_copies
from build_tools.records import Event, Statement
from build_tools.sentences import begins_inside, ends_open
from build_tools.views.copies import CaptureLine, CopyLine, make_capture_line, make_copy_line
from build_tools.views.corrections import CorrectionLine, make_correction_lines
from build_tools.views.facets import position_facets
from build_tools.views.health import HealthLine, make_health_line
from build_tools.views.matrix import QuestionHead, make_head
from build_tools.views.page import Facet, Link, Page, SiteInfo
from build_tools.views.passages import Passage, make_passage
from build_tools.views.renditions import RenditionView, make_statement_renditions
from build_tools.views.replies import ReplyLine, make_reply_lines
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.voice import ReadingLine, make_reading_line
from build_tools.views.who_read import who_read_in_words
from build_tools.views.works import CITATION_FILES, Citation, make_citation


@dataclass(frozen=True)
class ReadingRow:
    """A reading of this statement for one question."""

    head: QuestionHead
    line: ReadingLine
    rests_also_on: tuple[Passage, ...]


@dataclass(frozen=True)
class OtherAddress:
    """Another address of the source, and what answered there."""

    url: str
    health: HealthLine | None


@dataclass(frozen=True)
class Original:
    """The source of a statement, what answered there, whether we have read it, and where else it stands."""

    source: SourceLine
    health: HealthLine | None
    was_opened: bool
    also_at: tuple[OtherAddress, ...]


@dataclass(frozen=True, kw_only=True)
class StatementPage(Page):
    """A statement with all that is known about it."""

    passage: Passage
    who_read: str
    said_at: str
    said_on_note: str
    about: tuple[str, ...]
    about_names: str
    about_note: str
    medium_label: str
    venue: str
    prefix: str
    suffix: str
    begins_inside: bool
    ends_open: bool
    note: str
    original: Original
    copies: tuple[CopyLine, ...]
    captures: tuple[CaptureLine, ...]
    independence: str
    renditions: tuple[RenditionView, ...]
    readings: tuple[ReadingRow, ...]
    read_for: tuple[Link, ...]
    citation: Citation
    citation_files: tuple[Link, ...]
    corrections: tuple[CorrectionLine, ...]
    replies: tuple[ReplyLine, ...]
    previous: Passage | None
    next: Passage | None


def make_statement_page(catalogue: Catalogue, site: SiteInfo, item: Item[Statement]) -> StatementPage:
    """Show one statement."""
    statement, words = item.record, item.record.words
    passage = make_passage(catalogue, item)
    event = catalogue.events[statement.event]
    previous, following = _find_neighbours(catalogue, item)
    about = tuple(catalogue.artefacts[event.id, name].name for name in statement.about)
    return StatementPage(
        address=passage.address,
        template="statement",
        kind="statement",
        script="share",
        title=f"{passage.person.name}, {passage.day_short}: {passage.opening or statement.summary}",
        description=statement.summary,
        source=item.entry.path,
        updated=statement.updated,
        facets=_make_facets(catalogue, item, passage),
        order=f"{statement.said_on} {passage.person.family_name}",
        facts=("Statement", passage.medium),
        positions_in_words=_positions_in_words(catalogue, item),
        breadcrumb=_make_breadcrumb(event, passage),
        passage=passage,
        who_read=who_read_in_words(catalogue),
        said_at=f"{statement.said_at} UTC" if statement.said_at else "",
        said_on_note=statement.said_on_note or "",
        about=about,
        about_names=" and ".join(about),
        about_note=statement.about_note or "",
        medium_label=catalogue.term("media", statement.medium).label,
        venue=statement.venue,
        prefix=words.prefix or "" if words else "",
        suffix=words.suffix or "" if words else "",
        begins_inside=bool(words and begins_inside(words.exact, words.prefix or "")),
        ends_open=bool(words and ends_open(words.exact)),
        note=statement.note or "",
        original=_make_original(catalogue, item),
        copies=tuple(make_copy_line(catalogue, item, copy) for copy in statement.seen_in),
        captures=tuple(make_capture_line(catalogue, statement, capture) for capture in statement.captures),
        independence=_independence_in_words(statement),
        renditions=make_statement_renditions(catalogue, item),
        readings=tuple(_make_reading_row(catalogue, item, index) for index in range(len(statement.readings))),
        read_for=_read_elsewhere(catalogue, item),
        citation=make_citation(catalogue, site, item, passage),
        citation_files=_citation_files(passage),
        corrections=make_correction_lines(catalogue, [item.entry]),
        replies=make_reply_lines(statement.replies),
        previous=previous,
        next=following,
    )


def _find_neighbours(catalogue: Catalogue, item: Item[Statement]) -> tuple[Passage | None, Passage | None]:
    """Give what the same person said before and after, as far as it is recorded."""
    siblings = [None, *catalogue.statements_by_person[item.id.partition("/")[0]], None]
    place = siblings.index(item)
    before, after = siblings[place - 1], siblings[place + 1]
    return (
        make_passage(catalogue, before) if before else None,
        make_passage(catalogue, after) if after else None,
    )


def _make_original(catalogue: Catalogue, item: Item[Statement]) -> Original:
    source = item.record.source
    return Original(
        source=make_source_line(source),
        health=make_health_line(catalogue, source.url, item) if source.url else None,
        was_opened=source.opened,
        also_at=tuple(OtherAddress(url, make_health_line(catalogue, url, item)) for url in source.also_at),
    )


def _make_breadcrumb(event: Item[Event], passage: Passage) -> tuple[Link, ...]:
    return (
        Link(event.record.title, address_of(event.entry.path)),
        Link("Statements", "statements/"),
        Link(passage.person.name, passage.person.address),
    )


def _citation_files(passage: Passage) -> tuple[Link, ...]:
    return tuple(Link(label, f"{passage.address}{name}") for name, label in CITATION_FILES.items())


def _make_facets(catalogue: Catalogue, item: Item[Statement], passage: Passage) -> tuple[Facet, ...]:
    facets = [
        Facet("kind", "Statement"),
        Facet("person", passage.person.name),
        Facet("group", passage.person.group),
        Facet("year", str(item.record.said_on.year)),
    ]
    for reading in item.record.readings:
        question = catalogue.questions[f"{item.record.event}/{reading.question}"]
        facets += position_facets(catalogue, question, (reading.stance,))
    return tuple(dict.fromkeys(facets))


def _independence_in_words(statement: Statement) -> str:
    count, total = len(counted_copies(statement)), len(statement.seen_in)
    if statement.words is None:
        return "No words are quoted, so none of the copies counts as a proof of words."
    if not count:
        return "No independent copy prints the words."
    if total == 1:
        return "The one copy is independent and prints the words."
    are = "is independent and prints" if count == 1 else "are independent and print"
    return f"{count} of {total} copies {are} the words, whole or in part."


def _positions_in_words(catalogue: Catalogue, item: Item[Statement]) -> tuple[str, ...]:
    """Give the stances that readers saw in the words, a question a text: Q4: Leans agree; another reading: Mixed."""
    labels: dict[int, dict[str, None]] = {}
    for reading in item.record.readings:
        number = catalogue.questions[f"{item.record.event}/{reading.question}"].record.order
        labels.setdefault(number, {})[catalogue.term("stances", reading.stance).label] = None
    return tuple(f"Q{number}: {'; another reading: '.join(stances)}" for number, stances in labels.items())


def _make_reading_row(catalogue: Catalogue, item: Item[Statement], index: int) -> ReadingRow:
    reading = item.record.readings[index]
    return ReadingRow(
        head=make_head(catalogue.questions[f"{item.record.event}/{reading.question}"]),
        line=make_reading_line(catalogue, ReadingOf(reading, item)),
        rests_also_on=tuple(make_passage(catalogue, catalogue.statements[i], []) for i in reading.rests_also_on),
    )


def _read_elsewhere(catalogue: Catalogue, item: Item[Statement]) -> tuple[Link, ...]:
    """Name the readings of the person's other statements that rest on this one too."""
    links = []
    for other in catalogue.statements_by_person[item.id.partition("/")[0]]:
        for reading in other.record.readings:
            if item.id in reading.rests_also_on:
                head = make_head(catalogue.questions[f"{other.record.event}/{reading.question}"])
                links.append(Link(f"Q{head.number} {head.short}", address_of(other.entry.path)))
    return tuple(dict.fromkeys(links))
