"""Compare what was said with what was printed, word by word, and say which verdict the comparison suggests.

The comparison knows words only. Whether a report keeps the sense, ties words to another event or makes them up is for
a reader to judge, so the verdict of a record may differ from the suggestion; it then says why.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from build_tools.normalise import normalise
from build_tools.records import Rendition, Words

Change = Literal["same", "dropped", "put_in"]
Suggestion = Literal["faithful", "trimmed", "altered"]

#: The verdicts that no comparison of words can suggest.
BEYOND_WORDS = ("moved", "invented")

_DASHES = r"\-‐‑‒–—―−"
#: A word, with what joins it to the next one without a space.
_PARTS = re.compile(rf"[{_DASHES}]*[^\s{_DASHES}…]+?(?:[{_DASHES}…]+|\.\.+(?=\w)|(?=\s)|$)|\S")
#: Signs that are read aloud, although Unicode counts them as punctuation.
_SIGNS = "%‰&@#/"
#: A mark between digits, an apostrophe before a letter, a minus before a number.
_BELONGS_TO_WORD = re.compile(r"(?<=\d)[^\w\s](?=\d)|(?<=\w)'(?=[^\W\d])|^-(?=[^\w\s]?\d)")


@dataclass(frozen=True)
class Piece:
    """A run of words that is the same in both texts, dropped, or put in.

    ``joined`` tells that it stands behind the piece before it without a space.
    """

    change: Change
    text: str
    joined: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two texts, each cut into the words they share and the words only one has."""

    said: tuple[Piece, ...]
    printed: tuple[Piece, ...]

    @property
    def suggestion(self) -> Suggestion:
        """The verdict by the words alone: none changed, some left out, or some put in."""
        if any(piece.change == "put_in" for piece in self.printed):
            return "altered"
        return "trimmed" if any(piece.change == "dropped" for piece in self.said) else "faithful"


@dataclass(frozen=True)
class _Word:
    """A word with what stands around it: its form for comparing, and its place in the text."""

    form: str
    start: int
    end: int


def compare(said: str, printed: str) -> Comparison:
    """Compare two texts by word; punctuation, quotation marks and capitals do not count as change but are shown.

    The difference is the shortest there is, so that a text from which words were only left out is never called changed.
    """
    said, printed = " ".join(said.split()), " ".join(printed.split())
    ours, theirs = list(_find_words(said)), list(_find_words(printed))
    said_pieces: list[Piece] = []
    printed_pieces: list[Piece] = []
    for step in Indel.opcodes([word.form for word in ours], [word.form for word in theirs]):
        same = step.tag == "equal"
        _add(said_pieces, "same" if same else "dropped", said, ours[step.src_start : step.src_end])
        _add(printed_pieces, "same" if same else "put_in", printed, theirs[step.dest_start : step.dest_end])
    return Comparison(tuple(said_pieces), tuple(printed_pieces))


def compare_rendition(rendition: Rendition, words: Words | None) -> Comparison | None:
    """Compare a rendition with the words it renders; one that is about a detail, or invented, renders none."""
    renders_words = rendition.in_quotation_marks or (rendition.of and rendition.verdict)
    if words is None or not renders_words or rendition.verdict == "invented":
        return None
    in_site_language = words.translation.text if words.translation else words.exact
    return compare(rendition.of or in_site_language, rendition.text)


def suggest_verdict(rendition: Rendition, words: Words | None) -> Suggestion | None:
    """Give the verdict that the words alone suggest, or None where they cannot: it has none, or one beyond words."""
    comparison = compare_rendition(rendition, words)
    if comparison is None or rendition.verdict in (None, *BEYOND_WORDS):
        return None
    return comparison.suggestion


def _add(pieces: list[Piece], change: Change, text: str, words: Sequence[_Word]) -> None:
    if words:
        start, end = words[0].start, words[-1].end
        pieces.append(Piece(change, text[start:end], joined=bool(start) and text[start - 1] != " "))


def _find_words(text: str) -> Iterator[_Word]:
    """Find the words of a text; what is punctuation only goes with the word before it, or the first with the next."""
    found: list[_Word] = []
    for match in _PARTS.finditer(text):
        form, start = _form(match[0]), match.start()
        if found and not (form and found[-1].form):
            before = found.pop()
            form, start = before.form or form, before.start
        found.append(_Word(form, start, match.end()))
    yield from found


def _form(word: str) -> str:
    """Give the form in which words are compared: without punctuation, so empty where there is nothing else."""
    normal = normalise(word)
    kept = {match.start() for match in _BELONGS_TO_WORD.finditer(normal)}
    return "".join(
        character
        for index, character in enumerate(normal)
        if index in kept or character in _SIGNS or not unicodedata.category(character).startswith("P")
    ).casefold()
