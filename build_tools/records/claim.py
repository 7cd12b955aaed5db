"""Say which fields a claim has, its evidence and numbers included."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import SOME, DayField, Line, Name, Prose, Quantity, Quotation, Ref, Word
from build_tools.records.history import Correction
from build_tools.records.part import Part, Record
from build_tools.records.source import Source, Words


class PrintedClaim(Part):
    """A place where a claim was made."""

    text: Quotation
    """The claim as printed there, letter for letter."""
    source: Source
    """Where it was printed."""


class Evidence(Part):
    """A finding that bears on a claim."""

    direction: Annotated[str, Word("evidence_directions")]
    """Whether it speaks for or against the claim."""
    distance: Annotated[str, Word("evidence_distances")]
    """How far its source is from the fact."""
    finding: Line
    """What it shows, in our own words."""
    words: Words
    """The words of the source that show it."""
    source: Source
    """Where they stand."""


class NumberRow(Part):
    """One row of a table of numbers."""

    label: Line
    """What the numbers in this row are about."""
    values: Annotated[tuple[Quantity, ...], SOME]
    """One number for each column."""
    note: Line | None = None
    """What a reader should know about this row."""
    source: Source | None = None
    """Where these numbers stand, if not where the whole table does."""


class NumberTable(Part):
    """Numbers that a claim turns on, ready to be drawn."""

    title: Line
    """What the numbers show."""
    unit: Line
    """The unit of all numbers in the table."""
    columns: Annotated[tuple[Line, ...], SOME]
    """The heading of each column of numbers."""
    rows: Annotated[tuple[NumberRow, ...], SOME]
    """The numbers, row by row."""
    picture: Annotated[str, Word("pictures")] | None = None
    """How the numbers are drawn; without a word they stand in a table alone."""
    source: Source | None = None
    """Where the numbers stand."""


class Step(Part):
    """How a fact read at one step of its way into the claim."""

    reads: Line
    """How it read there, with its unit."""
    lost: tuple[Name, ...] = ()
    """The parts that were lost on the way to the next step, as they stand in the text."""
    where: Line
    """Where it read so, and when."""


class Claim(Record):
    """A statement of fact that was made, with what is known about its truth."""

    claim: Line
    """The claim as one sentence of our own."""
    made_by: Line
    """Who made it."""
    printed_in: tuple[PrintedClaim, ...] = ()
    """Where it was printed, with the words."""
    theme: Annotated[str, Word("themes")]
    """The theme it belongs to."""
    questions: tuple[Annotated[str, Ref("question")], ...] = ()
    """The questions that lean on it."""
    verdict: Annotated[str, Word("claim_verdicts")]
    """What the evidence says of it."""
    summary: Line
    """The reason for the verdict in one sentence, for lists."""
    because: Prose
    """The reason for the verdict in full."""
    judged_on: DayField
    """The day of the verdict."""
    would_change: Line | None = None
    """What evidence would change the verdict."""
    say_instead: tuple[Line, ...] = ()
    """Sentences that can be said instead."""
    evidence: Annotated[tuple[Evidence, ...], SOME]
    """The findings for and against, those nearest to the fact first."""
    numbers: tuple[NumberTable, ...] = ()
    """Numbers that the claim turns on."""
    slip: tuple[Step, ...] = ()
    """How a fact slipped into the claim, step by step, the source first."""
    note: Prose | None = None
    """What else a reader should know."""
    corrections: tuple[Correction, ...] = ()
    """Changes of this record after it was published."""
