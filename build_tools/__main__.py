"""Find the command that a person wants and run it: the command line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from build_tools import commands
from build_tools.problems import close_match, quote
from build_tools.write import WriteError

#: The commands, each a module of ``build_tools.commands``, in the order of --help.
COMMANDS = ("check", "new", "draft", "fmt", "diff", "verify", "archive", "site", "serve", "schema")

EXIT_CODES = "Exit codes: 0 all is well, 1 problems were found, 2 wrong use."


class _Parser(argparse.ArgumentParser):
    """A parser that tells of an argument it does not know in the words of the command that was meant."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            known = [option for action in self._actions for option in action.option_strings]
            match = close_match(unknown[0].partition("=")[0], known)
            fix = f"{match} " if match else ""
            self.exit(commands.WRONG_USE, f"unknown argument {quote(unknown[0])}: {fix}see {self.prog} --help\n")
        return options, unknown


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and give the exit code."""
    options = _parse_arguments(sys.argv[1:] if arguments is None else arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough; Python would complain of it once more at the end
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # stays open to the very end
        return commands.PROBLEMS
    except WriteError as error:
        print(error, file=sys.stderr)
        return commands.PROBLEMS
    except commands.WrongUseError as error:
        print(error, file=sys.stderr)
        return commands.WRONG_USE
    return code


def _parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(
        prog="python -m build_tools", description="Check the records and build the site.", epilog=EXIT_CODES
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="the folder of records (content)")
    parser.add_argument("--build", type=Path, default=Path("build"), help="the folder to build in (build)")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="the MkDocs configuration (mkdocs.yml)")
    choices = parser.add_subparsers(required=True, metavar="command")
    # A check does not wait for what only a build imports; who names no command sees them all.
    for name in [name for name in COMMANDS if name in arguments] or COMMANDS:
        command = import_module(f"build_tools.commands.{name}")
        chosen = choices.add_parser(name, help=command.SUMMARY, description=command.__doc__, epilog=EXIT_CODES)
        command.add_arguments(chosen)
        chosen.set_defaults(run=command.run)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
