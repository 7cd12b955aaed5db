"""Describe sources for readers."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue
from build_tools.records import SeenCopy, Source
from build_tools.views.times import day_in_short


@dataclass(frozen=True)
class SourceLine:
    """A source in one line: what it is called, its address if known, who published it and when."""

    label: str
    url: str
    publisher: str
    published: str
    where: str
    note: str


def make_source_line(source: Source) -> SourceLine:
    """Describe a source; one without a title is called by its host."""
    return SourceLine(
        label=source.title or host_of(source.url or "") or source.publisher or "[untitled]",
        url=source.url or "",
        publisher=source.publisher or "",
        published=day_in_short(source.published) if source.published else "",
        where=source.where or "",
        note=source.note or "",
    )


def host_of(url: str) -> str:
    """Give the host of an address without its leading www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def copy_kind(catalogue: Catalogue, copy: SeenCopy) -> str:
    """Give the label of how close a copy is to the speaker."""
    return catalogue.term("copy_kinds", copy.kind).label
