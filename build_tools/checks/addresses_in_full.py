"""See that an address is the page's own, in full and without marks that follow the reader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Source

RULE = Rule("H022", "An address is the page's own: not shortened, and without parameters that follow the reader.")
NEEDS_ALL = False

_SHORTENERS = frozenset(
    {"t.co", "bit.ly", "buff.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "tinyurl.com", "trib.al", "shorturl.at"}
)
_FOLLOWING = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "ref_src", "ref_url", "smid"})


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each shortened address, and each with a parameter that only says where the reader came from."""
    for entry in catalogue.entries():
        for path, source in entry.find(Source):
            parts = urlsplit(source.url or "")
            if (parts.hostname or "").removeprefix("www.") in _SHORTENERS:
                fix = "open it and give the address that it leads to"
                yield problem(RULE, entry.place(*path, "url"), f"the address at {parts.hostname} is shortened", fix)
            for name, _ in parse_qsl(parts.query, keep_blank_values=True):
                if name.startswith("utm_") or name in _FOLLOWING:
                    place = entry.place(*path, "url")
                    yield problem(RULE, place, f"the parameter '{name}' follows the reader", "leave it out")
