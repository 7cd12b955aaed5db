"""Read what the address of an archived page says of itself: which page it holds, and of which moment.

The form is that of the Wayback Machine and of archives that run the same program: ``…/web/20250128093000/https://…``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

_ARCHIVED = re.compile(r"https?://[^/]+/web/(\d{14})(?:[a-z]{2}_)?/(https?://.+)", re.ASCII)


@dataclass(frozen=True)
class Archived:
    """A page as an archive holds it: the page's own address, the moment in 14 digits, in UTC, and its day."""

    page: str
    moment: str
    day: date


def parse_archived(url: str) -> Archived | None:
    """Read the address of an archived page; any other address, and one of no possible day, gives None."""
    match = _ARCHIVED.fullmatch(url)
    if not match:
        return None
    moment, page = match.groups()
    try:
        day = date(int(moment[:4]), int(moment[4:6]), int(moment[6:8]))
    except ValueError:
        return None
    return Archived(page, moment, day)


def raw_address(url: str) -> str:
    """Give the address at which an archive shows a page as it was captured, without a frame of its own around it."""
    archived = parse_archived(url)
    return url.replace(f"/{archived.moment}/", f"/{archived.moment}id_/", 1) if archived else url


def is_same_page(one: str, other: str) -> bool:
    """Tell whether two addresses name one page to an archive: https or http, with www or slash or without."""
    return page_key(one) == page_key(other)


def page_key(url: str) -> tuple[str, str, str]:
    """Give what is equal in all addresses of one page: host, path and query, without what ways of writing differ in."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
