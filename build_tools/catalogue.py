"""Hold all records of the site, joined: what every later step reads from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from build_tools.archived import page_key
from build_tools.fields import Day
from build_tools.records import (
    Artefact,
    Capture,
    Claim,
    Event,
    Health,
    Moved,
    Person,
    Question,
    Searches,
    Selection,
    SourceHealth,
    Statement,
    Term,
    TimelineEntry,
    Vocabulary,
    Withdrawn,
)
from build_tools.validate import Entry

T = TypeVar("T")


@dataclass(frozen=True)
class Item(Generic[T]):
    """A record of a known kind with its id and the entry it came from."""

    id: str
    record: T
    entry: Entry

    @property
    def event(self) -> str:
        """The id of the event to which the record belongs, or an empty text."""
        return self.entry.event

    @property
    def stem(self) -> str:
        """The last part of the id."""
        return self.id.rpartition("/")[2]


@dataclass(frozen=True)
class Catalogue:
    """All records by id, each mapping in the order of its ids."""

    people: Mapping[str, Item[Person]]
    statements: Mapping[str, Item[Statement]]
    events: Mapping[str, Item[Event]]
    questions: Mapping[str, Item[Question]]
    claims: Mapping[str, Item[Claim]]
    timeline: Mapping[str, Item[TimelineEntry]]
    selections: Mapping[str, Item[Selection]]
    searches: Mapping[str, Item[Searches]]
    health_files: Mapping[str, Item[Health]]
    moved: Mapping[str, Item[Moved]]
    withdrawn: Mapping[str, Item[Withdrawn]]
    vocabulary: Vocabulary

    @cached_property
    def artefacts(self) -> Mapping[tuple[str, str], Artefact]:
        """The artefacts of all events by event and id."""
        return {
            (event.id, artefact.id): artefact for event in self.events.values() for artefact in event.record.artefacts
        }

    @cached_property
    def statements_by_person(self) -> Mapping[str, tuple[Item[Statement], ...]]:
        """Each person's statements in order of time."""
        statements: dict[str, list[Item[Statement]]] = {person: [] for person in self.people}
        for item in sorted(
            self.statements.values(), key=lambda item: (item.record.said_on, item.record.said_at or "", item.id)
        ):
            person = item.id.partition("/")[0]
            if person in statements:
                statements[person].append(item)
        return {person: tuple(items) for person, items in statements.items()}

    @cached_property
    def health(self) -> Mapping[str, SourceHealth]:
        """What answered at the addresses of sources that were asked, by address; nobody may have asked yet."""
        return {each.url: each for item in self.health_files.values() for each in item.record.sources}

    @cached_property
    def captures(self) -> Mapping[tuple[str, str, str], tuple[Capture, ...]]:
        """The archived captures that statements name, by the key of the page that each is of."""
        captures: dict[tuple[str, str, str], list[Capture]] = {}
        for item in self.statements.values():
            for capture in item.record.captures:
                if capture.is_archived:
                    captures.setdefault(page_key(capture.page), []).append(capture)
        return {page: tuple(found) for page, found in captures.items()}

    @cached_property
    def updated(self) -> Day:
        """The day on which a record last changed; that sources were asked again changes none."""
        return max(entry.record.updated for entry in self.entries() if not isinstance(entry.record, Health))

    @cached_property
    def family_names(self) -> Counter[str]:
        """How many people bear each family name."""
        return Counter(item.record.family_name for item in self.people.values())

    @cached_property
    def _terms(self) -> Mapping[tuple[str, str], Term]:
        lists = ((name, getattr(self.vocabulary, name)) for name in type(self.vocabulary).model_fields)
        return {
            (name, term.id): term
            for name, terms in lists
            if isinstance(terms, tuple)
            for term in terms
            if isinstance(term, Term)
        }

    def term(self, vocabulary: str, word: str) -> Term:
        """Give the word ``word`` of the list ``vocabulary`` with its label and meaning."""
        return self._terms[vocabulary, word]

    def entries(self) -> Iterator[Entry]:
        """Yield the entry of every record but the vocabulary's."""
        for items in (self.people, self.statements, self.events, self.questions, self.claims, self.timeline):
            yield from (item.entry for item in items.values())
        for others in (self.selections, self.searches, self.health_files, self.moved, self.withdrawn):
            yield from (item.entry for item in others.values())
