"""Read quantities as records write them (79.8, about 325, 630–660) as numbers, and write numbers for readers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Amount:
    """A quantity as numbers: its lower and upper end, equal unless it is a range, and whether it is approximate."""

    low: float
    high: float
    is_about: bool

    @property
    def middle(self) -> float:
        """The number half way between the ends."""
        return (self.low + self.high) / 2


def parse_quantity(text: str) -> Amount:
    """Read a quantity that fits the form of such fields."""
    numbers = text.removeprefix("about ")
    low, _, high = numbers.partition("–")
    return Amount(float(low), float(high or low), numbers != text)


def quantity_in_words(text: str) -> str:
    """Write a quantity for readers: about 50,000; four digits get their comma too, so that columns match."""
    amount = text.removeprefix("about ")
    words = "–".join(number_in_words(float(number), decimals_of(number)) for number in amount.split("–"))
    return words if amount == text else f"about {words}"


def number_in_words(number: float, decimals: int) -> str:
    """Write a number with so many decimals: 1,361."""
    return f"{number:,.{decimals}f}"


def decimals_of(text: str) -> int:
    """Give how many digits stand behind the point of a number."""
    return len(text.partition(".")[2])
