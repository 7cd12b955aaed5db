"""Find for the words of a statement a capture of their source that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_tools.archived import is_same_page, parse_archived, raw_address
from build_tools.verify.archive import Archive, find_captures, make_capture_now
from build_tools.verify.copies import Copy
from build_tools.verify.network import FetchError
from build_tools.verify.tour import Visitor
from build_tools.verify.visit import Judgement, Visit, judge

#: So many captures of one page are read before it is given up.
_MOST_READ = 4


@dataclass(frozen=True)
class Archived:
    """What came of asking for captures of a page: the capture that holds the words, if any, and what was seen."""

    copy: Copy
    note: str
    visit: Visit | None = None
    judgement: Judgement | None = None

    @property
    def is_found(self) -> bool:
        """Whether the capture holds the words."""
        return self.judgement is not None and self.judgement.finding.result == "found"


def find_archived(copy: Copy, day: date, archive: Archive, visitor: Visitor, save: bool) -> Archived:
    """Give the capture nearest to ``day`` that holds the words; where there is none and ``save`` is true, a new one."""
    try:
        addresses: Iterable[str] = find_captures(archive, visitor.client, copy.url, day)[:_MOST_READ]
    except FetchError as error:
        return Archived(copy, f"the archive does not answer: {error.note}")
    nearest = None
    for address in addresses:
        read = _read(copy, address, visitor)
        if read.is_found:
            return read
        nearest = nearest or read
    if save:
        try:
            read = _read(copy, make_capture_now(archive, visitor.client, copy.url), visitor)
        except FetchError as error:
            return nearest or Archived(copy, f"no capture, and the archive made none: {error.note}")
        return read if read.is_found or not nearest else nearest
    return nearest or Archived(copy, "there is no capture from that day or later")


def _read(copy: Copy, address: str, visitor: Visitor) -> Archived:
    """Look for the words in a capture; one that leads to the capture of another page does not count."""
    made = visitor.visit(raw_address(address))
    reached = parse_archived(made.final or address)
    capture = Copy(copy.path, address, "capture", copy.wanted)
    if reached is None or not is_same_page(reached.page, copy.url):
        return Archived(capture, f"the capture {address} leads to another page")
    judgement = judge(made, copy.wanted)
    return Archived(capture, judgement.finding.note or judgement.finding.result, made, judgement)
