"""Say which lists of words the vocabulary has and what a word is."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import Id, Line, Name, Word, YesNo
from build_tools.records.part import Part, Record


class Term(Part):
    """A word with a fixed meaning."""

    id: Id
    """The word as records write it."""
    label: Name
    """The word as readers see it."""
    meaning: Line
    """What it means, in one sentence."""


class Stance(Term):
    """A word for a position on a question."""

    counted: Name
    """The label as it follows a number: 4 disagree."""


class Medium(Term):
    """A form in which words are said."""

    cited_as: Id
    """The type of work that citations call it, a word of the Citation Style Language such as interview."""
    by_speaker: YesNo
    """Whether the speaker counts as its author; no where somebody else wrote the text that quotes the words."""


class Reader(Term):
    """Somebody, or something, that reads statements."""

    kind: Annotated[str, Word("reader_kinds")]
    """Whether the reader is a human or a machine."""


class Host(Part):
    """A site that needs to be treated in a way of its own."""

    host: Name
    """The host name, as in the address, without www."""
    because: Line
    """Why it is listed."""


class Vocabulary(Record):
    """Every word with a fixed meaning, in the order in which readers see them."""

    stances: tuple[Stance, ...]
    """Positions on a question; the five of the scale come first, from disagree to agree."""
    confidences: tuple[Term, ...]
    """How sure a reader is."""
    readers: tuple[Reader, ...]
    """Who reads statements."""
    reader_kinds: tuple[Term, ...]
    """What a reader can be."""
    modes: tuple[Term, ...]
    """How close a record is to the words."""
    media: tuple[Medium, ...]
    """In what form words are said."""
    copy_kinds: tuple[Term, ...]
    """How close a copy is to the speaker."""
    capture_results: tuple[Term, ...]
    """What became of looking for words in a capture."""
    source_states: tuple[Term, ...]
    """What answers at the address of a source."""
    proof_levels: tuple[Term, ...]
    """How well the words are proved; worked out, never written into a record."""
    rendition_verdicts: tuple[Term, ...]
    """How a report treats the words."""
    claim_verdicts: tuple[Term, ...]
    """What the evidence says of a claim."""
    evidence_directions: tuple[Term, ...]
    """Whether evidence speaks for or against."""
    evidence_distances: tuple[Term, ...]
    """How far a source is from the fact, nearest first."""
    pictures: tuple[Term, ...]
    """How numbers are drawn."""
    person_kinds: tuple[Term, ...]
    """What a person record can be about."""
    groups: tuple[Term, ...]
    """Groups of people, in the order in which pages list them."""
    interest_statuses: tuple[Term, ...]
    """Whether interests were looked for."""
    interest_kinds: tuple[Term, ...]
    """Kinds of interest."""
    interest_bases: tuple[Term, ...]
    """How an interest is known."""
    themes: tuple[Term, ...]
    """Themes of questions and claims."""
    correction_kinds: tuple[Term, ...]
    """What a correction can change."""
    plain_http_hosts: tuple[Host, ...] = ()
    """Sites that can only be reached without encryption."""
    hosts_without_text: tuple[Host, ...] = ()
    """Sites whose pages do not show their words to every reader, so that no link can lead to a place in them."""
