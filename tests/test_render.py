from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # no types come with it
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, TemplateNotFound, UndefinedError
from markupsafe import Markup

from build_tools.cards import make_card
from build_tools.fields import Day
from build_tools.head import make_head
from build_tools.pipeline import TEMPLATES
from build_tools.render import (
    escape_heading,
    fold_block,
    make_environment,
    page_path,
    relative,
    render_view,
    render_views,
)
from build_tools.views.page import Facet, Link, Page, SiteInfo
from build_tools.views.texts import TextPage

SITE = SiteInfo("Small Record", "https://small.example/", "https://code.example/small")
#: What the engine switches on by itself, and what the configuration adds.
EXTENSIONS = ["toc", "tables", "fenced_code"]

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[x]: javascript:alert(1)",
    "[x][y]",
    "<https://evil.example>",
    "<jane@evil.example>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note #}",
    "{: onclick=alert(1) }",
    "{#id .class}",
    '--8<-- "file"',
    "*[abbr]: x",
    "[^1]: note",
    "[TOC]",
    "```",
    "~~~ js",
    "`code`",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&amp;amp;",
    "]]>",
    "<!-- comment -->",
    "<?php ?>",
    "*emphasis* _emphasis_ **strong** ~~struck~~",
    "# heading",
    "heading #",
    "===",
    "---",
    "1. list",
    "- list",
    "+ list",
    "> quotation",
    "| a | b |",
    ": definition",
    "!!! note",
    "\\*escaped\\*",
    "line one\nline two",
    "tab\tand  spaces",
    "Don't “smarten” -- this ... (c) 1/2",
    "\u2028\u2029\x85\x0b\x0c\x1c",
    "\u00a0no break\u00a0",
    "数字, عربى, עברית, 👩‍🚀",
    "",
)


