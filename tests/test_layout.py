"""That every kind of record has one home, and a path tells which."""

from __future__ import annotations

import pytest

from build_tools.layout import KINDS, KINDS_BY_NAME, Kind, address_of, find_kind
from build_tools.records import MODELS


def test_there_is_a_model_for_every_kind_and_no_other() -> None:
    assert list(MODELS) == [kind.name for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_example_of_a_kind_is_at_its_own_home_only(kind: Kind) -> None:
    assert [other.name for other in KINDS if other.pattern.fullmatch(kind.example)] == [kind.name]
    assert KINDS_BY_NAME[kind.name] is kind


@pytest.mark.parametrize(
    ("path", "kind", "ids"),
    [
        ("people/jane-doe/person.yml", "person", {"id": "jane-doe"}),
        ("people/jane-doe/2025-01-27-letter.yml", "statement", {"person": "jane-doe", "id": "2025-01-27-letter"}),
        ("people/jane-doe/2025-01-letter.yml", "statement", {"person": "jane-doe", "id": "2025-01-letter"}),
        ("people/jane-doe/2025-letter.yml", "statement", {"person": "jane-doe", "id": "2025-letter"}),
        ("events/model-x/event.yml", "event", {"id": "model-x"}),
        ("events/model-x/questions/cheap.yml", "question", {"event": "model-x", "id": "cheap"}),
        ("events/model-x/claims/16k-chips.yml", "claim", {"event": "model-x", "id": "16k-chips"}),
        ("events/model-x/timeline/2025-end.yml", "timeline_entry", {"event": "model-x", "id": "2025-end"}),
        ("events/model-x/selection.yml", "selection", {"event": "model-x"}),
        ("events/model-x/searches.yml", "searches", {"event": "model-x"}),
        ("vocabulary.yml", "vocabulary", {}),
    ],
)
def test_a_path_tells_the_kind_and_the_ids(path: str, kind: str, ids: dict[str, str]) -> None:
    assert find_kind(path) == (KINDS_BY_NAME[kind], ids)


@pytest.mark.parametrize(
    "path",
    [
        "person.yml",
        "people/person.yml",
        "people/Jane-Doe/person.yml",
        "people/jane_doe/person.yml",
        "people/-jane/person.yml",
        "people/jane-doe/person.yaml",
        "people/jane-doe/letter.yml",
        "people/jane-doe/25-01-27-letter.yml",
        "people/jane-doe/2025.yml",
        "people/jane-doe/notes/2025-01-27-letter.yml",
        "people/../people/jane-doe/person.yml",
        f"people/{'a' * 65}/person.yml",
        "people/jane-doe/person.yml\n",
        "events/model-x/questions/cheap/cheap.yml",
        "events/vocabulary.yml",
    ],
)
def test_no_kind_of_record_lives_elsewhere(path: str) -> None:
    assert find_kind(path) is None


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("people/jane-doe/person.yml", "people/jane-doe/"),
        ("people/jane-doe/2025-01-27-letter.yml", "people/jane-doe/2025-01-27-letter/"),
        ("events/model-x/event.yml", "events/model-x/"),
        ("events/model-x/questions/cheap.yml", "events/model-x/questions/cheap/"),
        ("events/model-x/claims/event.yml", "events/model-x/claims/event/"),
    ],
)
def test_the_address_of_a_page_mirrors_the_path_of_its_record(path: str, address: str) -> None:
    assert address_of(path) == address
