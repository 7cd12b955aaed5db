"""Say how a passage of a page differs from words that do not stand in it, word by word."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from dataclasses import dataclass

#: At least this share of the words must stand in a passage for it to be a wording of them.
_LEAST_SHARED = 0.6
_LEAST_WORDS = 3
#: A passage may be so many times as long as the words, and so many words more.
_STRETCH, _SLACK = 1.5, 12
#: Runs of so many words show where a passage is.
_RUN = 3


@dataclass(frozen=True)
class Difference:
    """A place where a page differs: our words and the page's; one of them may be empty."""

    ours: str
    theirs: str


def find_nearest(text: str, words: str) -> tuple[Difference, ...]:
    """Give the differences between ``words`` and the passage of ``text`` nearest to them; none if no passage is near.

    Both are in their normal form.
    """
    ours, theirs = words.split(), text.split()
    window = _find_window(ours, theirs)
    if window is None:
        return ()
    passage = theirs[window[0] : window[1]]
    matcher = difflib.SequenceMatcher(None, ours, passage, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < max(_LEAST_SHARED * len(ours), min(_LEAST_WORDS, len(ours))):
        return ()
    first, last = _edges(ours, passage, blocks)
    steps = difflib.SequenceMatcher(None, ours, passage[first:last], autojunk=False).get_opcodes()
    return tuple(
        Difference(" ".join(ours[i1:i2]), " ".join(passage[first + j1 : first + j2]))
        for step, i1, i2, j1, j2 in steps
        if step != "equal"
    )


def _edges(ours: list[str], passage: list[str], blocks: list[difflib.Match]) -> tuple[int, int]:
    """Give where in the passage the counterpart of our words begins and ends."""
    first = max(0, blocks[0].b - blocks[0].a)
    missing = len(ours) - (blocks[-1].a + blocks[-1].size)
    return first, min(len(passage), blocks[-1].b + blocks[-1].size + missing)


def _find_window(ours: list[str], theirs: list[str]) -> tuple[int, int] | None:
    """Find the stretch of ``theirs`` that holds the most different runs of ``ours``, or of its words if it is short."""
    size = _RUN if len(ours) >= 2 * _RUN else 1
    keys = [_key(word) for word in theirs]
    runs: dict[tuple[str, ...], int] = {}
    own = [_key(word) for word in ours]
    for start in range(len(own) - size + 1):
        runs.setdefault(tuple(own[start : start + size]), start)
    hits = [
        (start, run)
        for start in range(len(keys) - size + 1)
        if (run := runs.get(tuple(keys[start : start + size]))) is not None
    ]
    if not hits:
        return None
    longest = int(len(ours) * _STRETCH) + _SLACK
    counts: defaultdict[int, int] = defaultdict(int)
    best, best_count, left = hits[0][0], 0, 0
    for start, run in hits:
        counts[run] += 1
        while hits[left][0] < start - longest:
            counts[hits[left][1]] -= 1
            if not counts[hits[left][1]]:
                del counts[hits[left][1]]
            left += 1
        if len(counts) > best_count:
            best, best_count = hits[left][0], len(counts)
    lead = min(runs.values()) + len(ours) // 3 + 2
    return max(0, best - lead), min(len(theirs), best + longest + lead)


def _key(word: str) -> str:
    return re.sub(r"\W", "", word).casefold() or word
