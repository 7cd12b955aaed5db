"""Read what a web page says of itself: title, publisher, author, day, address. What it does not say is not guessed.

In this order: tags for citing papers, the page's description in JSON-LD, Open Graph, other tags.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from build_tools.fields import Day
from build_tools.verify.readable import Metadata

#: Types of JSON-LD that describe the page itself rather than something on it.
_DESCRIBES_PAGE = re.compile(
    r"Article|Posting|Report|WebPage|Episode|VideoObject|ScholarlyWork|Interview|Review$|^Book$"
)
_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{4})(?:[-/](\d{1,2}))?$")
_MOST_NODES = 500

_TITLE = ("citation_title", "ld:headline", "og:title", "ld:name", "twitter:title", "dc.title", "title")
_PUBLISHER = (
    *("citation_journal_title", "citation_conference_title", "ld:publisher", "og:site_name", "citation_publisher"),
    *("dc.publisher", "application-name"),
)
_AUTHOR = ("citation_author", "ld:author", "author", "article:author", "dc.creator", "parsely-author")
_PUBLISHED = (
    *("citation_publication_date", "citation_online_date", "citation_date", "ld:datepublished"),
    *("article:published_time", "dc.date.issued", "dc.date", "datepublished", "date", "parsely-pub-date"),
)
_ADDRESS = ("canonical", "og:url", "ld:url", "ld:mainentityofpage")


def read_metadata(page: LexborHTMLParser) -> Metadata:
    """Read the tags and the JSON-LD of a page; broken ones are passed over."""
    said = _gather(page)
    return Metadata(
        title=_first(said, _TITLE),
        publisher=_first(said, _PUBLISHER),
        author=", ".join(dict.fromkeys(each for each in _list(said, _AUTHOR) if "://" not in each)),
        published=next(filter(None, map(parse_day, _all(said, _PUBLISHED))), ""),
        address=next((each for each in _all(said, _ADDRESS) if each.startswith("https://")), ""),
        is_for_subscribers="false" in [each.lower() for each in said.get("ld:isaccessibleforfree", [])],
    )


def parse_day(text: str) -> str:
    """Give the day in a date as pages write it, 2025-01-27T09:00Z or 2025/1/27; empty where there is none."""
    match = _DAY.match(text.strip())
    if not match:
        return ""
    numbers = [part.zfill(2) for part in (match.groups()[:3] if match[1] else match.groups()[3:]) if part]
    try:
        return Day.parse("-".join(numbers)).text
    except ValueError:
        return ""


def _gather(page: LexborHTMLParser) -> Mapping[str, list[str]]:
    """Collect what each tag says under its name in small letters; names in JSON-LD begin with ``ld:``."""
    said: dict[str, list[str]] = {}
    for node in page.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        _add(said, (name or "").lower().replace("dcterms.", "dc."), attributes.get("content"))
    for node in page.css("link[rel=canonical]"):
        _add(said, "canonical", node.attributes.get("href"))
    for node in page.css("head title"):
        _add(said, "title", node.text(deep=True))
    for node in page.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text(deep=True) or "")
        except (ValueError, RecursionError):
            continue
        for thing in _walk(data):
            for name, value in thing.items():
                for text in _texts(value):
                    _add(said, f"ld:{name.lower()}", text)
    return said


def _walk(data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the things in JSON-LD that describe the page."""
    waiting, count = [data], 0
    while waiting and count < _MOST_NODES:
        count += 1
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting = [*thing, *waiting]
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            if any(_DESCRIBES_PAGE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield thing
            waiting.append(thing.get("@graph"))


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of a value in JSON-LD: itself, or the names of what it lists."""
    for each in value if isinstance(value, list) else [value]:
        text = each.get("name") or each.get("@id") if isinstance(each, dict) else each
        if isinstance(text, str | bool):
            yield str(text)


def _add(said: dict[str, list[str]], name: str, text: str | None) -> None:
    if name and text and (folded := " ".join(text.split())):
        said.setdefault(name, []).append(folded)


def _all(said: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [text for name in names for text in said.get(name, [])]


def _first(said: Mapping[str, list[str]], names: tuple[str, ...]) -> str:
    return next(iter(_all(said, names)), "")


def _list(said: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return next((said[name] for name in names if said.get(name)), [])
