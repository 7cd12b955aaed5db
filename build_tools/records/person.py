"""Say which fields a person record has."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import SOME, DayField, Id, Line, Name, Prose, Url, Word
from build_tools.records.history import Correction, Reply
from build_tools.records.part import Part, Record
from build_tools.records.source import Rendition, Source


class Role(Part):
    """An office or occupation of a person."""

    title: Line
    """The title of the role."""
    organisation: Line | None = None
    """The organisation in which it is held."""
    from_: DayField | None = None
    """When it began, if known."""
    to: DayField | None = None
    """When it ended, if it did and that is known."""
    on: DayField
    """A day on which the person is known to hold it."""
    sources: tuple[Source, ...] = ()
    """Where this is stated."""
    note: Line | None = None
    """What a reader should know about this role."""


class Interest(Part):
    """Something the person had to gain, lose or defend."""

    kind: Annotated[str, Word("interest_kinds")]
    """What kind of interest it is."""
    organisation: Line | None = None
    """The organisation concerned."""
    concerns: Line
    """The interest as one plain sentence of fact."""
    from_: DayField | None = None
    """When it began, if known."""
    to: DayField | None = None
    """When it ended, if it did and that is known."""
    basis: Annotated[str, Word("interest_bases")]
    """How it is known."""
    source: Source | None = None
    """Where it is stated."""


class Interests(Part):
    """What was found when the person's interests were looked for."""

    status: Annotated[str, Word("interest_statuses")]
    """Whether interests were looked for, and found."""
    on: DayField
    """The day on which they were looked for, or on which it was noted that nobody has looked."""
    found: tuple[Interest, ...] = ()
    """The interests found."""


class Links(Part):
    """Where else the person is described."""

    wikidata: Id | None = None
    """The Wikidata id, in lower case."""
    site: Url | None = None
    """The person's own site."""


class Person(Record):
    """Somebody whose words are recorded: a person, a pair or an organisation."""

    name: Name
    """The name in full, as the person uses it."""
    family_name: Name
    """The part of the name under which it is sorted."""
    kind: Annotated[str, Word("person_kinds")]
    """Whether this is one person, a pair or an organisation."""
    group: Annotated[str, Word("groups")]
    """The group under which the person is listed."""
    place: Line
    """The country or countries where the person worked at the time."""
    known_for: Line
    """What the person is known for, in one sentence of our own."""
    roles: Annotated[tuple[Role, ...], SOME]
    """The roles that matter here, the one at the time of the event first."""
    interests: Interests
    """What the person had to gain, lose or defend."""
    links: Links = Links()
    """Where else the person is described."""
    caution: Prose | None = None
    """The one thing that somebody who quotes this person gets wrong, in at most three sentences."""
    renditions: tuple[Rendition, ...] = ()
    """How others reported details about the person, or words that cannot be tied to one statement."""
    corrections: tuple[Correction, ...] = ()
    """Changes of this record after it was published."""
    replies: tuple[Reply, ...] = ()
    """Answers of the person quoted."""
