"""That a card is the same picture every time, shows all that fits, and never a box in the place of a letter."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from build_tools.cards import Card, Press
from build_tools.cards.lettering import Lettering
from build_tools.pipeline import THEME

FONTS = {file.name: file.read_bytes() for file in sorted((THEME / "assets/fonts").glob("*.woff2"))}
CARD = Card(
    "quoted", "", "Training can be cheap.", "", "Jane Doe", "Editor", ("27 January 2025", "about Model X"), "Small"
)
#: Longer than any quotation may be.
LONG = "Whoever says that training is cheap has not paid for it yet. " * 12
SANS = [FONTS["public-sans.woff2"], FONTS["public-sans-extended.woff2"]]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(FONTS, "1")


def read(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Count the pixels in a part of a card that are not paper."""
    part = image.convert("L").crop(box)
    return sum(part.histogram()[:200])


def test_a_card_has_the_size_that_previews_want_and_few_bytes(press: Press) -> None:
    png = press.draw(CARD)

    assert (read(png).size, read(png).format) == ((1200, 630), "PNG")
    assert len(png) < 25_000
    assert len(press.draw(replace(CARD, words=LONG))) < 45_000


def test_the_same_card_makes_the_same_bytes_under_the_same_name(press: Press) -> None:
    other = Press(FONTS, "1")

    assert press.draw(CARD) == other.draw(CARD)
    assert press.path_of(CARD) == other.path_of(CARD)


def test_another_card_or_another_edition_has_another_name(press: Press) -> None:
    paths = {
        press.path_of(CARD),
        press.path_of(replace(CARD, words="Training is cheap.")),
        Press(FONTS, "2").path_of(CARD),
        Press({**FONTS, "newsreader.woff2": FONTS["public-sans.woff2"]}, "1").path_of(CARD),
    }

    assert len(paths) == 4


def test_words_in_letters_that_the_fonts_lack_are_left_off(press: Press) -> None:
    words = (60, 60, 1140, 420)

    assert ink(read(press.draw(CARD)), words) > 1000
    assert ink(read(press.draw(replace(CARD, words="训练可以很便宜"))), words) == 0
    assert press.draw(replace(CARD, name="Jane 多")) == press.draw(replace(CARD, name=""))
    assert press.draw(replace(CARD, facts=("27 January 2025", "多"))) == press.draw(replace(CARD, facts=CARD.facts[:1]))


def test_letters_of_the_second_font_file_are_drawn(press: Press) -> None:
    assert press.draw(replace(CARD, name="Jānis Čapek")) != press.draw(replace(CARD, name=""))


def test_nothing_runs_over_the_margins(press: Press) -> None:
    full = Card("quoted", "Translated", LONG, LONG, LONG, LONG, (LONG, LONG), "Small")
    image = read(press.draw(replace(full, words=f"{LONG}{'x' * 400}")))

    assert ink(image, (0, 0, 1200, 50)) == 0
    assert ink(image, (0, 600, 1200, 630)) == 0
    assert ink(image, (1132, 0, 1200, 630)) == 0
    assert ink(image, (0, 0, 40, 630)) == 0


def test_a_text_is_cut_at_the_end_of_a_word_and_marked_as_cut() -> None:
    letters = Lettering(SANS, 40, 400)
    lines = letters.wrap(LONG, 600)

    *_, last = letters.shorten(lines, 3, 600, "”")
    assert last.endswith(" […]”")
    assert last.removesuffix(" […]”").rstrip(",;:–—") in LONG
    assert letters.length(last) <= 600
    assert letters.shorten(lines[:2], 3, 600) == lines[:2]


def test_a_word_longer_than_a_line_is_broken_and_loses_nothing() -> None:
    lines = Lettering(SANS, 40, 400).wrap("a " + "w" * 100, 300)

    assert "".join(lines).replace(" ", "") == "a" + "w" * 100
