"""Tell where words begin or end inside a sentence, as far as the words and those around them show it."""

from __future__ import annotations

import re

from build_tools.normalise import normalise

_END = re.compile(r"[.!?。！？][\"')\]]*$")
#: A sentence may begin after a colon too, and words behind an opening quotation mark begin where it stands.
_BEGIN = re.compile(r"[.!?。！？:][\"')\]]*$|(?:^|[\s(\[])[\"']$")
_STOP = re.compile(r"[\"')\]]*[.!?。！？]")
_GOES_ON = re.compile(r"[^\w.!?。！？]*\w")
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


def is_torn_before(words: str, before: str) -> bool:
    """Tell whether words are torn, without […], from those that stand before them in the same text.

    Since it is the same text, a capital letter proves nothing here.
    """
    words, before = normalise(words), normalise(before)
    return any(map(str.isalnum, before)) and not _BEGIN.search(before) and not words.startswith(_CUT)


def is_torn_after(words: str, after: str) -> bool:
    """Tell whether words are torn, without […], from those that stand after them in the same text."""
    return ends_open(words) and bool(_GOES_ON.match(normalise(after)))


def is_border(before: str, after: str) -> bool:
    """Tell whether a sentence ends between two texts: the first ends with its mark, or the second begins with it."""
    return bool(_END.search(normalise(before)) or _STOP.match(normalise(after)))
