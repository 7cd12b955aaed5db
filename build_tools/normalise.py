"""Make two texts comparable that differ only in typography. For comparing only: nothing normalised is ever stored.

The rules, in order: Unicode NFC; soft hyphens and zero-width characters out; quotation marks, apostrophes, dashes
and ellipses made equal; footnote marks out; runs of white space made one space; nothing else, and nothing fuzzy.
``EQUAL`` and ``DIFFERENT`` show each rule by example; they are tested, and the site prints them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

_NFC = partial(unicodedata.normalize, "NFC")
_EQUAL = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_SPACE = re.compile(r"\s+")
#: A footnote mark stands directly behind a full stop, comma, semicolon or question mark, with at most a closing
#: quotation mark between, and nothing but white space follows. Elsewhere its signs can be words: m², a[1], † 1954.
_MARK = r"(?:[⁰¹²³⁴-⁹]{1,3}|\[[0-9]{1,3}\]|[†‡]{1,3})"
_FOOTNOTE = re.compile(rf"((?<=[.,;?])|(?<=[.,;?][\"'])){_MARK}(?:,?{_MARK})*(?!\S)")


@dataclass(frozen=True)
class Example:
    """A rule, or the reason why there is none, shown by two ways of writing the same words, or different ones."""

    rule: str
    one: str
    other: str


#: Pairs that count as the same words.
EQUAL = (
    Example("A letter with its accent is one character or two", "Zo\u00eb", "Zoe\u0308"),
    Example("Soft hyphens and zero-width characters do not count", "co\u00adoperate\u200b", "cooperate"),
    Example("Quotation marks have one form", "“open”, «open», „open“", '"open", "open", "open"'),
    Example("Apostrophes and single quotation marks have one form", "it’s ‘open’", "it's 'open'"),
    Example("Dashes and hyphens have one form", "so – so — so‑so", "so - so - so-so"),
    Example("An ellipsis is three full stops", "and so on…", "and so on..."),
    Example("A footnote mark behind a sentence does not count", "It is cheap.¹ So what?[2]", "It is cheap. So what?"),
    Example(
        "Nor does one behind a comma or a quotation mark", "cheap,† he said, “so far.”¹²", 'cheap, he said, "so far."'
    ),
    Example("Runs of spaces and line breaks are one space", "It is\u00a0 cheap,\nso far", "It is cheap, so far"),
)
#: Pairs that look alike and count as different words.
DIFFERENT = (
    Example("A letter, also a capital one", "Cheap", "cheap"),
    Example("An accent", "resume", "resumé"),
    Example("A letter of another alphabet that looks the same", "Аnna", "Anna"),
    Example("A digit or a sign beside it", "$5.6 million", "$56 million"),
    Example("An apostrophe that is missing", "we're", "were"),
    Example("A space or a hyphen in place of nothing", "open-source", "opensource"),
    Example("A dash that is missing, or two for one", "cheap -- now", "cheap - now"),
    Example("A comma or a full stop", "No, but", "No but"),
    Example("A raised figure behind a letter or a number, which can be a power", "10²", "10"),
    Example("A figure in brackets that can be a part of the words", "in January [20]", "in January"),
    Example("A dagger that stands alone, which can mean a death", "Doe † 2020", "Doe 2020"),
    Example("An asterisk", "cheap.*", "cheap."),
)


@lru_cache(maxsize=2**15)  # several rules compare the same texts
def normalise(text: str) -> str:
    """Give the form of ``text`` in which words are compared."""
    equal = _NFC(text).translate(_EQUAL)
    # once more, because letters and accents meet where something between them is gone
    unmarked = _FOOTNOTE.sub("", _NFC(equal))
    return _SPACE.sub(" ", unmarked).strip()


def normalise_with_spans(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Give the normal form of ``text`` and, for each of its characters, the part of ``text`` it comes from.

    The form is that of ``normalise``, which is quicker; a span is the offsets of its first character and of what
    follows its last.
    """
    equal = [
        _Piece(character, piece.start, piece.end)
        for piece in _compose(_Piece(c, i, i + 1) for i, c in enumerate(text))
        for character in piece.text.translate(_EQUAL)
    ]
    pieces = list(_compose(equal))
    pieces = _cut_out(pieces, (mark.span() for mark in _FOOTNOTE.finditer(_join(pieces))))
    pieces = [_Piece(" " if piece.text.isspace() else piece.text, piece.start, piece.end) for piece in pieces]
    borders = re.finditer(r"^ +| +$|(?<= ) +", _join(pieces))
    pieces = _cut_out(pieces, (space.span() for space in borders))
    return _join(pieces), tuple((piece.start, piece.end) for piece in pieces)


def contains(text: str, part: str) -> bool:
    """Tell whether ``part`` stands in ``text``, both compared in their normal form."""
    return normalise(part) in normalise(text)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A character with the offsets of the part of the text it comes from."""

    text: str
    start: int
    end: int


def _join(pieces: Iterable[_Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _cut_out(pieces: list[_Piece], spans: Iterable[tuple[int, int]]) -> list[_Piece]:
    gone = {index for start, end in spans for index in range(start, end)}
    return [piece for index, piece in enumerate(pieces) if index not in gone]


def _compose(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Put pieces into Unicode NFC, one character each; characters that are made of several come from all of them."""
    text, start, end = "", 0, 0
    for piece in pieces:
        alone = unicodedata.combining(piece.text) == 0 and _NFC(text + piece.text) == _NFC(text) + _NFC(piece.text)
        if text and alone:
            yield from (_Piece(character, start, end) for character in _NFC(text))
        if not text or alone:
            text, start = "", piece.start
        text, end = text + piece.text, piece.end
    yield from (_Piece(character, start, end) for character in _NFC(text))
