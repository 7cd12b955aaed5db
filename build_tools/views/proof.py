"""Work out how well the words of a statement are proved, and say it without saying more than was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.checks.words_in_a_copy import prints_whole
from build_tools.normalise import contains
from build_tools.records import SeenCopy, Statement
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class Proof:
    """A level of proof, highest first in the vocabulary: its id, its label and the sentence that readers see."""

    level: str
    label: str
    sentence: str


def make_proof(catalogue: Catalogue, statement: Statement) -> Proof:
    """Give the highest level that is true of the statement."""
    level, sentence = _find_level(statement)
    return Proof(level, catalogue.term("proof_levels", level).label, sentence)


def counted_copies(statement: Statement) -> tuple[SeenCopy, ...]:
    """Give the independent copies that print the words, whole or in part; other wordings do not count."""
    return tuple(copy for copy in statement.seen_in if copy.independent and _prints_some(copy, statement))


def prints_all(copy: SeenCopy, statement: Statement) -> bool:
    """Tell whether a copy prints the statement's words from first to last."""
    return bool(copy.printed and statement.words and prints_whole(copy.printed, statement.words.exact))


def _prints_some(copy: SeenCopy, statement: Statement) -> bool:
    if not copy.printed or not statement.words:
        return False
    return prints_all(copy, statement) or contains(statement.words.exact, copy.printed)


def _find_level(statement: Statement) -> tuple[str, str]:
    found = [capture for capture in statement.captures if capture.result == "found"]
    if found and statement.words:
        day = max(capture.checked_on for capture in found)
        return "checked", f"Checked against the source on {day_in_words(day)}."
    if statement.seen_in and all(copy.kind == "seed" for copy in statement.seen_in):
        return "seed_only", "Known only from an article that this record started from."
    if statement.words is None:
        return "paraphrase", "Reported in other words; the words themselves were not seen."
    copies = counted_copies(statement)
    whole = sum(prints_all(copy, statement) for copy in copies)
    if len(copies) > 1 and whole:
        return (
            "independent_copies",
            f"Seen in {len(copies)} independent copies{_in_full(whole, len(copies))}. " + _primary(statement),
        )
    return "one_copy", f"{_describe_single(copies or statement.seen_in)} {_primary(statement)}"


def _in_full(whole: int, copies: int) -> str:
    return ", in full in each" if whole == copies else f", in full in {whole}"


def _describe_single(copies: Sequence[SeenCopy]) -> str:
    kinds = {copy.kind for copy in copies}
    if "original" in kinds:
        return "No second independent copy was seen."
    if kinds & {"full_copy", "republication"}:
        return "Read in one full copy."
    return "Only one copy prints these words."


def _primary(statement: Statement) -> str:
    if statement.source.opened:
        originals = [copy.read_on for copy in statement.seen_in if copy.kind == "original"]
        return (
            f"Read on the original page on {day_in_words(max(originals))}." if originals else "The original was read."
        )
    return "The original was not opened."
