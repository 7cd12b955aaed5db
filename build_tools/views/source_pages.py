"""List every source with the pages that use it: an index of sites, and a page for each first letter of a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.layout import address_of
from build_tools.records import Claim, Person, Source, Statement, Term, TimelineEntry
from build_tools.validate import Entry
from build_tools.views.counts import count_in_words
from build_tools.views.filters import Control, Filter, Found, term_control, value_control
from build_tools.views.health import HealthLine, make_health_line
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.sources import SourceLine, host_of, make_source_line
from build_tools.views.times import day_in_short, day_in_words

_KIND = (Facet("kind", "Page"),)
_ADDRESS = "sources/"
_WITHOUT_ADDRESS = "sources/without-address/"
#: The kinds of record that use sources, and what they use them for.
_USES: dict[type, tuple[str, str]] = {
    Statement: ("words", "What somebody said"),
    Claim: ("facts", "A claim of fact"),
    Person: ("people", "Who somebody is, and interests"),
    TimelineEntry: ("days", "What happened on a day"),
}


@dataclass(frozen=True)
class UsedSource:
    """A source with the pages that use it, and what the records behind them use it for."""

    line: SourceLine
    health: HealthLine | None
    used_by: tuple[Link, ...]
    used_for: tuple[str, ...]


@dataclass(frozen=True)
class SourceHost:
    """The sources of one site, where they are listed, and what the site is found under."""

    host: str
    address: str
    sources: tuple[UsedSource, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class SourceLetter:
    """The sites whose names begin with a letter or, taken together, with a digit."""

    letter: str
    address: str
    hosts: tuple[SourceHost, ...]


@dataclass(frozen=True)
class StateCount:
    """How many sources were found in a state when they were last asked."""

    term: Term
    count: int


@dataclass(frozen=True)
class HealthSummary:
    """How many sources were asked whether they still stand, on which day last, and how they were found."""

    asked: int
    asked_on: str
    states: tuple[StateCount, ...]


@dataclass(frozen=True, kw_only=True)
class SourcesPage(Page):
    """Every site that has a source, by first letter, and how the sources were found, if any was asked."""

    letters: tuple[SourceLetter, ...]
    without_address: Link
    filter: Filter
    health: HealthSummary | None
    count: int
    host_count: int


@dataclass(frozen=True, kw_only=True)
class SourceListPage(Page):
    """The sources of some sites, with the pages that use each."""

    hosts: tuple[SourceHost, ...]
    count: int
    previous: Link | None
    next: Link | None


def make_source_pages(catalogue: Catalogue) -> list[SourcesPage | SourceListPage]:
    """List every source of every record once: the sites by letter, then the sources of each letter."""
    found = _find_sources(catalogue)
    letters = _sort_by_letter([item for item in found if item.line.url])
    nowhere = sorted((item for item in found if not item.line.url), key=lambda item: item.line.label.casefold())
    shown = [(f"Sources: {letter.letter}", letter.address, letter.hosts) for letter in letters]
    if nowhere:
        title = "Sources without a known address"
        shown.append((title, _WITHOUT_ADDRESS, (SourceHost("", _WITHOUT_ADDRESS, tuple(nowhere), ()),)))
    return [_make_index(catalogue, found, letters, len(nowhere)), *_make_lists(catalogue, shown)]


def _make_index(
    catalogue: Catalogue, found: list[UsedSource], letters: list[SourceLetter], nowhere: int
) -> SourcesPage:
    host_count = sum(len(letter.hosts) for letter in letters)
    health = _sum_up_health(catalogue, found)
    return SourcesPage(
        address=_ADDRESS,
        template="sources",
        kind="index",
        title="Sources",
        description=f"All {len(found)} sources of the record, by site, each with the pages that use it.",
        source="people",
        updated=_find_day(catalogue),
        facets=_KIND,
        script="filter",
        letters=tuple(letters),
        without_address=Link(count_in_words(nowhere, "source"), _WITHOUT_ADDRESS if nowhere else ""),
        filter=Filter("sites", host_count, _make_controls(health)),
        health=health,
        count=len(found),
        host_count=host_count,
    )


def _make_lists(catalogue: Catalogue, shown: list[tuple[str, str, tuple[SourceHost, ...]]]) -> Iterator[SourceListPage]:
    links = [Link(title, address) for title, address, _ in shown]
    for place, (title, address, hosts) in enumerate(shown):
        yield SourceListPage(
            address=address,
            template="source-list",
            kind="index",
            title=title,
            description=_describe_list(hosts),
            source="people",
            updated=_find_day(catalogue),
            facets=_KIND,
            breadcrumb=(Link("Sources", _ADDRESS),),
            hosts=hosts,
            count=sum(len(host.sources) for host in hosts),
            previous=links[place - 1] if place else None,
            next=links[place + 1] if place + 1 < len(links) else None,
        )


def _find_day(catalogue: Catalogue) -> Day:
    """Give the day on which a record, or what is known of the health of sources, last changed."""
    return newest([catalogue.updated, *(item.record.updated for item in catalogue.health_files.values())])


def _find_sources(catalogue: Catalogue) -> list[UsedSource]:
    """Give every source once, with the pages that use it in the order of the records."""
    used: dict[tuple[str, str, str], tuple[SourceLine, dict[str, Link], dict[str, None]]] = {}
    for entry in catalogue.entries():
        link = _page_of(catalogue, entry)
        for _, source in entry.find(Source):
            line = make_source_line(source)
            key = (line.url, "", "") if line.url else ("", line.label, line.publisher)
            first, links, uses = used.setdefault(key, (line, {}, {}))
            if not first.publisher and line.publisher:
                used[key] = (line, links, uses)
            if link:
                links.setdefault(link.address, link)
                uses.setdefault(_USES[type(entry.record)][0])
    return [
        UsedSource(line, make_health_line(catalogue, line.url), tuple(_number(links.values())), tuple(uses))
        for line, links, uses in used.values()
    ]


def _number(links: Iterable[Link]) -> Iterator[Link]:
    """Call the further passages of one person and day, which have one name, by their number."""
    seen: Counter[str] = Counter()
    for link in links:
        seen[link.text] += 1
        yield link if seen[link.text] == 1 else Link(f"passage {seen[link.text]}", link.address)


def _sum_up_health(catalogue: Catalogue, sources: list[UsedSource]) -> HealthSummary | None:
    counts = Counter(item.health.state for item in sources if item.health)
    if not counts:
        return None
    states = tuple(StateCount(each, counts[each.id]) for each in catalogue.vocabulary.source_states if counts[each.id])
    asked_on = max(catalogue.health[item.line.url].asked_on for item in sources if item.health)
    return HealthSummary(counts.total(), day_in_words(asked_on), states)


def _make_controls(health: HealthSummary | None) -> tuple[Control, ...]:
    used = value_control("used", "Used for", _USES.values())
    return (
        (used, term_control("state", "When last asked", [each.term for each in health.states])) if health else (used,)
    )


def _sort_by_letter(sources: list[UsedSource]) -> list[SourceLetter]:
    by_letter: dict[str, dict[str, list[UsedSource]]] = {}
    for item in sorted(sources, key=lambda item: (host_of(item.line.url), item.line.url)):
        host = host_of(item.line.url)
        letter = host[0].upper() if host[0].isalpha() else "0–9"
        by_letter.setdefault(letter, {}).setdefault(host, []).append(item)
    return [
        SourceLetter(letter, address, tuple(_make_host(host, address, items) for host, items in hosts.items()))
        for letter, hosts in by_letter.items()
        for address in (f"{_ADDRESS}{letter.lower() if letter.isalpha() else 'digits'}/",)
    ]


def _make_host(host: str, address: str, sources: list[UsedSource]) -> SourceHost:
    uses = dict.fromkeys(use for item in sources for use in item.used_for)
    states = dict.fromkeys(item.health.state for item in sources if item.health)
    found = (Found("used", tuple(uses)), *([Found("state", tuple(states))] if states else []))
    return SourceHost(host, f"{address}#{host}", tuple(sources), found)


def _describe_list(hosts: tuple[SourceHost, ...]) -> str:
    sources = count_in_words(sum(len(host.sources) for host in hosts), "source")
    if not hosts[0].host:
        return f"{sources} without a public address, each with the pages that use it."
    span = hosts[0].host if len(hosts) == 1 else f"{len(hosts)} sites, {hosts[0].host} to {hosts[-1].host}"
    return f"{sources} from {span}, each with the pages that use it."


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
