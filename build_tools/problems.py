"""Hold what is wrong with a record: where, what, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file: its path from the content folder's parent, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Rule:
    """A rule that a file or a record can break: its code and the rule as one sentence."""

    code: str
    sentence: str


@dataclass(frozen=True, order=True)
class Problem:
    """One broken rule at one place, in the words of the person who wrote the file."""

    place: Place
    code: str
    sentence: str
    fix: str = ""


def problem(rule: Rule, place: Place, sentence: str, fix: str = "") -> Problem:
    """Make the problem that ``rule`` is broken at ``place``."""
    return Problem(place, rule.code, sentence, fix)


def quote(text: str, limit: int = 60) -> str:
    """Show a contributor's text inside a message: on one line, invisible characters spelt out, cut at ``limit``."""
    shown = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)
    return f"'{shown[: limit - 1]}…'" if len(shown) > limit else f"'{shown}'"


def close_match(word: str, known: Iterable[str]) -> str:
    """Give "did you mean 'x'?" for the known word nearest to ``word``, or an empty text when none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""


def as_text(problems: Iterable[Problem]) -> str:
    """Write problems as lines to read, in order of file and place; the remedy stands indented below its problem."""
    lines = []
    for each in sorted(problems):
        lines.append(f"{each.place}: {each.code} {each.sentence}")
        if each.fix:
            lines.append(f"    fix: {each.fix}")
    return "\n".join(lines)
