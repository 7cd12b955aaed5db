"""Say by what a reader can narrow a list: the controls of the list, and what each of its items is found under."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import SCALE, SIDES, Positions, event_questions
from build_tools.records import Event, Term
from build_tools.views.page import Link


@dataclass(frozen=True)
class Choice:
    """Something a reader can choose: the value as the address shows it, and the values of items that it takes in."""

    value: str
    label: str
    takes_in: tuple[str, ...]


@dataclass(frozen=True)
class Control:
    """One way to narrow a list; ``of`` names the control whose value it belongs to, as a stance to a question."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    of: str = ""


@dataclass(frozen=True)
class Filter:
    """All ways to narrow a list of ``total`` things.

    ``plain`` leads to the same divisions without a script, where the page itself does not.
    """

    noun: str
    total: int
    controls: tuple[Control, ...]
    plain: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Found:
    """What an item is found under: for each control, its values."""

    control: str
    values: tuple[str, ...]


def term_control(name: str, label: str, terms: Iterable[Term]) -> Control:
    """Let readers choose one of the words of a list."""
    return Control(name, label, tuple(Choice(term.id, term.label, (term.id,)) for term in terms))


def value_control(name: str, label: str, values: Iterable[tuple[str, str]]) -> Control:
    """Let readers choose one of some values, each given with its label."""
    return Control(name, label, tuple(Choice(value, text, (value,)) for value, text in values))


def question_controls(catalogue: Catalogue, event: Item[Event], *, narrows: bool) -> tuple[Control, Control]:
    """Let readers choose a question and then a position on it: a position means nothing without its question.

    ``narrows`` tells whether a question alone narrows the list, which it cannot where every item has a place on it.
    """
    questions = event_questions(catalogue, event.id)
    return (
        Control(
            "question",
            "Question",
            tuple(
                Choice(item.stem, f"Q{item.record.order} {item.record.short}", (item.stem,) if narrows else ())
                for item in questions
            ),
        ),
        Control("position", "Position on it", position_choices(catalogue), of="question"),
    )


def people_controls(catalogue: Catalogue, event: Item[Event]) -> tuple[Control, ...]:
    """Let readers narrow a list of people by group, by position on a question, and by what was searched."""
    silence = (
        ("silent", "Searched and silent on a question"),
        ("unsearched", "Not searched on a question"),
        ("searched", "Answered or searched on every question"),
    )
    return (
        term_control("group", "Group", catalogue.vocabulary.groups),
        *question_controls(catalogue, event, narrows=False),
        value_control("silence", "Silence", silence),
    )


def find_person(catalogue: Catalogue, event: Item[Event], positions: Positions, person: str) -> tuple[Found, ...]:
    """Say what a person is found under; somebody outside the event's selection has no position and no silence."""
    stances = {
        item.stem: positions[person, item.stem].stance
        for item in event_questions(catalogue, event.id)
        if (person, item.stem) in positions
    }
    held = set(stances.values())
    silence = [
        *(["silent"] if "searched_none_found" in held else []),
        *(["unsearched"] if "not_searched" in held else ["searched"] if held else []),
    ]
    return (
        Found("group", (catalogue.people[person].record.group,)),
        Found("position", tuple(f"{question}:{stance}" for question, stance in stances.items())),
        Found("silence", tuple(silence)),
    )


def _side_label(catalogue: Catalogue, side: str) -> str:
    """Name a side of the scale by its stances: Leans agree or agrees."""
    first, *others = (catalogue.term("stances", stance).label for stance in SIDES[side])
    return " or ".join([first, *(label[:1].lower() + label[1:] for label in others)])


def position_choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Give what can be asked of positions, from disagreement to agreement: each stance, and each side as a whole."""
    sides = {side: Choice(side, _side_label(catalogue, side), SIDES[side]) for side in SIDES}
    single = {term.id: Choice(term.id, term.label, (term.id,)) for term in catalogue.vocabulary.stances}
    return (
        Choice("taken", "Took any position", SCALE),
        sides["disagreeing"],
        *(single[stance] for stance in SCALE),
        sides["agreeing"],
        *(choice for stance, choice in single.items() if stance not in SCALE),
    )
