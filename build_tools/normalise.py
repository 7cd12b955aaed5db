"""Make two texts comparable that differ only in typography. For comparing only: nothing normalised is ever stored.

The rules, in order: Unicode NFC; soft hyphens and zero-width characters out; quotation marks, apostrophes, dashes
and ellipses made equal; runs of white space made one space; nothing else, and nothing fuzzy.
"""

from __future__ import annotations

import re
import unicodedata

_EQUAL = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """Give the form of ``text`` in which words are compared."""
    equal = unicodedata.normalize("NFC", text).translate(_EQUAL)
    # once more, because letters and accents meet where something between them is gone
    return _SPACE.sub(" ", unicodedata.normalize("NFC", equal)).strip()


def contains(text: str, part: str) -> bool:
    """Tell whether ``part`` stands in ``text``, both compared in their normal form."""
    return normalise(part) in normalise(text)
