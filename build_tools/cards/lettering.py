"""Measure and set text in a typeface at one size."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

from PIL import ImageDraw, ImageFont

_CUT = " […]"
#: No letter of any font; drawing it gives the sign for a letter that is lacking.
_NO_LETTER = "\U0010fffe"
_BLANK = " \u00a0"


class Lettering:
    """A typeface in one weight and size; its letters may be spread over several font files."""

    def __init__(self, files: Sequence[bytes], size: int, weight: int | None = None) -> None:
        """Take the font files, the more common letters first; a weight, if they have several; the size in pixels."""
        # The basic layout sets letter beside letter; the other one depends on a library of the system.
        self._fonts = [ImageFont.truetype(io.BytesIO(f), size, layout_engine=ImageFont.Layout.BASIC) for f in files]
        if weight is not None:
            for font in self._fonts:
                font.set_variation_by_axes([weight])
        self._widths: dict[str, float] = {}
        self._homes: dict[str, ImageFont.FreeTypeFont | None] = {}

    def has(self, text: str) -> bool:
        """Tell whether the fonts have every letter of a text."""
        return all(self._home(letter) for letter in set(text) - {"\n"})

    def length(self, text: str) -> float:
        """Give the width of a text in pixels."""
        if text not in self._widths:
            self._widths[text] = sum(font.getlength(run) for font, run in self._runs(text))
        return self._widths[text]

    def write(self, pen: ImageDraw.ImageDraw, place: tuple[float, float], text: str, shade: int) -> None:
        """Write a line of text with its upper left corner at ``place``."""
        left, top = place
        for font, run in self._runs(text):
            pen.text((left, top), run, font=font, fill=shade)
            left += font.getlength(run)

    def wrap(self, text: str, room: float) -> list[str]:
        """Break a text into lines of at most ``room`` pixels; a word that is longer is broken too."""
        return [line for paragraph in text.split("\n") for line in self._wrap_paragraph(paragraph, room)]

    def shorten(self, lines: list[str], most: int, room: float, closing: str = "") -> list[str]:
        """Keep ``most`` lines; the last is cut at the end of a word, marked as cut, and ended with ``closing``."""
        if len(lines) <= most:
            return lines
        words = lines[most - 1].split()
        while len(words) > 1 and self.length(" ".join(words)) + self.length(_CUT + closing) > room:
            words.pop()
        return [*lines[: most - 1], " ".join(words).rstrip(",;:–—") + _CUT + closing]

    def _wrap_paragraph(self, paragraph: str, room: float) -> Iterator[str]:
        line, width, space = "", 0.0, self.length(" ")
        for word in (piece for whole in paragraph.split() for piece in self._break(whole, room)):
            if line and width + space + self.length(word) > room:
                yield line
                line, width = "", 0.0
            width += self.length(word) + (space if line else 0)
            line = f"{line} {word}" if line else word
        if line:
            yield line

    def _break(self, word: str, room: float) -> Iterator[str]:
        while self.length(word) > room:
            cut = next(end for end in range(len(word) - 1, 0, -1) if self.length(word[:end]) <= room)
            yield word[:cut]
            word = word[cut:]
        yield word

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Part a text by the font that has its letters."""
        for font, letters in groupby(text, lambda letter: self._home(letter) or self._fonts[0]):
            yield font, "".join(letters)

    def _home(self, letter: str) -> ImageFont.FreeTypeFont | None:
        """Give the font that has a letter."""
        if letter not in self._homes:
            self._homes[letter] = next((font for font in self._fonts if _has_letter(font, letter)), None)
        return self._homes[letter]


def _has_letter(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    return letter in _BLANK or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))
