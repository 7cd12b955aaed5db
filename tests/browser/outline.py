"""Draw the outline of a page as a browser lays it out: each part of the page, where it begins and how wide it is.

The outlines of the small site stand in ``outlines/``. After a wanted change: ``python -m tests.browser.outline``, then
read the difference before it is committed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from .conftest import SWITCHES, build_small, find_browser, serve

OUTLINES = Path(__file__).parent / "outlines"
WIDTHS = (390, 1300)
#: A page of each kind on the small site, by the name of its outline.
PAGES = {
    "front": "",
    "event": "events/model-x/",
    "question": "events/model-x/questions/cheap/",
    "claim": "events/model-x/claims/cost/",
    "person": "people/jane-doe/",
    "statement": "people/jane-doe/2025-01-27-letter/",
    "statement-lost": "people/jane-doe/2024-12-26-first-look/",
    "sources": "sources/",
    "source-list": "sources/e/",
    "theme": "themes/openness/",
    "people": "people/",
    "statements": "statements/",
    "timeline": "timeline/",
    "misquotations": "misquotations/",
    "method": "method/",
    "data": "data/",
}
#: Positions are told in steps of this many pixels, so that the width of a letter more or less changes nothing.
_STEP = 20
_DRAW = """step => {
  const round = value => Math.round(value / step) * step;
  const lines = [];
  const visit = (element, depth) => {
    const box = element.getBoundingClientRect();
    if (depth > 7 || box.width * box.height < 2) return;
    const name = element.tagName.toLowerCase() + [...element.classList].map(each => "." + each).join("");
    lines.push("  ".repeat(depth) + `${name} ${round(box.left)}+${round(box.width)}`);
    for (const child of element.children) visit(child, depth + 1);
  };
  visit(document.body, 0);
  return lines.join("\\n") + "\\n";
}"""


def draw_outline(browser: Browser, address: str, width: int) -> str:
    """Give one line for each part of the page that takes room: its name, where it begins and how wide it is."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    drawn = str(page.evaluate(_DRAW, _STEP))
    page.close()
    return drawn


def _draw_all(browser: Browser, origin: str) -> Iterator[tuple[str, str]]:
    for name, path in PAGES.items():
        for width in WIDTHS:
            yield f"{name}-{width}.txt", draw_outline(browser, f"{origin}/{path}", width)


def main() -> None:
    """Draw every outline anew."""
    OUTLINES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, serve(build_small(Path(folder))) as origin, sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=find_browser(), args=SWITCHES)
        for name, text in _draw_all(browser, origin):
            (OUTLINES / name).write_text(text, encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
