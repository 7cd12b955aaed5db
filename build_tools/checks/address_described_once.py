"""See that the same address is described in the same way wherever it is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.records import Source

RULE = Rule("H020", "The same address has the same title wherever it is named.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each source whose address bears another title elsewhere."""
    seen: dict[str, tuple[str, str]] = {}
    for entry in catalogue.entries():
        for path, source in entry.find(Source):
            if source.url is None or source.title is None:
                continue
            title, where = seen.setdefault(source.url, (source.title, str(entry.place(*path))))
            if title != source.title:
                sentence = f"this address is called {quote(title)} in {where}"
                yield problem(RULE, entry.place(*path, "title"), sentence, "use the title that the page itself prints")
