"""That what a record still has of the example it was copied from is found, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.example_lines import collect_example_lines, find_example_lines
from tests.conftest import CONTENT, MAX

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

EXAMPLE = """\
# What the person said, in one sentence of our own.
summary: She says that Model X is cheap.
# Where the words stand.
sources:
  - title: The letters of a whole week
    kind: original
    read_on: 2025-02-01
    said_at: 18:13
"""


def places(text: str) -> list[tuple[int, int]]:
    found = find_example_lines(text, "content/x.yml", collect_example_lines([EXAMPLE]))
    return [(each.place.line, each.place.column) for each in found]


@pytest.mark.parametrize(
    "line",
    [
        "summary: She says that Model X is cheap.",
        "  summary: She says that Model X is cheap.  ",
        "- summary: She says that Model X is cheap.",
        "title: The letters of a whole week",
        "read_on: 2025-02-01",
    ],
)
def test_indentation_and_dash_do_not_hide_a_line(line: str) -> None:
    assert places(f"a: b\n{line}\n") == [(2, len(line) - len(line.lstrip("- ")) + 1)]


@pytest.mark.parametrize(
    "line",
    [
        "summary: She says that Model X is not cheap.",
        "# What the person said, in one sentence of our own.",
        "kind: original",
        "said_at: 18:13",
    ],
)
def test_other_words_comments_and_short_lines_are_not_told(line: str) -> None:
    assert places(line) == []


def test_the_other_mistakes_of_a_copied_record_are_told_with_it(check_small: CheckSmall) -> None:
    files: dict[str, str | None] = {"examples/person.yml": EXAMPLE, MAX: EXAMPLE}
    told = [line.split()[1] for line in check_small(files=files).splitlines() if line.startswith(f"content/{MAX}")]
    assert (told.count("Y007"), "F001" in told, "F002" in told) == (3, True, True)


def test_words_of_the_vocabulary_are_not_invented(small_texts: dict[str, str], check_small: CheckSmall) -> None:
    assert check_small(files={"examples/vocabulary.yml": small_texts["vocabulary.yml"]}) == ""


@pytest.mark.parametrize("file", sorted((CONTENT / "examples").glob("*.yml")), ids=lambda file: file.stem)
def test_every_example_of_a_record_has_lines_by_which_its_copy_is_known(file: Path) -> None:
    assert file.stem == "vocabulary" or len(collect_example_lines([file.read_text(encoding="utf-8")])) >= 2
