"""Make the card that stands for a page where it is shared: say what it shows, and draw it."""

from __future__ import annotations

from build_tools.cards.card import Card, make_card
from build_tools.cards.press import Press

__all__ = ["Card", "Press", "make_card"]
