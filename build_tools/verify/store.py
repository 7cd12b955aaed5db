"""Keep what came of visiting pages, so that a run that was cut off goes on and nobody is asked twice a day."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from build_tools.verify.visit import Visit
from build_tools.write import naming_the_path, write_file

#: Changes with what is kept, so that visits kept by another version of this program are made again.
_VERSION = 2
_VISIT = TypeAdapter(Visit)


class Store:
    """The visits kept in a folder, a file to a page."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, url: str) -> Visit | None:
        """Give the last visit to a page, or None where there is none that can be read."""
        try:
            kept = json.loads(self._file(url).read_bytes())
            visit = _VISIT.validate_python(kept["visit"]) if kept["version"] == _VERSION else None
        except (OSError, ValueError, KeyError, TypeError, ValidationError):
            return None
        return visit if visit and visit.url == url else None

    def load_of(self, url: str, day: date) -> Visit | None:
        """Give the visit to a page on a day, where the site answered."""
        visit = self.load(url)
        return visit if visit and visit.on == day and visit.has_answered else None

    def save(self, visit: Visit) -> None:
        """Keep a visit in the place of the last one to that page."""
        kept = {"version": _VERSION, "visit": asdict(visit)}
        with naming_the_path(self._folder):
            write_file(self._file(visit.url), json.dumps(kept, ensure_ascii=False, default=str).encode())

    def _file(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.json"
