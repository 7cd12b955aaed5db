"""Describe sources for readers, and list every source with the pages that use it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue
from build_tools.layout import address_of
from build_tools.records import Claim, Person, SeenCopy, Source, Statement, TimelineEntry
from build_tools.validate import Entry
from build_tools.views.page import Link, Page, newest
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


@dataclass(frozen=True)
class UsedSource:
    """A source with the pages that use it."""

    line: SourceLine
    used_by: tuple[Link, ...]


@dataclass(frozen=True)
class SourceHost:
    """The sources of one site."""

    host: str
    sources: tuple[UsedSource, ...]


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page):
    """Every source, by site, with the pages that use it."""

    hosts: tuple[SourceHost, ...]
    without_address: tuple[UsedSource, ...]
    count: int


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


def make_sources_page(catalogue: Catalogue) -> SourcesPage:
    """List every source of every record once, by site; sources without an address stand apart."""
    used: dict[tuple[str, str, str], tuple[SourceLine, dict[str, Link]]] = {}
    for entry in catalogue.entries():
        link = _page_of(catalogue, entry)
        for _, source in entry.find(Source):
            line = make_source_line(source)
            key = (line.url, "", "") if line.url else ("", line.label, line.publisher)
            first, links = used.setdefault(key, (line, {}))
            if not first.publisher and line.publisher:
                used[key] = (line, links)
            if link:
                links.setdefault(link.address, link)
    found = [UsedSource(line, tuple(links.values())) for line, links in used.values()]
    by_host: dict[str, list[UsedSource]] = {}
    for item in sorted(found, key=lambda item: item.line.url):
        if item.line.url:
            by_host.setdefault(host_of(item.line.url), []).append(item)
    return SourcesPage(
        address="sources/",
        template="sources",
        kind="index",
        title="Sources",
        description=f"All {len(found)} sources of the record, by site, each with the pages that use it.",
        source="people",
        updated=newest(entry.record.updated for entry in catalogue.entries()),
        hosts=tuple(SourceHost(host, tuple(by_host[host])) for host in sorted(by_host)),
        without_address=tuple(
            sorted((i for i in found if not i.line.url), key=lambda item: item.line.label.casefold())
        ),
        count=len(found),
    )


def copy_kind(catalogue: Catalogue, copy: SeenCopy) -> str:
    """Give the label of how close a copy is to the speaker."""
    return catalogue.term("copy_kinds", copy.kind).label


def _page_of(catalogue: Catalogue, entry: Entry) -> Link | None:
    record = entry.record
    if isinstance(record, Person):
        return Link(record.name, address_of(entry.path))
    if isinstance(record, Statement):
        person = catalogue.people[entry.id.partition("/")[0]].record
        return Link(f"{person.name}, {day_in_short(record.said_on)}", address_of(entry.path))
    if isinstance(record, Claim):
        return Link(record.claim, address_of(entry.path))
    if isinstance(record, TimelineEntry):
        return Link(record.title, f"timeline/#{entry.id.rpartition('/')[2]}")
    return None
