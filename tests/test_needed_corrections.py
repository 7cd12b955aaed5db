"""That a correction is asked for as long as none says how the words stood and how they stand."""

from __future__ import annotations

import pytest

from build_tools.needed_corrections import Need, find_missing_correction
from build_tools.records import Correction

OLD, NEW = "Training is cheap. I have seen the bill.", "Training is cheap now. I have seen the bill."


def corrected(kind: str, was: str, now: str) -> Correction:
    return Correction.model_validate({"on": "2025-03-01", "kind": kind, "was": was, "now": now, "because": "So."})


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (OLD, NEW),
        ("is cheap", "is cheap now"),
        ("“is cheap.”", "“is cheap now.”"),
        ("… cheap …", "… cheap now …"),
        ("is  cheap", "is cheap\u00a0now"),
    ],
)
def test_words_are_corrected_by_a_piece_of_the_old_and_a_piece_of_the_new(was: str, now: str) -> None:
    assert find_missing_correction(Need("words", (OLD,), (NEW,)), [corrected("words", was, now)]) == ""


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("is cheap now", "is cheap"),  # the wrong way round
        ("Training is", "Training is"),  # a piece that did not change
        ("It is cheap", "It is cheap now"),  # said as nobody said it
        ("the old words", "the new words"),
    ],
)
def test_words_are_not_corrected_by_anything_else(was: str, now: str) -> None:
    assert find_missing_correction(Need("words", (OLD,), (NEW,)), [corrected("words", was, now)]).startswith(
        "in the new"
    )


def test_words_that_take_the_place_of_a_paraphrase_have_no_former_ones() -> None:
    need = Need("words", (), (NEW,))
    assert find_missing_correction(need, [corrected("words", "a paraphrase", "is cheap now")]) == ""
    assert find_missing_correction(need, [corrected("words", "a paraphrase", "is dear")]) != ""


def test_each_change_needs_a_correction_that_names_it() -> None:
    added = [corrected("stance", "mixed", "agree"), corrected("day", "2025-01-27", "28 January 2025")]
    assert find_missing_correction(Need("stance", ("mixed",), ("agree",)), added) == ""
    assert find_missing_correction(Need("day", ("27 January 2025", "2025-01-27"), ("28 January 2025",)), added) == ""
    assert find_missing_correction(Need("stance", ("agree",), ("mixed",)), added) == (
        "in the new entry of 'corrections', write was: agree and now: mixed"
    )


def test_a_reading_that_is_taken_back_stands_no_longer() -> None:
    assert find_missing_correction(Need("stance", ("agree",)), [corrected("stance", "Agree", "taken back")]) == ""


def test_a_correction_of_another_kind_is_none() -> None:
    assert find_missing_correction(Need("about"), [corrected("words", "a", "b")]) == (
        "add an entry to 'corrections' with kind: about, the day, was, now and because"
    )
    assert find_missing_correction(Need("about"), [corrected("about", "a", "b")]) == ""
