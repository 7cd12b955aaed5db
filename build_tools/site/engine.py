"""Run the two programs that make the site: MkDocs turns Markdown into HTML, Pagefind makes the search index."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.write import WriteError


class SiteError(WriteError):
    """The site cannot be built; the message says why, one problem on each line."""


#: MkDocs warns that a partial build may be wrong; the reuse of pages is what makes ours right.
_PARTIAL_BUILD_WARNING = "A 'dirty' build is being performed"
_START_OF_MESSAGE = re.compile(r"([A-Z]+) +- ")


def run_mkdocs(docs: Path, site: Path, config: Path, *, partial: bool) -> None:
    """Build ``docs`` into ``site``; a warning is an error. ``partial`` leaves pages that ``site`` already has."""
    # The folders are arguments of ours, and MkDocs takes them from its configuration only.
    folders = {"INHERIT": config.name, "docs_dir": str(docs.resolve()), "site_dir": str(site.resolve())}
    options = ["--dirty"] if partial else ["--strict"]
    command = ["mkdocs", "build", "--config-file", "-", *options]
    lines = _run(command, cwd=config.resolve().parent, text=json.dumps(folders))
    if complaints := [line for line in _drop_information(lines) if _PARTIAL_BUILD_WARNING not in line]:
        raise SiteError("MkDocs cannot build the site:\n" + "\n".join(f"  {line}" for line in complaints))


def run_pagefind(site: Path) -> int:
    """Add the search index of all pages of ``site``, in its folder ``pagefind``; give the number of pages in it."""
    # The glob leaves out 404.html, the one page that is not a folder's index.
    command = ["pagefind", "--site", str(site.resolve()), "--glob", "**/index.html", "--quiet"]
    command += ["--exclude-selectors", ".headerlink"]
    complaints = _run(command, cwd=site.parent)
    if complaints:
        raise SiteError("Pagefind cannot make the search index:\n" + "\n".join(f"  {line}" for line in complaints))
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_bytes())
    return sum(language["page_count"] for language in entry["languages"].values())


def _drop_information(lines: Iterable[str]) -> Iterator[str]:
    """Leave out what MkDocs says for information, which may go on over several lines."""
    for_information = False
    for line in lines:
        if start := _START_OF_MESSAGE.match(line):
            for_information = start[1] == "INFO"
        if not for_information:
            yield line


def _run(command: list[str], *, cwd: Path, text: str = "") -> list[str]:
    """Run a Python module to its end and give the lines it printed, at least one when it failed."""
    environment = {
        # Nothing but this reaches the programs, so that two machines make the same bytes.
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": os.environ.get("HOME", "/"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    run = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=environment,
        input=text,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        # The program keeps the lock of the build folder, so that a killed run's leftover child blocks the next run.
        close_fds=False,
        check=False,
    )
    lines = [line.strip() for line in run.stdout.splitlines() if line.strip()]
    if run.returncode < 0 or (run.returncode > 0 and not lines):
        lines.append(f"ERROR   -  it ended with exit status {run.returncode}")
    # A traceback says what happened in its last line.
    return lines[-1:] if any(line.startswith("Traceback") for line in lines) else lines
