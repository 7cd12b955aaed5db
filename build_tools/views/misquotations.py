"""Show the false quotations in circulation: words that were altered, moved or invented, each beside the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.catalogue import Catalogue
from build_tools.records import Term
from build_tools.views.counts import count_in_words
from build_tools.views.filters import Filter, term_control, value_control
from build_tools.views.page import Facet, Link, Page
from build_tools.views.people import PersonLine, sort_people
from build_tools.views.renditions import RenditionView, make_person_renditions

#: The verdicts that make a report false, the worst first.
_FALSE = ("invented", "altered", "moved")
#: More reports with the same verdict than this are folded person by person.
_MOST_SHOWN = 10


@dataclass(frozen=True)
class PersonReports:
    """The reports of what one person said, and what each is about."""

    person: PersonLine
    topics: tuple[str, ...]
    renditions: tuple[RenditionView, ...]


@dataclass(frozen=True)
class MisquotationGroup:
    """The reports with the same verdict; ``people`` holds them person by person if there are many, or is empty."""

    verdict: Term
    renditions: tuple[RenditionView, ...]

    @property
    def people(self) -> tuple[PersonReports, ...]:
        """Each person's reports, to be opened by the reader; nothing where all can be shown at once."""
        if len(self.renditions) <= _MOST_SHOWN:
            return ()
        by_person = groupby(self.renditions, lambda view: view.person)
        return tuple(_make_person(person, tuple(views)) for person, views in by_person)


@dataclass(frozen=True, kw_only=True)
class MisquotationsPage(Page):
    """Every report that altered, moved or invented words."""

    filter: Filter
    groups: tuple[MisquotationGroup, ...]
    count: int
    in_quotation_marks: int
    compared: int


def make_misquotations_page(catalogue: Catalogue) -> MisquotationsPage:
    """List every false report of every person, by verdict; ``compared`` counts all reports that were looked at."""
    people = sort_people(list(catalogue.people.values()))
    views = [view for person in people for view in make_person_renditions(catalogue, person) if view.verdict]
    groups = tuple(_group(catalogue, views))
    false = [view for group in groups for view in group.renditions]
    return MisquotationsPage(
        address="misquotations/",
        template="misquotations",
        kind="index",
        title="Misquoted",
        description=(
            f"{count_in_words(len(false), 'report')} that altered, moved or invented words, each beside the original."
        ),
        source="people",
        updated=catalogue.updated,
        facets=(Facet("kind", "Page"),),
        script="filter",
        filter=_make_filter(groups, false),
        groups=groups,
        count=len(false),
        in_quotation_marks=sum(view.in_quotation_marks for view in false),
        compared=len(views),
    )


def _make_person(person: PersonLine, views: tuple[RenditionView, ...]) -> PersonReports:
    return PersonReports(person, tuple(dict.fromkeys(view.topic for view in views)), views)


def _make_filter(groups: tuple[MisquotationGroup, ...], false: list[RenditionView]) -> Filter:
    people = {view.person.id: view.person for view in false}
    controls = (
        term_control("verdict", "What was done", (group.verdict for group in groups)),
        value_control("person", "Person", ((person.id, person.name) for person in people.values())),
        value_control("printed", "Printed", (("quoted", "Inside quotation marks"), ("unquoted", "In other words"))),
    )
    return Filter("reports", len(false), controls, (Link("By person", "people/"),))


def _group(catalogue: Catalogue, views: list[RenditionView]) -> Iterator[MisquotationGroup]:
    for verdict in _FALSE:
        found = tuple(view for view in views if view.verdict == verdict)
        if found:
            yield MisquotationGroup(catalogue.term("rendition_verdicts", verdict), found)
