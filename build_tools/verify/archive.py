"""Ask an archive for captures of a page near a day, and for a new one (RFC 7089 and the Wayback Machine's own)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote, urlsplit

from build_tools.archived import is_same_page, parse_archived
from build_tools.checks.allowed_hosts import REFUSED
from build_tools.verify.client import Client, site_of
from build_tools.verify.network import FetchError

_MEMENTO = re.compile(r'<([^<>\s]+)>\s*;[^<>]*?\brel="?[^"<>]*\bmemento\b')


class ArchiveError(Exception):
    """An archive cannot be used; the message says why."""


@dataclass(frozen=True)
class Archive:
    """The addresses at which an archive answers, with ``{url}`` and ``{day}`` for what is asked."""

    timemap: str = "https://web.archive.org/web/timemap/link/{url}"
    availability: str = "https://archive.org/wayback/available?url={quoted}&timestamp={day}"
    save: str = "https://web.archive.org/save/{url}"

    def __post_init__(self) -> None:
        for address in (self.timemap, self.availability, self.save):
            if site_of(address) in REFUSED:
                raise ArchiveError(f"captures at {site_of(address)} are not accepted: use web.archive.org")
            if "{url}" not in address and "{quoted}" not in address:
                raise ArchiveError(f"{address} does not say where the page's address goes: write {{url}} there")

    @property
    def site(self) -> str:
        """The site at which captures stand."""
        return site_of(self.timemap)


def find_captures(archive: Archive, client: Client, page: str, day: date) -> list[str]:
    """Give the addresses of all captures of a page that can hold words of a day, the nearest to it first.

    None is older than the day before, as clocks differ around the world. A FetchError says that the archive is silent.
    """
    try:
        answer = client.call(archive.timemap.format(url=page)).answer.body.decode("utf-8", "replace")
        found = [match[1] for match in _MEMENTO.finditer(answer)]
    except FetchError as error:
        if error.result != "gone":
            raise
        found = []
    captures = _keep(archive, page, found or _ask_for_nearest(archive, client, page, day))
    able = [(moment, url) for moment, url in captures if moment[:8] >= f"{day - timedelta(days=1):%Y%m%d}"]
    return [url for _, url in sorted(able)]


def make_capture_now(archive: Archive, client: Client, page: str) -> str:
    """Ask the archive to capture a page, and give the capture's address; a FetchError says that it did not."""
    answer = client.call(archive.save.format(url=page)).answer
    places = [answer.url, answer.headers.get("content-location", "")]
    if places[1].startswith("/"):
        places[1] = f"https://{urlsplit(answer.url).netloc}{places[1]}"
    captures = list(_keep(archive, page, places))
    if not captures:
        raise FetchError("error", "the archive does not say where it put the page", answer.status)
    return captures[0][1]


def _ask_for_nearest(archive: Archive, client: Client, page: str, day: date) -> list[str]:
    address = archive.availability.format(url=page, quoted=quote(page, safe=""), day=f"{day:%Y%m%d}")
    try:
        nearest = json.loads(client.call(address).answer.body)["archived_snapshots"]["closest"]
        return [str(nearest["url"])] if nearest.get("available") else []
    except (FetchError, ValueError, KeyError, TypeError, AttributeError):
        return []


def _keep(archive: Archive, page: str, addresses: list[str]) -> Iterator[tuple[str, str]]:
    """Yield moment and encrypted address of those that are captures of this very page at this archive."""
    for address in addresses:
        archived = parse_archived(address)
        if archived and site_of(address) == archive.site and is_same_page(archived.page, page):
            yield archived.moment, re.sub("^http:", "https:", address.replace("id_/", "/", 1))
