"""Describe a page for machines, in the words of schema.org, as JSON-LD.

Only what the record holds is said. A day that is only about right is no ``dateCreated``; a paraphrase is no
``Quotation``; a verdict is a word of ours and never a number on somebody's scale of truth.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from build_tools.export import LICENCE
from build_tools.views.claim import ClaimPage
from build_tools.views.event import EventPage
from build_tools.views.page import Page, SiteInfo
from build_tools.views.person import PersonPage
from build_tools.views.statement import StatementPage
from build_tools.views.texts import DataPage

Node = dict[str, Any]

#: Characters that could end a script element, begin a reference, or end a line of script, as JSON may write them.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
#: What schema.org calls the kinds of person record; two who speak as one are neither a person nor an organisation.
_PERSON_TYPES = {"person": "Person", "organisation": "Organization"}
#: The verdict on what cannot be true or false, so that nothing was reviewed.
_NO_REVIEW = "opinion"


def make_linked_data(page: Page, site: SiteInfo) -> str:
    """Give the JSON-LD of a page, safe inside a script element; empty where there is nothing to say."""
    nodes = [_drop_empty(node) for node in (*_main_nodes(page, site), *_breadcrumbs(page, site))]
    if not nodes:
        return ""
    document = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _main_nodes(page: Page, site: SiteInfo) -> Iterator[Node]:
    if isinstance(page, StatementPage):
        yield from _quotation(page, site)
    elif isinstance(page, PersonPage):
        yield _person(page, site)
    elif isinstance(page, ClaimPage):
        yield from _claim(page, site)
    elif isinstance(page, DataPage):
        yield _dataset(page, site)
    elif isinstance(page, EventPage) and not page.address:
        yield {
            "@type": "WebSite",
            "@id": site.url,
            "url": site.url,
            "name": site.name,
            "description": page.description,
            "inLanguage": "en",
            "license": LICENCE["url"],
        }


def _person(page: PersonPage, site: SiteInfo) -> Node:
    return {
        "@type": _PERSON_TYPES.get(page.person_kind, "Thing"),
        "@id": f"{_url(page.address, site)}#person",
        "name": page.person.name,
        "description": page.known_for,
        "sameAs": list(page.same_as),
        "mainEntityOfPage": _url(page.address, site),
    }


def _quotation(page: StatementPage, site: SiteInfo) -> Iterator[Node]:
    original, passage = page.citation.original, page.passage
    if not original.words:
        return
    day = original.day
    translation = {
        "@type": "Quotation",
        "text": passage.translation,
        "inLanguage": "en",
        "translator": {"@type": "Person", "name": passage.translated_by},
    }
    yield {
        "@type": "Quotation",
        "@id": f"{_url(page.address, site)}#words",
        "url": _url(page.address, site),
        "text": original.words,
        "inLanguage": original.language,
        "creator": {"@id": f"{_url(passage.person.address, site)}#person", "name": passage.person.name},
        "dateCreated": "" if day.about else day.text,
        "temporal": passage.day if day.about else "",
        "about": [{"@type": "Thing", "name": name} for name in page.about],
        "isBasedOn": original.url,
        "citation": original.wording,
        "workTranslation": translation if passage.translation else None,
    }


def _claim(page: ClaimPage, site: SiteInfo) -> Iterator[Node]:
    url = _url(page.address, site)
    yield {
        "@type": "Claim",
        "@id": f"{url}#claim",
        "text": page.title,
        "creditText": page.made_by,
        "appearance": [
            _drop_empty({"@type": "CreativeWork", "name": p.source.label, "url": p.source.url}) for p in page.printed_in
        ],
    }
    if page.row.verdict != _NO_REVIEW:
        yield {
            "@type": "ClaimReview",
            "url": url,
            "claimReviewed": page.title,
            "itemReviewed": {"@id": f"{url}#claim"},
            "reviewRating": {"@type": "Rating", "alternateName": page.row.label},
            "reviewBody": page.row.summary,
            "author": {"@type": "Project", "name": site.name, "url": site.url},
            "dateModified": page.updated.text,
        }


def _dataset(page: DataPage, site: SiteInfo) -> Node:
    return {
        "@type": "Dataset",
        "@id": f"{_url(page.address, site)}#dataset",
        "name": f"{site.name}: the whole record",
        "description": page.description,
        "url": _url(page.address, site),
        "license": LICENCE["url"],
        "isAccessibleForFree": True,
        "creator": {"@type": "Project", "name": site.name, "url": site.url},
        "dateModified": page.updated.text,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.address,
                "description": file.holds,
                "contentUrl": _url(file.address, site),
                "encodingFormat": _FORMATS[file.address.rpartition(".")[2]],
                "contentSize": f"{file.size} B",
            }
            for file in page.files
        ],
    }


_FORMATS = {"json": "application/json", "csv": "text/csv"}


def _breadcrumbs(page: Page, site: SiteInfo) -> Iterator[Node]:
    if page.breadcrumb:
        crumbs = [*((link.text, link.address) for link in page.breadcrumb), (page.title, page.address)]
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": name, "item": _url(address, site)}
                for number, (name, address) in enumerate(crumbs, start=1)
            ],
        }


def _url(address: str, site: SiteInfo) -> str:
    return f"{site.url.rstrip('/')}/{address}"


def _drop_empty(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in ("", None, [])}
