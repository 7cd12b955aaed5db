"""Hold what is wrong with a record: where, what, and what to do about it; write it for people and for programs."""

from __future__ import annotations

import difflib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass


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


def close_match(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Give "did you mean 'x'?" for the known word nearest to ``word``, or an empty text when none is near.

    ``likeness`` is the least share of letters that they must have in common in order, as difflib counts it.
    """
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=likeness)
    return f"did you mean '{near[0]}'?" if near else ""


def as_text(problems: Iterable[Problem]) -> str:
    """Write problems as lines to read, in order of file and place; the remedy stands indented below its problem."""
    lines = []
    for each in sorted(problems):
        lines.append(f"{each.place}: {each.code} {each.sentence}")
        if each.fix:
            lines.append(f"    fix: {each.fix}")
    return "\n".join(lines)


def as_annotations(problems: Iterable[Problem]) -> str:
    """Write problems as GitHub's commands that mark the lines of a change; no text can become a command of its own."""
    lines = []
    for each in sorted(problems):
        path, line, column = _property(each.place.path), each.place.line, each.place.column
        message = f"{each.sentence} (fix: {each.fix})" if each.fix else each.sentence
        lines.append(f"::error file={path},line={line},col={column},title={_property(each.code)}::{_message(message)}")
    return "\n".join(lines)


def as_json(problems: Iterable[Problem], files: int) -> str:
    """Write problems as JSON, with how many there are and in how many of the ``files`` that were read."""
    rows = [asdict(each.place) | {"code": each.code, "sentence": each.sentence, "fix": each.fix} for each in problems]
    broken = len({row["path"] for row in rows})
    counts = {"problems": len(rows), "files_with_problems": broken, "files": files}
    return json.dumps({"problems": rows, "counts": counts}, indent=1)


def point_at(line: str, column: int, width: int) -> tuple[str, str]:
    """Show a line of a file in at most ``width`` places, and below it a caret under the column (from 1)."""
    start = max(0, min(column - width // 2, len(line) + 1 - width))
    shown = "".join(c if c.isprintable() else "→" if c == "\t" else "\ufffd" for c in line[start : start + width])
    before = sum(_places(character) for character in shown[: column - 1 - start])
    return shown, " " * before + "^"


def _places(character: str) -> int:
    """Give the number of places that a character takes on a terminal."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _message(text: str) -> str:
    """Write a text as the message of a GitHub command: one line of ASCII."""
    plain = " ".join(text.split()).encode("ascii", "backslashreplace").decode()
    printable = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in plain)
    return printable.replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
