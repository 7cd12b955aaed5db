"""Keep the health of the sources: what answers at each address, and since when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from build_tools.fields import is_url
from build_tools.format_record import format_record
from build_tools.records import SourceHealth
from build_tools.verify.visit import Visit

#: The state of a source whose page was read, or could not be: by the result of the visit.
_STATES: Mapping[str, str] = {
    "": "alive",
    "not_machine_readable": "alive",
    "moved": "moved",
    "blocked": "blocked",
    "gone": "gone",
    "error": "unreachable",
}
_ALIVE = ("alive", "words_missing")


@dataclass(frozen=True)
class Seen:
    """What answered at an address on a day: the visit, and what came of looking for words there, by statement."""

    visit: Visit
    results: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> list[str]:
        """The files of the statements whose words the page does not hold, though it could be read."""
        return sorted(path for path, result in self.results.items() if result in ("differs", "not_found"))

    @property
    def state(self) -> str:
        """The word for what answers there."""
        state = _STATES[self.visit.result]
        return "words_missing" if state == "alive" and self.missing else state


def update_health(
    former: Mapping[str, SourceHealth], seen: Iterable[Seen], named: Iterable[str]
) -> dict[str, dict[str, Any]]:
    """Give the health of every address that records name, as a file holds it, in order of address.

    An address that was not asked keeps what was known of it; one that no record names any more is left out.
    """
    now = {each.visit.url: each for each in seen}
    result = {}
    for url in sorted(set(named)):
        old, new = former.get(url), now.get(url)
        if new is not None:
            result[url] = _note_down(url, new, old)
        elif old is not None:
            result[url] = old.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return result


def write_health(health: Mapping[str, Mapping[str, Any]], today: date) -> str:
    """Write the health of the sources as the text of its record."""
    record = {"sources": list(health.values()), "updated": today.isoformat()}
    return format_record(json.dumps(record, ensure_ascii=False), "health")


def _note_down(url: str, seen: Seen, former: SourceHealth | None) -> dict[str, Any]:
    today, state = seen.visit.on.isoformat(), seen.state
    is_alive = state in _ALIVE
    since = str(former.since) if former and former.state == state else today
    first = str(former.first_alive) if former and former.first_alive else today if is_alive else ""
    last = today if is_alive else str(former.last_alive) if former and former.last_alive else ""
    moved_to = seen.visit.final if state == "moved" and is_url(seen.visit.final) else ""
    noted = {
        "url": url,
        "state": state,
        "since": since,
        "asked_on": today,
        "first_alive": first,
        "last_alive": last,
        "moved_to": moved_to,
        "missing": seen.missing,
    }
    return {name: value for name, value in noted.items() if value}
