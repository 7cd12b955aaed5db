"""That no text in a record becomes anything but text: on the pages, in their heads, and in the search index."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import markdown  # type: ignore[import-untyped]  # no types come with it
import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools import pipeline
from build_tools.content import read_content
from build_tools.pipeline import make_pages
from build_tools.problems import as_text
from build_tools.prose import render_line
from build_tools.render import make_environment
from build_tools.views.page import SiteInfo
from tests.conftest import WriteSmall
from tests.hostile_content import (
    PAYLOADS,
    QUIET,
    key_of,
    make_files,
    make_site,
    quiet,
    without_rules_of_wording,
    write_files,
)

SITE = SiteInfo("Small Record", "https://small.example/", "https://code.example/small")
#: What the engine switches on by itself.
EXTENSIONS = ["toc", "tables", "fenced_code"]
#: Data files that hold hostile text are longer: quotation marks are escaped in JSON.
SIZE = re.compile(r"[\d,]+ (?:bytes|B\b)")
#: A label in a chart is the beginning of a title that stands whole beside it, and may be cut in the text put in.
LABEL = re.compile(r"<text\b[^>]*>[^<]*</text>")
#: Begins the part of an address that leads to words, and what may stand in it.
DIRECTIVE = ":~:text="
PERCENT_CODED = re.compile(r"(?:[A-Za-z0-9._~,-]|%[0-9A-F]{2})+")
LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

READ_ONCE = cache(make_environment)
Tag = tuple[str, tuple[tuple[str, str], ...]]


class Reader(HTMLParser):
    """Reads HTML as Python's own parser does: the tags with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(sorted((name, value or "") for name, value in attrs))))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return fold(" ".join(self.pieces))


def read_as_browsers_do(html: str) -> list[Tag]:
    """Read the tags of HTML with the algorithm of the standard."""
    root = LexborHTMLParser(html).root
    assert root is not None
    return [
        (node.tag or "", tuple(sorted((name, value or "") for name, value in node.attributes.items())))
        for node in root.traverse()
    ]


def fold(text: str) -> str:
    return " ".join(text.split())


def exchange(tags: list[Tag], old: str, new: str) -> list[Tag]:
    """Put one text in the place of another in all attributes; what an anchor is called after a heading is left out.

    So are the words in an address that leads to them, which are written in percent codes, as another test says.
    """
    return [
        (
            name,
            tuple(
                (attribute, fold(value.partition(DIRECTIVE)[0]).replace(old, new))
                for attribute, value in attributes
                if not (name in HEADINGS and attribute == "id")
            ),
        )
        for name, attributes in tags
    ]


