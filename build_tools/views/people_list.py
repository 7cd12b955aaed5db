"""List everybody on record: by family name, and the names again by group."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mode

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import Positions
from build_tools.records import Event, Person
from build_tools.views.filters import Filter, Found, find_person, people_controls
from build_tools.views.page import Facet, Page, newest
from build_tools.views.people import PersonLine, make_person_line, sort_people


@dataclass(frozen=True)
class PersonEntry:
    """A person in the list of people, and what the line is found under."""

    person: PersonLine
    statement_count: int
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Letter:
    """The people whose family name begins with a letter."""

    letter: str
    anchor: str
    people: tuple[PersonEntry, ...]


@dataclass(frozen=True)
class PeopleGroup:
    """The people of a group."""

    label: str
    anchor: str
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, kw_only=True)
class PeoplePage(Page):
    """Everybody on record, from A to Z and by group; ``roles_when`` is when most of them had the role that is named."""

    filter: Filter
    letters: tuple[Letter, ...]
    groups: tuple[PeopleGroup, ...]
    count: int
    roles_when: str


def make_people_page(catalogue: Catalogue, event: Item[Event], positions: Positions) -> PeoplePage:
    """List everybody by family name, and the names again by group; positions are those on an event."""
    people = sort_people(list(catalogue.people.values()))
    letters: dict[str, list[PersonEntry]] = {}
    for item in people:
        entry = PersonEntry(
            person=make_person_line(catalogue, item.id),
            statement_count=len(catalogue.statements_by_person[item.id]),
            found=find_person(catalogue, event, positions, item.id),
        )
        letters.setdefault(item.record.family_name[0].upper(), []).append(entry)
    return PeoplePage(
        address="people/",
        template="people",
        kind="index",
        title="People",
        description=f"The {len(people)} voices on record, from A to Z.",
        source="people",
        updated=newest(item.record.updated for item in people),
        facets=(Facet("kind", "Page"),),
        script="filter",
        filter=Filter("voices", len(people), people_controls(catalogue, event)),
        letters=tuple(
            Letter(letter, f"letter-{letter.lower()}", tuple(entries)) for letter, entries in letters.items()
        ),
        groups=_group_people(catalogue, people),
        count=len(people),
        roles_when=mode(entry.person.role_when for entries in letters.values() for entry in entries),
    )


def _group_people(catalogue: Catalogue, people: list[Item[Person]]) -> tuple[PeopleGroup, ...]:
    groups = [
        (term, tuple(make_person_line(catalogue, item.id) for item in people if item.record.group == term.id))
        for term in catalogue.vocabulary.groups
    ]
    return tuple(PeopleGroup(term.label, f"group-{term.id}", members) for term, members in groups if members)
