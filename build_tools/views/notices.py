"""Show what stands at the address of a record that moved or was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.layout import address_of
from build_tools.views.page import Link, Page
from build_tools.views.times import day_in_words


@dataclass(frozen=True, kw_only=True)
class NoticePage(Page):
    """The page of a record that is no longer here: where it went, or why it was withdrawn; and where to read on."""

    moved_to: Link | None
    withdrawn_on: str
    because: str
    onward: Link


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
            moved_to=_name_record(catalogue, item.entry.kind, item.entry.event, item.record.moved_to),
            withdrawn_on="",
            because="",
            onward=_lead_on(catalogue, item.entry.kind, item.id),
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
            moved_to=None,
            withdrawn_on=day_in_words(item.record.withdrawn.on),
            because=item.record.withdrawn.because,
            onward=_lead_on(catalogue, item.entry.kind, item.id),
        )
        for item in catalogue.withdrawn.values()
        if item.entry.kind != "timeline_entry"
    ]
    return [*moved, *withdrawn]


def _name_record(catalogue: Catalogue, kind: str, event: str, target: str) -> Link:
    """Give a record of the same kind by its new id: what readers know it by, and its address."""
    if kind == "question":
        question = catalogue.questions[f"{event}/{target}"]
        return Link(question.record.proposition, address_of(question.entry.path))
    if kind == "claim":
        claim = catalogue.claims[f"{event}/{target}"]
        return Link(claim.record.claim, address_of(claim.entry.path))
    if kind == "event":
        return Link(catalogue.events[target].record.title, address_of(catalogue.events[target].entry.path))
    if kind == "person":
        return Link(catalogue.people[target].record.name, address_of(catalogue.people[target].entry.path))
    statement = catalogue.statements[target]
    speaker = catalogue.people[target.partition("/")[0]].record.name
    return Link(f"{speaker}, {day_in_words(statement.record.said_on)}", address_of(statement.entry.path))


def _lead_on(catalogue: Catalogue, kind: str, identity: str) -> Link:
    """Give the page on which most readers of a lost record find what they came for."""
    if kind in ("question", "claim"):
        return Link(f"All {kind}s", f"{kind}s/")
    person = catalogue.people.get(identity.removeprefix("people/").partition("/")[0])
    if kind == "statement" and person:
        return Link(f"All words of {person.record.name}", address_of(person.entry.path))
    return Link("Overview", "") if kind == "event" else Link("All people", "people/")
