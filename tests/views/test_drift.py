from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import normalise
from build_tools.views.drift import Comparison, Piece, compare


def test_a_word_put_in_the_place_of_another_is_shown_on_both_sides() -> None:
    assert compare("Open models surpass proprietary ones.", "Open models surpass closed ones.") == Comparison(
        said=(Piece("same", "Open models surpass"), Piece("dropped", "proprietary"), Piece("same", "ones.")),
        printed=(Piece("same", "Open models surpass"), Piece("put_in", "closed"), Piece("same", "ones.")),
    )


def test_words_left_out_at_the_start_are_dropped() -> None:
    assert compare("I do not think that it is cheap", "it is cheap") == Comparison(
        said=(Piece("dropped", "I do not think that"), Piece("same", "it is cheap")),
        printed=(Piece("same", "it is cheap"),),
    )


def test_texts_with_nothing_in_common_are_dropped_and_put_in_whole() -> None:
    assert compare("one two", "three") == Comparison((Piece("dropped", "one two"),), (Piece("put_in", "three"),))


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("It’s “open”, now.", 'it\'s "open" now!'),
        ("Well – yes", "Well - yes"),
        ("Wait … what", "Wait ... what"),
        ("one […] two", "one [...] two"),
        ("one – two", "one two"),
        ("CHEAP", "cheap"),
        ("one\ntwo", "one  two"),
    ],
)
def test_punctuation_quotation_marks_spaces_and_capitals_are_no_change(said: str, printed: str) -> None:
    comparison = compare(said, printed)

    assert comparison.words_changed == 0
    assert {piece.change for piece in (*comparison.said, *comparison.printed)} == {"same"}


@pytest.mark.parametrize(("said", "printed"), [("Up 🚀", "Up 🎉"), ("$5", "€5"), ("5 million", "6 million")])
def test_pictures_numbers_and_signs_are_words(said: str, printed: str) -> None:
    assert compare(said, printed).words_changed == 2


def test_changed_words_are_counted_on_both_sides() -> None:
    assert compare("one two three", "one four five six").words_changed == 5


@pytest.mark.parametrize("texts", [("", ""), ("", "one"), ("one", "")])
def test_an_empty_text_has_no_pieces(texts: tuple[str, str]) -> None:
    comparison = compare(*texts)

    assert (len(comparison.said), len(comparison.printed)) == (bool(texts[0]), bool(texts[1]))


TEXTS = st.lists(st.sampled_from(["one", "two,", "Two", "“two”", "three", "–", "-", "…"]), max_size=12).map(" ".join)


def words_of(pieces: tuple[Piece, ...], *changes: str) -> list[str]:
    joined = " ".join(piece.text for piece in pieces if piece.change in changes)
    bare = [re.sub(r"[^a-z]", "", normalise(word).casefold()) for word in joined.split()]
    return [word for word in bare if word]


@given(TEXTS, TEXTS)
def test_the_pieces_joined_are_the_texts_and_what_is_the_same_is_the_same_on_both_sides(
    said: str, printed: str
) -> None:
    comparison = compare(said, printed)

    assert " ".join(piece.text for piece in comparison.said) == said
    assert " ".join(piece.text for piece in comparison.printed) == printed
    assert words_of(comparison.said, "same") == words_of(comparison.printed, "same")
    assert {piece.change for piece in comparison.said} <= {"same", "dropped"}
    assert {piece.change for piece in comparison.printed} <= {"same", "put_in"}
