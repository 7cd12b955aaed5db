"""Measure how far readers agree who read the same words for the same question.

Krippendorff's alpha for ordinal data, after K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011):
alpha = 1 - observed / expected disagreement over all pairs of values, where the distance of two ranks is the square
of the number of values between them, half of each rank's own included. 1 is full agreement, 0 that of chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations


@dataclass(frozen=True)
class Agreement:
    """How far readers agree: units read by two or more, how many the same, and alpha over those on the scale.

    ``alpha`` is None where it is not defined: with fewer than two units, or where all values are the same.
    """

    units: int
    same: int
    on_scale: int
    alpha: float | None


def measure_agreement(units: Sequence[Sequence[str]], scale: Sequence[str]) -> Agreement:
    """Measure the agreement of the stances given to each unit; ``scale`` is in order, other stances stand outside."""
    read_twice = [unit for unit in units if len(unit) > 1]
    ranked = [[scale.index(stance) for stance in unit if stance in scale] for unit in read_twice]
    comparable = [unit for unit in ranked if len(unit) > 1]
    return Agreement(
        units=len(read_twice),
        same=sum(len(set(unit)) == 1 for unit in read_twice),
        on_scale=len(comparable),
        alpha=ordinal_alpha(comparable, len(scale)),
    )


def ordinal_alpha(units: Sequence[Sequence[int]], ranks: int) -> float | None:
    """Give Krippendorff's alpha for units of two or more ranks each, counted from 0."""
    totals = Counter(rank for unit in units for rank in unit)
    observed = sum(_distance(a, b, totals) / (len(unit) - 1) for unit in units for a, b in permutations(unit, 2))
    expected = sum(totals[a] * totals[b] * _distance(a, b, totals) for a, b in permutations(range(ranks), 2))
    if expected == 0:
        return None
    return 1 - (totals.total() - 1) * observed / expected


def _distance(a: int, b: int, totals: Counter[int]) -> float:
    low, high = sorted((a, b))
    between = sum(totals[rank] for rank in range(low, high + 1))
    return (between - (totals[low] + totals[high]) / 2) ** 2
