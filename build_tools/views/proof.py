"""Say how well the words of a statement are proved, without saying more than was done."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.archived import is_same_page
from build_tools.catalogue import Catalogue
from build_tools.proof import counted_copies, find_level, found_in_source, prints_all, prints_some
from build_tools.records import Capture, SeenCopy, Statement
from build_tools.views.counts import count_in_words
from build_tools.views.sources import copy_kind, host_of
from build_tools.views.times import day_in_words

#: Results of looking for words at an address where they do not stand.
_NOT_THERE = ("differs", "not_found", "gone")


@dataclass(frozen=True)
class Proof:
    """A level of proof, highest first in the vocabulary: its id, its label and the sentence that readers see."""

    level: str
    label: str
    sentence: str


def make_proof(catalogue: Catalogue, statement: Statement) -> Proof:
    """Give the highest level that is true of the statement."""
    level = find_level(statement)
    sentence = _say_one(catalogue, statement) if level == "one_copy" else _SAY[level](statement)
    return Proof(level, catalogue.term("proof_levels", level).label, sentence)


def _say_checked(statement: Statement) -> str:
    finds = found_in_source(statement)
    archived = [find for find in finds if find.is_archived]
    newest = max(archived or finds, key=lambda find: (find.checked_on, find.captured_on))
    if not archived:
        return _say_live(statement, newest)
    return (
        f"Found in an archived copy of the source, stored on {day_in_words(newest.captured_on)} "
        f"and searched on {day_in_words(newest.checked_on)}."
    )


def _say_live(statement: Statement, find: Capture) -> str:
    """Tell of words that a program read where they stand, and of what it saw there later."""
    read = f"Found by a program on the source's own page on {day_in_words(find.checked_on)}"
    later = [
        each
        for each in statement.captures_of_source
        if each.result in _NOT_THERE
        and not each.is_archived
        and find.checked_on < each.checked_on
        and is_same_page(each.page, find.page)
    ]
    if later:
        return f"{read}; they no longer stood there on {day_in_words(max(each.checked_on for each in later))}."
    return f"{read}; the page may have changed since."


def _say_copies(statement: Statement) -> str:
    copies = counted_copies(statement)
    whole = sum(prints_all(copy, statement) for copy in copies)
    in_full = "in full in each" if whole == len(copies) else f"in full in {whole}"
    return f"Seen in {len(copies)} independent copies, {in_full}. {_say_original(statement)}"


def _say_one(catalogue: Catalogue, statement: Statement) -> str:
    whole = [copy for copy in statement.seen_in if prints_all(copy, statement)]
    original = next((copy for copy in whole if copy.kind == "original"), None)
    if len(whole) > 1:
        seen = f"Read in full in {len(whole)} copies that go back to one."
    elif original:
        seen = "No second independent copy was seen."
    elif whole:
        kind = copy_kind(catalogue, whole[0]).lower()
        seen = f"Only one copy that we read prints these words in full ({kind}, {name_of(whole[0])})."
    else:
        seen = "No copy that we read prints these words in full."
    return f"{seen} {_say_original(statement)}"


def _say_paraphrase(statement: Statement) -> str:
    opened = "The original was opened." if statement.source.opened else "The original was not opened."
    return f"Reported in other words; no words are quoted. {opened}"


def _say_seed(statement: Statement) -> str:
    count = len(statement.seen_in)
    articles = "an article" if count == 1 else count_in_words(count, "article")
    return f"Known only from {articles} that this record started from."


_SAY = {
    "checked": _say_checked,
    "independent_copies": _say_copies,
    "paraphrase": _say_paraphrase,
    "seed_only": _say_seed,
}


def _say_original(statement: Statement) -> str:
    """Say what was read of the original: all of the words, a part, none, or nothing because it was not opened."""
    originals = [copy for copy in statement.seen_in if copy.kind == "original" and prints_some(copy, statement)]
    whole = [copy for copy in originals if prints_all(copy, statement)]
    if originals:
        day = day_in_words(max(copy.read_on for copy in whole or originals))
        part = "Read" if whole else "A part was read"
        if statement.source.opened:
            return f"{part} on the original page, or an archived copy of it, on {day}."
        # the page that first printed words which were spoken elsewhere
        return (
            f"{part} on the page that first printed them, or an archived copy of it, on {day}. "
            "The source itself was not opened."
        )
    return "The original was opened." if statement.source.opened else "The original was not opened."


def name_of(copy: SeenCopy) -> str:
    """Name a copy in one or two words: by its site, or by who published it."""
    return host_of(copy.url or "") or copy.publisher or copy.title or "untitled"
