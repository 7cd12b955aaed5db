"""The worked example is that of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C."""

from __future__ import annotations

import pytest

from build_tools.agreement import Agreement, measure_agreement, ordinal_alpha

# Four observers, twelve units; 0 where an observer did not look.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3),
    (0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0),
)
SCALE = ("no", "rather_no", "both", "rather_yes", "yes")


def test_alpha_is_that_of_the_published_example() -> None:
    units = [[value - 1 for value in unit if value] for unit in zip(*OBSERVERS, strict=True)]

    assert ordinal_alpha([unit for unit in units if len(unit) > 1], 5) == pytest.approx(0.815, abs=0.0005)


def test_full_agreement_is_one_and_a_steady_reversal_is_below_chance() -> None:
    assert ordinal_alpha([(0, 0), (4, 4), (2, 2)], 5) == 1
    assert (ordinal_alpha([(0, 4), (4, 0)], 5) or 0) < 0


def test_a_near_miss_weighs_less_than_a_far_one() -> None:
    near = ordinal_alpha([(0, 0), (1, 1), (3, 3), (4, 4), (0, 1)], 5)
    far = ordinal_alpha([(0, 0), (1, 1), (3, 3), (4, 4), (0, 4)], 5)

    assert near is not None
    assert far is not None
    assert near > far


@pytest.mark.parametrize("units", [[], [(2, 2), (2, 2)]])
def test_alpha_is_not_defined_where_values_do_not_vary(units: list[tuple[int, int]]) -> None:
    assert ordinal_alpha(units, 5) is None


def test_stances_outside_the_scale_count_for_sameness_but_not_for_alpha() -> None:
    units = [("no", "no"), ("yes", "yes"), ("none", "none"), ("yes", "none"), ("both",)]

    assert measure_agreement(units, SCALE) == Agreement(units=4, same=3, on_scale=2, alpha=1)
