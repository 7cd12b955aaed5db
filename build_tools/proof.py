"""Work out how well the words of each statement are proved, from the evidence in its record and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue, Item
from build_tools.checks.words_in_a_copy import prints_whole
from build_tools.normalise import contains
from build_tools.records import Capture, SeenCopy, Statement, Term

#: Archives to which nobody but they themselves can write.
_ARCHIVES = frozenset({"web.archive.org"})
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

    A capture is a page of an archive that its publisher cannot change, or the source itself as it stood on a day.
    """
    if statement.words is None:
        return ()
    finds = (capture for capture in statement.captures_of_source if capture.result == "found")
    return tuple(find for find in finds if not find.is_archived or urlsplit(find.url).hostname in _ARCHIVES)


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
