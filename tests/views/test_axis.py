"""That axes are marked at nice numbers, as their source says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.views.axis import Tick, make_linear_axis, make_logarithmic_axis


def test_the_example_of_the_source_is_marked_as_printed_there() -> None:
    # Heckbert, page 61: data from 105 to 543 are marked at 100, 200, 300, 400, 500 and 600.
    assert [tick.label for tick in make_linear_axis(105, 543).ticks] == ["100", "200", "300", "400", "500", "600"]


@pytest.mark.parametrize(
    ("highest", "labels"),
    [
        (97.3, ["0", "20", "40", "60", "80", "100"]),
        (700, ["0", "200", "400", "600", "800"]),
        (5.576, ["0", "2", "4", "6"]),
        (0.294, ["0.0", "0.1", "0.2", "0.3"]),
        (60000, ["0", "20,000", "40,000", "60,000"]),
    ],
)
def test_an_axis_from_zero_ends_at_a_nice_number(highest: float, labels: list[str]) -> None:
    axis = make_linear_axis(0, highest)

    assert [tick.label for tick in axis.ticks] == labels
    assert (axis.place(0), axis.ticks[-1].at) == (0, 100)


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_every_number_lies_on_its_axis(highest: float) -> None:
    axis = make_linear_axis(0, highest)

    assert 0 <= axis.place(highest) <= 100
    assert 3 <= len(axis.ticks) <= 11
    assert all(before.at < after.at for before, after in pairwise(axis.ticks))


def test_a_logarithmic_axis_is_marked_at_powers_of_ten() -> None:
    axis = make_logarithmic_axis([0.294, 5.576, 100])

    assert axis.ticks == (Tick(0, "0.1"), Tick(33.33, "1"), Tick(66.67, "10"), Tick(100, "100"))
    assert (axis.place(100), axis.place(1)) == (100, 33.33)


def test_a_logarithmic_axis_of_one_number_has_a_length() -> None:
    assert make_logarithmic_axis([10]).ticks == (Tick(0, "10"), Tick(100, "100"))
