"""Check that a page says what it is: one title, one description, one address to keep, headings in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser

#: The page that a server shows where there is none has no address of its own.
_WITHOUT_ADDRESS = "404.html"


def check_outline(tree: LexborHTMLParser, path: str) -> Iterator[str]:
    """Yield each thing that search engines and screen readers miss or find twice on the page at ``path``."""
    wanted = {"title": "head > title", "description": "head > meta[name=description]", "main heading": "h1"}
    if path != _WITHOUT_ADDRESS:
        wanted["canonical address"] = "head > link[rel=canonical]"
    for name, selector in wanted.items():
        nodes = tree.css(selector)
        texts = [
            (node.attributes.get("content") or node.attributes.get("href") or node.text()).strip() for node in nodes
        ]
        if not any(texts):
            yield f"has no {name}"
        elif len(nodes) > 1:
            yield f"has more than one {name}"
    headings = [(int((node.tag or "h0")[1]), node.text()) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    for (level, _), (next_level, text) in pairwise(headings):
        if next_level > level + 1:
            heading = " ".join(text.split())[:60]
            yield f"the heading {heading!a} is of level {next_level} and follows one of level {level}"
