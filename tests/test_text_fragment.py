"""That an address leads to words as the draft "URL Fragment Text Directives" writes it."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.text_fragment import link_to_words

PAGE = "https://example.org/letters"
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("words", "around", "directive"),
    [
        ("a few words that stand for themselves here", ("", ""), "a%20few%20words%20that%20stand%20for%20themselves%20here"),
        (LONG, ("", ""), "one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"),
        (LONG, ("before", "after"), "one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"),
        ("no", ("Lee, asked,", "he said"), "Lee%2C%20asked%2C-,no,-he%20said"),
        ("no", ("a b c d e", "f g h i j"), "b%20c%20d%20e-,no,-f%20g%20h%20i"),
        ("no", ("", "he said"), "no,-he%20said"),
        ("no", ("She wrote", ""), "She%20wrote-,no"),
        ("open-source & cheap, so", ("", ""), "open%2Dsource%20%26%20cheap%2C%20so"),
        ("“it’s” 50% #1?", ("", ""), "%E2%80%9Cit%E2%80%99s%E2%80%9D%2050%25%20%231%3F"),
        ("闭源形成的护城河是短暂的。", ("", ""), "%E9%97%AD%E6%BA%90%E5%BD%A2%E6%88%90%E7%9A%84%E6%8A%A4%E5%9F%8E%E6%B2%B3%E6%98%AF%E7%9F%AD%E6%9A%82%E7%9A%84%E3%80%82"),
        ("a  line\nand  another", ("", ""), "a%20line%20and%20another,a%20line%20and%20another"),
        ("one two […] eight nine", ("", ""), "one%20two,eight%20nine"),
        ("one two [...]", ("", ""), ""),
        ("[…]", ("", ""), ""),
        ("  ", ("", ""), ""),
    ],
)  # fmt: skip
def test_the_directive_names_the_words(words: str, around: tuple[str, str], directive: str) -> None:
    expected = f"{PAGE}#:~:text={directive}" if directive else PAGE
    assert link_to_words(PAGE, words, *around) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a#part", "https://example.org/a#part:~:text=no"),
        ("https://example.org/a#", "https://example.org/a#:~:text=no"),
        ("https://example.org/a?b=c&d=e", "https://example.org/a?b=c&d=e#:~:text=no"),
        ("https://example.org/a#:~:text=yes", "https://example.org/a#:~:text=no"),
        ("https://example.org/a#part:~:text=yes", "https://example.org/a#part:~:text=no"),
    ],
)
def test_what_the_address_holds_already_is_kept(url: str, expected: str) -> None:
    assert link_to_words(url, "no") == expected


def read_directive(url: str) -> dict[str, str]:
    """Take a directive apart as the draft's grammar does, independently of how it was built."""
    terms = urlsplit(url).fragment.partition(":~:text=")[2].split(",")
    found = {}
    if terms[0].endswith("-"):
        found["prefix"] = unquote(terms.pop(0)[:-1], errors="strict")
    if terms[-1].startswith("-"):
        found["suffix"] = unquote(terms.pop()[1:], errors="strict")
    found["start"] = unquote(terms.pop(0), errors="strict")
    if terms:
        found["end"] = unquote(terms.pop(), errors="strict")
    assert terms == []
    return found


WORD = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z"), exclude_characters="…"), min_size=1).filter(
    lambda word: word.split() == [word] and "[...]" not in word
)


@given(st.lists(WORD, min_size=1, max_size=30), st.lists(WORD, max_size=6), st.lists(WORD, max_size=6))
def test_a_reader_of_the_grammar_gets_the_words_back(words: list[str], before: list[str], after: list[str]) -> None:
    found = read_directive(link_to_words(PAGE, " ".join(words), " ".join(before), " ".join(after)))

    if "end" in found:
        assert len(words) > 12
        assert words[:5] == found["start"].split(" ")
        assert words[-5:] == found["end"].split(" ")
    else:
        assert found["start"].split(" ") == words
    few = len(words) < 8
    assert found.get("prefix", "").split() == (before[-4:] if few else [])
    assert found.get("suffix", "").split() == (after[:4] if few else [])
