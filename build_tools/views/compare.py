"""Show two people side by side on every question, and list who can be compared with whom."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.likeness import compare_stances, measure_likeness, stances_of
from build_tools.positions import Position, Positions, event_questions, searched_people, selected_people
from build_tools.records import Event
from build_tools.views.counts import count_in_words
from build_tools.views.likeness import (
    ADDRESS,
    NeighbourLine,
    apart_in_words,
    compare_address,
    difference_in_words,
    likeness_in_words,
    name_ends,
    near_in_words,
)
from build_tools.views.matrix import Cell, QuestionHead, make_cell, make_head
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.people import PersonLine, make_person_line
from build_tools.views.times import day_in_words
from build_tools.views.who_read import who_read_in_words

#: How many pairs the list of the nearest, or of the furthest, names.
_MOST_PAIRS = 5


@dataclass(frozen=True)
class Side:
    """One person on one question: the position, the words it rests on or what they say, and their day.

    ``label`` names what every reader sees; the words are those of the first.
    """

    person: str
    cell: Cell
    label: str
    words: tuple[str, ...]
    summary: str
    day: str


@dataclass(frozen=True)
class ComparisonRow:
    """Two people on one question, and how their positions differ."""

    head: QuestionHead
    first: Side
    second: Side
    difference: str


@dataclass(frozen=True)
class Comparison:
    """Two people on every question, and on how many they stand near each other, on which apart."""

    first: PersonLine
    second: PersonLine
    rows: tuple[ComparisonRow, ...]
    likeness: str
    apart: str


@dataclass(frozen=True, kw_only=True)
class ComparePage(Page):
    """Two people side by side."""

    comparison: Comparison
    who_read: str


@dataclass(frozen=True, kw_only=True)
class CompareIndexPage(Page):
    """Where readers choose two people; ``pairs`` lists the comparisons that have a page of their own.

    ``pattern`` is a comparison whose layout the script fills with any other; None where nobody can be compared.
    """

    people: tuple[PersonLine, ...]
    pairs: tuple[tuple[PersonLine, tuple[NeighbourLine, ...]], ...]
    most: tuple[NeighbourLine, ...]
    least: tuple[NeighbourLine, ...]
    pair_count: int
    telling_count: int
    question_count: int
    pattern: Comparison | None
    who_read: str


def make_compare_pages(
    catalogue: Catalogue, event: Item[Event], positions: Positions
) -> list[CompareIndexPage | ComparePage]:
    """Compare everybody of whom every question was answered or searched, each pair on a page of its own."""
    people = searched_people(catalogue, event.id, positions)
    pairs = [_make_page(catalogue, event, positions, pair) for pair in combinations(people, 2)]
    return [_make_index(catalogue, event, positions), *pairs]


def make_comparison(
    catalogue: Catalogue, event: Item[Event], positions: Positions, first: str, second: str
) -> Comparison:
    """Set two people side by side on every question of an event."""
    lines = make_person_line(catalogue, first), make_person_line(catalogue, second)
    rows, apart = [], []
    for question in event_questions(catalogue, event.id):
        pair = positions[first, question.stem], positions[second, question.stem]
        difference = compare_stances(stances_of(pair[0]), stances_of(pair[1]))
        sides = [make_side(catalogue, line, position) for line, position in zip(lines, pair, strict=True)]
        text = difference_in_words(difference).format(first=lines[0].short_name, second=lines[1].short_name)
        rows.append(ComparisonRow(make_head(question), sides[0], sides[1], text))
        if difference.outcome == "far":
            apart.append(f"Q{question.record.order} {question.record.short}")
    likeness = measure_likeness(positions, first, second, _questions(catalogue, event))
    return Comparison(lines[0], lines[1], tuple(rows), likeness_in_words(likeness), apart_in_words(apart))


def make_side(catalogue: Catalogue, person: PersonLine, position: Position) -> Side:
    """Show one person on one question: the words on which the first reader's position rests."""
    cell = make_cell(catalogue, position)
    if not position.current:
        searched = f"Searched on {day_in_words(position.searched_on)}" if position.searched_on else ""
        return Side(person.short_name, cell, cell.label, (), "", searched)
    reading, statement = position.current[0].reading, position.current[0].statement.record
    words = reading.basis if statement.words else ()
    others = [catalogue.term("stances", stance).label for stance in position.other_stances]
    label = "; another reading: ".join([cell.label, *others])
    return Side(
        person.short_name, cell, label, words, "" if words else statement.summary, day_in_words(statement.said_on)
    )


def _questions(catalogue: Catalogue, event: Item[Event]) -> list[str]:
    return [question.stem for question in event_questions(catalogue, event.id)]


def _make_page(catalogue: Catalogue, event: Item[Event], positions: Positions, pair: tuple[str, str]) -> ComparePage:
    comparison = make_comparison(catalogue, event, positions, *pair)
    names = [catalogue.people[person].record.name for person in pair]
    updated = [s.record.updated for person in pair for s in catalogue.statements_by_person[person]]
    return ComparePage(
        address=f"{ADDRESS}{pair[0]}/{pair[1]}/",
        template="compare",
        kind="compare",
        title=f"{names[0]} and {names[1]} compared",
        description=(
            f"{names[0]} and {names[1]} on {count_in_words(len(comparison.rows), 'question')}. {comparison.likeness}"
        ),
        source="people",
        updated=newest([event.record.updated, *updated]),
        facets=(Facet("kind", "Comparison"), *(Facet("person", name) for name in names)),
        facts=("Comparison", comparison.likeness),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)), Link("Compare", ADDRESS)),
        comparison=comparison,
        who_read=who_read_in_words(catalogue),
    )


def _make_index(catalogue: Catalogue, event: Item[Event], positions: Positions) -> CompareIndexPage:
    everybody = selected_people(catalogue, event.id)
    searched = searched_people(catalogue, event.id, positions)
    questions = _questions(catalogue, event)
    lines = {person: make_person_line(catalogue, person) for person in everybody}
    compared = [(pair, measure_likeness(positions, *pair, questions)) for pair in combinations(everybody, 2)]
    most, least = name_ends(compared, _MOST_PAIRS)
    likenesses = dict(compared)

    def describe(first: str, second: str, name: str) -> NeighbourLine:
        likeness = likenesses.get((first, second)) or likenesses[second, first]
        near = near_in_words(likeness) if likeness.is_telling else ""
        return NeighbourLine(name, compare_address(first, second, searched, everybody), near)

    def describe_pair(first: str, second: str) -> NeighbourLine:
        return describe(first, second, f"{lines[first].name} and {lines[second].name}")

    return CompareIndexPage(
        address=ADDRESS,
        template="compare-index",
        kind="index",
        title="Compare two people",
        description=f"Any two of {len(everybody)} voices side by side on {count_in_words(len(questions), 'question')}.",
        source="people",
        updated=newest(item.record.updated for item in catalogue.statements.values()),
        facets=(Facet("kind", "Page"),),
        script="compare",
        people=tuple(lines.values()),
        pairs=tuple(
            (lines[person], tuple(describe(person, other, lines[other].name) for other in searched if other != person))
            for person in searched
        ),
        most=tuple(describe_pair(*pair) for pair, _ in most),
        least=tuple(describe_pair(*pair) for pair, _ in least),
        pair_count=len(compared),
        telling_count=sum(likeness.is_telling for _, likeness in compared),
        question_count=len(questions),
        pattern=make_comparison(catalogue, event, positions, *compared[0][0]) if compared else None,
        who_read=who_read_in_words(catalogue),
    )
