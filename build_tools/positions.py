"""Work out where each person stands on each question from the readings and the searches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Event, Question, Reading, Statement

When = Literal["", "before", "later"]
SCALE = ("disagree", "leans_disagree", "mixed", "leans_agree", "agree")
#: The two sides of the scale, whole and leaning.
SIDES: Mapping[str, tuple[str, ...]] = {"disagreeing": SCALE[:2], "agreeing": SCALE[3:]}


@dataclass(frozen=True)
class ReadingOf:
    """A reading with the statement it is of."""

    reading: Reading
    statement: Item[Statement]


@dataclass(frozen=True)
class Position:
    """Where a person stands on a question: the stance, the readings that say so, and older ones.

    ``current`` holds the readings of the newest statement in the order of the readers, and the stance is that of the
    first reader; ``when`` says whether all words behind it were said before the main artefact or looking back;
    ``searched_on`` is the day of a search that found nothing.
    """

    person: str
    question: str
    stance: str
    current: tuple[ReadingOf, ...] = ()
    history: tuple[ReadingOf, ...] = ()
    when: When = ""
    searched_on: Day | None = None

    @property
    def is_on_scale(self) -> bool:
        """Whether the person took a position."""
        return self.stance in SCALE

    @property
    def other_stances(self) -> tuple[str, ...]:
        """Stances that other readers see in the same words."""
        return tuple(dict.fromkeys(item.reading.stance for item in self.current if item.reading.stance != self.stance))


Positions = Mapping[tuple[str, str], Position]


def make_positions(catalogue: Catalogue, event: Item[Event]) -> Positions:
    """Derive the position of every selected person on every question of the event: the newest reading counts."""
    people = selected_people(catalogue, event.id)
    readings: dict[tuple[str, str], list[ReadingOf]] = {}
    for person in people:
        for statement in catalogue.statements_by_person.get(person, ()):
            if statement.record.event == event.id:
                for reading in statement.record.readings:
                    readings.setdefault((person, reading.question), []).append(ReadingOf(reading, statement))
    searches = _search_days(catalogue, event.id)
    questions = event_questions(catalogue, event.id)
    return {
        key: _make_position(catalogue, event, readings[key])
        if key in readings
        else _make_silence(key, searches.get(key))
        for person in people
        for question in questions
        for key in ((person, question.stem),)
    }


def event_questions(catalogue: Catalogue, event: str) -> list[Item[Question]]:
    """Give the questions of an event in their order."""
    questions = [item for item in catalogue.questions.values() if item.event == event]
    return sorted(questions, key=lambda item: item.record.order)


def selected_people(catalogue: Catalogue, event: str) -> list[str]:
    """Give the ids of the people in an event's selection, by family name."""
    chosen = {choice.person for choice in catalogue.selections[event].record.people}
    return sorted(chosen, key=lambda person: (catalogue.people[person].record.family_name.casefold(), person))


def searched_people(catalogue: Catalogue, event: str, positions: Positions) -> list[str]:
    """Give the people of whom every question was either answered or searched for, by family name."""
    unsearched = {position.person for position in positions.values() if position.stance == "not_searched"}
    return [person for person in selected_people(catalogue, event) if person not in unsearched]


def count_stances(catalogue: Catalogue, positions: Positions) -> dict[str, int]:
    """Count the positions of every stance, in the order of the vocabulary."""
    stances = [position.stance for position in positions.values()]
    return {term.id: stances.count(term.id) for term in catalogue.vocabulary.stances}


def _make_position(catalogue: Catalogue, event: Item[Event], readings: list[ReadingOf]) -> Position:
    readers = [reader.id for reader in catalogue.vocabulary.readers]
    newest_first = sorted(
        sorted(readings, key=lambda item: readers.index(item.reading.by)),
        key=lambda item: (
            item.statement.record.said_on,
            item.statement.record.said_at or "",
            item.statement.id,
        ),
        reverse=True,
    )
    newest = newest_first[0].statement
    current = tuple(item for item in newest_first if item.statement is newest)
    return Position(
        person=newest.id.partition("/")[0],
        question=current[0].reading.question,
        stance=current[0].reading.stance,
        current=current,
        history=tuple(item for item in newest_first if item.statement is not newest),
        when=_when(catalogue, event, current),
    )


def _make_silence(key: tuple[str, str], searched_on: Day | None) -> Position:
    person, question = key
    stance = "searched_none_found" if searched_on else "not_searched"
    return Position(person, question, stance, searched_on=searched_on)


def _when(catalogue: Catalogue, event: Item[Event], readings: Iterable[ReadingOf]) -> When:
    artefact = catalogue.artefacts[event.id, event.record.main_artefact]
    days = [
        catalogue.statements[statement].record.said_on
        for item in readings
        for statement in (item.statement.id, *item.reading.rests_also_on)
    ]
    if all(day.is_wholly_before(artefact.released_on) for day in days):
        return "before"
    return "later" if all(day.first >= event.record.later_from.first for day in days) else ""


def _search_days(catalogue: Catalogue, event: str) -> Mapping[tuple[str, str], Day]:
    if event not in catalogue.searches:
        return {}
    days: dict[tuple[str, str], Day] = {}
    for search in catalogue.searches[event].record.searches:
        for question in search.questions:
            days[search.person, question] = max(search.on, days.get((search.person, question), search.on))
    return days
