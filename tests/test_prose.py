from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.fields import is_url
from build_tools.prose import Block, find_refused_links, render_line, render_page, render_prose

#: Every element that prose can become, in a record's field and in a page written by hand.
IN_FIELDS = {"p", "em", "strong", "a", "br"}
IN_PAGES = IN_FIELDS | {
    *("ul", "ol", "li", "blockquote", "code", "pre", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
HARMLESS = {"href", "start", "class"}


class Tags(HTMLParser):
    """Collects the elements of HTML and what their attributes say."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def keep(address: str) -> str:
    return address


def page_html(text: str) -> str:
    return "".join(block.html for block in render_page(text, keep))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain & simple <b>.", "<p>Plain &amp; simple &lt;b&gt;.</p>\n"),
        ("*one* and **two**", "<p><em>one</em> and <strong>two</strong></p>\n"),
        ("First.\n\nSecond.", "<p>First.</p>\n<p>Second.</p>\n"),
        ("Line\nbreak", "<p>Line\nbreak</p>\n"),
        ("[a](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">a</a></p>\n'),
        ("\\*not\\*", "<p>*not*</p>\n"),
        ("&lt;b&gt; &eacute;", "<p>&lt;b&gt; é</p>\n"),
    ],
)
def test_a_field_knows_paragraphs_emphasis_and_links(text: str, html: str) -> None:
    assert render_prose(text) == html


INERT = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html,x)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](/people/)",
    "[x](https://user@evil.example)",
    "[x](https://evil.example:8080/)",
    "![x](https://evil.example/x.png)",
    "<https://evil.example>",
    "<jane@evil.example>",
    "https://evil.example",
    "[x][1]\n\n[1]: javascript:alert(1)",
    '[x](https://example.org "onmouseover=alert(1)")',
]


@pytest.mark.parametrize("text", INERT)
def test_in_a_field_nothing_but_a_plain_link_becomes_active(text: str) -> None:
    for html in (render_prose(text), render_line(text)):
        tags = Tags(html)

        assert tags.names <= IN_FIELDS
        assert all(name == "href" and is_url(value) for name, value in tags.attributes)


@pytest.mark.parametrize(
    "text",
    [
        "# Title",
        "- item",
        "1. item",
        "> quoted",
        "    code",
        "```\ncode\n```",
        "`code`",
        "---",
        "| a |\n|---|",
        "~~x~~",
    ],
)
def test_in_a_field_headings_lists_code_and_tables_are_plain_text(text: str) -> None:
    assert Tags(render_prose(text)).names == {"p"}
    for line in text.split("\n"):
        assert line.strip().replace(">", "&gt;") in render_prose(text)


def test_a_line_never_breaks_out_of_its_line() -> None:
    assert render_line("One.\n\n# *Two*") == "One.  # <em>Two</em>"


def test_a_page_is_cut_at_its_headings() -> None:
    assert render_page("Before.\n\n## Of *words* & `code`\n\n- one\n- two\n\n### Deeper\n", keep) == [
        Block(0, "", render_prose("Before.")),
        Block(2, "Of words & code", render_prose("")),
        Block(0, "", type(render_prose(""))("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")),
        Block(3, "Deeper", render_prose("")),
    ]


def test_a_heading_inside_a_quotation_stays_there() -> None:
    assert render_page("> ## Quoted\n> words\n", keep) == [
        Block(0, "", type(render_prose(""))("<blockquote>\n<h2>Quoted</h2>\n<p>words</p>\n</blockquote>\n"))
    ]


def test_headings_that_follow_each_other_have_nothing_between_them() -> None:
    assert [(block.level, block.text) for block in render_page("# One\n## Two\n# Three", keep)] == [
        (1, "One"),
        (2, "Two"),
        (1, "Three"),
    ]


def test_the_cells_of_a_table_have_no_styles_of_their_own() -> None:
    assert Tags(page_html("| a | b |\n|:--|--:|\n| 1 | 2 |\n")).attributes == []


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("method.md", "<method/>"),
        ("people/index.md", "<people/>"),
        ("people/jane-doe.md#letter", "<people/jane-doe/#letter>"),
        ("index.md", "<>"),
        ("https://example.org/a.md", "https://example.org/a.md"),
    ],
)
def test_a_link_in_a_page_leads_to_the_address_of_the_other_page(target: str, address: str) -> None:
    (block,) = render_page(f"See [it]({target}).", lambda to: f"<{to}>")

    assert Tags(block.html).attributes == [("href", address)]


@pytest.mark.parametrize("text", INERT)
def test_in_a_page_nothing_but_a_plain_link_becomes_active(text: str) -> None:
    tags = Tags(page_html(text))

    assert tags.names <= IN_PAGES
    assert all(is_url(value) for name, value in tags.attributes if name == "href")
    assert {name for name, _ in tags.attributes} <= HARMLESS


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("[a](method.md) [b](https://example.org) [c](people/index.md#top)", []),
        ("[a](javascript:alert(1))", [(1, "javascript:alert(1)")]),
        ("Before.\n\n[a](/method/)", [(3, "/method/")]),
        ("Before\n*it* and\n[a](method)", [(3, "method")]),
        ("[a](../method.md)", [(1, "../method.md")]),
        ("[a](<two words>)", [(1, "two words")]),
        ("- [a](http:/one)\n- [b](two)", [(1, "http:/one"), (2, "two")]),
        ("| a |\n|---|\n| [b](two) |", [(3, "two")]),
        ("[a][x]\n\n[x]: ftp://example.org", [(1, "ftp://example.org")]),
        ("`[a](code)`", []),
        ("    [a](code)", []),
    ],
)
def test_links_of_a_page_that_lead_nowhere_are_found_with_their_line(text: str, refused: list[tuple[int, str]]) -> None:
    assert find_refused_links(text) == refused


PARTS = st.lists(
    st.sampled_from(
        [*INERT, "\n", "\n\n", " ", "a", "*", "_", "[", "]", "(", ")", "<", ">", "&", "\\", "`", "|", "- "]
    ),
    max_size=8,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(PARTS)
def test_no_prose_becomes_active(text: str) -> None:
    field, page = Tags(render_prose(text)), Tags(page_html(text))

    assert field.names <= IN_FIELDS
    assert page.names <= IN_PAGES
    assert all(is_url(value) for name, value in field.attributes + page.attributes if name == "href")
    assert {name for name, _ in field.attributes + page.attributes} <= HARMLESS
