"""Say which pages a statement has, and which words each of them should hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_tools.archived import is_same_page
from build_tools.catalogue import Item
from build_tools.normalise import normalise
from build_tools.records import SeenCopy, Statement
from build_tools.verify.find import Wanted

#: Where a page stands to the words: the person published them there, somebody else printed them, an archive holds it.
Role = Literal["source", "copy", "capture"]


@dataclass(frozen=True)
class Copy:
    """A page in which the words of a statement should stand: the statement's path, and what to look for there."""

    path: str
    url: str
    role: Role
    wanted: Wanted


def list_copies(item: Item[Statement]) -> Iterator[Copy]:
    """Yield each page of a statement that has words, once: the source first, then copies, then archived captures.

    At the source the exact words are looked for; in a report, those that it printed.
    """
    statement, path = item.record, item.entry.path
    if statement.words is None:
        return
    seen: list[str] = []
    for url in statement.source_addresses:
        seen.append(url)
        yield Copy(path, url, "source", _want_at_source(statement, url))
    for copy in statement.seen_in:
        if copy.url and copy.printed and copy.url not in seen:
            seen.append(copy.url)
            yield Copy(path, copy.url, "copy", _want_printed(copy))
    for capture in statement.captures:
        wanted = find_wanted(statement, capture.page)
        if capture.is_archived and wanted and capture.url not in seen:
            seen.append(capture.url)
            yield Copy(path, capture.url, "capture", wanted)


def find_wanted(statement: Statement, page: str) -> Wanted | None:
    """Give the words that should stand in a page of the statement, or None where it names no such page with words."""
    if statement.words and any(is_same_page(page, url) for url in statement.source_addresses):
        return _want_at_source(statement, page)
    copies = (copy for copy in statement.seen_in if copy.url and copy.printed and is_same_page(page, copy.url))
    return next(map(_want_printed, copies), None)


def _want_at_source(statement: Statement, url: str) -> Wanted:
    """Give the exact words, with the words around them as this page prints them where we have read it."""
    words = statement.words
    if words is None:
        return Wanted("")
    exact = normalise(words.exact)
    for copy in statement.seen_in:
        has_context = bool(copy.prefix or copy.suffix)
        if copy.url and is_same_page(copy.url, url) and has_context and normalise(copy.printed or "") == exact:
            return Wanted(words.exact, copy.prefix or "", copy.suffix or "")
    return Wanted(words.exact, words.prefix or "", words.suffix or "")


def _want_printed(copy: SeenCopy) -> Wanted:
    return Wanted(copy.printed or "", copy.prefix or "", copy.suffix or "")
