"""Show who is in the record of an event and why, and who was considered and left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import selected_people
from build_tools.records import Event
from build_tools.views.page import Facet, Link, Page
from build_tools.views.people import PersonLine, make_person_line
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class Share:
    """How many of the selected belong to a group or a place."""

    label: str
    count: int


@dataclass(frozen=True)
class ChosenLine:
    """Somebody in the selection, and why."""

    person: PersonLine
    because: str


@dataclass(frozen=True)
class LeftOutLine:
    """Somebody considered and left out, and why."""

    name: str
    because: str
    on: str


@dataclass(frozen=True, kw_only=True)
class SelectionPage(Page):
    """Who is in the record of an event, and by which rule."""

    event: Link
    rule: str
    groups: tuple[Share, ...]
    places: tuple[Share, ...]
    chosen: tuple[ChosenLine, ...]
    left_out: tuple[LeftOutLine, ...]


def make_selection_page(catalogue: Catalogue, event: Item[Event]) -> SelectionPage:
    """Show the selection of an event, with the shares of groups and places."""
    item = catalogue.selections[event.id]
    selected = [catalogue.people[choice.person].record for choice in item.record.people]
    reasons = {choice.person: choice.because for choice in item.record.people}
    return SelectionPage(
        address="selection/",
        template="selection",
        kind="page",
        title="Who is included, and why",
        description=f"Why {len(selected)} voices are in the record and {len(item.record.left_out)} were left out.",
        source=item.entry.path,
        updated=item.record.updated,
        facets=(Facet("kind", "Page"),),
        event=Link(event.record.title, address_of(event.entry.path)),
        rule=item.record.rule,
        groups=_count(catalogue.term("groups", person.group).label for person in selected),
        places=_count(person.place for person in selected),
        chosen=tuple(
            ChosenLine(make_person_line(catalogue, person), reasons[person])
            for person in selected_people(catalogue, event.id)
        ),
        left_out=tuple(LeftOutLine(out.name, out.because, day_in_words(out.on)) for out in item.record.left_out),
    )


def _count(labels: Iterable[str]) -> tuple[Share, ...]:
    counts = Counter(labels)
    return tuple(Share(label, counts[label]) for label in sorted(counts, key=lambda label: (-counts[label], label)))
