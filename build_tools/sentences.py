"""Tell where words begin or end inside a sentence, as far as the words themselves and those before them show it."""

from __future__ import annotations

import re

from build_tools.normalise import normalise

_END = re.compile(r"[.!?。！？][\"')\]]*$")
_CUT = "[...]"


def begins_inside(words: str, before: str) -> bool:
    """Tell whether words begin inside a sentence: in lower case, after words that end none.

    A capital letter proves nothing, since it may stand inside a sentence; so nothing is said of words that begin so.
    """
    words, before = normalise(words), normalise(before)
    first = next((character for character in words if character.isalnum()), "")
    return bool(before) and not _END.search(before) and first.islower() and not words.startswith(_CUT)


def ends_open(words: str) -> bool:
    """Tell whether words end without the mark that ends a sentence, so that theirs may go on."""
    words = normalise(words)
    return not (_END.search(words) or words.endswith(_CUT))
