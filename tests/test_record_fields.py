"""That walking a record finds every field, every reference and every day in it, each with its path."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from build_tools.fields import Day, Ref, Word
from build_tools.record_fields import (
    FieldShape,
    Reference,
    field_shapes,
    find_field,
    find_model,
    find_references,
    find_values,
)
from build_tools.records import Interest, Person, Role, Source, Statement, Term, Vocabulary, Words
from build_tools.validate import validate_record
from build_tools.yaml_source import parse_yaml

LETTER = "people/jane-doe/2025-01-27-letter.yml"


@pytest.fixture(scope="module")
def letter(small_texts: Mapping[str, str]) -> Statement:
    document, _ = parse_yaml(small_texts[LETTER], LETTER)
    assert document is not None
    record, _ = validate_record(Statement, document)
    assert isinstance(record, Statement)
    return record


def test_a_field_has_the_name_that_the_file_uses() -> None:
    assert [shape.name for shape in field_shapes(Role)][2:4] == ["from", "to"]
    assert [shape.attribute for shape in field_shapes(Role)][2:4] == ["from_", "to"]


def test_a_field_tells_what_it_holds() -> None:
    shapes = {shape.name: shape for shape in field_shapes(Statement)}
    assert shapes["said_on"] == FieldShape("said_on", "said_on", None, None)
    assert shapes["words"] == FieldShape("words", "words", Words, None)
    assert shapes["medium"] == FieldShape("medium", "medium", None, Word("media"))
    assert shapes["about"] == FieldShape("about", "about", None, Ref("artefact"))


def test_every_reference_is_found_in_the_order_of_the_fields(letter: Statement) -> None:
    assert list(find_references(letter)) == [
        Reference(("medium",), Word("media"), "article"),
        Reference(("event",), Ref("event"), "model-x"),
        Reference(("about", 0), Ref("artefact"), "model-x"),
        Reference(("mode",), Word("modes"), "verbatim"),
        Reference(("seen_in", 0, "kind"), Word("copy_kinds"), "original"),
        Reference(("seen_in", 1, "kind"), Word("copy_kinds"), "excerpt"),
        Reference(("renditions", 0, "verdict"), Word("rendition_verdicts"), "altered"),
        Reference(("readings", 0, "question"), Ref("question"), "cheap"),
        Reference(("readings", 0, "stance"), Word("stances"), "mixed"),
        Reference(("readings", 0, "rests_also_on", 0), Ref("statement"), "jane-doe/2024-12-26-first-look"),
        Reference(("readings", 0, "confidence"), Word("confidences"), "high"),
        Reference(("readings", 0, "by"), Word("readers"), "robin-reader"),
        Reference(("readings", 1, "question"), Ref("question"), "cheap"),
        Reference(("readings", 1, "stance"), Word("stances"), "leans_agree"),
        Reference(("readings", 1, "confidence"), Word("confidences"), "low"),
        Reference(("readings", 1, "by"), Word("readers"), "machine-2025-02"),
        Reference(("corrections", 0, "kind"), Word("correction_kinds"), "day"),
    ]


def test_every_part_of_a_kind_and_of_its_kinds_is_found(letter: Statement) -> None:
    assert [path for path, _ in find_values(letter, (Source,))] == [
        ("source",),
        ("seen_in", 0),
        ("seen_in", 1),
        ("renditions", 0, "source"),
    ]


def test_every_day_is_found(letter: Statement) -> None:
    assert [(".".join(map(str, path)), str(day)) for path, day in find_values(letter, (Day,))] == [
        ("updated", "2025-02-03"),
        ("said_on", "2025-01-27"),
        ("source.published", "2025-01-27"),
        ("seen_in.0.published", "2025-01-27"),
        ("seen_in.0.read_on", "2025-02-01"),
        ("seen_in.1.published", "2025-01-31"),
        ("seen_in.1.read_on", "2025-02-01"),
        ("renditions.0.source.published", "2025-02-02"),
        ("readings.0.on", "2025-02-01"),
        ("readings.1.on", "2025-02-01"),
        ("corrections.0.on", "2025-02-03"),
    ]


def test_a_field_is_found_by_its_path() -> None:
    field = find_field(Person, ("interests", "found", 0, "from"))
    assert field is not None
    assert field.description == "When it began, if known."


@pytest.mark.parametrize("path", [("nothing",), ("name", "nothing"), ("interests", "found", 0, "from_")])
def test_what_is_no_field_is_not_found(path: tuple[str | int, ...]) -> None:
    assert find_field(Person, path) is None


def test_a_group_of_fields_is_found_by_its_path() -> None:
    assert find_model(Person, ()) is Person
    assert find_model(Person, ("interests", "found", 0)) is Interest
    assert find_model(Vocabulary, ("themes", 3)) is Term
    assert find_model(Person, ("name",)) is None
    assert find_model(Person, ("nothing",)) is None
