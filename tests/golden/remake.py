"""Render the small content into tests/golden/pages: ``python -m tests.golden.remake``, then read what changed in git.

The rules, the fields and the schemas are left out: they are made of the program's rules, not of the content.
"""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.cards import Card
from build_tools.content import read_content
from build_tools.pipeline import make_pages
from build_tools.views.page import SiteInfo
from build_tools.write import write_pages
from tests.conftest import SMALL, TODAY

PAGES = Path(__file__).parent / "pages"
#: The name of a card changes with the program that draws it.
CARD = re.compile(r"(?<=assets/cards/)[0-9a-f]+")
SITE = SiteInfo("Small Record", "https://small.example/", "https://code.example/small")


def render_golden() -> dict[str, bytes]:
    """Give every page and data file of the small content by its path."""
    content = read_content(SMALL, TODAY)
    assert content.catalogue is not None, content.problems
    pages = make_pages(content.catalogue, content.texts, SITE)
    return {
        path: CARD.sub("card", page).encode() if isinstance(page, str) else page
        for path, page in pages.items()
        if not isinstance(page, Card)
        and not path.startswith(("assets/", "schema/"))
        and path not in ("rules.md", "fields.md")
    }


if __name__ == "__main__":
    write_pages(render_golden(), PAGES)
