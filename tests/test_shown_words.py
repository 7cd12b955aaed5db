"""That what the site shows is what the records say, for every real record: each quotation, page, place and id."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # no types come with it
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_tools.cards import Card
from build_tools.catalogue import Catalogue, Item
from build_tools.content import Content, read_content
from build_tools.layout import address_of
from build_tools.pipeline import make_pages, read_site_info
from build_tools.records import Person, Statement
from build_tools.render import page_path
from build_tools.views.statement import make_statement_page

ROOT = Path(__file__).parent.parent
#: What the engine switches on by itself.
EXTENSIONS = ["toc", "tables", "fenced_code"]
#: Later than every day in the records, whatever the clock says.
TODAY = date(2099, 1, 1)


def fold(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Shown:
    """A page as an HTML parser reads it."""

    markdown: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        body = self.markdown.split("---\n", 2)[2]
        return LexborHTMLParser(f"<body>{markdown.markdown(body, extensions=EXTENSIONS)}</body>")

    def texts(self, selector: str) -> list[str]:
        """Give the text of each element, without what the page puts into words of others."""
        return [fold(text_of(node)) for node in self.tree.css(selector)]

    @cached_property
    def quotations(self) -> list[str]:
        """Every text that the page shows as somebody's words, without the quotation marks around it."""
        return [text.removeprefix("“").removesuffix("”") for text in self.texts(".quotation")]

    def links(self, base: str) -> set[str]:
        """Give the addresses inside the site to which the page leads."""
        found = set()
        hrefs = [node.attributes.get("href") or "" for node in self.tree.css("a[href]")]
        for href in (href.partition("#")[0] for href in hrefs if "://" not in href):
            parts: list[str] = base.rstrip("/").split("/") if base else []
            for step in href.split("/"):
                if step == "..":
                    parts.pop()
                elif step not in ("", "."):
                    parts.append(step)
            found.add("/".join(parts) + ("/" if parts and not href.endswith(".json") else ""))
        return found


def text_of(node: LexborNode) -> str:
    """Give the text of a quotation; paragraphs are parted, numbers of questions and hidden words left out."""
    copy = LexborHTMLParser(f"<body>{node.html}</body>")
    for inserted in copy.css("a.basis__question, .visually-hidden, footer"):
        inserted.decompose()
    for paragraph in copy.css("p"):
        paragraph.insert_after("\n")
    return copy.body.text() if copy.body else ""


@pytest.fixture(scope="module")
def content() -> Content:
    read = read_content(ROOT / "content", TODAY)
    assert read.catalogue is not None, read.problems
    return read


@pytest.fixture(scope="module")
def catalogue(content: Content) -> Catalogue:
    assert content.catalogue is not None
    return content.catalogue


@pytest.fixture(scope="module")
def files(content: Content, catalogue: Catalogue) -> Mapping[str, str | bytes]:
    made = make_pages(catalogue, content.texts, read_site_info(ROOT / "mkdocs.yml"))
    return {path: page for path, page in made.items() if not isinstance(page, Card)}


@pytest.fixture(scope="module")
def pages(files: Mapping[str, str | bytes]) -> Mapping[str, Shown]:
    return {path: Shown(page) for path, page in files.items() if isinstance(page, str)}


def page_of(pages: Mapping[str, Shown], item: Item[Statement] | Item[Person]) -> Shown:
    return pages[page_path(address_of(item.entry.path))]


def missing(wanted: Iterator[tuple[str, str]], shown: list[str]) -> list[tuple[str, str]]:
    """Give each of the texts wanted, with the name of its record, that is not shown word for word."""
    return [(name, text) for name, text in wanted if fold(text) not in shown]


def test_the_words_of_every_statement_stand_on_its_page_and_on_the_page_of_the_person(
    catalogue: Catalogue, pages: Mapping[str, Shown]
) -> None:
    quoted = [item for item in catalogue.statements.values() if item.record.words]

    assert quoted
    for item in quoted:
        assert item.record.words is not None
        person = catalogue.people[item.id.partition("/")[0]]
        words = fold(item.record.words.exact)
        assert page_of(pages, item).quotations[0] == words, item.id
        assert page_of(pages, person).quotations.count(words) >= 1, item.id


def test_a_paraphrase_is_never_shown_as_words(catalogue: Catalogue, pages: Mapping[str, Shown]) -> None:
    for item in catalogue.statements.values():
        if not item.record.words:
            page = page_of(pages, item)
            assert page.texts(".paraphrase") == [fold(f"Paraphrase {item.record.summary}")], item.id
            assert page.tree.css("blockquote.quotation--large") == [], item.id


def test_what_a_copy_printed_in_other_words_stands_on_the_page_of_the_statement(
    catalogue: Catalogue, pages: Mapping[str, Shown]
) -> None:
    site = read_site_info(ROOT / "mkdocs.yml")
    for item in catalogue.statements.values():
        shown = page_of(pages, item).quotations
        for copy in make_statement_page(catalogue, site, item).copies:
            if copy.printed and (copy.differs or not item.record.words):
                assert fold(copy.printed if copy.needs_marks else copy.printed.strip("“”")) in shown, item.id


