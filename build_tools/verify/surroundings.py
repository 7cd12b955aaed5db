"""Give a passage of a page letter for letter as the page prints it, with the words before and after it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.normalise import normalise
from build_tools.verify.find import find_spans
from build_tools.verify.page_text import PageText

#: The longest text, in characters, that is given of what stands before or after.
_LONGEST = 150


@dataclass(frozen=True)
class Passage:
    """The words as a page prints them, and the words directly before and after in the same paragraph or the next."""

    printed: str
    prefix: str
    suffix: str


def find_passage(page: PageText, exact: str) -> Passage | None:
    """Give the only passage that holds the words; None where there is none or more than one."""
    spans = list(find_spans(page, exact))
    if len(spans) != 1:
        return None
    letters = _Letters(page)
    start, end = letters.place(spans[0].start), letters.place(spans[0].end)
    if start is None or end is None:
        return None
    before, after = " ".join(letters.text[:start].split()), " ".join(letters.text[end:].split())
    return Passage(" ".join(letters.text[start:end].split()), _shorten_front(before), _shorten_back(after))


class _Letters:
    """The letters of a page, by the offsets of its normal form."""

    def __init__(self, page: PageText) -> None:
        self.text = page.text
        self._words: list[tuple[int, int, str]] = []
        normal = original = 0
        for word in page.text.split():
            original = page.text.index(word, original)
            form = normalise(word)
            if form:
                self._words.append((normal, original, word))
                normal += len(form) + 1
            original += len(word)
        self._is_sound = " ".join(normalise(word) for _, _, word in self._words) == page.normal

    def place(self, offset: int) -> int | None:
        """Give the offset of the letter at an offset of the normal form, where the two can be matched."""
        if not self._is_sound:
            return None
        for normal, original, word in reversed(self._words):
            if normal <= offset:
                inside = offset - normal
                sizes = (size for size in range(len(word) + 1) if len(normalise(word[:size])) == inside)
                size = next(sizes, None)
                return None if size is None else original + size
        return None


def _shorten_front(text: str) -> str:
    """Keep the end of a text, from a whole word on, without the quotation mark that opens what follows."""
    text = text.rstrip(" “\"'‘«„[(")
    return text if len(text) <= _LONGEST else text[-_LONGEST:].partition(" ")[2]


def _shorten_back(text: str) -> str:
    text = text.lstrip(" ”\"'’»“])")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0]
