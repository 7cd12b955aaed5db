"""That the schemas give the validator's answer for every record, as text and as an editor reads it.

An editor reads by the core schema of YAML 1.2: numbers, true, false and null are none of them texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from build_tools import schema
from build_tools.content import read_content
from build_tools.field_forms import FORMS, list_fields
from build_tools.fields import DayField, Id, Integer, Line, Name, Prose, Quantity, Quotation, Time, Url, YesNo
from build_tools.layout import KINDS, find_kind
from build_tools.load import SourceFile, load_content, load_examples
from build_tools.records import MODELS, Part, Statement, Vocabulary
from build_tools.validate import validate_files
from build_tools.yaml_source import parse_yaml
from tests.conftest import CONTENT, SMALL, TODAY, WriteSmall

ROOT = Path(__file__).parent.parent


class EditorLoader(yaml.SafeLoader):
    """Reads plain scalars as an editor does."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML's own name and kind


for tag, pattern in {
    "null": r"(?:~|null|Null|NULL|)",
    "bool": r"(?:true|True|TRUE|false|False|FALSE)",
    "int": r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^{pattern}$"), None)
EditorLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(node.value, 0) if "x" in node.value else int(node.value)
)


def find_vocabulary(files: list[SourceFile]) -> Vocabulary:
    entries, _ = validate_files(file for file in files if file.kind.name == "vocabulary")
    assert isinstance(entries[0].record, Vocabulary)
    return entries[0].record


@cache
def validators(folder: Path) -> Mapping[str, Draft202012Validator]:
    """Make the validator of each kind, with the words of the vocabulary in ``folder``."""
    files, _ = load_examples(CONTENT) if folder.name == "examples" else load_content(folder)
    vocabulary = find_vocabulary(files)
    schemas = {kind.name: schema.make_schema(kind.name, vocabulary, "https://small.example/") for kind in KINDS}
    for each in schemas.values():
        Draft202012Validator.check_schema(each)
    return {kind: Draft202012Validator(each) for kind, each in schemas.items()}


def properties_of(kind: str) -> dict[str, Any]:
    """Give the schema of each field of a kind."""
    whole = schema.make_schema(kind, find_vocabulary(load_content(SMALL)[0]), "https://small.example/")
    properties: dict[str, Any] = whole["$defs"][MODELS[kind].__name__]["properties"]
    return properties


def complain(folder: Path, kind: str, text: str) -> list[list[str]]:
    """Give the schema's complaints of a record: read as text, and read as by an editor."""
    document, _ = parse_yaml(text, "record.yml")
    assert document is not None
    values = [document.data, yaml.load(text, Loader=EditorLoader)]  # noqa: S506  # a safe loader with fewer types
    return [[error.message for error in validators(folder)[kind].iter_errors(value)] for value in values]


REAL = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.yml") if "examples" not in path.parts)


@pytest.mark.parametrize("path", REAL)
def test_a_real_record_is_accepted(path: str) -> None:
    home = find_kind(path)
    assert home is not None
    assert complain(CONTENT, home[0].name, (CONTENT / path).read_text(encoding="utf-8")) == [[], []]


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_an_example_is_accepted(kind: str) -> None:
    example = CONTENT / "examples" / f"{kind.replace('_', '-')}.yml"
    assert complain(CONTENT / "examples", kind, example.read_text(encoding="utf-8")) == [[], []]


