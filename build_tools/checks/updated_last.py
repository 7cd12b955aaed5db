"""See that the day of the last change is not earlier than what the record itself dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Capture, Correction, Part, Reading, Reply, Search

#: The parts that record an act of ours, each with the field that holds its day.
_DATED: dict[type[Part], str] = {
    Reading: "on",
    Correction: "on",
    Reply: "on",
    Search: "on",
    Capture: "checked_on",
}
RULE = Rule(
    "H010",
    "A record's last change is dated to the day, and not earlier than its readings, captures, corrections and replies.",
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each day of a last change that is vague, and each dated part that is later than it."""
    for entry in catalogue.entries():
        updated = entry.record.updated
        if updated.day is None or updated.about:
            yield problem(RULE, entry.place("updated"), f"{updated} is no single day", "write the day of the change")
        for kind, field in _DATED.items():
            for path, part in entry.find(kind):
                day = getattr(part, field)
                if day.first > updated.last:
                    sentence = f"{day} is later than 'updated'"
                    yield problem(RULE, entry.place(*path, field), sentence, "set 'updated' to the day of the change")
