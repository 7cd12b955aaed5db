"""Say how near two people stand to each other: question by question, and over all questions that both answered.

A question counts when both took a position on it. It counts as near when the two stances are equal or neighbours on
the scale, whichever of their readers one follows, and as far when they are not, whichever reader one follows. Where
readers differ so that it depends on whom one follows, the question is left open and counted neither way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Literal, TypeVar

from build_tools.positions import SCALE, Position, Positions

T = TypeVar("T")
Step = Literal["same", "one", "two", "two_across", "three", "ends"]
Outcome = Literal["neither", "first_only", "second_only", "near", "far", "open"]
#: Over fewer common questions than this, nothing is said about how far two people agree.
FEWEST_COMMON = 3


@dataclass(frozen=True)
class Difference:
    """How two positions on a question lie to each other; ``step`` is None where the reader or a silence decides."""

    outcome: Outcome
    step: Step | None = None


@dataclass(frozen=True)
class Likeness:
    """Of the common questions of two people, on how many they stand near each other; ``open`` ones are not counted."""

    near: int
    common: int
    open: int

    @property
    def is_telling(self) -> bool:
        """Whether there are enough common questions to say anything."""
        return self.common >= FEWEST_COMMON

    @property
    def share(self) -> Fraction:
        """The share of common questions on which they stand near each other."""
        return Fraction(self.near, self.common)


def stances_of(position: Position) -> tuple[str, ...]:
    """Give all stances that readers see in the words behind a position, that of the first reader first."""
    return (position.stance, *position.other_stances)


def compare_stances(first: Sequence[str], second: Sequence[str]) -> Difference:
    """Compare the positions of two people on a question, each given as the stances that its readers see."""
    return _compare(tuple(first), tuple(second))


# Kept, for everybody is compared with everybody and few sets of stances occur.
@cache
def _compare(first: tuple[str, ...], second: tuple[str, ...]) -> Difference:
    took = (first[0] in SCALE, second[0] in SCALE)
    if took != (True, True):
        outcomes: Mapping[tuple[bool, bool], Outcome] = {(True, False): "first_only", (False, True): "second_only"}
        return Difference(outcomes.get(took, "neither"))
    steps = {_measure(a, b) for a, b in product(first, second)}
    step = next(iter(steps)) if len(steps) == 1 else None
    if steps <= {"same", "one"}:
        return Difference("near", step)
    if steps.isdisjoint({"same", "one", None}):
        return Difference("far", step)
    return Difference("open")


def measure_likeness(positions: Positions, first: str, second: str, questions: Sequence[str]) -> Likeness:
    """Count over some questions how often two people stand near each other."""
    pairs = [(positions[first, question], positions[second, question]) for question in questions]
    outcomes = [
        _compare(stances_of(one), stances_of(other)).outcome
        for one, other in pairs
        if one.is_on_scale and other.is_on_scale
    ]
    near = outcomes.count("near")
    return Likeness(near, near + outcomes.count("far"), outcomes.count("open"))


def nearest_first(compared: Iterable[tuple[T, Likeness]]) -> list[tuple[T, Likeness]]:
    """Order what can be compared, leaving out what has too few common questions.

    The larger share comes first; of equal shares that over more common questions; of equals the one given first.
    """
    telling = [pair for pair in compared if pair[1].is_telling]
    return sorted(telling, key=lambda pair: (-pair[1].share, -pair[1].common))


def furthest_first(compared: Iterable[tuple[T, Likeness]]) -> list[tuple[T, Likeness]]:
    """Order the same with the smaller share first; of equal shares that over more common questions comes first."""
    telling = [pair for pair in compared if pair[1].is_telling]
    return sorted(telling, key=lambda pair: (pair[1].share, -pair[1].common))


def _measure(first: str, second: str) -> Step | None:
    """Give the steps between two stances on the scale; None if one of them stands outside it."""
    if first not in SCALE or second not in SCALE:
        return None
    middle = SCALE.index("mixed")
    a, b = SCALE.index(first) - middle, SCALE.index(second) - middle
    steps: tuple[Step, ...] = ("same", "one", "two_across" if a * b < 0 else "two", "three", "ends")
    return steps[abs(a - b)]
