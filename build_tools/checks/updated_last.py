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
RULE = Rule("H010", "A record's last change is not earlier than its readings, captures, corrections and replies.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each dated part that is later than the record's ``updated``."""
    for entry in catalogue.entries():
        for kind, field in _DATED.items():
            for path, part in entry.find(kind):
                day = getattr(part, field)
                if day.first > entry.record.updated.last:
                    sentence = f"{day} is later than 'updated'"
                    yield problem(RULE, entry.place(*path, field), sentence, "set 'updated' to the day of the change")
