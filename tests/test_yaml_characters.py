"""That characters which cannot be seen are refused with their names, and those that a script needs are not."""

from __future__ import annotations

import pytest

from build_tools.problems import Place, Problem
from build_tools.yaml_characters import MOST_SHOWN, find_character_problems, find_forbidden, replace_forbidden

FIXES = {
    "Y010": "delete it",
    "Y011": "write spaces instead; most editors can indent with spaces",
    "Y012": "save the file with the line ends 'LF' (Unix), or write a plain line break",
    "Y013": "delete it",
    "Y014": "write the character that is meant",
}
CONTROL = "is a control character"
LINE_END = "is not a line end here"
INVISIBLE = "is invisible, and nothing here needs it"
NO_MEANING = "has no meaning that all devices share"

FORBIDDEN = [
    ("\0", "Y010", f"U+0000 NULL {CONTROL}"),
    ("\x01", "Y010", f"U+0001 {CONTROL}"),
    ("\x1b", "Y010", f"U+001B ESCAPE {CONTROL}"),
    ("\x7f", "Y010", f"U+007F DELETE {CONTROL}"),
    ("\x9b", "Y010", f"U+009B {CONTROL}"),
    ("\t", "Y011", "a tab stands where only spaces may"),
    ("\x85", "Y012", f"U+0085 NEXT LINE {LINE_END}"),
    ("\u2028", "Y012", f"U+2028 LINE SEPARATOR {LINE_END}"),
    ("\u2029", "Y012", f"U+2029 PARAGRAPH SEPARATOR {LINE_END}"),
    ("\ufeff", "Y013", f"U+FEFF BYTE ORDER MARK {INVISIBLE}"),
    ("\u202e", "Y013", f"U+202E RIGHT-TO-LEFT OVERRIDE {INVISIBLE}"),
    ("\u2066", "Y013", f"U+2066 LEFT-TO-RIGHT ISOLATE {INVISIBLE}"),
    ("\u200e", "Y013", f"U+200E LEFT-TO-RIGHT MARK {INVISIBLE}"),
    ("\u200f", "Y013", f"U+200F RIGHT-TO-LEFT MARK {INVISIBLE}"),
    ("\u061c", "Y013", f"U+061C ARABIC LETTER MARK {INVISIBLE}"),
    ("\u200b", "Y013", f"U+200B ZERO WIDTH SPACE {INVISIBLE}"),
    ("\u200c", "Y013", f"U+200C ZERO WIDTH NON-JOINER {INVISIBLE}"),
    ("\u200d", "Y013", f"U+200D ZERO WIDTH JOINER {INVISIBLE}"),
    ("\u2060", "Y013", f"U+2060 WORD JOINER {INVISIBLE}"),
    ("\u2062", "Y013", f"U+2062 INVISIBLE TIMES {INVISIBLE}"),
    ("\u00ad", "Y013", f"U+00AD SOFT HYPHEN {INVISIBLE}"),
    ("\u034f", "Y013", f"U+034F COMBINING GRAPHEME JOINER {INVISIBLE}"),
    ("\u115f", "Y013", f"U+115F HANGUL CHOSEONG FILLER {INVISIBLE}"),
    ("\u3164", "Y013", f"U+3164 HANGUL FILLER {INVISIBLE}"),
    ("\uffa0", "Y013", f"U+FFA0 HALFWIDTH HANGUL FILLER {INVISIBLE}"),
    ("\u2800", "Y013", f"U+2800 BRAILLE PATTERN BLANK {INVISIBLE}"),
    ("\u17b4", "Y013", f"U+17B4 KHMER VOWEL INHERENT AQ {INVISIBLE}"),
    ("\u180e", "Y013", f"U+180E MONGOLIAN VOWEL SEPARATOR {INVISIBLE}"),
    ("\ufe0f", "Y013", f"U+FE0F VARIATION SELECTOR-16 {INVISIBLE}"),
    ("\U000e0100", "Y013", f"U+E0100 VARIATION SELECTOR-17 {INVISIBLE}"),
    ("\U000e0041", "Y013", f"U+E0041 TAG LATIN CAPITAL LETTER A {INVISIBLE}"),
    ("\U000e0001", "Y013", f"U+E0001 LANGUAGE TAG {INVISIBLE}"),
    ("\U0001d173", "Y013", f"U+1D173 MUSICAL SYMBOL BEGIN BEAM {INVISIBLE}"),
    ("\ue000", "Y014", f"U+E000 {NO_MEANING}"),
    ("\U00100000", "Y014", f"U+100000 {NO_MEANING}"),
    ("\u0378", "Y014", f"U+0378 {NO_MEANING}"),
    ("\ufdd0", "Y014", f"U+FDD0 {NO_MEANING}"),
    ("\U0001ffff", "Y014", f"U+1FFFF {NO_MEANING}"),
    ("\ud800", "Y014", f"U+D800 {NO_MEANING}"),
    ("\ufffd", "Y014", f"U+FFFD REPLACEMENT CHARACTER {NO_MEANING}"),
    ("\ufffc", "Y014", f"U+FFFC OBJECT REPLACEMENT CHARACTER {NO_MEANING}"),
]

