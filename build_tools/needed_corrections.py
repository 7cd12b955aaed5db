"""Say which correction a change of a published record needs, and whether the record has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from build_tools.normalise import normalise
from build_tools.records import Correction

#: What may stand before and after words that are taken out of longer ones.
_AROUND = " \"'“”‘’.…"
#: More ways to carry out one correction are not tried: a word that stands so often says nothing of the place.
_MOST_TEXTS = 500


@dataclass(frozen=True)
class Need:
    """The correction that a change needs: its kind, and what it must say of how it was and how it is now.

    Of words, ``was`` and ``now`` hold the whole text, or nothing where there was none. Of anything else they hold its
    names, of which one must be given; where there is none, the correction is free in what it says.
    """

    kind: str
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


def find_missing_correction(need: Need, added: Sequence[Correction], since: date, until: date) -> str:
    """Say what is to be done so that the ``added`` corrections meet the need; empty if they do.

    ``since`` is the day on which the record had changed last before, ``until`` that on which it changes now.
    """
    of_kind = [each for each in added if each.kind == need.kind]
    if not of_kind:
        others = ", ".join(sorted({each.kind for each in added}))
        fix = f"add an entry to 'corrections' with 'on' (the day), kind: {need.kind}, was, now and because"
        return f"{fix}; the new entry has kind: {others}" if others else fix
    if need.kind == "words" and not _carry_out(need, of_kind):
        return (
            "let the new entries of 'corrections' say the whole change: the old words, with 'was' replaced by 'now', "
            "must be the new ones"
        )
    if need.kind != "words" and not any(_names(each.was, need.was) and _names(each.now, need.now) for each in of_kind):
        fields = [f"{field}: {names[0]}" for field, names in (("was", need.was), ("now", need.now)) if names]
        return f"in the new entry of 'corrections', write {' and '.join(fields)}"
    wrong = next((each.on for each in of_kind if not each.on.day or not since <= each.on.first <= until), None)
    return f"the new entry of 'corrections' is dated {wrong}: write the day of the change" if wrong else ""


def _carry_out(need: Need, corrections: Sequence[Correction]) -> bool:
    """Tell whether the corrections, carried out on the old words, give the new ones."""
    if not need.was or not need.now:  # words took the place of a paraphrase, or the other way round
        return any(_strip(each.now) in normalise(text) for each in corrections for text in need.now) or not need.now
    texts = {normalise(need.was[0])}
    for each in corrections:
        pairs = ((normalise(each.was), normalise(each.now)), (_strip(each.was), _strip(each.now)))
        texts |= set(
            islice((changed for text in texts for pair in pairs for changed in _replace(text, *pair)), _MOST_TEXTS)
        )
    return normalise(need.now[0]) in texts


def _strip(text: str) -> str:
    return normalise(text.strip(_AROUND))


def _replace(text: str, was: str, now: str) -> Iterator[str]:
    """Yield what becomes of a text by one replacement, at each place where it can be made."""
    start = text.find(was) if was else -1
    while start >= 0:
        yield f"{text[:start]}{now}{text[start + len(was) :]}"
        start = text.find(was, start + 1)


def _names(text: str, names: Sequence[str]) -> bool:
    return not names or any(name.casefold() in text.casefold() for name in names)
