"""Work out how well the words of each statement are proved, from the evidence in its record and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue, Item
from build_tools.checks.words_in_a_copy import prints_whole
from build_tools.normalise import contains
from build_tools.records import Capture, SeenCopy, Statement, Term

_WAYBACK = re.compile(r"https://web\.archive\.org/web/[0-9]{4,14}(?:[a-z]{2}_)?/(?P<original>https?://.+)")
_OPENING, _CLOSING = "\"'“‘„«", "\"'”’“»"


@dataclass(frozen=True)
class Share:
    """How many of some statements stand at one level of proof."""

    term: Term
    count: int


@dataclass(frozen=True)
class Shares:
    """How some statements are spread over the levels of proof, the highest first; the counts add up to ``total``."""

    levels: tuple[Share, ...]
    total: int


def find_level(statement: Statement) -> str:
    """Give the highest level of proof that is true of a statement, as its id in the vocabulary."""
    if found_in_source(statement):
        return "checked"
    if statement.seen_in and all(copy.kind == "seed" for copy in statement.seen_in):
        return "seed_only"
    if statement.words is None:
        return "paraphrase"
    copies = counted_copies(statement)
    in_full = any(prints_all(copy, statement) for copy in copies)
    return "independent_copies" if len(copies) > 1 and in_full else "one_copy"


def count_levels(catalogue: Catalogue, items: Iterable[Item[Statement]]) -> Shares:
    """Count how many of the statements stand at each level; a level at which none stands is counted too."""
    counts = Counter(find_level(item.record) for item in items)
    levels = tuple(Share(term, counts[term.id]) for term in catalogue.vocabulary.proof_levels)
    return Shares(levels, counts.total())


def found_in_source(statement: Statement) -> tuple[Capture, ...]:
    """Give the captures of the source in which the words were found; captures of other pages prove no more than copies.

    A capture is one of the source if the address it was made from is the source's, or that of an original copy.
    """
    if statement.words is None:
        return ()
    originals = [copy.url for copy in statement.seen_in if copy.kind == "original"]
    addresses = {_bare(url) for url in (statement.source.url, *statement.source.also_at, *originals) if url}
    return tuple(
        capture
        for capture in statement.captures
        if capture.result == "found" and _bare(captured_address(capture) or "") in addresses
    )


def captured_address(capture: Capture) -> str | None:
    """Give the address of the page that was captured, if the capture's own address tells it."""
    match = _WAYBACK.fullmatch(capture.url)
    return match["original"] if match else None


def counted_copies(statement: Statement) -> tuple[SeenCopy, ...]:
    """Give the independent copies that print the words, whole or in part; other wordings do not count."""
    return tuple(copy for copy in statement.seen_in if copy.independent and prints_some(copy, statement))


def prints_all(copy: SeenCopy, statement: Statement) -> bool:
    """Tell whether a copy prints the statement's words from first to last."""
    return bool(copy.printed and statement.words and prints_whole(copy.printed, statement.words.exact))


def prints_some(copy: SeenCopy, statement: Statement) -> bool:
    """Tell whether a copy prints the statement's words or a part of them."""
    if not copy.printed or not statement.words:
        return False
    return prints_all(copy, statement) or contains(statement.words.exact, without_marks(copy.printed))


def without_marks(printed: str) -> str:
    """Give what a copy prints without the quotation marks that it sets around the whole of it."""
    inner = printed[1:-1]
    return inner if inner and printed[0] in _OPENING and printed[-1] in _CLOSING else printed


def _bare(url: str) -> str:
    """Give an address without what differs between two ways of writing the same one."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