class Reader(HTMLParser):
    """Reads HTML as a sequence of tags with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def to_html(text: str) -> str:
    return str(markdown.markdown(text, extensions=EXTENSIONS))


def fold(text: str) -> str:
    return " ".join(text.split())


def check_heading(text: str) -> None:
    text = text if text.strip() else "Title"
    read = Reader(to_html(f"Before.\n\n## {escape_heading(text)}\n\nAfter."))

    assert [tag for tag, _ in read.tags] == ["p", "h2", "p"]
    assert set(read.tags[1][1]) == {"id"}
    assert re.fullmatch(r"[\w-]*", read.tags[1][1]["id"] or "")
    assert fold(read.text) == fold(f"Before. {text} After.")


def check_block(text: str) -> None:
    html = fold_block(f'<p class="words" lang="en">\n{Markup.escape(text)}\n</p>')
    read = Reader(to_html(f"## Before\n\n{html}\n## After"))

    assert read.tags == [("h2", {"id": "before"}), ("p", {"class": "words", "lang": "en"}), ("h2", {"id": "after"})]
    assert fold(read.text) == fold(f"Before {text} After")


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_text_in_a_heading_comes_back_letter_for_letter_and_nothing_in_it_is_active(text: str) -> None:
    check_heading(text)


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_text_in_a_block_comes_back_letter_for_letter_and_nothing_in_it_is_active(text: str) -> None:
    check_block(text)


#: What records can hold: control characters never pass the loader.
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"))
MARKUP = st.lists(
    st.sampled_from([*PAYLOADS, " ", "\n", "\n\n", "    ", "a", "*", "_", "`", "<", ">", "&"]), max_size=8
)
TEXTS = st.one_of(MARKUP.map("".join), st.text(CHARACTERS, max_size=60))


@settings(max_examples=700, deadline=None)
@given(TEXTS)
def test_no_text_in_a_heading_is_changed_or_active(text: str) -> None:
    check_heading(text)


@settings(max_examples=700, deadline=None)
@given(TEXTS)
def test_no_text_in_a_block_is_changed_or_active(text: str) -> None:
    check_block(text)


def test_only_letters_digits_and_spaces_of_a_heading_are_left_as_they_are() -> None:
    assert escape_heading("a*b  C_1\n– é") == Markup("a&#42;b C&#95;1 – é")


def test_a_block_becomes_one_line_between_empty_ones() -> None:
    assert fold_block("\n<div>\n  <p>one\n two</p>\n\n</div>\n") == Markup("\n<div> <p>one two</p> </div>\n")


@pytest.mark.parametrize(
    "html", ["<span>in a line</span>", "text", "", "<details>", "</div>", "<pre>x</pre>", "<path/>"]
)
def test_a_block_begins_with_a_tag_that_the_parser_takes_for_a_block(html: str) -> None:
    with pytest.raises(ValueError, match="a block must begin with a block-level tag"):
        fold_block(html)


@pytest.mark.parametrize(
    ("address", "base", "way"),
    [
        ("people/jane-doe/", "people/", "jane-doe/"),
        ("people/jane-doe/", "", "people/jane-doe/"),
        ("", "people/jane-doe/", "../../"),
        ("", "", "./"),
        ("people/", "people/", "./"),
        ("people/", "people/jane-doe/", "../"),
        ("events/x/claims/a/", "events/x/claims/b/", "../a/"),
        ("method/#readings", "people/", "../method/#readings"),
        ("people/#m", "people/", "#m"),
        ("data/people.json", "data/", "people.json"),
        ("data/people.json", "", "data/people.json"),
        ("https://example.org/a/../b", "people/", "https://example.org/a/../b"),
    ],
)
def test_an_address_inside_the_site_is_given_as_the_way_from_the_page(address: str, base: str, way: str) -> None:
    assert relative(address, base) == way


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "index.md"),
        ("people/", "people/index.md"),
        ("people/jane-doe/", "people/jane-doe.md"),
        ("people/jane-doe/2025-01-27-letter/", "people/jane-doe/2025-01-27-letter.md"),
        ("events/model-x/", "events/model-x.md"),
        ("themes/openness/", "themes/openness.md"),
        ("about/", "about.md"),
        ("corrections/", "corrections/index.md"),
        ("data/", "data/index.md"),
    ],
)
def test_a_page_lies_where_its_address_says(address: str, path: str) -> None:
    assert page_path(address) == path


def make_page(**fields: object) -> TextPage:
    values: dict[str, object] = {
        "address": "about/",
        "template": "text",
        "kind": "page",
        "title": "About",
        "description": "About us",
        "source": "pages/about.md",
        "updated": Day(2025, 2, 1),
        "text": "Words.",
    }
    return TextPage(**{**values, **fields})  # type: ignore[arg-type]  # the values of a page, by field


def render(page: Page, environment: Environment | None = None) -> str:
    head = make_head(page, SITE, make_card(page, SITE), "assets/cards/a.png")
    return render_view(page, head, environment or make_environment(TEMPLATES, SITE))


def front_matter(page: Page) -> dict[str, str]:
    _, json_line, _ = render(page).split("---\n", 2)
    assert json_line.count("\n") == 1
    values: dict[str, str] = json.loads(json_line)
    return values


@pytest.mark.parametrize("text", PAYLOADS)
def test_front_matter_is_one_line_of_json_with_escaped_values(text: str) -> None:
    values = front_matter(make_page(title=text, description=text))

    for value in (values["title"], values["description"]):
        assert not re.search("[<>\"'\n]", value)
        assert fold(unescape(value)) == fold(text)


def test_front_matter_has_only_characters_that_every_parser_reads_alike() -> None:
    rendered = render(make_page(title="数\u2028\u0085é"))

    assert rendered.split("---\n", 2)[1].isascii()


def write_template(folder: Path, text: str) -> Path:
    (folder / "pages").mkdir()
    (folder / "pages/text.md.j2").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("text", ["{{ page.colour }}", "{% for x in page.colours %}{% endfor %}", "{{ nothing }}"])
def test_a_template_that_names_what_a_page_does_not_have_stops_the_build(tmp_path: Path, text: str) -> None:
    environment = make_environment(write_template(tmp_path, text), SITE)

    with pytest.raises(UndefinedError):
        render(make_page(), environment)


def test_a_page_of_an_unknown_template_stops_the_build() -> None:
    with pytest.raises(TemplateNotFound):
        render(make_page(template="unknown"))


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ page.title }}", "&lt;b&gt; {{ 7*7 }}"),
        ("{{ page.title | heading }}", "&#60;b&#62; &#123;&#123; 7&#42;7 &#125;&#125;"),
        ("{{ page.title | upper_first }}", "&lt;b&gt; {{ 7*7 }}"),
        ("{{ page.updated | day }}", "1 February 2025"),
        ("{{ site.name }}", "Small Record"),
        ('{{ "people/" | href }}', "../people/"),
        ('{{ "Why it matters, in short" | anchor }}', "why-it-matters-in-short"),
        ("{{ page.text | line }}", "Some <em>words</em>"),
        ("{{ page.text | prose }}", "<p>Some <em>words</em></p>"),
    ],
)
def test_values_are_escaped_and_never_read_as_templates(tmp_path: Path, template: str, shown: str) -> None:
    environment = make_environment(write_template(tmp_path, template), SITE)
    page = make_page(title="<b> {{ 7*7 }}", text="Some *words*")

    assert render(page, environment).split("---\n")[2].strip() == shown


def test_views_are_rendered_to_the_paths_of_their_pages() -> None:
    views = [make_page(), make_page(address="people/x/", facets=(Facet("kind", "Page"),))]
    heads = [make_head(view, SITE, make_card(view, SITE), "") for view in views]

    pages = render_views(zip(views, heads, strict=True), make_environment(TEMPLATES, SITE))

    assert sorted(pages) == ["about.md", "people/x.md"]


def test_a_hand_written_page_shows_its_title_its_blocks_and_its_source() -> None:
    page = make_page(text="One.\n\n## Two *words*\n\nSee [Method](method.md).", breadcrumb=(Link("x", "x/"),))

    text, _, end = render(page).partition('<p class="page-end"')

    assert text.split("---\n", 2)[2] == (
        "\n# About\n\n"
        '\n<div class="prose prose--lead"><p>One.</p> </div>\n\n'
        '\n<nav class="contents" aria-label="On this page"><ul><li><a href="#two-words">Two words</a></li></ul></nav>\n\n'
        "## Two words\n\n"
        '\n<div class="prose"><p>See <a href="../method/">Method</a>.</p> </div>\n\n\n\n\n'
    )
    assert "Last changed on 1 February 2025." in end
    assert 'href="https://code.example/small/edit/main/content/pages/about.md"' in end
