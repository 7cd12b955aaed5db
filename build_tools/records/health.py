"""Say which fields the health of the sources has: what answers at each address, and since when."""

from __future__ import annotations

from typing import Annotated

from build_tools.fields import DayField, Line, Url, Word
from build_tools.records.part import Part, Record


class SourceHealth(Part):
    """What answered at the address of one source when it was last asked."""

    url: Url
    """The address, as records give it."""
    state: Annotated[str, Word("source_states")]
    """What answers there."""
    since: DayField
    """The first day on which this was so."""
    asked_on: DayField
    """The last day on which it was asked."""
    first_alive: DayField | None = None
    """The first day on which the page was seen alive; left out where it never was."""
    last_alive: DayField | None = None
    """The last day on which the page was seen alive; left out where it never was."""
    moved_to: Url | None = None
    """The address to which it leads now, if that is on another site."""
    missing: tuple[Line, ...] = ()
    """The files of the statements whose words did not stand in it on the last day, though they should."""


class Health(Record):
    """What answers at the address of every source; written by the program that asks, never by hand."""

    sources: tuple[SourceHealth, ...] = ()
    """One entry for each address that was asked, in order of address."""
