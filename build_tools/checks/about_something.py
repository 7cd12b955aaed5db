"""See that every statement says what it is about, above all one older than its event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem

RULE = Rule(
    "H007", "A statement names the artefacts it is about, none released after it, or says what else it is about."
)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each statement about nothing, and each about an artefact that did not exist yet."""
    for item in catalogue.statements.values():
        statement = item.record
        if not statement.about and not statement.about_note:
            event = catalogue.events[statement.event].record
            release = catalogue.artefacts[statement.event, event.main_artefact].released_on
            older = ", and the words are older than the event" if statement.said_on.last < release.first else ""
            fix = "name the artefacts under about, or say in about_note what the words are about"
            yield problem(RULE, item.entry.place(), f"'about' is missing{older}", fix)
        for index, name in enumerate(statement.about):
            artefact = catalogue.artefacts[statement.event, name]
            if statement.said_on.last < artefact.released_on.first:
                place = item.entry.place("about", index)
                sentence = f"'{name}' was released on {artefact.released_on}, after these words of {statement.said_on}"
                yield problem(RULE, place, sentence, "name what the words were about when they were said")
