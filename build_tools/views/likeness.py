"""Say who stands near whom, in words and in short lists with denominators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from build_tools.catalogue import Catalogue, Item
from build_tools.likeness import Difference, Likeness, furthest_first, measure_likeness, nearest_first
from build_tools.positions import Positions, event_questions, searched_people, selected_people
from build_tools.records import Event
from build_tools.views.counts import count_in_words

T = TypeVar("T")
ADDRESS = "compare/"
#: The sentence on the questions on which two people stand apart.
APART = "Two steps or more apart on: {questions}."
#: How many people the list of a person's nearest, or furthest, names.
_MOST_NAMED = 3


@dataclass(frozen=True)
class NeighbourLine:
    """Somebody to compare with: where the comparison is, and on how many of the common questions they stand near."""

    name: str
    address: str
    near: str


@dataclass(frozen=True)
class Neighbours:
    """Who agrees with a person most and least, where enough questions are common, and who was searched on all."""

    most: tuple[NeighbourLine, ...]
    least: tuple[NeighbourLine, ...]
    searched: tuple[NeighbourLine, ...]
    compare: str


def make_neighbours(catalogue: Catalogue, event: Item[Event], positions: Positions, person: str) -> Neighbours | None:
    """Say whom to compare a person with, or None outside the event's selection."""
    everybody = selected_people(catalogue, event.id)
    if person not in everybody:
        return None
    others = [other for other in everybody if other != person]
    questions = [question.stem for question in event_questions(catalogue, event.id)]
    compared = [(other, measure_likeness(positions, person, other, questions)) for other in others]
    most, least = name_ends(compared, _MOST_NAMED)
    searched = searched_people(catalogue, event.id, positions)

    def describe(other: str, likeness: Likeness) -> NeighbourLine:
        address = compare_address(person, other, searched, everybody)
        near = near_in_words(likeness) if likeness.is_telling else ""
        return NeighbourLine(catalogue.people[other].record.name, address, near)

    return Neighbours(
        most=tuple(describe(*pair) for pair in most),
        least=tuple(describe(*pair) for pair in least),
        searched=tuple(describe(*pair) for pair in compared if pair[0] in searched),
        compare=f"{ADDRESS}?a={person}",
    )


def name_ends(
    compared: Sequence[tuple[T, Likeness]], number: int
) -> tuple[list[tuple[T, Likeness]], list[tuple[T, Likeness]]]:
    """Give the nearest and the furthest, up to a number of each and nothing in both lists.

    What is near on no question is never among the nearest, what is near on all never among the furthest.
    """
    most = [pair for pair in nearest_first(compared) if pair[1].near][:number]
    least = [pair for pair in furthest_first(compared) if pair not in most and pair[1].near < pair[1].common]
    return most, least[:number]


def difference_in_words(difference: Difference) -> str:
    """Say how two positions differ; {first} and {second} stand for the names."""
    if difference.outcome in _ALONE:
        return _ALONE[difference.outcome]
    return _STEPS[difference.step] if difference.step else _WHICHEVER[difference.outcome]


_ALONE = {
    "neither": "Neither took a position.",
    "first_only": "Only {first} took a position.",
    "second_only": "Only {second} took a position.",
    "open": "The readings differ here, so this is not counted.",
}
_STEPS = {
    "same": "The same position.",
    "one": "Neighbouring positions, one step apart.",
    "two": "Two steps apart.",
    "two_across": "On opposite sides, two steps apart.",
    "three": "On opposite sides, three steps apart.",
    "ends": "At opposite ends of the scale.",
}
_WHICHEVER = {
    "near": "Equal or neighbouring, whichever reading one follows.",
    "far": "Two steps or more apart, whichever reading one follows.",
}


def near_in_words(likeness: Likeness) -> str:
    """Give the count with its denominator: 3 of 5."""
    return f"{likeness.near} of {likeness.common}"


def likeness_in_words(likeness: Likeness) -> str:
    """Say on how many of the common questions two people stand near each other, or that there are too few."""
    common = count_in_words(likeness.common, "common question")
    counted = (
        f"Equal or neighbouring positions on {likeness.near} of {common}."
        if likeness.is_telling
        else f"{common.capitalize()}: too few to say how far they agree."
    )
    left = count_in_words(likeness.open, "more question")
    return counted + (f" On {left} the readings differ, so that nothing is counted." if likeness.open else "")


def apart_in_words(questions: Sequence[str]) -> str:
    """Name the questions on which two people stand apart; nothing where there is none."""
    return APART.format(questions="; ".join(questions)) if questions else ""


def compare_address(first: str, second: str, searched: Sequence[str], everybody: Sequence[str]) -> str:
    """Give the address of a comparison: a page of its own for those searched on everything, else the chooser's."""
    a, b = sorted((first, second), key=everybody.index)
    return f"{ADDRESS}{a}/{b}/" if {a, b} <= set(searched) else f"{ADDRESS}?a={a}&b={b}"
