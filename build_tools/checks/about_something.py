"""See that every statement says what it is about, above all one older than its event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Statement

RULE = Rule(
    "H007", "A statement names the artefacts it is about, none released after it, or says what else it is about."
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement about nothing, and each about an artefact that did not exist yet."""
    for item in catalogue.statements.values():
        statement = item.record
        if not statement.about and not statement.about_note:
            older = ", and the words are older than the event" if _is_older(catalogue, statement) else ""
            fix = "name the artefacts under about, or say in about_note what the words are about"
            yield problem(RULE, item.entry.place(), f"'about' is missing{older}", fix)
        for index, name in enumerate(statement.about):
            artefact = catalogue.artefacts.get((statement.event, name))
            if artefact and statement.said_on.last < artefact.released_on.first:
                place = item.entry.place("about", index)
                sentence = f"'{name}' was released on {artefact.released_on}, after these words of {statement.said_on}"
                yield problem(RULE, place, sentence, "name what the words were about when they were said")


def _is_older(catalogue: Catalogue, statement: Statement) -> bool:
    event = catalogue.events.get(statement.event)
    artefact = event and catalogue.artefacts.get((event.id, event.record.main_artefact))
    return bool(artefact and statement.said_on.last < artefact.released_on.first)
