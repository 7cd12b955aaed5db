"""Say what changed in the records since a git revision, in readers' terms.

A change of words, speaker, day, subject or stance without a correction that says how it stood, a changed record without
the day of the change, and a record that is gone without a word of where it moved or why, are problems.
"""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from build_tools import commands
from build_tools.compare_trees import Change, Tree, compare_trees
from build_tools.load import load_content
from build_tools.problems import Problem, as_text
from build_tools.validate import validate_files

SUMMARY = "say what changed in the records since a git revision"

_MARKS = re.compile(r"([\\`*_{}\[\]()<>|~!-])")
#: What makes a link, or calls somebody, without any mark of Markdown; an unseen joint keeps it from doing so.
_CALLS = re.compile(r"(@|#|://|\bwww(?=\.)|\bgh(?=-))", re.IGNORECASE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to compare with, and the form of the answer."""
    parser.add_argument("base", metavar="BASE", help="the git revision to compare with, for example origin/main")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="the form of the answer (text)")


def run(options: argparse.Namespace) -> int:
    """Print what changed since the base, and what of it is a problem."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder, options.content.absolute().name)
        base.mkdir()
        _extract(options.content, options.base, base)
        before = _read_tree(base)
    after = _read_tree(options.content)
    changes, problems = compare_trees(before, after, commands.today())
    describe = _as_markdown if options.format == "markdown" else _as_text
    print(describe(changes, problems, sorted(after.broken)))
    return commands.PROBLEMS if problems or after.broken else commands.CLEAN


def _extract(content: Path, base: str, folder: Path) -> None:
    """Put the content folder of the revision ``base`` into ``folder``: plain files only."""
    commit = (
        _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").decode().strip()
    )
    with tarfile.open(fileobj=io.BytesIO(_git(content, "archive", "--format=tar", commit))) as archive:
        plain = [member for member in archive.getmembers() if member.isfile() or member.isdir()]
        archive.extractall(folder, members=plain, filter="data")


def _git(content: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(content), *arguments], capture_output=True, check=True).stdout  # noqa: S607  # the git of the system
    except FileNotFoundError:
        raise commands.WrongUseError("git is not installed; comparing needs it") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip() or "there is no such revision here"
        raise commands.WrongUseError(f"git cannot read the base: {reason}") from None


def _read_tree(folder: Path) -> Tree:
    files, problems = load_content(folder)
    entries, invalid = validate_files(files)
    root = f"{folder.absolute().name}/"
    broken = {found.place.path.removeprefix(root) for found in [*problems, *invalid]}
    return Tree({entry.path: entry for entry in entries}, frozenset(broken))


def _as_text(changes: Sequence[Change], problems: Sequence[Problem], broken: Sequence[str]) -> str:
    lines = [f"Left out, as make check finds problems in them: {', '.join(broken)}"] if broken else []
    lines += [f"{each.subject}: {each.sentence} ({each.path})" for each in changes]
    if not changes:
        lines.append("Nothing else changes for readers." if broken else "Nothing changes for readers.")
    if problems:
        lines += ["", as_text(problems)]
    return "\n".join(lines)


def _as_markdown(changes: Sequence[Change], problems: Sequence[Problem], broken: Sequence[str]) -> str:
    lines = ["### What changes for readers", ""]
    lines += [f"- **{_inert(each.subject)}**: {_inert(each.sentence)} ({_inert(each.path)})" for each in changes]
    if not changes:
        lines.append("Nothing else." if broken else "Nothing.")
    if broken:
        lines += ["", "Left out, as `make check` finds problems in them:", ""]
        lines += [f"- {_inert(path)}" for path in broken]
    if problems:
        lines += ["", "### Problems", ""]
        for each in problems:
            lines.append(f"- {_inert(each.place.path)}, line {each.place.line}: {each.code} {_inert(each.sentence)}")
            lines.append(f"  **Remedy:** {_inert(each.fix)}")
    return "\n".join(lines)


def _inert(text: str) -> str:
    """Make a contributor's text mean nothing in Markdown: no markup, no HTML, no link, and nobody is called."""
    on_one_line = " ".join(text.split())
    return _CALLS.sub("\\1\u2060", _MARKS.sub(r"\\\1", escape(on_one_line, quote=False)))
