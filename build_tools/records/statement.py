"""Say which fields a statement has, its readings included."""

from __future__ import annotations

from typing import Annotated

from build_tools.archived import is_same_page
from build_tools.fields import SOME, DayField, Line, Prose, Quotation, Ref, Time, Word
from build_tools.records.history import Correction, Reply
from build_tools.records.part import Part, Record
from build_tools.records.source import Capture, PrimarySource, Rendition, SeenCopy, Words


class Reading(Part):
    """What one reader takes a statement to mean for one question."""

    question: Annotated[str, Ref("question")]
    """The question that the words bear on."""
    stance: Annotated[str, Word("stances")]
    """How far the words agree with the question's proposition."""
    condition: Line | None = None
    """The condition that the person attached, if any."""
    because: Prose
    """Why the words are read this way, in our own words."""
    basis: tuple[Quotation, ...] = ()
    """The parts of the exact words on which the reading rests."""
    rests_also_on: tuple[Annotated[str, Ref("statement")], ...] = ()
    """Other statements of the same person that the reading rests on."""
    confidence: Annotated[str, Word("confidences")]
    """How sure the reader is."""
    by: Annotated[str, Word("readers")]
    """Who made the reading."""
    on: DayField
    """The day of the reading."""


class Statement(Record):
    """One passage that a person said or wrote on one day."""

    said_on: DayField
    """The day on which the words were said or published."""
    said_at: Time | None = None
    """The time of day in UTC, if it is known."""
    said_on_note: Line | None = None
    """How the day is known, or how sure it is."""
    medium: Annotated[str, Word("media")]
    """In what form the words were said."""
    venue: Line
    """Where: the platform, programme, publication or occasion."""
    event: Annotated[str, Ref("event")]
    """The event in whose record the words stand."""
    about: tuple[Annotated[str, Ref("artefact")], ...] = ()
    """The artefacts that the words are about."""
    about_note: Line | None = None
    """What else the words are about, or how that is known; needed where about is empty."""
    mode: Annotated[str, Word("modes")]
    """Whether we have the words themselves, a translation, or a report of them."""
    words: Words | None = None
    """The words; left out of a paraphrase."""
    summary: Line
    """What was said, in one neutral sentence of our own; for a paraphrase, all we know."""
    source: PrimarySource
    """Where the words were first said or published."""
    seen_in: Annotated[tuple[SeenCopy, ...], SOME]
    """Every copy in which we have read the words or a report of them."""
    captures: tuple[Capture, ...] = ()
    """Pages, archived or as they stood on a day, in which the words were looked for."""
    renditions: tuple[Rendition, ...] = ()
    """How others reported these words."""
    readings: tuple[Reading, ...] = ()
    """What readers take the words to mean for the questions."""
    note: Prose | None = None
    """What a reader should know before quoting these words."""
    corrections: tuple[Correction, ...] = ()
    """Changes of this record after it was published."""
    replies: tuple[Reply, ...] = ()
    """Answers of the person quoted."""

    @property
    def source_addresses(self) -> tuple[str, ...]:
        """Where the person published the words: the addresses of the source, and of originals among the copies."""
        originals = (copy.url for copy in self.seen_in if copy.kind == "original")
        addresses = (*self.source.addresses, *originals)
        return tuple(dict.fromkeys(address for address in addresses if address))

    @property
    def captures_of_source(self) -> tuple[Capture, ...]:
        """The captures of the source itself; those of reports and other copies prove no more than the copy does."""
        pages = self.source_addresses
        return tuple(capture for capture in self.captures if any(is_same_page(capture.page, page) for page in pages))
