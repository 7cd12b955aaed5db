"""Tell where words begin or end inside a sentence, as far as the words and those around them show it."""

from __future__ import annotations

import re

from build_tools.normalise import normalise

_END = re.compile(r"[.!?。！？][\"')\]]*$")
#: A sentence may begin after a colon too, and words behind an opening quotation mark begin where it stands.
_BEGIN = re.compile(r"[.!?。！？:][\"')\]]*$|(?:^|[\s(\[])[\"']$")
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


def is_cut_from(words: str, before: str, after: str) -> bool:
    """Tell whether the text between ``before`` and ``after`` is torn out of a sentence without […] at the tear.

    ``before`` and ``after`` belong to the same text as the words, so that here a capital letter proves nothing.
    """
    words, before, after = normalise(words), normalise(before), normalise(after)
    torn_before = any(map(str.isalnum, before)) and not _BEGIN.search(before) and not words.startswith(_CUT)
    torn_after = ends_open(words) and bool(_GOES_ON.match(after))
    return torn_before or torn_after
