"""Read whether a page sends its readers on to another address after a moment, as browsers do.

A page says so in an element, ``<meta http-equiv="refresh" content="0; url=/new">``, a server in a header of that name.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: A page that stays for longer than this, in seconds, is there to be read; it only shows itself anew later.
_LONGEST_STAY = 10
#: The value as the standard of HTML has it: seconds, then the address, in quotation marks or not.
_REFRESH = re.compile(r"\s*([0-9]{1,9})(?:\.[0-9.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?(.*)", re.IGNORECASE | re.DOTALL)


def parse_refresh(value: str) -> str:
    """Give the address to which readers are sent at once; empty where they are not, or only after a while."""
    match = _REFRESH.fullmatch(value[:4000])
    if not match or int(match[1]) > _LONGEST_STAY:
        return ""
    place = match[2]
    if place[:1] in ("'", '"'):
        place = place[1:].partition(place[0])[0]
    return "".join(place.split())


def find_refresh(page: LexborHTMLParser) -> str:
    """Give the address to which a page sends its readers at once, as the page writes it; empty where it does not."""
    for node in page.css("meta[http-equiv]"):
        if (node.attributes.get("http-equiv") or "").strip().lower() != "refresh" or _is_without_scripts(node):
            continue
        if place := parse_refresh(node.attributes.get("content") or ""):
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
