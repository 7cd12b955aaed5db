"""Say which fields record what became of a record: corrections, replies, moves, withdrawals."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import DayField, Line, Quotation, Word
from build_tools.records.part import Part, Record
from build_tools.records.source import Source


class Correction(Part):
    """A change of a published record."""

    on: DayField
    """The day of the change."""
    kind: Annotated[str, Word("correction_kinds")]
    """What was changed."""
    was: Line
    """How it stood before."""
    now: Line
    """How it stands now."""
    because: Line
    """Why it was changed."""


class Reply(Part):
    """The answer of the person quoted."""

    on: DayField
    """The day of the answer."""
    text: Quotation
    """The answer, word for word."""
    source: Source
    """Where the answer was given."""


class Withdrawal(Part):
    """Why a record is no longer shown."""

    on: DayField
    """The day it was withdrawn."""
    because: Line
    """Why it was withdrawn."""


class Moved(Record):
    """What stands in a file whose record got a new id; its old address leads there."""

    moved_to: Line
    """The id of the record that replaces this one."""


class Withdrawn(Record):
    """What stands in a file whose record is no longer shown; its address says why."""

    withdrawn: Withdrawal
    """When and why the record was withdrawn."""
