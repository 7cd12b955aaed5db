"""Speak to a person, one module per command.

A command's module holds ``SUMMARY`` (what it does, as --help says it), ``add_arguments(parser)`` and ``run(options)``,
which gives the exit code: ``CLEAN`` or ``PROBLEMS``. Wrong use ends with 2, by ``parser.error`` or ``WrongUseError``.
The options of every command are ``content``, ``build`` and ``config``, the folders and the file it works with.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime

CLEAN = 0
PROBLEMS = 1
WRONG_USE = 2


class WrongUseError(Exception):
    """The command was called in a way that cannot work; the text says what to do instead."""


def today() -> date:
    """Give the day it is, everywhere the same: in UTC."""
    return datetime.now(UTC).date()


def is_terminal() -> bool:
    """Tell whether a person reads what is printed as it comes, not a file or another program."""
    return sys.stdout.isatty()
