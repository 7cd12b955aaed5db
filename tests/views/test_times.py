from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.fields import Day
from build_tools.records import Artefact
from build_tools.views.times import (
    day_in_short,
    day_in_words,
    distance_in_words,
    month_in_words,
)


def artefact(released_on: str) -> Artefact:
    return Artefact.model_validate(
        {
            "id": "model-x",
            "name": "Model X",
            "short_name": "X",
            "maker": "Example Labs",
            "released_on": released_on,
            "summary": "A model.",
            "source": {},
        }
    )


X = artefact("2025-01-20")


@pytest.mark.parametrize(
    ("day", "words", "short", "month"),
    [
        ("2026-11-21", "21 November 2026", "21 Nov 2026", "November 2026"),
        ("2025-01-09", "9 January 2025", "9 Jan 2025", "January 2025"),
        ("2025-01-29~", "about 29 January 2025", "about 29 Jan 2025", "January 2025"),
        ("2025-08", "August 2025", "Aug 2025", "August 2025"),
        ("2025-08~", "about August 2025", "about Aug 2025", "August 2025"),
        ("2025", "2025", "2025", "2025"),
        ("2025~", "about 2025", "about 2025", "2025"),
    ],
)
def test_a_day_is_told_as_exactly_as_it_is_known(day: str, words: str, short: str, month: str) -> None:
    parsed = Day.parse(day)

    assert (day_in_words(parsed), day_in_short(parsed), month_in_words(parsed)) == (words, short, month)


@pytest.mark.parametrize(
    ("day", "distance"),
    [
        ("2025-01-20", "the day X was released"),
        ("2025-01-20~", "about the day X was released"),
        ("2025-01-19", "a day before X"),
        ("2025-01-21", "a day after X"),
        ("2024-12-26", "25 days before X"),
        ("2025-01-27~", "about 7 days after X"),
        # From 61 days on, months: 60 days are still days, on either side.
        ("2024-11-21", "60 days before X"),
        ("2024-11-20", "2 months before X"),
        ("2025-03-21", "60 days after X"),
        ("2025-03-22", "2 months after X"),
        # Only whole months are counted, on either side.
        ("2024-10-21", "2 months before X"),
        ("2024-10-20", "3 months before X"),
        ("2025-04-19", "2 months after X"),
        ("2025-04-20", "3 months after X"),
        ("2025-04-20~", "about 3 months after X"),
        ("2026-01-20", "12 months after X"),
        # A month is compared with the month of the release.
        ("2025-01", "the month of X"),
        ("2024-12", "a month before X"),
        ("2025-02", "a month after X"),
        ("2025-02~", "about a month after X"),
        ("2025-08", "7 months after X"),
        # A year is compared with the year of the release.
        ("2025", "the year of X"),
        ("2024", "a year before X"),
        ("2023", "2 years before X"),
        ("2026", "a year after X"),
    ],
)
def test_the_distance_from_the_release_is_told_in_days_months_or_years(day: str, distance: str) -> None:
    assert distance_in_words(Day.parse(day), X) == distance


@pytest.mark.parametrize(
    ("released_on", "day", "distance"),
    [
        ("2025-01", "2025-01-20", "19 days after X"),
        ("2025-01", "2025-04-01", "3 months after X"),
        ("2025", "2025-06", "5 months after X"),
    ],
)
def test_a_release_that_is_not_known_to_the_day_counts_from_its_first(
    released_on: str, day: str, distance: str
) -> None:
    assert distance_in_words(Day.parse(day), artefact(released_on)) == distance


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_a_distance_never_names_the_wrong_side(day: date) -> None:
    words = distance_in_words(Day(day.year, day.month, day.day), X)

    assert words.endswith(" before X") == (day < date(2025, 1, 20))
    assert words.endswith(" after X") == (day > date(2025, 1, 20))


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2025-01-19", True),
        ("2025-01-20", False),
        ("2024-12", True),
        ("2025-01", False),
        ("2024", True),
        ("2025", False),
    ],
)
def test_only_a_day_that_lies_wholly_before_the_release_is_before_it(day: str, before: bool) -> None:
    assert Day.parse(day).is_wholly_before(X.released_on) is before
