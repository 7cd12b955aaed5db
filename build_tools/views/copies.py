"""Show where words were read: each copy and each capture, what it holds of them, and the way to their place in it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.checks.words_in_a_copy import find_whole
from build_tools.drift import compare
from build_tools.normalise import normalise_with_spans
from build_tools.proof import prints_all, without_marks
from build_tools.records import Capture, SeenCopy, Statement, Term
from build_tools.views.health import HealthLine, make_health_line
from build_tools.views.places import lead_into_capture, lead_to, shows_text
from build_tools.views.quotation import find_span, has_own_marks
from build_tools.views.sources import SourceLine, copy_kind, host_of, make_source_line
from build_tools.views.times import day_in_words

#: Copies that hold nothing but the text itself, so that what stands before and after the words adjoins them.
_TEXT_ITSELF = ("original", "full_copy", "republication")
_OTHER_WORDS = "Other words"
_OTHER_MARKS = "The words, with other capitals or punctuation"


@dataclass(frozen=True)
class CopyLine:
    """A copy of the words: where, how close to the speaker, what it prints, and what it covers of the words.

    ``covers`` is the part of the words from first to last that it prints, as start and length in percent; ``place`` is
    the address of the words in it, empty where none can lead to them or where they are no longer there. ``is_altered``
    tells that it has other words, ``differs`` also that it has other capitals or punctuation; ``needs_marks`` that what
    it prints brings no quotation marks of its own.
    """

    source: SourceLine
    kind: str
    independent: bool
    is_altered: bool
    differs: bool
    finding: str
    covers: tuple[float, float] | None
    printed: str
    needs_marks: bool
    prefix: str
    suffix: str
    note: str
    read_on: str
    place: str
    health: HealthLine | None


@dataclass(frozen=True)
class CaptureLine:
    """A page in which the words were looked for: which one, since when it is so, when it was searched, what was found.

    An archived page is so since it was stored; one read where it stands, since it was first read like this. ``of`` is
    the address of the page itself; ``place`` that of the words in it where they were found, else of the capture.
    """

    host: str
    of: str
    is_archived: bool
    is_source: bool
    captured_on: str
    checked_on: str
    result: Term
    place: str


def make_copy_line(catalogue: Catalogue, item: Item[Statement], copy: SeenCopy) -> CopyLine:
    """Describe a copy of a statement's words."""
    statement = item.record
    health = make_health_line(catalogue, copy.url, item) if copy.url else None
    exact = statement.words.exact if statement.words else ""
    whole = prints_all(copy, statement)
    span = find_span(exact, without_marks(copy.printed)) if copy.printed and exact and not whole else None
    if not copy.printed:
        finding = "Its words are not recorded"
    elif not exact:
        finding = "Prints words; we do not quote them"
    elif whole:
        finding = "Every word"
    elif span:
        finding = "A part of the words"
    else:
        finding = _OTHER_MARKS if _are_same_words(exact, without_marks(copy.printed)) else _OTHER_WORDS
    if finding == _OTHER_MARKS:
        span = find_span(exact.lower(), without_marks(copy.printed or "").lower()) or (0, len(exact))
    covers = (0.0, 100.0) if whole else _percent(span, len(exact)) if span else None
    return CopyLine(
        source=make_source_line(copy),
        kind=copy_kind(catalogue, copy),
        independent=copy.independent,
        is_altered=finding == _OTHER_WORDS,
        differs=finding in (_OTHER_WORDS, _OTHER_MARKS),
        finding=finding,
        covers=covers,
        printed=copy.printed or "",
        needs_marks=not has_own_marks(copy.printed or ""),
        prefix=copy.prefix or "",
        suffix=copy.suffix or "",
        note=copy.note or "",
        read_on=day_in_words(copy.read_on),
        place=_find_place(catalogue, copy, exact) if covers and not (health and health.is_lost) else "",
        health=health,
    )


def make_capture_line(catalogue: Catalogue, statement: Statement, capture: Capture) -> CaptureLine:
    """Describe a capture in which a statement's words were looked for."""
    return CaptureLine(
        host=host_of(capture.url),
        of=capture.page,
        is_archived=capture.is_archived,
        is_source=capture in statement.captures_of_source,
        captured_on=day_in_words(capture.captured_on),
        checked_on=day_in_words(capture.checked_on),
        result=catalogue.term("capture_results", capture.result),
        place=lead_into_capture(catalogue, statement, capture),
    )


def _are_same_words(exact: str, printed: str) -> bool:
    """Tell whether only capitals and punctuation set the printed text apart from the words or from a part of them."""
    return compare(exact, printed).suggestion == "faithful" or find_span(exact.lower(), printed.lower()) is not None


def _percent(span: tuple[int, int], length: int) -> tuple[float, float]:
    start, end = span
    return round(100 * start / length, 1), round(100 * (end - start) / length, 1)


def _find_place(catalogue: Catalogue, copy: SeenCopy, exact: str) -> str:
    """Give the address of the words as a copy prints them, if it is a page of text that every reader can open."""
    if not (copy.url and copy.printed and shows_text(catalogue, copy.url)):
        return ""
    words = _part_printed(copy.printed, exact)
    around = (copy.prefix or "", copy.suffix or "") if copy.kind in _TEXT_ITSELF and words == copy.printed else ("", "")
    place = lead_to(copy.url, words, *around)
    return place if place != copy.url else ""


def _part_printed(printed: str, exact: str) -> str:
    """Give the part of a copy's text that holds the words from first to last, or all of it where it prints a part."""
    text, spans = normalise_with_spans(printed)
    found = find_whole(text, exact) if exact else None
    if found is None or not text[slice(*found)]:
        return printed
    begin, end = found
    return printed[spans[begin][0] : spans[end - 1][1]]
