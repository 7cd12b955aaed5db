"""That every kind of page is laid out as its stored outline says, on a phone and on a wide screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .outline import OUTLINES, PAGES, WIDTHS, draw_outline


def test_there_is_an_outline_for_each_page_and_no_other() -> None:
    assert sorted(file.name for file in OUTLINES.iterdir()) == sorted(
        f"{name}-{width}.txt" for name in PAGES for width in WIDTHS
    )


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_laid_out_as_stored(browser: Browser, small_origin: str, name: str, width: int) -> None:
    stored = Path(OUTLINES / f"{name}-{width}.txt").read_text(encoding="utf-8")

    assert draw_outline(browser, f"{small_origin}/{PAGES[name]}", width) == stored
