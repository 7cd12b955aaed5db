"""Say which fields an event has, with its questions, its timeline, who is in it and what was not found."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import SOME, DayField, Id, Integer, Line, Name, Prose, Ref, Word, YesNo
from build_tools.records.part import Part, Record
from build_tools.records.source import Passage, Source


class Artefact(Part):
    """A thing that the event is about, such as a model or a paper."""

    id: Id
    """The name by which statements refer to it."""
    name: Name
    """Its name in full."""
    short_name: Name
    """Its name in a few letters."""
    maker: Line
    """Who made it."""
    released_on: DayField
    """The day it was released."""
    summary: Line
    """What it is, in one sentence."""
    source: Source
    """Where its release is recorded."""


class Event(Record):
    """Something that happened, on which people spoke."""

    title: Name
    """The event in a few words, as a heading."""
    short_title: Name
    """The event in two or three words."""
    headline: Line
    """What the record of this event shows, as the heading of the front page."""
    summary: Prose
    """What happened, in at most five sentences of our own."""
    artefacts: Annotated[tuple[Artefact, ...], SOME]
    """The things that the event is about, in order of release."""
    main_artefact: Annotated[str, Ref("artefact")]
    """The artefact from whose release days are counted."""
    later_from: DayField
    """The day from which words count as said later, looking back."""
    telling_statements: tuple[Annotated[str, Ref("statement")], ...] = ()
    """Statements whose misquotation shows why the exact words matter, for the head of the front page."""
    telling_claims: tuple[Annotated[str, Ref("claim")], ...] = ()
    """Claims whose mistake shows the same."""


class Development(Part):
    """Something that happened later and bears on a question."""

    on: DayField
    """The day it happened or became known."""
    what: Prose
    """What happened, in one or two neutral sentences of our own."""
    sources: Annotated[tuple[Source, ...], SOME]
    """Where it is stated."""


class Question(Record):
    """A proposition that one can agree or disagree with."""

    proposition: Line
    """The proposition as one sentence, neutral and without quotation marks."""
    short: Name
    """The proposition in at most seven words, for table heads."""
    order: Integer
    """Its place among the questions of the event, from 1."""
    theme: Annotated[str, Word("themes")]
    """The theme it belongs to."""
    why_it_matters: Prose
    """Why the question matters, in our own words."""
    since: tuple[Development, ...] = ()
    """What has happened since the words were said, in order of time."""


class TimelineEntry(Record):
    """What happened on a day."""

    day: DayField
    """The day, month or year of what happened."""
    title: Name
    """What happened, as a heading."""
    detail: Prose
    """What happened, in one or two sentences of our own."""
    artefact: Annotated[str, Ref("artefact")] | None = None
    """The artefact released or changed, if any."""
    statement: Annotated[str, Ref("statement")] | None = None
    """The statement made, if that is what happened."""
    landmark: YesNo = False
    """Whether the day is drawn as a mark on charts of time."""
    passages: Annotated[tuple[Passage, ...], SOME]
    """The sources, each with the words that state it."""
    note: Line | None = None
    """What is uncertain about it."""


class Chosen(Part):
    """Why somebody is in the record of an event."""

    person: Annotated[str, Ref("person")]
    """The person."""
    because: Line
    """Why the person is in."""


class LeftOut(Part):
    """Why somebody who was considered is not in the record of an event."""

    name: Name
    """Who was considered."""
    because: Line
    """Why not included."""
    on: DayField
    """The day of the decision."""


class Selection(Record):
    """Who is in the record of an event, and why."""

    rule: Prose
    """The rule by which people are chosen."""
    people: tuple[Chosen, ...]
    """Everybody who is in, with the reason."""
    left_out: tuple[LeftOut, ...] = ()
    """Everybody who was considered and left out, with the reason."""


class Search(Part):
    """What was looked for without success, for one person on one day."""

    person: Annotated[str, Ref("person")]
    """Whose words were looked for."""
    on: DayField
    """The day of the search."""
    where: Line
    """Where we looked."""
    questions: tuple[Annotated[str, Ref("question")], ...] = ()
    """The questions on which no words of theirs were found."""
    not_found: tuple[Line, ...] = ()
    """Other things looked for and not found."""


class Searches(Record):
    """What was looked for and not found."""

    searches: tuple[Search, ...]
    """One entry for each person and day of search."""
