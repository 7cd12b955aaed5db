"""See that roles and interests end after they began, and that a role was held when it is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Interest, Role

RULE = Rule("H042", "A role or an interest ends after it began, and a role is known on a day between the two.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each span of time that cannot be."""
    for item in catalogue.people.values():
        spans: list[Role | Interest] = [*item.record.roles, *item.record.interests.found]
        paths = [path for kind in (Role, Interest) for path, _ in item.entry.find(kind)]
        for path, part in zip(paths, spans, strict=True):
            if part.from_ and part.to and part.to.is_wholly_before(part.from_):
                sentence = f"it ends on {part.to}, before it begins on {part.from_}"
                yield problem(RULE, item.entry.place(*path, "to"), sentence, "correct one of the two days")
            elif isinstance(part, Role) and not part.on.can_lie_between(part.from_, part.to):
                sentence, fix = f"on {part.on} the role was not held", "give a day between 'from' and 'to'"
                yield problem(RULE, item.entry.place(*path, "on"), sentence, fix)
