"""Show the pages written by hand, with the lists that belong to them: method, about, data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.agreement import Agreement
from build_tools.catalogue import Catalogue
from build_tools.records import Stance
from build_tools.views.page import Facet, Page
from build_tools.views.who_read import agreement_of_readers

#: A link, of which the text stays, and what marks emphasis and code.
_MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`]")
_KIND = (Facet("kind", "Page"),)


@dataclass(frozen=True)
class ReaderLine:
    """A reader with how many readings they made."""

    label: str
    kind: str
    meaning: str
    readings: int


@dataclass(frozen=True)
class DataFile:
    """A file that readers can take: what it holds and how much."""

    address: str
    holds: str
    size: int


@dataclass(frozen=True, kw_only=True)
class TextPage(Page):
    """A page written by hand."""

    text: str


@dataclass(frozen=True, kw_only=True)
class MethodPage(TextPage):
    """How the record is made, with the scale and the readers."""

    stances: tuple[Stance, ...]
    readers: tuple[ReaderLine, ...]
    agreement: Agreement


@dataclass(frozen=True, kw_only=True)
class DataPage(Page):
    """What can be had of the record as data."""

    files: tuple[DataFile, ...]


def make_method_page(catalogue: Catalogue, text: str) -> MethodPage:
    """Show the hand-written method with the lists that prove it."""
    readers = [r.by for item in catalogue.statements.values() for r in item.record.readings]
    return MethodPage(
        address="method/",
        template="method",
        kind="page",
        title=_title(text),
        description="How people are chosen, how words are proved and read, and how machines were used.",
        source="pages/method.md",
        updated=catalogue.updated,
        facets=_KIND,
        text=_body(text),
        stances=catalogue.vocabulary.stances,
        readers=tuple(
            ReaderLine(
                reader.label,
                catalogue.term("reader_kinds", reader.kind).label,
                reader.meaning,
                readers.count(reader.id),
            )
            for reader in catalogue.vocabulary.readers
        ),
        agreement=agreement_of_readers(catalogue),
    )


def make_text_page(catalogue: Catalogue, name: str, text: str) -> TextPage:
    """Show a page written by hand; its first line is its title."""
    return TextPage(
        address=f"{name}/",
        template="text",
        kind="page",
        title=_title(text),
        description=_first_paragraph(text) or _title(text),
        source=f"pages/{name}.md",
        updated=catalogue.updated,
        facets=_KIND,
        text=_body(text),
    )


def make_data_page(catalogue: Catalogue, files: Mapping[str, bytes], holds: Mapping[str, str]) -> DataPage:
    """List the files that readers can take, with what each holds."""
    return DataPage(
        address="data/",
        template="data",
        kind="page",
        title="Data",
        description="The whole record as files: what each holds, its licence, and how to cite it.",
        source="",
        updated=catalogue.updated,
        facets=_KIND,
        files=tuple(DataFile(path, holds[path], len(data)) for path, data in files.items()),
    )


def _title(text: str) -> str:
    return text.splitlines()[0].removeprefix("# ").strip()


def _body(text: str) -> str:
    return text.partition("\n")[2]


def _first_paragraph(text: str) -> str:
    """Give the first paragraph below the title without the marks of its links and emphasis."""
    paragraphs = (part.strip() for part in _body(text).split("\n\n"))
    first = next((part for part in paragraphs if part and not part.startswith(("#", "-", "|"))), "")
    return _MARKS.sub(lambda match: match[1] or "", " ".join(first.split()))
