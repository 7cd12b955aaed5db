"""Lend the tests of commands a day, a folder, a terminal, and the processes that read pages."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools import commands
from tests.conftest import TODAY, WriteSmall
from tests.verify.conftest import readers

__all__ = ["readers"]


@pytest.fixture
def same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let today be the same day whenever the tests run."""
    monkeypatch.setattr(commands, "today", lambda: TODAY)


@pytest.fixture
def folder(write_small: WriteSmall) -> Path:
    """Give the folder of the small content."""
    return write_small()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let somebody sit at the terminal and give these answers in order."""
    answers: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    def answer(prompt: str) -> str:
        if not answers:
            raise EOFError
        return answers.pop(0)

    monkeypatch.setattr(builtins, "input", answer)
    yield answers
    assert answers == []
