from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.catalogue import Catalogue
from build_tools.drift import Comparison, Piece, compare, suggest_verdict
from build_tools.normalise import normalise
from build_tools.records import Words


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


def test_a_word_that_dashes_join_to_another_is_a_word_of_its_own() -> None:
    assert compare("a market—attributed to it", "a market - tied to it") == Comparison(
        said=(Piece("same", "a market—"), Piece("dropped", "attributed", joined=True), Piece("same", "to it")),
        printed=(Piece("same", "a market -"), Piece("put_in", "tied"), Piece("same", "to it")),
    )


def test_the_shortest_difference_is_found_where_the_longest_run_of_words_misleads() -> None:
    comparison = compare("one two but three four one two three", "one two three four")

    assert [piece.text for piece in comparison.said if piece.change == "dropped"] == ["but", "one two three"]
    assert comparison.suggestion == "trimmed"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("It’s “open”, now.", 'it\'s "open" now!'),
        ("Well – yes", "Well - yes"),
        ("Wait … what", "Wait ... what"),
        ("Wait … what", "Wait...what"),
        ("one […] two", "one [...] two"),
        ("one – two", "one two"),
        ("market -- attributed", "market—attributed"),
        ("an open-source model", "an open source model"),
        ("— so it is", "so it is"),
        ("CHEAP", "cheap"),
        ("one\ntwo", "one  two"),
        ("So it is.[2]", "So it is."),
        ("…", "—"),
    ],
)
def test_punctuation_quotation_marks_spaces_and_capitals_are_no_change(said: str, printed: str) -> None:
    comparison = compare(said, printed)

    assert comparison.suggestion == "faithful"
    assert {piece.change for piece in (*comparison.said, *comparison.printed)} <= {"same"}


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        *(("Up 🚀", "Up 🎉"), ("$5", "€5"), ("5 million", "6 million"), ("$5.6 million", "$56 million")),
        *(("50% of it", "50 of it"), ("we're losing", "were losing"), ("-5 degrees", "5 degrees"), ("AT&T", "ATT")),
        *(("2,048 of them", "2.048 of them"), ("their models", "there models"), ("R1's price", "R1s price")),
    ],
)
def test_pictures_numbers_and_signs_are_words(said: str, printed: str) -> None:
    assert compare(said, printed).suggestion == "altered"
    assert compare(printed, said).suggestion == "altered"


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [
        ("I do not think that it is cheap.", "faithful"),
        ("it is cheap", "trimmed"),
        ("I do think that it is cheap", "trimmed"),
        ("I do not think it is very cheap", "altered"),
        ("cheap it is", "altered"),
    ],
)
def test_the_words_suggest_a_verdict(printed: str, verdict: str) -> None:
    assert compare("I do not think that it is cheap", printed).suggestion == verdict


LETTER_ID = "jane-doe/2025-01-27-letter"


@pytest.mark.parametrize(
    ("changes", "suggestion"),
    [
        ({}, "altered"),
        ({"verdict": "faithful"}, "altered"),
        ({"text": "Training can be cheap."}, "trimmed"),
        ({"text": "Model X shows that training can be cheap."}, "faithful"),
        ({"text": "Model X shows that training can be cheap.", "of": None}, "trimmed"),
        ({"in_quotation_marks": False}, "altered"),
        ({"in_quotation_marks": False, "of": None}, None),
        ({"verdict": None}, None),
        ({"verdict": "moved"}, None),
        ({"verdict": "invented"}, None),
    ],
)
def test_words_suggest_nothing_where_none_are_rendered_or_the_verdict_is_about_more_than_words(
    small: Catalogue, changes: dict[str, object], suggestion: str | None
) -> None:
    record = small.statements[LETTER_ID].record
    rendition = record.renditions[0].model_copy(update=changes)

    assert suggest_verdict(rendition, record.words) == suggestion
    assert suggest_verdict(rendition, None) is None


def test_words_said_in_another_language_are_compared_in_the_language_of_the_site(small: Catalogue) -> None:
    translated = {"text": "It is cheap.", "language": "en", "by": "Jane"}
    words = Words.model_validate({"exact": "Es ist billig.", "language": "de", "translation": translated})
    rendition = small.statements[LETTER_ID].record.renditions[0]
    report = rendition.model_copy(update={"text": "It is cheap.", "of": None})

    assert suggest_verdict(report, words) == "faithful"


@pytest.mark.parametrize("texts", [("", ""), ("", "one"), ("one", "")])
def test_an_empty_text_has_no_pieces(texts: tuple[str, str]) -> None:
    comparison = compare(*texts)

    assert (len(comparison.said), len(comparison.printed)) == (bool(texts[0]), bool(texts[1]))


TEXTS = st.lists(
    st.sampled_from(["one", "two,", "Two", "“two”", "three", "–", "-", "…", "one-two", "3.5", "it’s", "(-5)"]),
    max_size=12,
).map(" ".join)


def words_of(pieces: tuple[Piece, ...], *changes: str) -> list[str]:
    joined = " ".join(piece.text for piece in pieces if piece.change in changes)
    bare = [re.sub(r"[^a-z0-9]", "", word) for word in re.split(r"[\s-]", normalise(joined).casefold())]
    return [word for word in bare if word]


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"{'' if piece.joined or not index else ' '}{piece.text}" for index, piece in enumerate(pieces))


def is_part_in_order(part: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


@given(TEXTS, TEXTS)
def test_the_pieces_joined_are_the_texts_and_what_is_the_same_is_the_same_on_both_sides(
    said: str, printed: str
) -> None:
    comparison = compare(said, printed)

    assert text_of(comparison.said) == said
    assert text_of(comparison.printed) == printed
    assert words_of(comparison.said, "same") == words_of(comparison.printed, "same")
    assert {piece.change for piece in comparison.said} <= {"same", "dropped"}
    assert {piece.change for piece in comparison.printed} <= {"same", "put_in"}


PLAIN_TEXTS = st.lists(st.sampled_from("abc"), max_size=10)


@given(PLAIN_TEXTS, PLAIN_TEXTS)
def test_words_only_left_out_are_never_called_changed_and_changed_ones_never_left_out(
    said: list[str], printed: list[str]
) -> None:
    expected = "faithful" if said == printed else "trimmed" if is_part_in_order(printed, said) else "altered"
    assert compare(" ".join(said), " ".join(printed)).suggestion == expected
