"""That the small content becomes exactly the pages in tests/golden/pages, byte by byte.

When a change of a page is wanted: ``python -m tests.golden.remake``, then read the difference before it is committed.
"""

from __future__ import annotations

import pytest

from tests.golden.remake import PAGES, render_golden

EXPECTED = {file.relative_to(PAGES).as_posix(): file for file in sorted(PAGES.rglob("*")) if file.is_file()}


@pytest.fixture(scope="module")
def rendered() -> dict[str, bytes]:
    return render_golden()


def test_the_pages_are_these_and_no_others(rendered: dict[str, bytes]) -> None:
    assert sorted(rendered) == sorted(EXPECTED)


@pytest.mark.parametrize("path", EXPECTED)
def test_the_page_is_the_same_byte_by_byte(path: str, rendered: dict[str, bytes]) -> None:
    assert rendered[path].decode() == EXPECTED[path].read_bytes().decode()
