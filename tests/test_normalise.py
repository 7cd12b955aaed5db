"""That texts which differ in typography only are equal for comparing, and no others."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import DIFFERENT, EQUAL, Example, contains, normalise, normalise_with_spans

PLAIN = 'It\'s "so" - and so on...'

WORDS = (
    *("the", "model", "V3", "costs", "$5.6", "(not", "56)", "million,", "so", "10²", "is", "m²", "a[1]", "zoë?"),
    *("Jane's:", "«no»;", "ПРИВЕТ", "数据", "👩\u200d🔬", "Doe", "†", "2020", "f**k"),
)
MARKS = ("¹", "²³", "[1]", "[12]", "[999]", "†", "‡‡", "¹,²", "[1][2]")
TEXTS = st.lists(st.sampled_from([*WORDS, "end.", "so?", "well,", 'yes."', "on;"]), min_size=1, max_size=12)
#: Each change of typography that the rules name, as what is replaced and what may take its place.
CHANGES = (
    ("'", "‘’‚‛‹›′＇`´"),
    ('"', "“”„‟«»″＂"),
    ("-", "‐‑‒–—―−"),
    (" ", ("  ", "\n", "\t ", "\u00a0", "\u2009", "\u202f")),
    ("...", "…"),
    ("e", ("\u00ade", "e\u200b", "\ufeffe", "\u2060e", "e\u200c", "e\u200d")),
    ("ë", ("e\u0308", "e\u200b\u0308")),
)


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
        'It\'s "so" - and so on...[12]',
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


@pytest.mark.parametrize("example", EQUAL, ids=lambda example: example.rule)
def test_the_examples_of_equal_words_are_equal(example: Example) -> None:
    assert example.one != example.other
    assert normalise(example.one) == normalise(example.other)


@pytest.mark.parametrize("example", DIFFERENT, ids=lambda example: example.rule)
def test_the_examples_of_different_words_are_different(example: Example) -> None:
    assert normalise(example.one) != normalise(example.other)


@pytest.mark.parametrize(
    ("characters", "plain"),
    [("“”„‟«»″＂", '"'), ("‘’‚‛‹›′＇`´", "'"), ("‐‑‒–—―−", "-"), ("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")],
)
def test_every_mark_that_is_set_differently_is_made_equal(characters: str, plain: str) -> None:
    assert [normalise(f"a{character}b") for character in characters] == [f"a{plain}b"] * len(characters)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("end", [".", ",", ";", "?", '."', ",”", "?’"])
def test_a_footnote_mark_behind_a_sentence_is_out(end: str, mark: str) -> None:
    assert normalise(f"so{end}{mark} And") == normalise(f"so{end} And")
    assert normalise(f"so{end}\u2060{mark}") == normalise(f"so{end}")


@pytest.mark.parametrize(
    "text",
    [
        *("m²", "10⁶ of them", "n!²", "(a+b)²", "a[1] is", "see [1] there", "[1]", ".5²x", "so.[1]x", "so.[1234]"),
        *("so. [1]", "so.[a]", "so.[]", "† 1954", "Doe†", "so.*", "so.a", "so.1", "so.⁽¹⁾", "5″²", "so:[1] x"),
    ],
)
def test_what_can_be_a_part_of_the_words_is_no_footnote_mark(text: str) -> None:
    assert normalise(text) == text.replace("″", '"')


def test_what_is_on_every_keyboard_stays_as_it_is() -> None:
    keyboard = "".join(map(chr, range(0x21, 0x7F)))
    assert normalise(keyboard) == keyboard.replace("`", "'")


def test_an_accent_may_be_a_part_of_its_letter_or_stand_behind_it() -> None:
    assert normalise("Zo\u00eb") == normalise("Zoe\u0308") == normalise("Zoe\u200b\u0308") == "Zo\u00eb"


ANY_TEXT = st.text() | st.text("ab d.,;?\"'”1²[]†\u0301\u0323\u0308\u200b\u00ad\u1100\u1161\u11a8…  \n`\u1fef\u037e")


@given(ANY_TEXT)
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(TEXTS, st.data())
def test_each_change_of_typography_leaves_the_normal_form_as_it_is(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    plain, others = data.draw(st.sampled_from(CHANGES))
    changed = "".join(
        data.draw(st.sampled_from([part, *others])) if part == plain else part
        for part in re.split(f"({re.escape(plain)})", normalise(text))
    )
    assert normalise(changed) == normalise(text)


@given(TEXTS, st.sampled_from(MARKS), st.integers(0, 12))
def test_a_footnote_mark_put_in_leaves_the_normal_form_as_it_is(words: list[str], mark: str, at: int) -> None:
    marked = [
        word + mark if index == at and re.search(r"[.,;?]\"?$", word) else word for index, word in enumerate(words)
    ]
    assert normalise(" ".join(marked)) == normalise(" ".join(words))


def letters_and_digits(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) in LETTERS_AND_DIGITS]


LETTERS_AND_DIGITS = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "No", "Nl", "Sc", "Sm")
#: Signs with no footnote mark among them.
LETTERS = st.text("abcXYZéßжд数0123456789²½€+ .,;?!\"'“”‘’-–—…\n\u00a0\u00ad\u200b()")


@given(LETTERS.map(lambda text: re.sub("²(?![a-z])", "", text)))
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    assert letters_and_digits(normalise(text)) == letters_and_digits(text)


@given(TEXTS, st.data())
def test_words_that_differ_in_a_letter_or_a_digit_are_never_equal(words: list[str], data: st.DataObject) -> None:
    text = " ".join([*words, "end"])
    places = [index for index, character in enumerate(text) if character.isalpha() or character.isdecimal()]
    at = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([c for c in "aAeéж7" if c != text[at]]) | st.just(""))
    assert normalise(text[:at] + other + text[at + 1 :]) != normalise(text)


@given(ANY_TEXT)
def test_the_form_with_spans_is_the_normal_form(text: str) -> None:
    form, spans = normalise_with_spans(text)

    assert form == normalise(text)
    assert len(spans) == len(form)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)


@given(TEXTS, st.integers(0, 11), st.integers(0, 11))
def test_a_span_leads_back_to_the_words(words: list[str], first: int, last: int) -> None:
    text = "  ".join(words)
    form, spans = normalise_with_spans(text)
    part = normalise(" ".join(words[min(first, last) : max(first, last) + 1]))
    at = form.find(part)
    if part and at >= 0:
        assert normalise(text[spans[at][0] : spans[at + len(part) - 1][1]]) == part


def test_a_part_is_found_whatever_its_typography() -> None:
    assert contains("She said: “It’s   so”.", '"It\'s so"')


def test_a_changed_part_is_not_found() -> None:
    assert not contains("She said: “It’s so”.", "it's so")
