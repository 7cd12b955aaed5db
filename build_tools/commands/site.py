"""Check the records and build the site."""

from __future__ import annotations

import argparse
import sys

from build_tools import commands, pipeline
from build_tools.catalogue import Catalogue
from build_tools.commands.check import report
from build_tools.proof import count_levels

SUMMARY = "check every record and build the site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: where to read and build is said for every command."""


def run(options: argparse.Namespace) -> int:
    """Check every record and build the site."""
    result = pipeline.build(options.content, options.build, options.config, commands.today())
    code = report(result.content, result.content.problems, options.content)
    if result.site is None or result.content.catalogue is None:
        print("Nothing was built; the former site stands as it was.", file=sys.stderr)
        return code
    print(f"Built {options.build / 'site'}: {result.site.pages} pages, {result.site.size / 1e6:.1f} MB.")
    print(_proof_in_words(result.content.catalogue))
    print(f"Open {options.build / 'site' / 'index.html'}, or run: make serve")
    return code


def _proof_in_words(catalogue: Catalogue) -> str:
    """Say how many statements stand at each level of proof, as the page on proof does."""
    shares = count_levels(catalogue, catalogue.statements.values())
    counts = ", ".join(f"{share.count} {share.term.label.lower()}" for share in shares.levels)
    return f"Proof of words, {shares.total} statements: {counts}."