def find_broken() -> Iterator[tuple[str, str, str]]:
    """Yield name, path and text of each broken record that is YAML and lives where records do."""
    for file in sorted((ROOT / "tests/broken").glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        path = text.partition(":")[0].removeprefix("# content/")
        if find_kind(path) and parse_yaml(text, path)[0]:
            yield file.stem, path, text


BROKEN = list(find_broken())


@pytest.mark.parametrize(("path", "text"), [each[1:] for each in BROKEN], ids=[each[0] for each in BROKEN])
def test_a_broken_record_is_refused_where_the_validator_refuses_it(
    path: str, text: str, write_small: WriteSmall
) -> None:
    home = find_kind(path)
    assert home is not None
    problems = read_content(write_small(files={path: text}), TODAY).problems
    is_refused = any(
        (found.code[0] == "F" or found.code == "R001") and found.place.path == f"content/{path}" for found in problems
    )
    found = complain(SMALL, home[0].name, text)
    assert [bool(each) for each in found] == [is_refused, is_refused], found


def test_a_record_that_was_moved_or_withdrawn_holds_only_that() -> None:
    moved = "moved_to: jane-doe/2025-01-27-letter\nupdated: 2025-02-10\n"
    withdrawn = "withdrawn:\n  on: 2025-02-10\n  because: She never said it.\nupdated: 2025-02-10\n"
    assert complain(SMALL, "statement", moved) == [[], []]
    assert complain(SMALL, "statement", withdrawn) == [[], []]
    for text in (moved, withdrawn):
        assert all(complain(SMALL, "statement", f"{text}said_on: 2025-01-27\n"))


def accepts(form: Any, value: object) -> bool:
    return not list(Draft202012Validator(FORMS[form].schema).iter_errors(value))


def is_valid(form: Any, text: str) -> bool:
    try:
        TypeAdapter(form).validate_python(text)
    except ValidationError:
        return False
    return True


def test_every_day_of_the_calendar_is_a_day_and_no_other() -> None:
    first = date(1896, 1, 1)
    days = {(first + timedelta(days=number)).isoformat() for number in range(8 * 366)} | {"2000-02-29", "2024-02-29"}
    for year in ("1896", "1897", "1900", "1901", "2000", "2023", "2024"):
        for month in range(14):
            for day in range(33):
                text = f"{year}-{month:02}-{day:02}"
                assert accepts(DayField, text) == is_valid(DayField, text), text
    assert all(accepts(DayField, day) for day in days)


@pytest.mark.parametrize(
    ("form", "alphabet"),
    [
        (DayField, "0129-~ "),
        (Time, "0129:5 "),
        (Quantity, "19.–- about"),
        (Id, "a0-_A é"),
        (Integer, "0123456789 -"),
        (YesNo, "yesno "),
        (Line, "a \n\u00a0"),
        (Name, "a \n"),
        (Prose, "a \n"),
        (Quotation, "a \n"),
    ],
)
def test_a_form_accepts_the_texts_that_the_validator_accepts(form: Any, alphabet: str) -> None:
    @given(st.text(st.sampled_from(alphabet), max_size=12))
    def compare(text: str) -> None:
        assert text.endswith("\n") or accepts(form, text) == is_valid(form, text)

    compare()


@pytest.mark.parametrize(("form", "most"), [(Line, 300), (Name, 120), (Prose, 1500), (Quotation, 2000)])
def test_a_text_has_the_same_longest_length(form: Any, most: int) -> None:
    for text in ("x" * most, "x" * (most + 1), "x" * most + "\n", f" {'x' * (most - 1)} ", "x" * (most - 1) + "\n\nx"):
        assert accepts(form, text) == is_valid(form, text), len(text)


@given(
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["https://", "http://", "HTTPS://", "ftp://", "https:/", "//", "javascript:"]),
            st.sampled_from(["", "user@", "user:word@"]),
            st.sampled_from(
                ["example.org", "a.b", "a-.org", "EXAMPLE.org", "1.2.3.4", "localhost", "a.bc", "é.org", ""]
            ),
            st.sampled_from(["", ":", ":80", ":x", ":99999"]),
            st.sampled_from(
                ["", "/", "/a b", "/a?b=c#d", "?x", "#y", "/é", "/[1]", "/a|b", "/{x}", '/"', "\\", "/%20~:@"]
            ),
        ),
    )
)
def test_an_address_is_one_for_both(text: str) -> None:
    assert accepts(Url, text) == is_valid(Url, text)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_field_is_explained_in_the_order_of_the_example(kind: str) -> None:
    example = (CONTENT / "examples" / f"{kind.replace('_', '-')}.yml").read_text(encoding="utf-8")
    names = re.findall(r"(?m)^([a-z_]+):", example)
    made = properties_of(kind)
    assert [name for name in made if name in names] == names
    assert all(field["description"] for field in made.values())


def test_a_word_is_explained_by_its_meaning() -> None:
    mode = properties_of("statement")["mode"]
    assert mode["enum"] == ["verbatim", "translated", "paraphrase"]
    assert mode["description"].splitlines()[:2] == [
        "Whether we have the words themselves, a translation, or a report of them.",
        "- verbatim: The record holds the words as they were said or written.",
    ]


def test_a_list_says_how_many_items_it_needs() -> None:
    fields = {field.name: field for field in list_fields(Statement)}
    assert {name: fields[name].fewest for name in ("seen_in", "readings", "about", "summary")} == {
        "seen_in": 1,
        "readings": 0,
        "about": 0,
        "summary": 0,
    }
    assert list(fields)[:: len(fields) - 1] == ["said_on", "updated"]


def test_every_form_is_in_use() -> None:
    def find_forms(model: type[Part]) -> set[str]:
        inner = [field.form for field in list_fields(model)]
        own = {form.words for form in inner if not isinstance(form, type) and hasattr(form, "words")}
        return own.union(*(find_forms(form) for form in inner if isinstance(form, type)))

    assert set().union(*(find_forms(model) for model in MODELS.values())) == {form.words for form in FORMS.values()}


def test_the_editor_of_the_project_uses_the_schema_of_its_kind_for_each_record() -> None:
    settings = json.loads(re.sub(r"//.*", "", (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")))
    names = {f".schema/{name}" for name in schema.export_schemas(find_vocabulary(load_content(SMALL)[0]), "")}
    assert set(settings["yaml.schemas"]) == names
    examples = [f"examples/{kind.name.replace('_', '-')}.yml" for kind in KINDS]
    for path in [*REAL, *(kind.example for kind in KINDS), *examples]:
        home = find_kind(path)
        kind = home[0].name if home else Path(path).stem.replace("-", "_")
        used = [
            name
            for name, patterns in settings["yaml.schemas"].items()
            if any(PurePosixPath("content", path).match(pattern) for pattern in patterns)
        ]
        assert used == [f".schema/{kind}.json"], path
