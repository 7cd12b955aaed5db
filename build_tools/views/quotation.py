"""Cut a quotation into the pieces that a page shows differently: marked words, cuts, plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from build_tools.normalise import normalise, normalise_with_spans

#: How a cut in somebody's words is shown; records may also write it with three full stops.
CUT = "[…]"
_CUTS = (CUT, "[...]")
_END_OF_PART = re.compile(r"""[.,;:?!]["'”’]?(?=\s)""")
#: A part of a sentence ends a cut quotation if it has this share of the room.
_LEAST_SHARE = 0.6
_OPENING, _CLOSING = '"“', '"”'


@dataclass(frozen=True)
class Segment:
    """A piece of a quotation: its text, the numbers of the questions that rest on it, and whether it is a cut."""

    text: str
    questions: tuple[int, ...] = ()
    is_cut: bool = False
    ends_basis: tuple[int, ...] = ()


def mark_words(exact: str, bases: Iterable[tuple[int, str]]) -> tuple[Segment, ...]:
    """Cut ``exact`` so that each basis (question number, words) is a piece; the pieces joined are ``exact`` again.

    Bases of one question that overlap, as those of two readers do, are marked as one.
    """
    spans = _unite((number, *span) for number, words in bases if (span := find_span(exact, words)))
    borders = {0, len(exact)} | {edge for _, start, end in spans for edge in (start, end)}
    cuts = [(at, at + len(cut)) for cut in _CUTS for at in _occurrences(exact, cut)]
    borders |= {edge for cut in cuts for edge in cut}
    edges = sorted(borders)
    return tuple(
        Segment(
            text=exact[start:end],
            questions=tuple(sorted({number for number, first, last in spans if first <= start and end <= last})),
            is_cut=(start, end) in cuts,
            ends_basis=tuple(sorted({number for number, _, last in spans if last == end})),
        )
        for start, end in pairwise(edges)
    )


def mark_paragraphs(exact: str, bases: Iterable[tuple[int, str]]) -> tuple[tuple[Segment, ...], ...]:
    """Mark words as ``mark_words`` does and part them at line breaks; a basis may run over several paragraphs."""
    paragraphs: list[list[Segment]] = [[]]
    for segment in mark_words(exact, bases):
        *earlier, last = segment.text.split("\n")
        for text in earlier:
            paragraphs[-1].append(replace(segment, text=text, ends_basis=()))
            paragraphs.append([])
        paragraphs[-1].append(replace(segment, text=last))
    filled = (tuple(segment for segment in paragraph if segment.text) for paragraph in paragraphs)
    return tuple(paragraph for paragraph in filled if any(segment.text.strip() for segment in paragraph))


def find_span(exact: str, words: str) -> tuple[int, int] | None:
    """Find where ``words`` stand in ``exact``, compared in their normal form; offsets are those of ``exact``."""
    start = exact.find(words)
    if start >= 0:
        return start, start + len(words)
    wanted = normalise(words)
    text, spans = normalise_with_spans(exact)
    found = text.find(wanted)
    if not wanted or found < 0:
        return None
    return spans[found][0], spans[found + len(wanted) - 1][1]


def has_own_marks(printed: str) -> bool:
    """Tell whether a text as printed begins and ends with its own quotation marks, so that ours would double them."""
    return printed.startswith(tuple(_OPENING)) and printed.endswith(tuple(_CLOSING))


def has_marks_inside(printed: str) -> bool:
    """Tell whether quotation marks stand within a text as printed, so that it is not one quotation."""
    return bool(set(printed[1:-1]) & set(_OPENING + _CLOSING))


def first_words(text: str, limit: int = 90, cut: str = "…") -> str:
    """Give the beginning of a text up to a word's end, with the sign for a cut where it was cut."""
    if len(text) <= limit:
        return text
    return f"{text[:limit].rsplit(' ', 1)[0].rstrip(' ,;:.–—')} {cut}"


def first_words_said(words: str, limit: int = 90) -> str:
    """Give the beginning of somebody's words, cut as a quotation is: an ellipsis could be taken for theirs.

    It ends with a sentence or a part of one, if that is not much shorter, and else with a word.
    """
    if len(words) <= limit:
        return words
    whole = max((found.end() for found in _END_OF_PART.finditer(words, 0, limit)), default=0)
    return f"{words[:whole]} {CUT}" if whole > limit * _LEAST_SHARE else first_words(words, limit, CUT)


def _unite(spans: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join the spans (question number, start, end) of the same question that overlap."""
    united: list[tuple[int, int, int]] = []
    for span in sorted(spans):
        number, start, end = span
        last = united[-1] if united else None
        if last and last[0] == number and start < last[2]:
            united[-1] = number, last[1], max(end, last[2])
        else:
            united.append(span)
    return united


def _occurrences(text: str, part: str) -> Iterable[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
