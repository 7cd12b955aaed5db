"""Write records in their one normal form: order of fields, indentation, folded lines, quotation marks.

Values and comments stay as they are. A file that has no normal form is named with the reason and stays untouched.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from build_tools import commands
from build_tools.format_record import FormatError, format_record
from build_tools.record_files import find_record_files

SUMMARY = "write records in their normal form"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to write, or whether only to look."""
    parser.add_argument("paths", nargs="*", type=Path, help="the files or folders to write (all records and examples)")
    parser.add_argument("--check", action="store_true", help="change nothing; name the files that would change")


def run(options: argparse.Namespace) -> int:
    """Write the records that are not in their normal form, or name them."""
    files, strangers = find_record_files(options.content, options.paths)
    if strangers:
        raise commands.WrongUseError(f"no record stands at {strangers[0]}: name a record, or a folder of records")
    failed = changed = 0
    for each in files:
        shown = f"{options.content.absolute().name}/{each.path}"
        text = each.load()
        try:
            normal = format_record(text, each.kind)
        except FormatError as error:
            print(f"{shown}: no normal form: {error}")
            failed += 1
            continue
        if normal != text:
            changed += 1
            print(f"{shown}: {'not in its normal form' if options.check else 'written in its normal form'}")
            if not options.check:
                each.write(normal)
    if options.check and changed:
        print("Write them in their normal form with: make fmt", file=sys.stderr)
    if failed:
        print(f"{failed} of {len(files)} files have no normal form; make check tells why.", file=sys.stderr)
    return commands.PROBLEMS if failed or (options.check and changed) else commands.CLEAN
