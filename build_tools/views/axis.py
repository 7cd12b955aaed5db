"""Choose the numbers at which an axis is marked.

Linear axes after P. S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990): steps of 1, 2 or 5 times a
power of ten, and ends that are whole steps. Logarithmic axes are marked at powers of ten.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_tools.quantities import number_in_words

#: How many marks an axis has, roughly.
_MARKS = 5


@dataclass(frozen=True)
class Tick:
    """A mark of an axis: its place in per cent of the length, and its number."""

    at: float
    label: str


@dataclass(frozen=True)
class Axis:
    """An axis: its marks, and the way from a number to its place in per cent of the length."""

    ticks: tuple[Tick, ...]
    place: Callable[[float], float]


def make_linear_axis(lowest: float, highest: float) -> Axis:
    """Mark an axis that holds both numbers, at nice numbers."""
    step = _nice(_nice(highest - lowest, nearest=False) / (_MARKS - 1), nearest=True)
    first, last = math.floor(lowest / step), math.ceil(highest / step)
    decimals = max(-math.floor(math.log10(step)), 0)

    def place(number: float) -> float:
        return _per_cent(number / step - first, last - first)

    marks = (number * step for number in range(first, last + 1))
    return Axis(tuple(Tick(place(mark), number_in_words(mark, decimals)) for mark in marks), place)


def make_logarithmic_axis(numbers: Iterable[float]) -> Axis:
    """Mark an axis that holds all numbers, each greater than zero, at powers of ten."""
    logarithms = [math.log10(number) for number in numbers]
    first = math.floor(min(logarithms))
    last = max(math.ceil(max(logarithms)), first + 1)

    def place(number: float) -> float:
        return _per_cent(math.log10(number) - first, last - first)

    powers = range(first, last + 1)
    return Axis(
        tuple(Tick(place(10.0**power), number_in_words(10.0**power, max(-power, 0))) for power in powers), place
    )


def _nice(number: float, *, nearest: bool) -> float:
    """Give a nice number about equal to ``number``, or the smallest one that is not less."""
    power = 10.0 ** math.floor(math.log10(number))
    bounds = (1.5, 3, 7) if nearest else (1, 2, 5)
    fraction = number / power
    below = fraction.__lt__ if nearest else fraction.__le__
    return power * next((nice for nice, bound in zip((1, 2, 5), bounds, strict=True) if below(bound)), 10)


def _per_cent(part: float, whole: float) -> float:
    return round(100 * part / whole, 2)
