"""Read whether a page sends its readers on to another address after a moment, as browsers do.

A page says so in an element, ``<meta http-equiv="refresh" content="0; url=/new">``, a server in a header of that name.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: A page that stays for longer than this, in seconds, is there to be read; it only shows itself anew later.
LONGEST_STAY = 10
#: A page of some length that stays for longer than this is there to be read too.
LONGEST_GLANCE = 3
#: The value as the standard of HTML has it: seconds, then the address, in quotation marks or not.
_REFRESH = re.compile(r"\s*([0-9]{1,9})(?:\.[0-9.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?(.*)", re.IGNORECASE | re.DOTALL)


def parse_refresh(value: str, longest: int = LONGEST_GLANCE) -> str:
    """Give the address to which readers are sent within ``longest`` seconds; empty where they are not."""
    match = _REFRESH.fullmatch(value[:4000])
    if not match or int(match[1]) > longest:
        return ""
    place = match[2]
    if place[:1] in ("'", '"'):
        place = place[1:].partition(place[0])[0]
    return "".join(place.split())


def find_refresh(page: LexborHTMLParser, longest: int) -> str:
    """Give the address to which a page sends its readers within ``longest`` seconds, as the page writes it."""
    for node in page.css("meta[http-equiv]"):
        if (node.attributes.get("http-equiv") or "").strip().lower() != "refresh" or _is_without_scripts(node):
            continue
        if place := parse_refresh(node.attributes.get("content") or "", longest):
            return _join_base(page, place)
    return ""


def _join_base(page: LexborHTMLParser, place: str) -> str:
    base = page.css_first("base[href]")
    try:
        return urljoin((base.attributes.get("href") or "") if base else "", place)
    except ValueError:  # no address; whoever asks there will say so
        return place


def _is_without_scripts(node: LexborNode) -> bool:
    """Tell whether an element is there only for browsers that run no scripts, which few readers have."""
    parent = node.parent
    while parent is not None:
        if parent.tag == "noscript":
            return True
        parent = parent.parent
    return False
