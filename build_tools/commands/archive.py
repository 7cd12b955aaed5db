"""Find captures of the sources near the day of the words, or have them made, and write those that hold the words.

The Wayback Machine is asked through its public endpoints. A capture counts only if it is of the very same address and
the words stand in it with the words around them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from build_tools import commands
from build_tools.catalogue import Item
from build_tools.commands.choosing import choose_statements, read_catalogue
from build_tools.commands.fetching import add_fetching_arguments, open_visitor
from build_tools.format_record import FormatError
from build_tools.record_files import RecordFile
from build_tools.records import Statement
from build_tools.verify.archive import Archive, ArchiveError
from build_tools.verify.archiving import Archived, find_archived
from build_tools.verify.captures import add_captures, make_capture
from build_tools.verify.copies import list_copies
from build_tools.verify.tour import Visitor

SUMMARY = "find captures of the sources that hold the words"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add which statements, whether to write and to have captures made, and where the archive answers."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="path", help="statements, or folders of them (all)")
    parser.add_argument(
        "--changed", metavar="BASE", help="only statements whose files changed since this revision of git"
    )
    parser.add_argument("--write", action="store_true", help="write the captures into the records")
    parser.add_argument("--no-save", action="store_true", help="ask for existing captures only; have none made")
    add_archive_arguments(parser)
    add_fetching_arguments(parser)


def add_archive_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the endpoints of the archive, {url} in each standing for the page's address."""
    usual = Archive()
    parser.add_argument("--timemap", default=usual.timemap, help="lists the captures of a page (%(default)s)")
    parser.add_argument("--availability", default=usual.availability, help="names the nearest capture (%(default)s)")
    parser.add_argument("--save", default=usual.save, help="captures a page now (%(default)s)")


def make_archive(options: argparse.Namespace) -> Archive:
    """Give the archive that the options name."""
    try:
        return Archive(options.timemap, options.availability, options.save)
    except ArchiveError as error:
        raise commands.WrongUseError(str(error)) from None


def run(options: argparse.Namespace) -> int:
    """Ask for captures of the source of each statement, one after the other, as they all stand at one site."""
    archive = make_archive(options)
    catalogue = read_catalogue(options.content)
    if catalogue is None:
        return commands.PROBLEMS
    items = [item for item in choose_statements(catalogue, options) if item.record.words and not _is_archived(item)]
    found, broken = 0, 0
    with open_visitor(options) as visitor:
        for item, result in _ask(items, archive, visitor, not options.no_save):
            found += result.is_found
            print(f"{item.entry.path}: {_describe(result)}", flush=True)
            if options.write and result.is_found:
                broken += not _write(options.content, item.entry.path, result)
    print(f"{found} of {len(items)} statements without a capture have one now.")
    return commands.PROBLEMS if broken else commands.CLEAN


def _is_archived(item: Item[Statement]) -> bool:
    return any(each.is_archived and each.result == "found" for each in item.record.captures_of_source)


def _ask(
    items: list[Item[Statement]], archive: Archive, visitor: Visitor, save: bool
) -> Iterator[tuple[Item[Statement], Archived]]:
    for item in items:
        result = None
        for copy in list_copies(item):
            if copy.role == "source":
                asked = find_archived(copy, item.record.said_on.first, archive, visitor, save)
                result = asked if result is None or asked.is_found else result
                if asked.is_found:
                    break
        if result:
            yield item, result


def _describe(result: Archived) -> str:
    if result.is_found:
        return f"the words stand in {result.copy.url}"
    return f"{result.note} ({result.copy.url})"


def _write(content: Path, path: str, result: Archived) -> bool:
    """Write a capture into its record; tell and give False where that cannot be."""
    if result.visit is None or result.judgement is None:
        return True
    file = RecordFile(content / path, path, "statement")
    capture = make_capture(result.copy, result.visit, result.judgement)
    try:
        file.write(add_captures(file.load(), [capture] if capture else [], commands.today()))
    except FormatError as error:
        print(f"{content.absolute().name}/{path}: nothing was written: {error}", file=sys.stderr)
        return False
    return True
