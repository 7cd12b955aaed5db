"""See that everybody who speaks on an event is in its selection, with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Place, Problem, Rule, problem

RULE = Rule("H015", "Everybody with a statement on an event is in its selection once, and everybody selected has one.")
_ADD = "add to the list 'people' an entry '- person: {}', below it 'because:' with the reason, and set 'updated'"
_REMOVE = "add a statement of theirs, or remove this entry from 'people' and set 'updated'; their person.yml stays"
NEEDS_ALL = True


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each person who speaks without being selected, and the other way round."""
    speakers: dict[str, set[str]] = {event: set() for event in catalogue.events}
    for statement in catalogue.statements.values():
        speakers[statement.record.event].add(statement.id.partition("/")[0])
    for event in catalogue.events:
        selection = catalogue.selections.get(event)
        if selection is None:
            place = Place(f"content/events/{event}/selection.yml")
            yield problem(RULE, place, "the selection is missing", "say who is in, and why")
            continue
        chosen = [choice.person for choice in selection.record.people]
        for index, person in enumerate(chosen):
            place = selection.entry.place("people", index, "person")
            if person not in speakers[event]:
                yield problem(RULE, place, f"{person} has no statement on this event", _REMOVE)
            if person in chosen[:index]:
                yield problem(RULE, place, f"{person} is selected twice", "keep one of the two")
        for person in sorted(speakers[event] - set(chosen)):
            place = selection.entry.place("people")
            yield problem(RULE, place, f"{person} speaks but is not selected", _ADD.format(person))
