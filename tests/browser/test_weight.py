"""That a page weighs little: its bytes as a web host sends them, its fonts, and nothing that moves while it loads."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from .conftest import Watched
from .test_pages import KINDS, find_page

#: Bytes, compressed: a page with all it needs before a search, and the fonts of any one page.
MOST_BYTES = 60_000
MOST_FONT_BYTES = 60_000
COMPRESSED = (".html", ".css", ".js", ".svg", ".json")
SHIFTS = """() => new Promise(answer => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => answer(sum), 200);
})"""


def weigh(site: Path, request: str) -> tuple[str, int]:
    """Give the file that a request asks for and the bytes that a host which compresses sends."""
    path = unquote(urlsplit(request).path).lstrip("/")
    file = site / path / "index.html" if path == "" or path.endswith("/") else site / path
    content = file.read_bytes()
    return path, len(gzip.compress(content, 6) if file.suffix in COMPRESSED else content)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_a_page_and_its_fonts_keep_within_their_budgets(watched: Watched, site: Path, kind: str) -> None:
    watched.open(find_page(site, kind))

    weights = dict(weigh(site, request) for request in watched.requests)
    fonts = {path: weight for path, weight in weights.items() if path.endswith(".woff2")}
    assert fonts != {}
    assert sum(fonts.values()) <= MOST_FONT_BYTES, fonts
    assert sum(weights.values()) - sum(fonts.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize("kind", ["front", "question", "person", "statement", "claim"])
def test_nothing_moves_while_the_page_loads(watched: Watched, site: Path, kind: str) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 900})
    watched.open(find_page(site, kind))

    assert watched.page.evaluate(SHIFTS) < 0.01
