"""Read the text of a web page as its readers see it: every word of it, a paragraph to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_tools.verify.page_text import join_paragraphs

#: What holds no words for readers.
SILENT = frozenset(
    {
        *("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio"),
        *("video", "select", "datalist", "textarea", "button", "rt", "rp", "dialog", "-comment", "_comment"),
    }
)
#: What stands in the middle of a line; everything else begins a paragraph.
INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "nobr", "output", "q", "ruby", "rb", "s", "samp", "small", "span", "strike"),
        *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "input", "-text"),
    }
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")


def read_html(page: LexborHTMLParser) -> str:
    """Give the visible text of a page, menus and all."""
    text = "".join(_walk(page.root)) if page.root is not None else ""
    return join_paragraphs(_PARAGRAPH.split(text))


def _walk(root: LexborNode) -> Iterator[str]:
    """Yield the texts below a node with the breaks between them: an empty line around every paragraph."""
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif node.tag == "-text":
            yield " ".join(re.split(r"[ \t\r\n\f]+", node.text_content or ""))
        elif node.tag == "br":
            yield "\n"
        elif not _is_silent(node):
            around = '"' if node.tag == "q" else "" if node.tag in INLINE else "\n\n"
            stack.append(around)
            children = list(node.iter(include_text=True))
            stack.extend(reversed(children))
            yield around


def _is_silent(node: LexborNode) -> bool:
    if node.tag in SILENT:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
