"""See that a verdict on a report says so where the words, compared one by one, suggest another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.drift import suggest_verdict
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule(
    "H027",
    "A rendition's verdict is the one that its words suggest when compared one by one, "
    "or verdict_because says why it is another.",
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each verdict that differs from the suggestion without a reason, and each reason where nothing differs."""
    for item in catalogue.statements.values():
        for index, rendition in enumerate(item.record.renditions):
            suggested = suggest_verdict(rendition, item.record.words)
            differs = suggested is not None and suggested != rendition.verdict
            if differs and not rendition.verdict_because:
                place = item.entry.place("renditions", index, "verdict")
                sentence = (
                    f"the verdict is {quote(rendition.verdict or '')}; the words alone suggest {quote(suggested or '')}"
                )
                yield problem(RULE, place, sentence, "correct the verdict, or say in verdict_because why it differs")
            elif rendition.verdict_because and not differs:
                place = item.entry.place("renditions", index, "verdict_because")
                sentence = "nothing differs here: the words alone suggest no other verdict"
                yield problem(RULE, place, sentence, "leave verdict_because out")
    for person in catalogue.people.values():
        for index, rendition in enumerate(person.record.renditions):
            if rendition.verdict_because:
                place = person.entry.place("renditions", index, "verdict_because")
                sentence = "a rendition in a person's record has no words to be compared with"
                yield problem(RULE, place, sentence, "leave verdict_because out")
