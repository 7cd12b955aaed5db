"""That texts which differ in typography only are equal for comparing, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import contains, normalise

PLAIN = 'It\'s "so" - and so on...'


@pytest.mark.parametrize(
    "text",
    [
        "It’s “so” – and so on…",
        "It‘s «so» — and so on...",
        "It`s „so‟ ‑ and so on…",
        "It´s ″so″ − and so on…",
        '  It\'s "so"  -\n\tand so on...\n\n',
        'It\'s\u00a0"so"\u2009-\u202fand so on...',
        'It\'s "s\u00ado" - and\u200b so on\ufeff...',
    ],
)
def test_typography_does_not_count(text: str) -> None:
    assert normalise(text) == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        'it\'s "so" - and so on...',
        'Its "so" - and so on...',
        "It's so - and so on...",
        'It\'s "so" and so on...',
        'It\'s "so"- and so on...',
        'It\'s "so" - and so on.',
        'It\'s "so" - and so on',
        'It\'s "so" - and só on...',
        'It\'s "so" - and so оn...',
    ],
)
def test_everything_else_counts(text: str) -> None:
    assert normalise(text) != PLAIN


@pytest.mark.parametrize(
    ("characters", "plain"),
    [("“”„‟«»″＂", '"'), ("‘’‚‛‹›′＇`´", "'"), ("‐‑‒–—―−", "-"), ("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")],
)
def test_every_mark_that_is_set_differently_is_made_equal(characters: str, plain: str) -> None:
    assert [normalise(f"a{character}b") for character in characters] == [f"a{plain}b"] * len(characters)


def test_what_is_on_every_keyboard_stays_as_it_is() -> None:
    keyboard = "".join(map(chr, range(0x21, 0x7F)))
    assert normalise(keyboard) == keyboard.replace("`", "'")


def test_an_accent_may_be_a_part_of_its_letter_or_stand_behind_it() -> None:
    assert normalise("Zo\u00eb") == normalise("Zoe\u0308") == normalise("Zoe\u200b\u0308") == "Zo\u00eb"


@given(st.text())
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_a_part_is_found_whatever_its_typography() -> None:
    assert contains("She said: “It’s   so”.", '"It\'s so"')


def test_a_changed_part_is_not_found() -> None:
    assert not contains("She said: “It’s so”.", "it's so")
