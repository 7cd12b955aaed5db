"""Write the catalogue as data that others can use: one JSON file a kind of record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import make_positions
from build_tools.records import Event, Part
from build_tools.views.compare_data import make_compare_data
from build_tools.views.page import SiteInfo

LICENCE = {
    "name": "Creative Commons Attribution 4.0 International",
    "url": "https://creativecommons.org/licenses/by/4.0/",
    "note": "Quoted words remain their authors'.",
}
#: What each file holds.
HOLDS: Mapping[str, str] = {
    "data/people.json": "Every person with roles and interests, and their sources.",
    "data/statements.json": "Every statement with its words, copies, renditions and readings.",
    "data/positions.json": "Every position of a person on a question, as worked out from readings and searches.",
    "data/questions.json": "Every question.",
    "data/claims.json": "Every claim with its verdict and evidence.",
    "data/timeline.json": "Every entry of the timeline.",
    "data/events.json": "Every event with its artefacts.",
    "data/health.json": "What answered at the address of each source when it was last asked; empty if none was yet.",
    "data/vocabulary.json": "Every word with a fixed meaning.",
}


def export_catalogue(catalogue: Catalogue, site: SiteInfo) -> dict[str, bytes]:
    """Give the content of each data file by its path; fields are called as in the records."""
    records: dict[str, list[dict[str, Any]]] = {
        "data/people.json": _records(catalogue.people.values(), site),
        "data/statements.json": _records(catalogue.statements.values(), site),
        "data/positions.json": _positions(catalogue),
        "data/questions.json": _records(catalogue.questions.values(), site),
        "data/claims.json": _records(catalogue.claims.values(), site),
        "data/timeline.json": _records(catalogue.timeline.values(), site),
        "data/events.json": _records(catalogue.events.values(), site),
        "data/health.json": [dump_record(each) for each in catalogue.health.values()],
        "data/vocabulary.json": [dump_record(catalogue.vocabulary)],
    }
    return {path: _to_json(path, items, site) for path, items in records.items()}


def export_comparisons(catalogue: Catalogue, event: Item[Event]) -> dict[str, bytes]:
    """Give the file from which readers' browsers compare any two people on an event; it is no data for others."""
    data = make_compare_data(catalogue, event, make_positions(catalogue, event))
    return {"compare/positions.json": json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()}


def make_robots(site: SiteInfo) -> bytes:
    """Tell robots that they are welcome, and where the list of pages is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.url.rstrip('/')}/sitemap.xml\n".encode()


def dump_record(record: Part) -> dict[str, Any]:
    """Give a record as plain values under the names that its file uses."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)


def _records(items: Iterable[Item[Any]], site: SiteInfo) -> list[dict[str, Any]]:
    return [
        {"id": item.id, "address": f"{site.url.rstrip('/')}/{address_of(item.entry.path)}"} | dump_record(item.record)
        for item in items
    ]


def _positions(catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "event": event.id,
            "person": position.person,
            "question": position.question,
            "stance": position.stance,
            "statements": list(dict.fromkeys(item.statement.id for item in position.current)),
            "searched_on": str(position.searched_on) if position.searched_on else None,
        }
        for event in catalogue.events.values()
        for position in make_positions(catalogue, event).values()
    ]


def _to_json(path: str, items: list[dict[str, Any]], site: SiteInfo) -> bytes:
    document = {"title": f"{site.name}: {path}", "holds": HOLDS[path], "licence": LICENCE, "records": items}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
