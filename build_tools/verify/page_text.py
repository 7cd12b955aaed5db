"""Hold the text of a page in the form in which words are looked for, and know where its sentences begin and end."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from build_tools.normalise import normalise

_QUOTES = "\"'"
_ENDS = ".!?…:。！？："
#: What may stand between the end of a sentence and the next one, or around the words of somebody else.
_CLOSING = "\"')]*_"
#: A full stop behind one of these ends no sentence.
_SHORT = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "rev", "hon"),
        *("vs", "cf", "e.g", "i.e", "approx", "fig", "no", "vol", "ca"),
    }
)
_LAST_WORD = re.compile(r"([^\s\"'(\[]+)\.$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[A-Z]")


@dataclass(frozen=True)
class PageText:
    """The text of a page, a paragraph to a line, as people read it; ``normal`` is all of it in its normal form."""

    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs in their normal form, without empty ones."""
        return tuple(line for line in map(normalise, self.text.split("\n")) if line)

    @cached_property
    def normal(self) -> str:
        """The paragraphs in their normal form, with one space between them."""
        return " ".join(self.lines)

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of the normal form, by which a later change is noticed."""
        return hashlib.sha256(self.normal.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        starts, offset = [], 0
        for line in self.lines:
            starts.append(offset)
            offset += len(line) + 1
        return tuple(starts)

    def is_whole(self, start: int, end: int) -> bool:
        """Tell whether no word is cut in two at either end of a span of the normal form."""
        text = self.normal
        return not (_joins(text[start - 1 : start], text[start : start + 1]) if start else False) and not _joins(
            text[end - 1 : end], text[end : end + 1]
        )

    def begins_sentence(self, start: int) -> bool:
        """Tell whether a sentence, or the words of somebody who is quoted, can begin at an offset."""
        text, line = self.normal, self._line_of(start)
        before = text[line:start]
        if not any(c.isalnum() for c in before):
            return not self._goes_on(line)
        if before[-1] in _QUOTES and (len(before) == 1 or before[-2] in " ([-"):
            return True
        return _ends_sentence(before.rstrip(f" {_CLOSING}") if before[-1] == " " else before.rstrip(_QUOTES + "([*_ "))

    def ends_sentence(self, end: int) -> bool:
        """Tell whether a sentence, or the words of somebody who is quoted, can end at an offset."""
        text = self.normal
        after = text[end : self._line_end(end)]
        if after[:1].isalnum():
            return False
        if not any(c.isalnum() for c in after):
            return not self._goes_on(self._line_end(end) + 1)
        if _ends_sentence(text[max(0, end - 40) : end].rstrip(_CLOSING)) or after[0] in _ENDS:
            return True
        return bool(re.match(r"[,.;!?]?[\"']", after))

    def sentence_around(self, start: int, end: int) -> tuple[str, str]:
        """Give what stands before and behind a span in its own sentence, at most 300 characters each."""
        first, last = start, end
        words = re.compile(r"(?<= )\S|(?<=[\"'(])\S")
        if not self.begins_sentence(start):
            offsets = [m.start() for m in words.finditer(self.normal, max(0, start - 300), start)]
            first = next((o for o in reversed(offsets) if self.begins_sentence(o)), max(0, start - 300))
        if not self.ends_sentence(end):
            ends = [m.end() for m in re.compile(r"\S+").finditer(self.normal, end, end + 300)]
            last = next((o for o in ends if self.ends_sentence(o)), ends[-1] if ends else end)
        return self.normal[first:start].strip(), self.normal[end:last].strip()

    def _line_of(self, offset: int) -> int:
        """Give the offset at which the paragraph around an offset begins."""
        return self._line_starts[max(0, bisect_right(self._line_starts, offset) - 1)]

    def _line_end(self, offset: int) -> int:
        following = bisect_left(self._line_starts, offset + 1)
        return self._line_starts[following] - 1 if following < len(self._line_starts) else len(self.normal)

    def _goes_on(self, line: int) -> bool:
        """Tell whether the paragraph that begins at an offset goes on with the sentence of the one before it."""
        before = self.normal[max(0, line - 40) : line].rstrip(f" {_CLOSING}")
        following = self.normal[line : line + 20].lstrip(f" {_QUOTES}([*-•")
        return bool(before) and following[:1].islower() and not _ends_sentence(before)


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """Write paragraphs as a page's text: each in one line."""
    folded = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return "\n".join(paragraph for paragraph in folded if paragraph)


def _joins(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word or number."""
    return left.isalnum() and right.isalnum() and not (_is_ideograph(left) or _is_ideograph(right))


def _is_ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff"


def _ends_sentence(text: str) -> bool:
    """Tell whether a text ends where a sentence can: at its mark, unless that belongs to an abbreviation."""
    if not text or text[-1] not in _ENDS:
        return False
    word = _LAST_WORD.search(text)
    if not word or text[-1] != ".":
        return True
    return word[1].lower() not in _SHORT and not _INITIALS.fullmatch(word[1])
