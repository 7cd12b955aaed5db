"""See that links lead to places that we can stand behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.record_fields import Path
from build_tools.records import Capture, Links, PrimarySource, Source
from build_tools.validate import Entry

RULE = Rule("H021", "An address is https, or its host is listed as reachable without only; archive.today is refused.")

#: One archive under several names: its captures cannot be checked by a program and have been altered.
REFUSED = frozenset(
    {"archive.today", "archive.is", "archive.ph", "archive.li", "archive.vn", "archive.md", "archive.fo"}
)
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each address without encryption that is not listed, and each at a refused archive."""
    listed = {host.host for host in catalogue.vocabulary.plain_http_hosts}
    for entry in catalogue.entries():
        for path, url in _find_addresses(entry):
            parts = urlsplit(url)
            host = (parts.hostname or "").removeprefix("www.")
            if parts.scheme == "http" and host not in listed:
                fix = (
                    "use the https:// address; if there is none, say so in your proposal (a maintainer lists the host "
                    "in content/vocabulary.yml, plain_http_hosts)"
                )
                yield problem(RULE, entry.place(*path), f"the address at {host} is not encrypted", fix)
            if host in REFUSED:
                yield problem(RULE, entry.place(*path), f"captures at {host} are not accepted", "use web.archive.org")


def _find_addresses(entry: Entry) -> Iterator[tuple[Path, str]]:
    for path, source in entry.find(Source):
        if source.url:
            yield (*path, "url"), source.url
        if isinstance(source, PrimarySource):
            yield from (((*path, "also_at", i), url) for i, url in enumerate(source.also_at))
    for path, capture in entry.find(Capture):
        yield (*path, "url"), capture.url
    for path, links in entry.find(Links):
        if links.site:
            yield (*path, "site"), links.site
