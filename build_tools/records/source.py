"""Say which fields sources, copies, words and what is reported of them have."""

from __future__ import annotations

from typing import Annotated

from build_tools.archived import parse_archived
from build_tools.fields import DayField, Integer, Language, Line, Prose, Quotation, Sha256, Url, Word, YesNo
from build_tools.records.part import Part


class Source(Part):
    """A page, paper, broadcast or post, described so that a reader can find it."""

    title: Line | None = None
    """Its title as printed; a description in [brackets] where it has none."""
    publisher: Line | None = None
    """Who published it; for a copy, also whose text it copies."""
    url: Url | None = None
    """Its public address; left out where none is known."""
    published: DayField | None = None
    """The day it was published."""
    where: Line | None = None
    """Where in it the words stand: a page, a section, a minute."""
    note: Line | None = None
    """What a reader should know about this source."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every public address under which the source is known."""
        return (self.url,) if self.url else ()


class PrimarySource(Source):
    """The place where the words were first said or published."""

    opened: YesNo
    """Whether we have read this page itself or an archived copy of it."""
    also_at: tuple[Url, ...] = ()
    """Other addresses where the person published the same words."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every public address under which the source is known, the first one before the others."""
        return (*super().addresses, *self.also_at)


class SeenCopy(Source):
    """A place where we have read the words, or a report of them."""

    kind: Annotated[str, Word("copy_kinds")]
    """How close this copy is to the speaker."""
    independent: YesNo
    """Whether it goes back to the speaker without going through another copy listed here."""
    read_on: DayField
    """The day on which we read it."""
    printed: Quotation | None = None
    """The words as this copy prints them, letter for letter; left out where it prints none of them."""
    prefix: Line | None = None
    """The words directly before, as this copy prints them."""
    suffix: Line | None = None
    """The words directly after, as this copy prints them."""


class Translation(Part):
    """The words in another language."""

    text: Quotation
    """The translated words."""
    language: Language
    """The language of the translation, as a code such as en."""
    by: Line
    """Who translated them."""


class Words(Part):
    """What was said, word for word."""

    exact: Quotation
    """The words exactly as said or written; […] marks each cut."""
    prefix: Line | None = None
    """The words directly before, as in the best copy."""
    suffix: Line | None = None
    """The words directly after, as in the best copy."""
    language: Language = "en"
    """The language of the words, as a code such as en."""
    translation: Translation | None = None
    """The words in the language of this site, if they were said in another."""


class Passage(Part):
    """A source with the words in it that matter."""

    source: Source
    """The source."""
    words: Words
    """The words in it that state the fact."""


class Rendition(Part):
    """How somebody else reported the words, or a detail about the person."""

    topic: Line
    """What differs, in a few words."""
    source: Source
    """Where it was printed."""
    text: Quotation
    """What was printed there, letter for letter."""
    in_quotation_marks: YesNo
    """Whether it was printed inside quotation marks."""
    of: Quotation | None = None
    """The part of the exact words that it renders; left out if it renders all of them."""
    verdict: Annotated[str, Word("rendition_verdicts")] | None = None
    """How it treats the words; left out where it is about a detail rather than the words."""
    verdict_because: Line | None = None
    """Why the verdict is not the one that the words suggest when compared one by one; left out where it is."""
    because: Prose
    """What changed, and which form to use instead."""


class Capture(Part):
    """A page as it was on one day, in which the words were looked for."""

    url: Url
    """The address of the archived page, with its 14 digits; of a page read where it stands, its own address."""
    captured_on: DayField
    """The day of the capture; of a page read where it stands, the day of reading."""
    checked_on: DayField
    """The day on which the words were looked for in it."""
    http_status: Integer | None = None
    """The number with which the server answered, such as 200; left out where none is known."""
    sha256: Sha256 | None = None
    """The SHA-256 of the page's text after normalisation; left out where no text could be read."""
    result: Annotated[str, Word("capture_results")]
    """Whether the words, as the copy prints them, were found in it."""

    @property
    def page(self) -> str:
        """The address of the page that it is a capture of."""
        archived = parse_archived(self.url)
        return archived.page if archived else self.url

    @property
    def is_archived(self) -> bool:
        """Whether the page stands in an archive, where its publisher cannot change it."""
        return parse_archived(self.url) is not None
