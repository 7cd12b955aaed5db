"""Say what a citation of a statement names: the original first, this record of it second, each only as far as known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Person, Statement, Words
from build_tools.views.page import SiteInfo
from build_tools.views.passages import Passage
from build_tools.views.times import day_in_words

#: The files beside a statement's page that cite it, and the names of their formats.
CITATION_FILES: Mapping[str, str] = {
    "citation.txt": "plain text",
    "citation.bib": "BibTeX",
    "citation.ris": "RIS",
    "citation.json": "CSL-JSON",
}


@dataclass(frozen=True)
class Author:
    """The author of a work. ``family`` and ``given`` are empty where the name is not that of one person."""

    name: str
    family: str = ""
    given: str = ""


@dataclass(frozen=True)
class Work:
    """Something that is cited; what is not known is empty, and nothing stands in its place.

    ``kind`` is the type of work in the words of the Citation Style Language, ``wording`` the citation as a sentence
    without its addresses. ``archived`` is the capture of a work that is lost at its own address.
    """

    key: str
    kind: str
    author: Author | None
    title: str
    container: str
    day: Day
    url: str
    archived: str
    read_on: Day | None
    language: str
    words: str
    note: str
    wording: str

    @property
    def in_words(self) -> str:
        """The citation as a reader would write it down."""
        archived = f"(archived: {self.archived})" if self.archived else ""
        return " ".join(part for part in (self.wording, self.url, archived) if part)

    @property
    def remarks(self) -> str:
        """The note, with where a lost work is archived: formats of citations have no field for that in common."""
        archived = f"Archived at {self.archived}" if self.archived else ""
        return " ".join(part for part in (self.note, archived) if part)


@dataclass(frozen=True)
class Citation:
    """How to cite a statement: the words ready to be quoted, the original, and this record of it."""

    quotation: str
    original: Work
    record: Work


def make_citation(catalogue: Catalogue, site: SiteInfo, item: Item[Statement], passage: Passage) -> Citation:
    """Name what there is to cite of a statement."""
    words = item.record.words
    return Citation(
        quotation=_quote(words) if words else "",
        original=_make_original(catalogue, item, passage),
        record=_make_record(site, item, passage),
    )


def _make_original(catalogue: Catalogue, item: Item[Statement], passage: Passage) -> Work:
    statement, source = item.record, item.record.source
    medium = next(medium for medium in catalogue.vocabulary.media if medium.id == statement.medium)
    container = source.publisher or statement.venue
    author = make_author(catalogue.people[item.id.partition("/")[0]].record) if medium.by_speaker else None
    title = source.title or ""
    shown = title if title.startswith("[") or not title else f"“{title}”"
    start = [passage.person.name, shown] if author else [f"{passage.person.name}, quoted in {shown or container}"]
    parts = [*start, container if author or shown else "", passage.day[:1].upper() + passage.day[1:]]
    archived = _without_fragment(passage.loss.kept.address) if passage.loss and passage.loss.kept else ""
    return Work(
        key=item.id.replace("/", "-"),
        kind=medium.cited_as,
        author=author,
        title=title,
        container=container,
        day=statement.said_on,
        url=source.url or "",
        archived=archived,
        read_on=max(
            (copy.read_on for copy in statement.seen_in if source.url and copy.url == source.url), default=None
        ),
        language=statement.words.language if statement.words else "",
        words=statement.words.exact if statement.words else "",
        note=" ".join(part for part in ("" if author else f"Quotes {passage.person.name}.", _note(statement)) if part),
        wording=_sentences(parts),
    )


def _make_record(site: SiteInfo, item: Item[Statement], passage: Passage) -> Work:
    title = f"{passage.person.name}, {passage.day}: {passage.opening or 'a report in other words'}"
    day = item.record.updated
    return Work(
        key=f"{item.id.replace('/', '-')}-record",
        kind="webpage",
        author=None,
        title=title,
        container=site.name,
        day=day,
        url=f"{site.url.rstrip('/')}/{passage.address}",
        archived="",
        read_on=None,
        language="en",
        words="",
        note="",
        wording=_sentences([f"“{title}”", f"{site.name}, record of {day_in_words(day)}"]),
    )


def make_author(person: Person) -> Author:
    """Name a person as an author; a name is divided only where the family name begins or ends it."""
    if person.kind == "person":
        if person.name.endswith(f" {person.family_name}"):
            return Author(person.name, person.family_name, person.name.removesuffix(person.family_name).strip())
        if person.name.startswith(f"{person.family_name} "):
            return Author(person.name, person.family_name, person.name.removeprefix(person.family_name).strip())
    return Author(person.name)


def _quote(words: Words) -> str:
    quotation = f"“{' '.join(words.exact.split())}”"
    if words.translation is None:
        return quotation
    return f"{quotation} (translated by {words.translation.by}: “{' '.join(words.translation.text.split())}”)"


def _note(statement: Statement) -> str:
    if statement.words is None:
        return "Known from reports in other words."
    return "" if statement.source.opened else "Known from copies; the original was not opened for this record."


def _without_fragment(address: str) -> str:
    """Give the address of a page without the place in it to which only some browsers go."""
    return address.partition("#:~:")[0]


def _sentences(parts: list[str]) -> str:
    """Join parts into sentences, each with one full stop."""
    return " ".join(part if part.endswith((".", ".”", "?”", "!”")) else f"{part}." for part in parts if part)
