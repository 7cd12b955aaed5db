from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from build_tools.catalogue import Catalogue
from build_tools.content import read_content
from build_tools.export import HOLDS, LICENCE, dump_record, export_catalogue
from build_tools.records import Person, Statement
from tests.conftest import SITE, SMALL, TODAY


@pytest.fixture(scope="module")
def small() -> Catalogue:
    catalogue = read_content(SMALL, TODAY).catalogue
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def exported(small: Catalogue) -> dict[str, dict[str, Any]]:
    return {path: json.loads(data) for path, data in export_catalogue(small, SITE).items() if path.endswith(".json")}


def ids_of(document: dict[str, Any]) -> list[str]:
    return [record["id"] for record in document["records"]]


def test_every_file_says_what_it_holds_and_under_which_licence(exported: dict[str, dict[str, Any]]) -> None:
    assert set(exported) == {path for path in HOLDS if path.endswith(".json")}
    for path, document in exported.items():
        assert document["title"] == f"Small Record: {path}"
        assert document["holds"] == HOLDS[path]
        assert document["licence"] == LICENCE
    assert LICENCE["url"] == "https://creativecommons.org/licenses/by/4.0/"


def test_every_record_is_exported_under_its_id(exported: dict[str, dict[str, Any]], small: Catalogue) -> None:
    for name in ("people", "statements", "questions", "claims", "timeline", "events"):
        assert ids_of(exported[f"data/{name}.json"]) == list(getattr(small, name))


def test_a_record_is_exported_whole_with_the_address_of_its_page(
    exported: dict[str, dict[str, Any]], small: Catalogue
) -> None:
    record = exported["data/statements.json"]["records"][1]

    assert record.pop("id") == "jane-doe/2025-01-27-letter"
    assert record.pop("address") == "https://small.example/people/jane-doe/2025-01-27-letter/"
    assert Statement.model_validate(as_written(record)) == small.statements["jane-doe/2025-01-27-letter"].record


def as_written(value: Any) -> Any:
    """Give values as a file holds them: all scalars are text, and yes or no."""
    if isinstance(value, dict):
        return {name: as_written(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_written(inner) for inner in value]
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def test_fields_are_called_as_in_the_files_and_empty_ones_are_left_out(small: Catalogue) -> None:
    dumped = dump_record(small.people["jane-doe"].record)

    assert dumped["roles"][0]["from"] == "2019"
    assert "caution" not in dumped
    assert Person.model_validate(as_written(dumped)) == small.people["jane-doe"].record


def test_positions_are_exported_as_they_are_worked_out(exported: dict[str, dict[str, Any]]) -> None:
    assert exported["data/positions.json"]["records"] == [
        {
            "event": "model-x",
            "person": "jane-doe",
            "question": "cheap",
            "stance": "mixed",
            "statements": ["jane-doe/2025-01-27-letter"],
            "searched_on": None,
        },
        {
            "event": "model-x",
            "person": "jane-doe",
            "question": "open",
            "stance": "agree",
            "statements": ["jane-doe/2024-12-26-first-look"],
            "searched_on": None,
        },
        {
            "event": "model-x",
            "person": "max-mustermann",
            "question": "cheap",
            "stance": "leans_disagree",
            "statements": ["max-mustermann/2025-02-remark"],
            "searched_on": None,
        },
        {
            "event": "model-x",
            "person": "max-mustermann",
            "question": "open",
            "stance": "searched_none_found",
            "statements": [],
            "searched_on": "2025-02-10",
        },
    ]


def test_the_same_catalogue_gives_the_same_bytes(small: Catalogue) -> None:
    assert export_catalogue(small, SITE) == export_catalogue(small, SITE)
    assert all(data.endswith(b"\n") for data in export_catalogue(small, SITE).values())


def test_what_answered_at_sources_is_exported_even_if_nothing_is_known(
    exported: dict[str, dict[str, Any]], small: Catalogue
) -> None:
    records = exported["data/health.json"]["records"]

    assert [record["url"] for record in records] == list(small.health)
    assert records[-1] == {
        "url": "https://example.org/posts/1",
        "state": "gone",
        "since": "2025-03-03",
        "asked_on": "2025-05-26",
        "first_alive": "2025-02-10",
        "last_alive": "2025-02-24",
        "missing": [],
    }
    nobody_asked = json.loads(export_catalogue(replace(small, health_files={}), SITE)["data/health.json"])
    assert nobody_asked["records"] == []
