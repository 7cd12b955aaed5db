"""Lay out who stands where: people by questions, and the same turned round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import (
    SCALE,
    Position,
    Positions,
    event_questions,
    searched_people,
    selected_people,
)
from build_tools.records import Event, Question
from build_tools.views.filters import Found, find_person
from build_tools.views.people import PersonLine, make_person_line


@dataclass(frozen=True)
class QuestionHead:
    """A question as it heads a column."""

    number: int
    id: str
    short: str
    proposition: str
    address: str


@dataclass(frozen=True)
class Cell:
    """A person's position on a question: what it says in words, and where the words are ("" if nowhere).

    ``stances`` holds the mark of each reader, ``labels`` what each mark says.
    """

    stances: tuple[str, ...]
    label: str
    labels: tuple[str, ...]
    when: str
    address: str


@dataclass(frozen=True)
class Row:
    """A person and their cells, one a question, and what the row is found under."""

    person: PersonLine
    cells: tuple[Cell, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Tally:
    """A stance with the people who hold it, and, by person, whether the words were said "before" or "later"."""

    stance: str
    label: str
    counted: str
    people: tuple[PersonLine, ...]
    when: Mapping[str, str]

    @property
    def count(self) -> int:
        """How many people hold the stance."""
        return len(self.people)


@dataclass(frozen=True)
class Group:
    """A group of people, their rows, and how they divide on each question.

    ``is_searched`` tells that everybody in it was searched on every question; such a group comes first.
    """

    id: str
    label: str
    is_searched: bool
    rows: tuple[Row, ...]
    tallies: tuple[tuple[Tally, ...], ...]
    took_position: tuple[int, ...]


@dataclass(frozen=True)
class Matrix:
    """The table of positions: question heads, groups of rows, and for each question how people divide.

    ``took_under`` says for each question under which values those are found who took a position.
    """

    heads: tuple[QuestionHead, ...]
    groups: tuple[Group, ...]
    tallies: tuple[tuple[Tally, ...], ...]
    took_position: tuple[int, ...]
    took_under: tuple[str, ...]
    people_count: int


def make_matrix(catalogue: Catalogue, event: Item[Event], positions: Positions) -> Matrix:
    """Lay out the positions of everybody selected: first those searched on every question, then group by group."""
    questions = event_questions(catalogue, event.id)
    people = selected_people(catalogue, event.id)
    searched = searched_people(catalogue, event.id, positions)
    groups = [("searched", "Every question answered or searched", True, searched)]
    for term in catalogue.vocabulary.groups:
        members = [p for p in people if p not in searched and catalogue.people[p].record.group == term.id]
        groups.append((term.id, term.label, False, members))
    return Matrix(
        heads=tuple(make_head(question) for question in questions),
        groups=tuple(
            Group(
                id=group,
                label=label,
                is_searched=is_searched,
                rows=tuple(_make_row(catalogue, event, person, positions) for person in members),
                tallies=tuple(make_tallies(catalogue, question.stem, members, positions) for question in questions),
                took_position=tuple(_count(question.stem, members, positions) for question in questions),
            )
            for group, label, is_searched, members in groups
            if members
        ),
        tallies=tuple(make_tallies(catalogue, question.stem, people, positions) for question in questions),
        took_position=tuple(_count(question.stem, people, positions) for question in questions),
        took_under=tuple(" ".join(f"{question.stem}:{stance}" for stance in SCALE) for question in questions),
        people_count=len(people),
    )


def make_head(question: Item[Question]) -> QuestionHead:
    """Describe a question for the head of a column or the start of a line."""
    record = question.record
    return QuestionHead(record.order, question.stem, record.short, record.proposition, address_of(question.entry.path))


def make_tallies(catalogue: Catalogue, question: str, people: list[str], positions: Positions) -> tuple[Tally, ...]:
    """Divide people by their stance on a question, in the order of the vocabulary; every stance has a tally."""
    return tuple(
        Tally(
            stance=term.id,
            label=term.label,
            counted=term.counted,
            people=tuple(
                make_person_line(catalogue, person)
                for person in people
                if positions[person, question].stance == term.id
            ),
            when={person: positions[person, question].when for person in people},
        )
        for term in catalogue.vocabulary.stances
    )


def make_cell(catalogue: Catalogue, position: Position) -> Cell:
    """Describe a position as a mark; a filled one leads to the words."""
    label = catalogue.term("stances", position.stance).label
    when = {"before": ", said before", "later": ", said later", "": ""}[position.when]
    address = address_of(position.current[0].statement.entry.path) if position.current else ""
    others = [f"another reading: {catalogue.term('stances', stance).label}" for stance in position.other_stances]
    stances = (position.stance, *position.other_stances)
    return Cell(stances, f"{label}{when}", (f"{label}{when}", *others), position.when, address)


def _make_row(catalogue: Catalogue, event: Item[Event], person: str, positions: Positions) -> Row:
    questions = event_questions(catalogue, event.id)
    cells = tuple(make_cell(catalogue, positions[person, question.stem]) for question in questions)
    return Row(make_person_line(catalogue, person), cells, find_person(catalogue, event, positions, person))


def _count(question: str, people: list[str], positions: Positions) -> int:
    return sum(positions[person, question].is_on_scale for person in people)
