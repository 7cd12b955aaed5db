"""Put counts into words."""

from __future__ import annotations


def count_in_words(number: int, noun: str) -> str:
    """Give a number with what it counts: 1 passage, 2 passages."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
