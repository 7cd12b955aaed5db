"""See that a capture has the fingerprint of the text in which words were looked for, and none without a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Capture

RULE = Rule("H041", "A capture whose text was read has the text's fingerprint, and one that was not read has none.")
NEEDS_ALL = False

#: Results that only somebody who read the text can give.
READ = frozenset({"found", "found_without_context", "differs", "not_found"})


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each capture whose fingerprint is missing, or cannot be."""
    for item in catalogue.statements.values():
        for path, capture in item.entry.find(Capture):
            if capture.result in READ and not capture.sha256:
                fix = "read the page again and let the program write it: python -m build_tools verify --write"
                yield problem(RULE, item.entry.place(*path), "the fingerprint of the text is missing", fix)
            elif capture.sha256 and capture.result not in READ:
                sentence = f"there is a fingerprint, but the result '{capture.result}' means that no text was read"
                yield problem(RULE, item.entry.place(*path, "sha256"), sentence, "leave it out, or correct the result")
