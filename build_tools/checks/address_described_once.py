"""See that the same address is described in the same way wherever it is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Place, Problem, Rule, problem, quote
from build_tools.records import Source

RULE = Rule("H020", "The same address has the same title, and the same place in it the same day, wherever it is named.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each source whose address bears another title elsewhere, or another day for the same place in it."""
    titles: dict[str, tuple[str, Place]] = {}
    days: dict[tuple[str, str], tuple[str, Place]] = {}
    for entry in catalogue.entries():
        for path, source in entry.find(Source):
            if source.url is None:
                continue
            place = entry.place(*path)
            if source.title:
                title, where = titles.setdefault(source.url, (source.title, place))
                if title != source.title:
                    sentence = f"this address is called {quote(title)} in {where}"
                    fix = "use the title that the page itself prints"
                    yield problem(RULE, entry.place(*path, "title"), sentence, fix)
            if source.published:
                day, where = days.setdefault((source.url, source.where or ""), (str(source.published), place))
                if day != str(source.published):
                    sentence = f"this address is dated {day} in {where}"
                    fix = "use the day that the page prints; tell several texts at one address apart by 'where'"
                    yield problem(RULE, entry.place(*path, "published"), sentence, fix)
