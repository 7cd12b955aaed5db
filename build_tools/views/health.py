"""Say what answered at the address of a source when a program last asked there, without saying more than was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from build_tools.archived import is_same_page, page_key
from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.records import Capture, SourceHealth, Statement
from build_tools.views.page import Link
from build_tools.views.places import lead_into_capture
from build_tools.views.sources import host_of
from build_tools.views.times import day_in_words

#: Results of looking for words in a page that holds them from first to last.
_HOLDS = ("found", "found_without_context")
_MISSING = "words_missing"


@dataclass(frozen=True)
class HealthLine:
    """What answered at an address: the word for it and a sentence.

    Where what was there is lost to readers, ``kept`` is the capture of it that they can open instead, if there is one.
    """

    state: str
    sentence: str
    is_lost: bool
    kept: Link | None


@dataclass(frozen=True)
class Loss:
    """What became of the source of a statement that is lost to readers, and the capture that is kept, if any is."""

    what: str
    kept: Link | None


def make_health_line(catalogue: Catalogue, url: str, item: Item[Statement] | None = None) -> HealthLine | None:
    """Say what answered at an address, as far as it was asked; for a statement, also what became of its words there."""
    health = catalogue.health.get(url)
    if health is None:
        return None
    if health.state == _MISSING and item:
        return _tell_of_words(catalogue, health, item)
    is_lost = health.state in ("gone", "moved")
    sentence = _SAY[health.state](health)
    return HealthLine(health.state, sentence, is_lost, _find_kept(catalogue, url, item) if is_lost else None)


def make_loss(catalogue: Catalogue, item: Item[Statement]) -> Loss | None:
    """Tell where the source of a statement is lost at every address that we know of."""
    lines = [make_health_line(catalogue, url, item) for url in item.record.source.addresses]
    lost = [line for line in lines if line and line.is_lost]
    if not lost or len(lost) < len(lines):
        return None
    kept = next((line.kept for line in lost if line.kept), None)
    was_seen = kept or any(catalogue.health[url].last_alive for url in item.record.source.addresses)
    states = {line.state for line in lost}
    if not was_seen:
        what = "The source was not at its address when a program asked there"
    else:
        what = (
            _LOSSES[states.pop()] if len(states) == 1 else "The words are no longer read at any address of the source"
        )
    return Loss(what, kept)


def _tell_of_words(catalogue: Catalogue, health: SourceHealth, item: Item[Statement]) -> HealthLine:
    """Tell of a page that answers, but without all words that were looked for there; these may be others'."""
    stood = max((_stood_until(each) for each in _finds(item.record, health.url)), default=None)
    is_known = item.entry.path in health.missing and not health.asked_on.is_wholly_before(item.record.updated)
    if not is_known or (stood and not stood.is_wholly_before(health.asked_on)):
        return HealthLine("alive", _say_alive(health), False, None)
    asked = day_in_words(health.asked_on)
    if stood is None:
        sentence = f"On {asked} a program did not find these words on this page."
        return HealthLine(_MISSING, sentence, False, None)
    stood_on = day_in_words(stood)
    sentence = f"Changed: the words stood on this page on {stood_on}; on {asked} a program no longer found them."
    return HealthLine(_MISSING, sentence, True, _find_kept(catalogue, health.url, item))


def _finds(statement: Statement, url: str) -> Iterable[Capture]:
    return (each for each in statement.captures if each.result in _HOLDS and is_same_page(each.page, url))


def _stood_until(find: Capture) -> Day:
    """Give the last day on which the words surely stood in the page: an archive stores what stood there once."""
    return find.captured_on if find.is_archived else find.checked_on


def _find_kept(catalogue: Catalogue, url: str, item: Item[Statement] | None) -> Link | None:
    """Give the capture of a page that holds the words looked for: those of a statement, or of any."""
    captures = item.record.captures if item else catalogue.captures.get(page_key(url), ())
    kept = [each for each in captures if each.is_archived and each.result in _HOLDS and is_same_page(each.page, url)]
    if not kept:
        return None
    best = max(kept, key=lambda each: (each.result == _HOLDS[0], each.captured_on))
    address = lead_into_capture(catalogue, item.record, best) if item else best.url
    return Link(f"the capture of {day_in_words(best.captured_on)}", address)


def _say_alive(health: SourceHealth) -> str:
    return f"Last seen on {day_in_words(health.last_alive or health.asked_on)}."


def _say_missing(health: SourceHealth) -> str:
    return f"{_say_alive(health)} A program did not find all words there that were recorded from it."


def _say_gone(health: SourceHealth) -> str:
    if health.last_alive is None:
        return f"Not there when a program asked, last on {day_in_words(health.asked_on)}."
    return f"No longer public: noticed on {day_in_words(health.since)}, last seen on {day_in_words(health.last_alive)}."


def _say_moved(health: SourceHealth) -> str:
    where = host_of(health.moved_to or "")
    return f"Leads to another site{f', {where}' if where else ''} (last tried on {day_in_words(health.asked_on)})." + (
        _say_last_seen(health)
    )


def _say_blocked(health: SourceHealth) -> str:
    tried = day_in_words(health.asked_on)
    return f"Refuses automatic readers (last tried on {tried}), so whether it still stands is not known." + (
        _say_last_seen(health)
    )


def _say_unreachable(health: SourceHealth) -> str:
    return f"Could not be reached on {day_in_words(health.asked_on)}, which may pass.{_say_last_seen(health)}"


def _say_last_seen(health: SourceHealth) -> str:
    return f" Last seen on {day_in_words(health.last_alive)}." if health.last_alive else ""


_SAY: Mapping[str, Callable[[SourceHealth], str]] = {
    "alive": _say_alive,
    _MISSING: _say_missing,
    "gone": _say_gone,
    "moved": _say_moved,
    "blocked": _say_blocked,
    "unreachable": _say_unreachable,
}
_LOSSES: Mapping[str, str] = {
    "gone": "The source is no longer public",
    "moved": "The address of the source leads to another site",
    _MISSING: "The words no longer stand in the source",
}
