"""Check the records and tell every mistake: where it is, what it is, and what to do about it."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from build_tools import commands
from build_tools.catalogue import Catalogue, Item
from build_tools.content import Content, read_content
from build_tools.positions import count_stances, make_positions
from build_tools.problems import Problem, as_annotations, as_json, as_text, point_at
from build_tools.records import Event

SUMMARY = "check every record and tell every mistake, with its remedy"

_RED, _BOLD, _PLAIN = "\033[31m", "\033[1m", "\033[0m"
#: More of a file is not read to show a line of it; no record may be longer.
_MOST_BYTES = 256 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to tell, and how."""
    paths = "tell the problems of these files and folders only (all); what they refer to is read all the same"
    parser.add_argument("paths", nargs="*", type=Path, metavar="path", help=paths)
    form = "as text to read, as annotations of a change on GitHub, or as JSON (text)"
    parser.add_argument("--format", choices=("text", "github", "json"), default="text", help=form)


def run(options: argparse.Namespace) -> int:
    """Check every record and tell the problems of those asked for."""
    # The run is short and leaves few cycles; looking for them would take a fifth of its time.
    gc.disable()
    chosen = [_find_chosen(path, options.content) for path in options.paths]
    content = read_content(options.content, commands.today())
    problems = [found for found in content.problems if not chosen or _is_chosen(found, options.content, chosen)]
    if options.format == "json":
        print(as_json(problems, content.files))
    elif problems and options.format == "github":
        print(as_annotations(problems))
    elif chosen and content.problems and not problems:
        others = _count_things(len(content.problems), "problem")
        print(f"No problems in what you named; {others} in other files.")
    elif options.format == "text":
        return report(content, problems, options.content)
    return commands.PROBLEMS if problems else commands.CLEAN


def report(content: Content, problems: Sequence[Problem], folder: Path) -> int:
    """Print what came of reading the content of ``folder``, as text, and give the exit code."""
    if content.catalogue is None:
        print(_picture(problems, folder) if commands.is_terminal() else as_text(problems))
        # what a file says is looked at rule by rule only once it can be read as a record
        more = (
            "" if all(found.code.startswith("H") for found in problems) else " More may be told when these are mended."
        )
        print(f"{_count_things(len(problems), 'problem')} in {content.files} files.{more}", file=sys.stderr)
        return commands.PROBLEMS
    print(f"{content.files} files, no problems: {_count(content.catalogue)}.")
    for event in content.catalogue.events.values():
        print(f"{event.record.title}: {_count_cells(content.catalogue, event)}.")
    return commands.CLEAN


def _find_chosen(path: Path, folder: Path) -> Path:
    """Give the whole path of a file or folder to tell of, which must be among the records."""
    whole = _make_whole(path)
    if not whole.is_relative_to(_make_whole(folder)):
        raise commands.WrongUseError(f"{path} is not in the folder of records, {folder}: leave it out")
    if not os.path.lexists(whole):
        raise commands.WrongUseError(f"{path} does not exist: name a file or folder in {folder}")
    return whole


def _is_chosen(found: Problem, folder: Path, chosen: Iterable[Path]) -> bool:
    file = _make_whole(_find_file(found.place.path, folder))
    return any(file.is_relative_to(each) for each in chosen)


def _make_whole(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow a link, which is itself a problem


def _find_file(path: str, folder: Path) -> Path:
    """Give the file at a problem's path, which begins with the name of the folder of records."""
    return folder.absolute().parent / path


def _picture(problems: Iterable[Problem], folder: Path) -> str:
    """Write problems for a terminal, by file, each with its line and a caret under its column."""
    return "\n\n".join(
        "\n".join(_picture_file(path, list(found), folder))
        for path, found in groupby(sorted(problems), key=lambda found: found.place.path)
    )


def _picture_file(path: str, problems: Iterable[Problem], folder: Path) -> Iterator[str]:
    lines = _read_lines(_find_file(path, folder))
    width = shutil.get_terminal_size().columns - 4
    yield _paint(_BOLD, path)
    for found in problems:
        line = found.place.line
        yield f"{found.place}: {_paint(_RED, found.code)} {found.sentence}"
        if line <= len(lines):
            shown, caret = point_at(lines[line - 1], found.place.column, width)
            yield f"    {shown}\n    {_paint(_RED, caret)}"
        if found.fix:
            yield f"    fix: {found.fix}"


def _read_lines(file: Path) -> list[str]:
    if file.is_symlink() or not file.is_file():  # that it is a link or a pipe is then the problem itself
        return []
    with file.open("rb") as stream:
        return stream.read(_MOST_BYTES).decode("utf-8", "replace").split("\n")


def _paint(colour: str, text: str) -> str:
    return text if os.environ.get("NO_COLOR") else f"{colour}{text}{_PLAIN}"


def _count_things(count: int, one: str) -> str:
    return f"{count} {one}{'s' if count != 1 else ''}"


def _count(catalogue: Catalogue) -> str:
    counts = (
        (len(catalogue.people), "person", "people"),
        (len(catalogue.statements), "statement", "statements"),
        (len(catalogue.questions), "question", "questions"),
        (len(catalogue.claims), "claim", "claims"),
        (len(catalogue.timeline), "timeline entry", "timeline entries"),
        (len(catalogue.events), "event", "events"),
    )
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in counts)


def _count_cells(catalogue: Catalogue, event: Item[Event]) -> str:
    positions = make_positions(catalogue, event)
    people = len({position.person for position in positions.values()})
    questions = len({position.question for position in positions.values()})
    counts = ", ".join(f"{count} {stance}" for stance, count in count_stances(catalogue, positions).items())
    return f"{len(positions)} cells ({people} people × {questions} questions): {counts}"
