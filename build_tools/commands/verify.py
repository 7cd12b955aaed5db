"""Look for the words of statements in their source, in copies and in captures: found, or how they differ.

Sites are asked politely and never more than once a day for one page; a run that is cut off goes on where it stopped.
The exit code is 1 only where words differ or are missing, never because a site refuses programs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from build_tools import commands
from build_tools.archived import raw_address
from build_tools.catalogue import Catalogue
from build_tools.commands.choosing import choose_statements, read_catalogue
from build_tools.commands.fetching import add_fetching_arguments, open_visitor
from build_tools.format_record import FormatError
from build_tools.record_files import RecordFile
from build_tools.records import Source
from build_tools.verify.captures import Captured, add_captures, make_capture
from build_tools.verify.copies import Copy, list_copies
from build_tools.verify.health import Seen, update_health, write_health
from build_tools.verify.tour import visit_pages
from build_tools.verify.visit import Judgement, Visit, judge
from build_tools.write import write_file

SUMMARY = "look for the words of statements in their sources"

_ROLES = ("source", "copy", "capture")
_FAILING = ("differs", "not_found")
#: Results in the order of the table.
_RESULTS = (
    *("found", "found_without_context", "differs", "not_found", "not_machine_readable"),
    *("blocked", "gone", "moved", "error"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add which statements, what to write, and how to go about it."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="path", help="statements, or folders of them (all)")
    parser.add_argument(
        "--changed", metavar="BASE", help="only statements whose files changed since this revision of git"
    )
    parser.add_argument("--write", action="store_true", help="write what was found into the records, as captures")
    parser.add_argument(
        "--health", action="store_true", help="ask every source of every record; write content/health.yml"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="as text to read, or as JSON (text)")
    add_fetching_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Visit every page of the chosen statements, say what came of it, and write what is asked for."""
    if options.health and (options.paths or options.changed):
        raise commands.WrongUseError("--health tells of the words of all statements: leave out the paths and --changed")
    catalogue = read_catalogue(options.content)
    if catalogue is None:
        return commands.PROBLEMS
    copies = [copy for item in choose_statements(catalogue, options) for copy in list_copies(item)]
    urls = list(dict.fromkeys(raw_address(copy.url) for copy in copies))
    if options.health:
        urls = list(dict.fromkeys([*urls, *_name_sources(catalogue)]))
    visits: dict[str, Visit] = {}
    with open_visitor(options) as visitor:
        for visit in _show_progress(visit_pages(urls, visitor, options.at_most), len(urls)):
            visits[visit.url] = visit
    judged = [(copy, visit, judge(visit, copy.wanted)) for copy in copies for visit in [visits[raw_address(copy.url)]]]
    broken = _write_captures(options.content, judged) if options.write else []
    if options.health:
        _write_health(options.content, catalogue, visits, judged)
    print(_as_json(judged) if options.format == "json" else _as_text(judged))
    for message in broken:
        print(message, file=sys.stderr)
    failing = any(judgement.finding.result in _FAILING for _, _, judgement in judged)
    return commands.PROBLEMS if broken or (failing and not options.health) else commands.CLEAN


Judged = Sequence[tuple[Copy, Visit, Judgement]]


def _show_progress(visits: Iterator[Visit], count: int) -> Iterator[Visit]:
    """Pass visits on; where a person looks on, show how many of the ``count`` are made."""
    shows = sys.stderr.isatty()
    for number, visit in enumerate(visits, 1):
        if shows:
            done = 30 * number // count
            print(f"\r[{'#' * done}{'.' * (30 - done)}] {number} of {count} pages", end="", file=sys.stderr, flush=True)
        yield visit
    if shows and count:
        print(file=sys.stderr)


def _name_sources(catalogue: Catalogue) -> list[str]:
    urls = (url for entry in catalogue.entries() for _, source in entry.find(Source) for url in source.addresses)
    return sorted(set(urls))


def _write_captures(content: Path, judged: Judged) -> list[str]:
    """Write the captures of each record in one step; give what cannot be written, with the reason."""
    captures: dict[str, list[Captured]] = {}
    for copy, visit, judgement in judged:
        if capture := make_capture(copy, visit, judgement):
            captures.setdefault(copy.path, []).append(capture)
    broken = []
    for path, made in captures.items():
        file = RecordFile(content / path, path, "statement")
        text = file.load()
        try:
            changed = add_captures(text, made, commands.today())
        except FormatError as error:
            broken.append(f"{content.absolute().name}/{path}: nothing was written: {error}")
            continue
        if changed != text:
            file.write(changed)
    return broken


def _write_health(content: Path, catalogue: Catalogue, visits: Mapping[str, Visit], judged: Judged) -> None:
    results: dict[str, dict[str, str]] = {}
    for copy, _, judgement in judged:
        results.setdefault(copy.url, {})[copy.path] = judgement.finding.result
    named = _name_sources(catalogue)
    seen = [Seen(visits[url], results.get(url, {})) for url in named if url in visits]
    health = update_health(catalogue.health, seen, named)
    write_file(content / "health.yml", write_health(health, commands.today()).encode())


def _as_text(judged: Judged) -> str:
    lines = []
    for copy, _, judgement in judged:
        finding = judgement.finding
        if finding.result == "found":
            continue
        note = f": {finding.note}" if finding.note else ""
        lines.append(f"{copy.path}: {finding.result} at {copy.url}{note}")
        lines += [
            f"    here {each.ours or 'nothing'!r}, there {each.theirs or 'nothing'!r}" for each in finding.differences
        ]
    return "\n".join([*lines, *([""] if lines else []), *_make_table(judged)])


def _make_table(judged: Judged) -> Iterator[str]:
    counts: Counter[tuple[str, str]] = Counter((judgement.finding.result, copy.role) for copy, _, judgement in judged)
    yield f"{'':<24}" + "".join(f"{role:>10}" for role in (*_ROLES, "all"))
    for result in _RESULTS:
        row = [counts[result, role] for role in _ROLES]
        if any(row):
            yield f"{result:<24}" + "".join(f"{number:>10}" for number in (*row, sum(row)))
    statements = len({copy.path for copy, _, _ in judged})
    yield f"{len(judged)} pages of {statements} statements."


def _as_json(judged: Judged) -> str:
    rows = [
        {
            "path": copy.path,
            "url": copy.url,
            "role": copy.role,
            "result": judgement.finding.result,
            "note": judgement.finding.note,
            "differences": [{"ours": each.ours, "theirs": each.theirs} for each in judgement.finding.differences],
            "http_status": visit.status,
            "final_url": visit.final or None,
            "sha256": judgement.sha256 or None,
        }
        for copy, visit, judgement in judged
    ]
    counts = Counter(str(row["result"]) for row in rows)
    return json.dumps({"copies": rows, "counts": dict(sorted(counts.items()))}, ensure_ascii=False, indent=1)
