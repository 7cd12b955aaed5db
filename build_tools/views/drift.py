"""Compare what was said with what was printed, word by word."""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass
from typing import Literal

from build_tools.normalise import normalise

Change = Literal["same", "dropped", "put_in"]


@dataclass(frozen=True)
class Piece:
    """A run of words that is the same in both texts, dropped, or put in."""

    change: Change
    text: str


@dataclass(frozen=True)
class Comparison:
    """Two texts, each cut into the words they share and the words only one has."""

    said: tuple[Piece, ...]
    printed: tuple[Piece, ...]

    @property
    def words_changed(self) -> int:
        """How many words were dropped or put in."""
        pieces = (*self.said, *self.printed)
        return sum(len(piece.text.split()) for piece in pieces if piece.change != "same")


def compare(said: str, printed: str) -> Comparison:
    """Compare two texts by word; punctuation, quotation marks and capitals do not count as change but are shown."""
    ours, theirs = said.split(), printed.split()
    matcher = difflib.SequenceMatcher(None, [_key(w) for w in ours], [_key(w) for w in theirs], autojunk=False)
    said_pieces: list[Piece] = []
    printed_pieces: list[Piece] = []
    for step, i1, i2, j1, j2 in matcher.get_opcodes():
        same = step == "equal"
        _add(said_pieces, "same" if same else "dropped", ours[i1:i2])
        _add(printed_pieces, "same" if same else "put_in", theirs[j1:j2])
    return Comparison(tuple(said_pieces), tuple(printed_pieces))


def _add(pieces: list[Piece], change: Change, words: list[str]) -> None:
    if words:
        is_punctuation = not any(_key(word) for word in words)
        pieces.append(Piece("same" if is_punctuation else change, " ".join(words)))


def _key(word: str) -> str:
    """Give the form in which words are compared: without punctuation, so empty where there is nothing else."""
    return "".join(c for c in normalise(word) if not unicodedata.category(c).startswith("P")).casefold()
