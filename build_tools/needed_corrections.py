"""Say which correction a change of a published record needs, and whether the record has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.normalise import contains
from build_tools.records import Correction

#: What may stand before and after words that are taken out of longer ones.
_AROUND = " \"'“”‘’.…"


@dataclass(frozen=True)
class Need:
    """The correction that a change needs: its kind, and what it must say of how it was and how it is now.

    Of words, ``was`` and ``now`` hold all texts in which they can stand; of anything else they hold its names, of which
    one must be given. Where there is none, the correction is free in what it says.
    """

    kind: str
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


def find_missing_correction(need: Need, added: Sequence[Correction]) -> str:
    """Say what is to be done so that one of the ``added`` corrections meets the need; empty if one does."""
    of_kind = [each for each in added if each.kind == need.kind]
    if any(_meets(each, need) for each in of_kind):
        return ""
    if not of_kind:
        return f"add an entry to 'corrections' with kind: {need.kind}, the day, was, now and because"
    if need.kind == "words":
        return "in the new entry of 'corrections', copy 'was' from the words as they stood and 'now' from the new ones"
    fields = [f"{field}: {names[0]}" for field, names in (("was", need.was), ("now", need.now)) if names]
    return f"in the new entry of 'corrections', write {' and '.join(fields)}"


def _meets(correction: Correction, need: Need) -> bool:
    if need.kind == "words":
        return _quotes(correction, need)
    return _names(correction.was, need.was) and _names(correction.now, need.now)


def _quotes(correction: Correction, need: Need) -> bool:
    """Tell whether 'was' stands in the old words and 'now' in the new ones, and one of them in none of the others."""
    was, now = correction.was.strip(_AROUND), correction.now.strip(_AROUND)
    stood, stands = (not texts or _stands_in(part, texts) for part, texts in ((was, need.was), (now, need.now)))
    return stood and stands and not (_stands_in(was, need.now) and _stands_in(now, need.was))


def _stands_in(words: str, texts: Iterable[str]) -> bool:
    return any(contains(text, words) for text in texts)


def _names(text: str, names: Sequence[str]) -> bool:
    return not names or any(name.casefold() in text.casefold() for name in names)
