"""Speak to a person: the command line. Exit codes: 0 all is well, 1 problems were found, 2 wrong use."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from build_tools.catalogue import Catalogue, Item
from build_tools.content import Content, read_content
from build_tools.positions import count_stances, make_positions
from build_tools.problems import as_text
from build_tools.records import Event
from build_tools.write import WriteError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and give the exit code."""
    options = _parse_arguments(arguments)
    try:
        return int(options.run(options))
    except WriteError as error:
        print(error, file=sys.stderr)
        return 1


def _parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="Check the records and build the site.")
    parser.add_argument("--content", type=Path, default=Path("content"), help="the folder of records (content)")
    parser.add_argument("--build", type=Path, default=Path("build"), help="the folder to build in (build)")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the MkDocs configuration (mkdocs.yml)")
    commands = parser.add_subparsers(required=True, metavar="command")
    commands.add_parser("check", help="check every record").set_defaults(run=_check)
    commands.add_parser("site", help="check every record and build the site").set_defaults(run=_site)
    serve = commands.add_parser("serve", help="show the site here and build it again after each change")
    serve.add_argument("--port", type=int, default=8000, help="the port on this machine (8000)")
    serve.set_defaults(run=_serve)
    return parser.parse_args(arguments)


def _check(options: argparse.Namespace) -> int:
    # The run is short and leaves few cycles; looking for them would take a fifth of its time.
    gc.disable()
    return _report(read_content(options.content, _today()))


def _site(options: argparse.Namespace) -> int:
    from build_tools import pipeline

    result = pipeline.build(options.content, options.build, options.config, _today())
    code = _report(result.content)
    if result.site is None:
        print("Nothing was built; the former site stands as it was.", file=sys.stderr)
        return code
    print(f"Built {options.build / 'site'}: {result.site.pages} pages, {result.site.size / 1e6:.1f} MB.")
    print(f"Open {options.build / 'site' / 'index.html'}, or run: make serve")
    return code


def _serve(options: argparse.Namespace) -> int:
    from build_tools import pipeline
    from build_tools.serve import serve_site

    def build_once() -> None:
        try:
            _report(pipeline.build(options.content, options.build, options.config, _today()).content)
        except WriteError as error:
            print(error, file=sys.stderr)

    serve_site(options.content, options.build / "site", options.config, options.port, build_once)
    return 0


def _report(content: Content) -> int:
    if content.catalogue is None:
        print(as_text(content.problems))
        count = len(content.problems)
        print(f"{count} problem{'s' if count > 1 else ''} in {content.files} files.", file=sys.stderr)
        return 1
    print(f"{content.files} files, no problems: {_count(content.catalogue)}.")
    for event in content.catalogue.events.values():
        print(f"{event.record.title}: {_count_cells(content.catalogue, event)}.")
    return 0


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


def _today() -> date:
    return datetime.now(UTC).date()


if __name__ == "__main__":
    sys.exit(main())