@pytest.fixture
def templates_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading the templates takes half of the time that pages take."""
    monkeypatch.setattr(pipeline, "make_environment", READ_ONCE)


def render_pages(payload: str, folder: Path) -> dict[str, tuple[dict[str, Any], str]]:
    """Give front matter and HTML of each page of a content that holds ``payload`` in every plain text."""
    with without_rules_of_wording():
        content = read_content(write_files(make_files(payload, in_prose=False), folder / "content"), date(2099, 1, 1))
    assert content.catalogue is not None, as_text(content.problems)
    pages = {}
    for path, page in make_pages(content.catalogue, content.texts, SITE).items():
        if isinstance(page, str):
            _, front_matter, body = page.split("---\n", 2)
            pages[path] = (json.loads(front_matter), str(markdown.markdown(body, extensions=EXTENSIONS)))
    return pages


def check_head(front_matter: dict[str, Any], quiet_matter: dict[str, Any], calm: str, payload: str) -> None:
    """Compare two heads; the name of a card is made of what it shows, and linked data is read before it is compared."""
    assert front_matter.keys() == quiet_matter.keys()
    for name, value in quiet_matter.items():
        if name == "linked_data":
            assert not re.search("[<>&]", front_matter[name])
            found, expected = (
                SIZE.sub("", json.dumps(json.loads(text or "{}"))) for text in (front_matter[name], value)
            )
            assert json.loads(found) == json.loads(expected.replace(calm, json.dumps(payload)[1:-1]))
        elif isinstance(value, str) and name != "card":
            # A description may be cut in the middle of the text put in.
            end = value.rfind(calm) + len(calm) if value.endswith("…") else len(value)
            assert unescape(front_matter[name])[:end] == value[:end].replace(calm, payload), name
            assert not re.search("[<>\"']", front_matter[name]), name


@pytest.mark.usefixtures("templates_read_once")
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_page_with_hostile_text_is_the_page_with_quiet_text_but_for_the_text(tmp_path: Path, payload: str) -> None:
    calm = quiet(payload)
    hostile_pages, quiet_pages = render_pages(payload, tmp_path / "a"), render_pages(calm, tmp_path / "b")

    assert hostile_pages.keys() == quiet_pages.keys()
    for path, (front_matter, html) in hostile_pages.items():
        quiet_matter, quiet_html = quiet_pages[path]
        read, quiet_read = Reader(html), Reader(quiet_html)
        text, quiet_text = (SIZE.sub("", Reader(LABEL.sub("", page)).text) for page in (html, quiet_html))
        assert text == quiet_text.replace(calm, payload), path
        assert exchange(read.tags, "", "") == exchange(quiet_read.tags, calm, payload), path
        tags, quiet_tags = read_as_browsers_do(html), read_as_browsers_do(quiet_html)
        assert exchange(tags, "", "") == exchange(quiet_tags, calm, payload), path
        check_head(front_matter, quiet_matter, calm, payload)


@pytest.mark.usefixtures("templates_read_once")
@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_in_an_address_are_percent_coded(tmp_path: Path, payload: str) -> None:
    pages = render_pages(payload, tmp_path).values()
    values = [value for _, html in pages for _, attributes in Reader(html).tags for _, value in attributes]
    directives = [value.partition(DIRECTIVE)[2] for value in values if DIRECTIVE in value]

    assert any(
        quote(payload.split(maxsplit=1)[0], safe="").replace("-", "%2D") in directive for directive in directives
    )
    assert [directive for directive in directives if not PERCENT_CODED.fullmatch(directive)] == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("hostile"))


@cache
def pages_of(site: Path, number: int) -> dict[str, str]:
    """Give the pages of the records that hold one payload, by their path without the key, and without the key in them."""
    key, pages = key_of(number), {}
    for file in site.rglob("*.html"):
        path = file.relative_to(site).as_posix()
        if f"-{key}" in path:
            html = (
                file.read_text(encoding="utf-8").replace(f"-{key}", "").replace(f"example.org/{key}/", "example.org/")
            )
            # The neighbours of a record are those of another payload.
            pages[path.replace(f"-{key}", "")] = re.sub('<nav class="neighbours".*?</nav>', "", html)
    return pages


CUT = ("span", (("class", "gap"),))


def shape(tags: list[Tag]) -> list[Tag]:
    """Give tags with their attributes, but for what is made of texts: descriptions, labels, anchors, places of words.

    The sign of a cut is left out: a longer text is cut where a shorter one is not.
    """
    return [
        (
            name,
            tuple(
                (key, value.partition(DIRECTIVE)[0]) for key, value in pairs if not is_made_of_text(name, key, value)
            ),
        )
        for name, pairs in tags
        if (name, pairs) != CUT
    ]


def is_made_of_text(tag: str, attribute: str, value: str) -> bool:
    if (tag, attribute) in (("meta", "content"), ("nav", "aria-label")):
        return True
    anchor = value.removeprefix("#")
    return attribute in ("id", "href") and re.fullmatch(r"[\w-]*", anchor) is not None and tag in (*HEADINGS, "a")


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=lambda number: PAYLOADS[number - 1])
def test_on_the_built_site_hostile_text_stands_word_for_word_and_changes_no_element(site: Path, number: int) -> None:
    payload = PAYLOADS[number - 1]
    in_prose = Reader(str(render_line(payload))).text
    hostile_pages, quiet_pages = pages_of(site, number), pages_of(site, 0)

    assert hostile_pages.keys() == quiet_pages.keys()
    assert len(hostile_pages) == 13
    for path, html in hostile_pages.items():
        read, quiet_read = Reader(html), Reader(quiet_pages[path])
        assert shape(read.tags) == shape(quiet_read.tags), path
        assert shape(read_as_browsers_do(html)) == shape(read_as_browsers_do(quiet_pages[path])), path
        # Linked data is no text of the page; it has a test of its own.
        text, quiet_text = (Reader(LABEL.sub("", LINKED_DATA.sub("", page))).text for page in (html, quiet_pages[path]))
        assert text.replace(in_prose, payload).count(payload) == quiet_text.count(QUIET), path


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=lambda number: PAYLOADS[number - 1])
def test_linked_data_is_read_back_with_hostile_text_word_for_word(site: Path, number: int) -> None:
    payload, quiet_pages = PAYLOADS[number - 1], pages_of(site, 0)
    found = 0
    for path, html in pages_of(site, number).items():
        values, quiet_values = (list(texts_in_linked_data(page)) for page in (html, quiet_pages[path]))
        # A title of many words is cut, and may be cut in the middle of the text put in.
        kept = [pair for pair in zip(values, quiet_values, strict=True) if "…" not in "".join(pair)]
        assert [fold(value) for value, _ in kept] == [fold(value.replace(QUIET, payload)) for _, value in kept], path
        found += sum(QUIET in value for _, value in kept)

    assert found > 10


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=lambda number: PAYLOADS[number - 1])
def test_citation_files_hold_hostile_text_word_for_word(site: Path, number: int) -> None:
    folder = site / f"people/jane-doe-{key_of(number)}/2025-01-27-letter"
    items = json.loads((folder / "citation.json").read_text(encoding="utf-8"))
    text = (folder / "citation.txt").read_text(encoding="utf-8")

    assert len(items) == 2
    assert payload_of(number) in items[0]["abstract"]
    assert payload_of(number) in text.splitlines()[0]


def payload_of(number: int) -> str:
    """Give a payload as it stands in a text on one line."""
    return fold(PAYLOADS[number - 1])


def texts_in_linked_data(html: str) -> Iterator[str]:
    """Yield every text in the linked data of a page, in its order."""
    waiting: list[Any] = [json.loads(text) for text in LINKED_DATA.findall(html)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict | list):
            waiting.extend(value.values() if isinstance(value, dict) else value)
        elif isinstance(value, str):
            yield value


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=lambda number: PAYLOADS[number - 1])
def test_titles_and_descriptions_hold_hostile_text_word_for_word(site: Path, number: int) -> None:
    payload = PAYLOADS[number - 1]
    quiet_pages = pages_of(site, 0)
    for path, html in pages_of(site, number).items():
        tree, calm = LexborHTMLParser(html), LexborHTMLParser(quiet_pages[path])
        title, quiet_title = (fold(t.css("head > title")[0].text()) for t in (tree, calm))
        assert title.count(payload) == quiet_title.count(QUIET), path
        for name in ("meta[name=description]", "meta[property='og:title']", "meta[property='og:description']"):
            value, quiet_value = (str(t.css(name)[0].attributes["content"]) for t in (tree, calm))
            assert value.count(payload) == quiet_value.count(QUIET), (path, name)


def fragments(site: Path) -> list[dict[str, Any]]:
    """Give what the search knows of each page."""
    files = sorted((site / "pagefind" / "fragment").glob("*.pf_fragment"))
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


def test_the_search_index_holds_hostile_text_as_text(site: Path) -> None:
    found = {fragment["url"]: fragment for fragment in fragments(site)}

    for number, payload in enumerate(PAYLOADS, start=1):
        fragment = found[f"/people/jane-doe-{key_of(number)}/2024-12-26-first-look/"]
        assert payload in fold(fragment["content"])
        assert payload in fragment["meta"]["title"]
        # Pagefind reads character references in the value of a filter twice; the search shows values as text.
        name = f"Jane {payload} Doe-{key_of(number)}"
        assert fragment["filters"]["person"] in ([name], [unescape(name)])


def test_on_the_lists_of_all_records_no_hostile_text_becomes_an_element(site: Path) -> None:
    lists = [file for file in site.rglob("index.html") if not re.search(r"-[ac]\d\d", file.as_posix())]
    scripts = set()

    assert len(lists) > 10
    for file in lists:
        tags = read_as_browsers_do(file.read_text(encoding="utf-8"))
        names = [name for name, _ in tags]
        attributes = {attribute for _, pairs in tags for attribute, _ in pairs}
        pairs_of_scripts = [pairs for name, pairs in tags if name == "script" and "src" not in dict(pairs)]
        scripts.add(tuple(pairs for pairs in pairs_of_scripts if ("type", "application/ld+json") not in pairs))
        assert not {"u", "img", "iframe", "object", "embed", "base"} & set(names), file
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc")], file
    assert len(scripts) == 1, "all pages have the same inline scripts"


ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org/",
    "https://example.org/\\u0022onclick=alert(1)",
    "https://example.org/<script>",
    "https://user@example.org/",
    "https://example.org:8080/",
    "https://[::1]/",
    "https://example/",
    "ftp://example.org/",
    " https://example.org/x y",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_not_plain_is_refused(write_small: WriteSmall, address: str) -> None:
    folder = write_small(("people/jane-doe/person.yml", "url: https://example.org/staff", f'url: "{address}"'))

    assert [found.code for found in read_content(folder, date(2099, 1, 1)).problems] == ["F004"]
