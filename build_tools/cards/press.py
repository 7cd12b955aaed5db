"""Draw cards: 1200 by 630 pixels in 16 shades from paper to ink, because colours belong to data alone.

The same card makes the same bytes. A text with letters that the site's fonts lack is left off: a box in the place of a
letter would be a misquotation.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PIL import Image, ImageDraw, features

from build_tools.cards.card import Card
from build_tools.cards.lettering import Lettering

SIZE = (1200, 630)
_MARGIN, _TOP = 72, 60
_WIDTH = SIZE[0] - 2 * _MARGIN
#: Where the last line stands, that of the facts and the name of the site.
_BASE = 555
_INK, _SECOND, _PAPER = 0, 48, 255
_SHADES = 8
_INK_COLOUR, _PAPER_COLOUR = (23, 25, 30), (253, 252, 250)
#: Sizes that are tried for the words until they fit, and how far apart their lines stand.
_WORD_SIZES, _LEADING = (96, 84, 72, 64, 56, 50, 44, 40), 1.24
_NOTE_SIZE, _NOTE_LINE, _NOTE_GAP, _MOST_NOTE_LINES = 32, 44, 18, 3
_LABEL_LINE, _NAME_LINE, _ROLE_LINE = 52, 46, 37


class Press:
    """Draws cards with the fonts of the site, and names each by what it shows."""

    def __init__(self, fonts: Mapping[str, bytes], edition: str) -> None:
        """Take the font files by name; ``edition`` changes when the program that draws does."""
        sans, serif = (
            [content for file, content in sorted(fonts.items(), reverse=True) if file.startswith(name)]
            for name in ("public-sans", "newsreader")
        )
        self._sans = cache(lambda size: Lettering(sans, size, 400))
        self._bold = cache(lambda size: Lettering(sans, size, 700))
        self._faces = {
            "quoted": cache(lambda size: Lettering(serif, size)),
            "reported": self._sans,
            "ours": self._bold,
        }
        versions = (edition, features.version("pil"), features.version("freetype2"), features.version("zlib"))
        self._edition = repr((versions, [_hash(font) for font in (*sans, *serif)]))

    def path_of(self, card: Card) -> str:
        """Give the path of a card's file: another card, or another drawing of it, has another path."""
        return f"assets/cards/{_hash(f'{self._edition}{card}'.encode())[:24]}.png"

    def draw(self, card: Card) -> bytes:
        """Draw a card and give the PNG file."""
        card = self._without_lacking_letters(card)
        image = Image.new("L", SIZE, _PAPER)
        pen = ImageDraw.Draw(image)
        foot = _BASE - 22 - bool(card.name) * _NAME_LINE - bool(card.role) * _ROLE_LINE
        top = _TOP
        if card.label:
            self._bold(28).write(pen, (_MARGIN, top), card.label, _SECOND)
            top += _LABEL_LINE
        self._write_words(pen, card, top, foot - 22)
        pen.rectangle((_MARGIN, foot, SIZE[0] - _MARGIN, foot + 2), fill=_INK)
        self._write_foot(pen, card, foot + 20)
        return _to_png(image)

    def _write_words(self, pen: ImageDraw.ImageDraw, card: Card, top: int, bottom: int) -> None:
        small = self._sans(_NOTE_SIZE)
        note = small.shorten(small.wrap(card.note, _WIDTH), _MOST_NOTE_LINES, _WIDTH)
        bottom -= len(note) * _NOTE_LINE + (_NOTE_GAP if note else 0)
        is_quoted = card.voice == "quoted" and bool(card.words)
        words = f"“{card.words}”" if is_quoted else card.words
        for size in _WORD_SIZES:
            letters, height = self._faces[card.voice](size), round(size * _LEADING)
            lines = letters.wrap(words, _WIDTH)
            if top + len(lines) * height <= bottom:
                break
        else:
            lines = letters.shorten(lines, (bottom - top) // height, _WIDTH, "”" if is_quoted else "")
        for number, line in enumerate(lines):
            hang = letters.length("“") if is_quoted and number == 0 else 0
            letters.write(pen, (_MARGIN - hang, top), line, _INK)
            top += height
        for line in note:
            small.write(pen, (_MARGIN, top + _NOTE_GAP), line, _SECOND)
            top += _NOTE_LINE

    def _write_foot(self, pen: ImageDraw.ImageDraw, card: Card, top: int) -> None:
        name, small = self._bold(32), self._sans(26)
        room = _WIDTH - self._sign(pen, card.site) - 30
        facts = list(card.facts)
        while len(facts) > 1 and small.length(" · ".join(facts)) > room:
            facts.pop()
        rows: list[tuple[str, Lettering, int, float, int]] = [(card.name, name, _INK, _WIDTH, top)] * bool(card.name)
        rows += [
            (card.role, small, _SECOND, _WIDTH, _BASE - _ROLE_LINE),
            (" · ".join(facts), small, _SECOND, room, _BASE),
        ]
        for text, letters, shade, width, place in rows:
            for line in letters.shorten(letters.wrap(text, width), 1, width):
                letters.write(pen, (_MARGIN, place), line, shade)

    def _sign(self, pen: ImageDraw.ImageDraw, site: str) -> float:
        """Put the site's two quotation marks, one square, one round, and its name into the corner; give their width."""
        letters = self._bold(26)
        width = letters.length(site) + 48
        left, top, unit = SIZE[0] - _MARGIN - width, _BASE + 4, 1.25
        letters.write(pen, (left + 48, _BASE), site, _INK)
        for outline in (
            ((1, 1), (12, 1), (12, 11.5), (5.5, 19), (2.2, 19), (5, 12), (1, 12)),
            ((16, 6.5), (27, 6.5), (25, 13), (20.8, 19), (17.5, 19), (20, 12.4)),
        ):
            pen.polygon([(left + unit * x, top + unit * y) for x, y in outline], fill=_INK)
        pen.ellipse((left + unit * 16, top + unit, left + unit * 27, top + unit * 12), fill=_INK)
        return width

    def _without_lacking_letters(self, card: Card) -> Card:
        """Leave off each text with a letter that the fonts lack."""
        words_face, face = self._faces[card.voice](26), self._sans(26)
        return replace(
            card,
            words=_keep(words_face, card.words),
            facts=tuple(fact for fact in card.facts if face.has(fact)),
            label=_keep(face, card.label),
            note=_keep(face, card.note),
            name=_keep(face, card.name),
            role=_keep(face, card.role),
            site=_keep(face, card.site),
        )


def _keep(letters: Lettering, text: str) -> str:
    return text if letters.has(text) else ""


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _to_png(image: Image.Image) -> bytes:
    """Give a picture of shades as a PNG file with a palette from paper to ink."""
    step = 256 // _SHADES
    shades = Image.frombytes("P", image.size, image.point(lambda shade: shade // step).tobytes())
    shades.putpalette(
        [
            round(ink + (paper - ink) * shade / (_SHADES - 1))
            for shade in range(_SHADES)
            for ink, paper in zip(_INK_COLOUR, _PAPER_COLOUR, strict=True)
        ]
    )
    file = io.BytesIO()
    shades.save(file, "PNG", bits=4, compress_level=6)
    return file.getvalue()
