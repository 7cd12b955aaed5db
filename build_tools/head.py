"""Say what the head of a page holds: what search engines, link previews and citation programs read first."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from html import escape

from build_tools.cards import Card
from build_tools.linked_data import make_linked_data
from build_tools.views.notices import NoticePage
from build_tools.views.page import Page, SiteInfo

#: Search engines cut a description at about this many characters.
_LONGEST_DESCRIPTION = 160
_OPEN_GRAPH_TYPES = {"statement": "article", "claim": "article", "question": "article", "person": "profile"}


@dataclass(frozen=True)
class Head:
    """The values from which the theme makes the head of a page; what is empty is left out of it.

    ``section`` is the address of the list that the page of a record belongs to; ``canonical`` is the address below the
    site that search engines shall keep, the page's own unless it moved.
    """

    title: str
    description: str
    page_kind: str
    section: str
    updated: str
    canonical: str
    is_listed: bool
    open_graph_type: str
    card: str
    card_text: str
    linked_data: str
    script: str


def make_head(page: Page, site: SiteInfo, card: Card, card_path: str) -> Head:
    """Say what stands in the head of a page."""
    moved_to = page.moved_to.address if isinstance(page, NoticePage) and page.moved_to else ""
    return Head(
        title=" ".join(page.title.split()),
        description=shorten(" ".join(page.description.split()), _LONGEST_DESCRIPTION),
        page_kind=page.kind,
        section=next((link.address for link in page.breadcrumb if link.address.count("/") == 1), ""),
        updated=page.updated.text,
        canonical=moved_to or page.address,
        is_listed=not isinstance(page, NoticePage),
        open_graph_type=_OPEN_GRAPH_TYPES.get(page.kind, "website"),
        card=card_path,
        card_text=" ".join(card.text.split()),
        linked_data=make_linked_data(page, site),
        script=page.script,
    )


def to_front_matter(head: Head) -> str:
    """Write a head as front matter: one line of JSON, which all versions of YAML read alike.

    The theme prints the values as they stand, so the texts are escaped here; linked data comes escaped for its place.
    """
    values = asdict(head) | {name: escape(getattr(head, name)) for name in ("title", "description", "card_text")}
    return json.dumps(values, ensure_ascii=True)


def shorten(text: str, most: int) -> str:
    """Cut a text at the end of a word so that it has at most ``most`` characters, and mark the cut."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0][: most - 2].rstrip(" ,;:.–—") + " …"