NEEDED = [
    "می‌خواهم",  # Persian, zero width non-joiner
    "۱۴۰۳ ه‍.ش",  # Persian, zero width joiner
    "क्‍ष क्‌ष",  # Hindi, both joiners
    "ශ්‍රී ලංකා",  # Sinhala
    "ന്‍ മലയാളം",  # Malayalam
    "র‍্যাব",  # Bengali
    "葛󠄀城市 辻󠄁",  # Japanese names with the form of an ideograph
    "ᠮᠣᠩᠭᠣᠯ ᠤ᠋",  # Mongolian, free variation selector
    "שָׁל͏ֵם",  # Hebrew points with their joiner
    "❤️ ☎︎ ©️",  # pictures and letters
    "1️⃣ #️⃣ *️⃣",  # keycaps
    "👩‍👩‍👧‍👦 👩🏽‍🔬 🏳️‍🌈 ❤️‍🔥 🧔‍♂️",  # joined emoji
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇩🇪",  # flags
    "\U0001fae8 \U0001faea",  # emoji newer than Python's own tables
    "\U000323b0",  # an ideograph newer than Python's own tables
    "\u0600\u06dd\u070f",  # format characters that are drawn
    "« mot »\u202f! 10\u00a0000",  # the spaces of French
]


@pytest.mark.parametrize(("character", "code", "sentence"), FORBIDDEN)
def test_a_forbidden_character_is_named_with_its_place(character: str, code: str, sentence: str) -> None:
    expected = Problem(Place("content/a.yml", 2, 3), code, sentence, FIXES[code])
    assert find_character_problems(f"a: b\nc:{character} d\n", "content/a.yml") == [expected]


@pytest.mark.parametrize("text", NEEDED)
def test_what_a_script_or_an_emoji_needs_passes(text: str) -> None:
    assert list(find_forbidden(text)) == []


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("a\u200db", 1),
        ("می\u200c\u200cخ", 2),
        ("👩\u200d", 1),
        ("👩\u200dx", 1),
        ("❤\ufe0f\ufe0f", 2),
        ("1\ufe0f", 1),
        ("葛\U000e0100\U000e0101", 2),
        ("a\ufe0f", 1),
        ("🏴\U000e0068\U000e0069\U000e007f", 1),
        ("👩\U000e0067", 1),
    ],
)
def test_what_an_emoji_needs_is_refused_where_none_needs_it(text: str, index: int) -> None:
    assert next(iter(find_forbidden(text))).index == index


def test_carriage_returns_are_told_once_for_the_file() -> None:
    sentence = "3 carriage return(s), as Windows ends its lines; the first is here"
    expected = Problem(Place("a.yml", 1, 5), "Y012", sentence, FIXES["Y012"])
    assert find_character_problems("a: b\r\nc: d\r\ne: f\r\n", "a.yml") == [expected]


def test_the_column_counts_characters_not_bytes() -> None:
    (found,) = find_character_problems("näme: 👩\u200b\n", "a.yml")
    assert found.place == Place("a.yml", 1, 8)


def test_very_many_forbidden_characters_are_announced_not_listed() -> None:
    problems = find_character_problems("\u200b" * 5000, "a.yml")
    assert len(problems) == MOST_SHOWN + 1
    assert problems[-1] == Problem(Place("a.yml", 1, 21), "Y013", "more such characters follow from here on", "")


def test_stand_ins_keep_every_place() -> None:
    assert replace_forbidden("\ufeffa:\tb\r\nक्‍ष\0") == "·a: b \nक्·ष·"
