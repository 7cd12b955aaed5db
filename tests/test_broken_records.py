"""That every broken record in ``tests/broken`` gives exactly the lines in its first comment.

The first comment names the file whose place the record takes in the small content. Where a message is changed on
purpose, the failing test prints the comment that belongs there now.
"""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yml"))


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_its_mistakes_are_told_as_its_comment_says(file: Path, check_small: CheckSmall) -> None:
    text = file.read_text(encoding="utf-8")
    expected = "".join(takewhile(lambda line: line.startswith("# "), text.splitlines(keepends=True)))
    path = expected.partition(":")[0].removeprefix("# content/")
    told = "".join(f"# {line}\n" for line in check_small(files={path: text}).splitlines())
    if told != expected:
        pytest.fail(f"tests/broken/{file.name} begins with\n{expected}\nbut told is\n{told}", pytrace=False)


def test_there_are_broken_records_of_many_kinds() -> None:
    assert {file.stem.partition("-")[0] for file in BROKEN} >= {"person", "statement", "question", "claim", "event"}
