"""Hold what every page has, whatever it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.fields import Day


@dataclass(frozen=True)
class SiteInfo:
    """What the site is called and where it and its records live."""

    name: str
    url: str
    repository: str


@dataclass(frozen=True)
class Link:
    """A text that leads to an address inside the site (``people/jane-doe/``) or to a full one elsewhere."""

    text: str
    address: str


@dataclass(frozen=True)
class Facet:
    """A value by which the search can be narrowed."""

    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the site: its address, the template that draws it, and what every page shows.

    ``source`` is the record's path in the content folder, or the folder of the records that the page lists;
    ``updated`` the day on which the newest of them changed; ``script`` names the one script that the page alone
    needs; ``facts`` and ``positions_in_words`` stand under its title among the results of a search, where ``order`` is
    its place when no words are searched for: its title if empty.
    """

    address: str
    template: str
    kind: str
    title: str
    description: str
    source: str
    updated: Day
    facets: tuple[Facet, ...] = ()
    breadcrumb: tuple[Link, ...] = ()
    script: str = ""
    order: str = ""
    facts: tuple[str, ...] = ()
    positions_in_words: tuple[str, ...] = ()


def newest(days: Iterable[Day]) -> Day:
    """Give the latest of some days."""
    return max(days)