def test_every_rendition_stands_on_its_page_as_it_was_printed(catalogue: Catalogue, pages: Mapping[str, Shown]) -> None:
    items: list[Item[Statement] | Item[Person]] = [*catalogue.statements.values(), *catalogue.people.values()]
    renditions = [(item, rendition) for item in items for rendition in item.record.renditions]

    assert renditions
    for item, rendition in renditions:
        printed = fold(rendition.text)
        own_marks_stripped = printed.removeprefix("“").removesuffix("”")
        assert {printed, own_marks_stripped} & set(page_of(pages, item).quotations), item.id


def test_the_words_that_each_rendition_renders_stand_beside_it(
    catalogue: Catalogue, pages: Mapping[str, Shown]
) -> None:
    for item in catalogue.statements.values():
        for rendition in item.record.renditions:
            if rendition.in_quotation_marks and item.record.words:
                said = fold(rendition.of or item.record.words.exact)
                assert said in page_of(pages, item).quotations, item.id


def test_every_basis_stands_on_the_page_and_is_marked_in_the_words(
    catalogue: Catalogue, pages: Mapping[str, Shown]
) -> None:
    for item in catalogue.statements.values():
        page = page_of(pages, item)
        marks = page.texts(".quotation--large mark.basis") if item.record.words else []
        for reading in item.record.readings:
            for basis in reading.basis:
                assert f"“{fold(basis)}”" in page.texts("table.readings mark.basis"), item.id
                assert any(mark in fold(basis) or fold(basis) in mark for mark in marks), (item.id, basis)


def test_the_words_of_all_evidence_and_of_every_printed_claim_stand_on_the_page_of_the_claim(
    catalogue: Catalogue, pages: Mapping[str, Shown]
) -> None:
    for item in catalogue.claims.values():
        page = pages[page_path(address_of(item.entry.path))]
        for evidence in item.record.evidence:
            words = fold(evidence.words.exact)
            assert any(is_quoted(words, text) for text in page.texts("p.quotation")), (item.id, words)
        for printed in item.record.printed_in:
            assert fold(printed.text) in page.quotations, item.id


def is_quoted(words: str, text: str) -> bool:
    """Tell whether a text is the words in quotation marks, with at most the words around them outside."""
    before, mark, after = text.partition(f"“{words}”")
    return bool(mark) and (not before or before.startswith("…")) and (not after or after.endswith("…"))


def test_the_words_of_every_entry_of_the_timeline_stand_in_it(catalogue: Catalogue, pages: Mapping[str, Shown]) -> None:
    quotations = pages["timeline/index.md"].quotations

    assert (
        missing(
            (
                (item.id, passage.words.exact)
                for item in catalogue.timeline.values()
                for passage in item.record.passages
            ),
            quotations,
        )
        == []
    )


def test_every_record_has_its_page(catalogue: Catalogue, pages: Mapping[str, Shown]) -> None:
    kinds = ("people", "statements", "events", "questions", "claims", "moved", "withdrawn")
    paths = [item.entry.path for kind in kinds for item in getattr(catalogue, kind).values()]

    assert [path for path in paths if page_path(address_of(path)) not in pages] == []


@pytest.mark.parametrize("kind", ["people", "statements", "questions", "claims"])
def test_every_record_has_its_place_in_its_index(catalogue: Catalogue, pages: Mapping[str, Shown], kind: str) -> None:
    listed = pages[f"{kind}/index.md"].links(f"{kind}/")

    assert [id_ for id_, item in getattr(catalogue, kind).items() if address_of(item.entry.path) not in listed] == []


def test_every_entry_of_the_timeline_has_its_place_in_it(catalogue: Catalogue, pages: Mapping[str, Shown]) -> None:
    places = {node.id for node in pages["timeline/index.md"].tree.css("[id]")}

    assert [item.id for item in catalogue.timeline.values() if item.stem not in places] == []


def test_every_page_is_reached_by_links_from_the_front_page(pages: Mapping[str, Shown]) -> None:
    navigation = set(re.findall(r"([\w/-]+\.md)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    reached = {"index.md", *(navigation & pages.keys())}
    waiting = sorted(reached)
    while waiting:
        path = waiting.pop()
        base = path.removesuffix("index.md").removesuffix(".md")
        base = f"{base.rstrip('/')}/" if base else ""
        ways = {page_path(address) for address in pages[path].links(base)} & pages.keys()
        waiting.extend(sorted(ways - reached))
        reached |= ways

    assert sorted(pages.keys() - reached) == []


@pytest.mark.parametrize("kind", ["people", "statements", "questions", "claims", "timeline", "events"])
def test_every_id_is_in_the_data(catalogue: Catalogue, files: Mapping[str, str | bytes], kind: str) -> None:
    data = files[f"data/{kind}.json"]

    assert [record["id"] for record in json.loads(data)["records"]] == list(getattr(catalogue, kind))
