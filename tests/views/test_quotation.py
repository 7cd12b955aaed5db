from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import normalise
from build_tools.views.quotation import (
    Segment,
    find_span,
    first_words,
    first_words_said,
    has_own_marks,
    mark_paragraphs,
    mark_words,
)


def test_words_without_a_basis_are_one_piece() -> None:
    assert mark_words("Plain words.", []) == (Segment("Plain words."),)


def test_a_basis_is_a_piece_of_its_own_that_bears_its_question() -> None:
    assert mark_words("One two three.", [(4, "two")]) == (
        Segment("One "),
        Segment("two", (4,), ends_basis=(4,)),
        Segment(" three."),
    )


def test_where_bases_overlap_the_shared_words_bear_both_questions_and_each_ends_where_it_ends() -> None:
    assert mark_words("one two three four", [(1, "one two three"), (2, "two three four")]) == (
        Segment("one ", (1,)),
        Segment("two three", (1, 2), ends_basis=(1,)),
        Segment(" four", (2,), ends_basis=(2,)),
    )


def test_a_basis_inside_another_ends_before_it() -> None:
    assert mark_words("one two three", [(1, "one two three"), (2, "two")]) == (
        Segment("one ", (1,)),
        Segment("two", (1, 2), ends_basis=(2,)),
        Segment(" three", (1,), ends_basis=(1,)),
    )


def test_two_questions_with_the_same_basis_share_one_piece() -> None:
    assert mark_words("one two", [(7, "two"), (2, "two"), (2, "two")]) == (
        Segment("one "),
        Segment("two", (2, 7), ends_basis=(2, 7)),
    )


@pytest.mark.parametrize("cut", ["[…]", "[...]"])
def test_each_cut_is_a_piece_of_its_own(cut: str) -> None:
    assert mark_words(f"one {cut} two {cut}", []) == (
        Segment("one "),
        Segment(cut, is_cut=True),
        Segment(" two "),
        Segment(cut, is_cut=True),
    )


def test_a_basis_that_runs_over_a_cut_is_marked_on_both_sides_and_the_cut_stays_a_cut() -> None:
    assert mark_words("one […] two", [(3, "one […] two")]) == (
        Segment("one ", (3,)),
        Segment("[…]", (3,), is_cut=True),
        Segment(" two", (3,), ends_basis=(3,)),
    )


@pytest.mark.parametrize(
    ("exact", "words", "found"),
    [
        ("It’s “open” – now", 'It\'s "open" - now', "It’s “open” – now"),
        ("Wait… what", "Wait... what", "Wait… what"),
        ("one  two\nthree", "one two three", "one  two\nthree"),
        ("one\u00a0two", "one two", "one\u00a0two"),
        ("so-called", "so‑called", "so-called"),
        ("Plain", "plain", None),
        ("Plain", "other", None),
        ("Plain", " ", None),
        ("Plain", "", ""),
    ],
)
def test_words_are_found_whatever_the_shape_of_marks_and_spaces(exact: str, words: str, found: str | None) -> None:
    span = find_span(exact, words)

    assert (None if span is None else exact[slice(*span)]) == found


def test_a_basis_that_is_not_in_the_words_marks_nothing() -> None:
    assert mark_words("one two", [(1, "three")]) == (Segment("one two"),)


def test_a_basis_may_run_over_paragraphs_and_ends_in_the_last_of_them() -> None:
    assert mark_paragraphs("one two\n\nthree […] four", [(1, "two three […]"), (2, "one")]) == (
        (
            Segment("one", (2,), ends_basis=(2,)),
            Segment(" "),
            Segment("two", (1,)),
        ),
        (
            Segment("three ", (1,)),
            Segment("[…]", (1,), is_cut=True, ends_basis=(1,)),
            Segment(" four"),
        ),
    )


TEXTS = st.text(alphabet="ab '’\"“”–-…[] \n\u00a0é", max_size=40)


@given(TEXTS, st.lists(st.tuples(st.integers(1, 5), TEXTS), max_size=4))
def test_the_pieces_joined_are_the_exact_words(exact: str, bases: list[tuple[int, str]]) -> None:
    segments = mark_words(exact, bases)

    assert "".join(segment.text for segment in segments) == exact
    assert all(segment.text for segment in segments)


@given(TEXTS, st.lists(st.tuples(st.integers(1, 5), TEXTS), max_size=4))
def test_the_paragraphs_joined_are_the_exact_words_but_for_empty_lines(
    exact: str, bases: list[tuple[int, str]]
) -> None:
    paragraphs = mark_paragraphs(exact, bases)

    assert ["".join(segment.text for segment in paragraph) for paragraph in paragraphs] == [
        line for line in exact.split("\n") if line.strip()
    ]


@given(TEXTS, st.data())
def test_every_part_of_the_words_is_found_and_marked(exact: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(exact)))
    part = exact[start : data.draw(st.integers(start, len(exact)))]
    marked = "".join(segment.text for segment in mark_words(exact, [(1, part)]) if segment.questions == (1,))

    assert marked == part


@given(TEXTS, st.data())
def test_a_part_in_other_typography_is_found_where_its_words_stand(exact: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(exact)))
    part = normalise(exact[start : data.draw(st.integers(start, len(exact)))])
    span = find_span(exact, part)

    assert span is not None
    assert normalise(exact[slice(*span)]) == part


@pytest.mark.parametrize(
    ("text", "limit", "beginning"),
    [
        ("Short enough", 12, "Short enough"),
        ("One two three", 12, "One two …"),
        ("One two, three", 9, "One two …"),
        ("Long-word-without-spaces", 9, "Long-word …"),
    ],
)
def test_the_beginning_of_a_text_ends_at_a_word(text: str, limit: int, beginning: str) -> None:
    assert first_words(text, limit) == beginning


def test_overlapping_bases_of_one_question_are_one_with_its_number_once() -> None:
    segments = mark_words("It is cheap. It is good.", [(1, "It is cheap."), (1, "cheap. It is"), (2, "is good.")])

    assert [(segment.text, segment.questions, segment.ends_basis) for segment in segments] == [
        ("It is cheap. It ", (1,), ()),
        ("is", (1, 2), (1,)),
        (" good.", (2,), (2,)),
    ]


@pytest.mark.parametrize(
    ("words", "limit", "beginning"),
    [
        ("It is cheap.", 12, "It is cheap."),
        ("It is cheap. It is not for everyone.", 30, "It is cheap. It is not for […]"),
        ("It is cheap, they say; nobody knows.", 30, "It is cheap, they say; […]"),
        ("“It is cheap,” they said, nobody knows.", 30, "“It is cheap,” they said, […]"),
        ("It is cheap. Is it not?", 17, "It is cheap. […]"),
        ("It costs 5.6 million dollars or more", 18, "It costs 5.6 […]"),
    ],
)
def test_the_beginning_of_words_is_cut_as_a_quotation_is(words: str, limit: int, beginning: str) -> None:
    assert first_words_said(words, limit) == beginning


@pytest.mark.parametrize(
    ("printed", "own"), [("“cheap”", True), ('"cheap"', True), ("cheap”", False), ("“cheap” it is", False), ("", False)]
)
def test_a_text_with_quotation_marks_of_its_own_is_known(printed: str, own: bool) -> None:
    assert has_own_marks(printed) is own
