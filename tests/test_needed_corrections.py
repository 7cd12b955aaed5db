"""That a correction is asked for as long as none says how the words stood and how they stand."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.needed_corrections import Need, find_missing_correction
from build_tools.records import Correction

OLD, NEW = "Training is cheap. I have seen the bill.", "Training is cheap now. I have seen the bill."
WORDS = Need("words", (OLD,), (NEW,))
WHOLE_CHANGE = (
    "let the new entries of 'corrections' say the whole change: the old words, with 'was' replaced by 'now', must be the "
    "new ones"
)


def corrected(kind: str, was: str, now: str, on: str = "2025-03-01") -> Correction:
    return Correction.model_validate({"on": on, "kind": kind, "was": was, "now": now, "because": "So."})


def missing(need: Need, *added: Correction) -> str:
    return find_missing_correction(need, added, date(2025, 2, 1), date(2025, 3, 2))


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
def test_words_are_corrected_by_what_makes_the_new_of_the_old(was: str, now: str) -> None:
    assert missing(WORDS, corrected("words", was, now)) == ""


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("is cheap now", "is cheap"),  # the wrong way round
        ("Training is", "Training is"),  # a piece that did not change
        ("It is cheap", "It is cheap now"),  # said as nobody said it
        ("the old words", "the new words"),
        ("cheap", "now"),
    ],
)
def test_words_are_not_corrected_by_anything_else(was: str, now: str) -> None:
    assert missing(WORDS, corrected("words", was, now)) == WHOLE_CHANGE


def test_every_changed_place_is_corrected() -> None:
    both = Need("words", (OLD,), ("Training is cheap now. We have seen the bill.",))
    first, second = corrected("words", "is cheap", "is cheap now"), corrected("words", "I have", "We have")
    assert missing(both, first) == WHOLE_CHANGE
    assert missing(both, second) == WHOLE_CHANGE
    assert missing(both, second, first) == ""


def test_a_word_that_stands_twice_is_corrected_where_it_changed() -> None:
    assert missing(Need("words", ("so and so",), ("so and thus",)), corrected("words", "so", "thus")) == ""


def test_marks_alone_can_be_corrected() -> None:
    assert missing(Need("words", ("The U.S.",), ("The US",)), corrected("words", "U.S.", "US")) == ""


def test_a_letter_that_stands_everywhere_does_not_take_for_ever() -> None:
    many = [corrected("words", "e", "ee") for _ in range(30)]
    assert missing(Need("words", ("e" * 1000,), ("other",)), *many) == WHOLE_CHANGE


def test_words_that_take_the_place_of_a_paraphrase_have_no_former_ones() -> None:
    need = Need("words", (), (NEW,))
    assert missing(need, corrected("words", "a paraphrase", "is cheap now")) == ""
    assert missing(need, corrected("words", "a paraphrase", "is dear")) == WHOLE_CHANGE
    assert missing(Need("words", (OLD,), ()), corrected("words", "is cheap", "only a report")) == ""


def test_each_change_needs_a_correction_that_names_it() -> None:
    added = corrected("stance", "mixed", "agree"), corrected("day", "2025-01-27", "28 January 2025")
    assert missing(Need("stance", ("mixed",), ("agree",)), *added) == ""
    assert missing(Need("day", ("27 January 2025", "2025-01-27"), ("28 January 2025",)), *added) == ""
    assert missing(Need("stance", ("agree",), ("mixed",)), *added) == (
        "in the new entry of 'corrections', write was: agree and now: mixed"
    )


def test_a_reading_that_is_taken_back_stands_no_longer() -> None:
    assert missing(Need("stance", ("agree",)), corrected("stance", "Agree", "taken back")) == ""


def test_a_correction_of_another_kind_is_none() -> None:
    fix = "add an entry to 'corrections' with 'on' (the day), kind: about, was, now and because"
    assert missing(Need("about")) == fix
    assert missing(Need("about"), corrected("words", "a", "b")) == f"{fix}; the new entry has kind: words"
    assert missing(Need("about"), corrected("about", "a", "b")) == ""


@pytest.mark.parametrize("day", ["2025-01-31", "2025-03-03", "2025-02", "2025"])
def test_a_correction_carries_the_day_of_the_change(day: str) -> None:
    assert missing(Need("about"), corrected("about", "a", "b", day)) == (
        f"the new entry of 'corrections' is dated {day}: write the day of the change"
    )
    assert missing(Need("about"), corrected("about", "a", "b", "2025-02-01")) == ""
