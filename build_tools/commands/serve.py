"""Show the site on this machine and build it again after each change."""

from __future__ import annotations

import argparse
import sys

from build_tools import commands, pipeline, serve
from build_tools.commands.check import report
from build_tools.write import WriteError

SUMMARY = "show the site here and build it again after each change"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the port."""
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")


def run(options: argparse.Namespace) -> int:
    """Show the site until the person interrupts."""

    def build_once() -> None:
        try:
            content = pipeline.build(options.content, options.build, options.config, commands.today()).content
            report(content, content.problems, options.content)
        except WriteError as error:
            print(error, file=sys.stderr)

    serve.serve_site(options.content, options.build / "site", options.config, options.port, build_once)
    return commands.CLEAN
