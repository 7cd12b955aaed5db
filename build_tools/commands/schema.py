"""Write the JSON Schemas of the records, by which editors complete and mark fields while somebody writes."""

from __future__ import annotations

import argparse
from pathlib import Path

from build_tools import commands
from build_tools.load import load_content
from build_tools.pipeline import read_site_info
from build_tools.problems import as_text
from build_tools.records import Vocabulary
from build_tools.schema import export_schemas
from build_tools.validate import validate_files
from build_tools.write import write_pages

SUMMARY = "write the schemas by which editors complete and mark fields"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to write."""
    parser.add_argument("--into", type=Path, default=Path(".schema"), help="the folder to write in (.schema)")


def run(options: argparse.Namespace) -> int:
    """Write a schema for each kind, whatever is wrong with other records than the vocabulary."""
    files, problems = load_content(options.content)
    entries, invalid = validate_files([file for file in files if file.kind.name == "vocabulary"])
    vocabulary = next((entry.record for entry in entries if isinstance(entry.record, Vocabulary)), None)
    if vocabulary is None:
        of_vocabulary = f"{options.content.absolute().name}/vocabulary.yml"
        print(as_text([*invalid, *(found for found in problems if found.place.path == of_vocabulary)]))
        print("Nothing was written: the schemas need a sound vocabulary.")
        return commands.PROBLEMS
    schemas = export_schemas(vocabulary, read_site_info(options.config).url)
    write_pages(schemas, options.into)
    print(f"Wrote {len(schemas)} schemas into {options.into}.")
    return commands.CLEAN
