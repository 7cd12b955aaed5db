"""That every real record is sound: one test for each file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.content import read_content
from build_tools.problems import Problem, as_text
from build_tools.validate import Entry

CONTENT = Path(__file__).parent.parent / "content"
FILES = sorted(
    file.relative_to(CONTENT).as_posix()
    for file in CONTENT.rglob("*")
    if file.is_file() and "examples" not in file.relative_to(CONTENT).parts and file.name != "README.md"
)


@pytest.fixture(scope="module")
def problems_by_file(real_entries: list[Entry]) -> dict[str, list[Problem]]:
    """What is wrong with the real records, as on the day of their last change, whatever the clock says."""
    newest = max((entry.record.updated.last for entry in real_entries), default=date.min)
    problems: dict[str, list[Problem]] = {}
    for each in read_content(CONTENT, newest).problems:
        problems.setdefault(each.place.path.removeprefix("content/"), []).append(each)
    return problems


@pytest.mark.parametrize("path", FILES)
def test_it_is_sound(path: str, problems_by_file: dict[str, list[Problem]]) -> None:
    if path in problems_by_file:
        pytest.fail(as_text(problems_by_file[path]), pytrace=False)


def test_nothing_is_wrong_elsewhere(problems_by_file: dict[str, list[Problem]]) -> None:
    elsewhere = [each for path, problems in problems_by_file.items() if path not in FILES for each in problems]
    if elsewhere:
        pytest.fail(as_text(elsewhere), pytrace=False)
