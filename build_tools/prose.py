"""Turn the prose of records and of hand-written pages into HTML that is inert.

Prose fields know emphasis and links; hand-written pages know headings, lists, tables and quotations as well. Raw HTML
is text, images are not drawn, and a link leads to a plain http(s) address or to a page of this site.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from build_tools.fields import is_url

#: Leads from the file name of another page to its address.
Href = Callable[[str], str]
_PAGE = re.compile(r"(?!/)((?:[a-z0-9-]+/)*)([a-z0-9-]+)\.md(#[a-z0-9-]+)?")


@dataclass(frozen=True)
class Block:
    """A piece of a hand-written page: a heading of some level with its plain text, or HTML (level 0)."""

    level: int
    text: str
    html: Markup


def render_prose(text: str) -> Markup:
    """Render the prose of a record's field as paragraphs."""
    return Markup(_field_parser().render(text))  # noqa: S704  # the parser escapes all but its own tags


def render_line(text: str) -> Markup:
    """Render prose that must stay inside a line or a paragraph of the page."""
    return Markup(_field_parser().renderInline(text.replace("\n", " ")))  # noqa: S704  # the parser escapes all but its own tags


def render_page(text: str, href: Href) -> list[Block]:
    """Cut a hand-written page at its headings and render what stands between them."""
    parser = _page_parser()
    tokens = parser.parse(text)
    for token in tokens:
        _lead_links(token, href)
    blocks: list[Block] = []
    pending: list[Token] = []
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0:
            blocks += _html_block(parser, pending)
            pending = []
            blocks.append(Block(int(token.tag[1]), _plain(tokens[index + 1]), Markup("")))
        elif not (blocks and blocks[-1].level and _is_heading_rest(tokens, index)):
            pending.append(token)
    return blocks + _html_block(parser, pending)


def find_refused_links(text: str) -> list[tuple[int, str]]:
    """Give line and target of each link in a hand-written page that leads neither to a page nor to a plain address."""
    found = []
    for token in _link_finder().parse(text):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or ():
            line += child.type in ("softbreak", "hardbreak")
            if child.type == "link_open" and not _is_link(str(child.attrs["href"])):
                found.append((line, str(child.attrs["href"])))
    return found


def _is_heading_rest(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1]
    return tokens[index].type == "heading_close" or before.type == "heading_open"


def _html_block(parser: MarkdownIt, tokens: list[Token]) -> list[Block]:
    if not tokens:
        return []
    html = Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704  # as above
    return [Block(0, "", html)]


def _plain(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in ("text", "code_inline"))


def _lead_links(token: Token, href: Href) -> None:
    for child in token.children or ():
        if child.type == "link_open" and (page := _PAGE.fullmatch(str(child.attrs["href"]))):
            folder, name, anchor = page.groups()
            address = folder if name == "index" else f"{folder}{name}/"
            child.attrs["href"] = href(address + (anchor or ""))


def _is_link(target: str) -> bool:
    return is_url(target) or bool(_PAGE.fullmatch(target))


def _drop_attributes(state: StateCore) -> None:
    """Leave out titles, which the theme may show as tooltips, and styles, which the site's policy blocks."""
    for token in state.tokens:
        for part in (token, *(token.children or ())):
            part.attrs.pop("title", None)
            part.attrs.pop("style", None)


@cache
def _field_parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "newline", "escape", "entity"])
    # Assigning is the library's documented way to set which links are allowed.
    parser.validateLink = is_url  # type: ignore[method-assign, assignment]
    parser.core.ruler.push("drop_attributes", _drop_attributes)
    return parser


@cache
def _page_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = _is_link  # type: ignore[method-assign, assignment]
    parser.core.ruler.push("drop_attributes", _drop_attributes)
    return parser


@cache
def _link_finder() -> MarkdownIt:
    """Give a parser that takes every link for one, as it is written, so that those refused can be told."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = bool  # type: ignore[method-assign, assignment]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser
