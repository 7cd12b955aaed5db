"""Find the statements that a command is to work on: those named, those that changed, or all."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from build_tools import commands
from build_tools.catalogue import Catalogue, Item
from build_tools.content import read_content
from build_tools.problems import as_text
from build_tools.record_files import find_record_files
from build_tools.records import Statement


def read_catalogue(folder: Path) -> Catalogue | None:
    """Give the catalogue, or print the problems that stand in its way."""
    content = read_content(folder, commands.today())
    if content.catalogue is None:
        print(as_text(content.problems))
        print("Mend these first; pages are read for sound records only.", file=sys.stderr)
    return content.catalogue


def choose_statements(catalogue: Catalogue, options: argparse.Namespace) -> Iterator[Item[Statement]]:
    """Yield the statements below ``options.paths`` that changed since ``options.changed``, or all."""
    files, strangers = find_record_files(options.content, options.paths)
    if strangers:
        raise commands.WrongUseError(f"no record stands at {strangers[0]}: name a statement, or a folder of them")
    chosen = {file.path for file in files}
    if options.changed is not None:
        chosen &= _find_changed(options.content, options.changed)
    yield from (item for item in catalogue.statements.values() if item.entry.path in chosen)


def _find_changed(content: Path, base: str) -> set[str]:
    """Give the paths in the content folder that differ from the revision ``base`` or are new."""
    commit = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").strip()
    changed = _git(content, "diff", "--name-only", "--relative", "-z", commit, "--", ".")
    new = _git(content, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return {path for path in (changed + new).split("\0") if path}


def _git(content: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(content), *arguments], capture_output=True, check=True)  # noqa: S607  # the git of the system
    except FileNotFoundError:
        raise commands.WrongUseError("git is not installed; comparing needs it") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip() or "there is no such revision here"
        raise commands.WrongUseError(f"git cannot read the base: {reason}") from None
    return done.stdout.decode("utf-8", "surrogateescape")
