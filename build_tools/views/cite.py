"""Word the citation of a statement: the original first, this record second."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Item
from build_tools.records import Statement
from build_tools.views.page import SiteInfo
from build_tools.views.passages import Passage
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class Citation:
    """How to cite the original, and how to cite this record of it."""

    original: str
    original_url: str
    record: str
    record_url: str


def make_citation(site: SiteInfo, item: Item[Statement], passage: Passage) -> Citation:
    """Word both citations; the original is cited only as far as it is known."""
    statement = item.record
    source = statement.source
    parts = [
        passage.person.name,
        f"“{source.title}”" if source.title and not source.title.startswith("[") else "",
        source.publisher or statement.venue,
        passage.day,
    ]
    return Citation(
        original=". ".join(part.rstrip(".") for part in parts if part) + ".",
        original_url=source.url or "",
        record=(
            f"“{passage.person.name}, {passage.day}: {passage.opening or 'a report'}”. {site.name}, "
            f"record of {day_in_words(statement.updated)}."
        ),
        record_url=f"{site.url.rstrip('/')}/{passage.address}",
    )
