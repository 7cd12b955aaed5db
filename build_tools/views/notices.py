"""Show what stands at the address of a record that moved or was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.layout import address_of
from build_tools.views.page import Page
from build_tools.views.times import day_in_words


@dataclass(frozen=True, kw_only=True)
class NoticePage(Page):
    """The page of a record that is no longer here: where it went, or why it was withdrawn."""

    moved_to: str
    withdrawn_on: str
    because: str


def make_notice_pages(catalogue: Catalogue) -> list[NoticePage]:
    """Make a page for every address that a moved or withdrawn record had; entries of the timeline have none."""
    moved = [
        NoticePage(
            address=address_of(item.entry.path),
            template="notice",
            kind="notice",
            title="This record has moved",
            description="This record has moved to another address.",
            source=item.entry.path,
            updated=item.record.updated,
            moved_to=_address_of_id(item.entry.kind, item.entry.event, item.record.moved_to),
            withdrawn_on="",
            because="",
        )
        for item in catalogue.moved.values()
        if item.entry.kind != "timeline_entry"
    ]
    withdrawn = [
        NoticePage(
            address=address_of(item.entry.path),
            template="notice",
            kind="notice",
            title="This record was withdrawn",
            description="This record was withdrawn; the page says when and why.",
            source=item.entry.path,
            updated=item.record.updated,
            moved_to="",
            withdrawn_on=day_in_words(item.record.withdrawn.on),
            because=item.record.withdrawn.because,
        )
        for item in catalogue.withdrawn.values()
        if item.entry.kind != "timeline_entry"
    ]
    return [*moved, *withdrawn]


def _address_of_id(kind: str, event: str, target: str) -> str:
    if kind in ("question", "claim"):
        return f"events/{event}/{kind}s/{target}/"
    return f"events/{target}/" if kind == "event" else f"people/{target}/"
