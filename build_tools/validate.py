"""Check one file at a time against the model of its kind: files -> records, or problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import ValidationError

from build_tools.fields import Day
from build_tools.load import SourceFile
from build_tools.problems import Place, Problem, Rule, close_match, problem, quote
from build_tools.record_fields import Path, field_shapes, find_field, find_model, find_values
from build_tools.records import MODELS, Moved, Part, Record, Withdrawn
from build_tools.yaml_source import Document

T = TypeVar("T", bound=Part | Day)

MISSING = Rule("F001", "A record has every field that its kind requires.")
UNKNOWN = Rule("F002", "A record has no field that its kind does not know.")
SHAPE = Rule("F003", "A field holds a text, a list or a group of fields, as its kind says.")
VALUE = Rule("F004", "A value has the form that its field requires.")
LENGTH = Rule("F005", "A text is no longer than its field allows.")
RULES = (MISSING, UNKNOWN, SHAPE, VALUE, LENGTH)

_SHAPES = {
    "string_type": "one text",
    "tuple_type": "a list: start each item on a line of its own with '- '",
    "model_type": "a group of fields: one 'field: value' to a line, indented",
}


#: What alone stands, beside the day, in the file of a record that is gone.
_KEPT_WHEN_GONE: Mapping[type[Record], str] = {Moved: "moved_to", Withdrawn: "withdrawn"}


@dataclass(frozen=True)
class Entry:
    """A valid record with its id and the file it came from."""

    kind: str
    id: str
    event: str
    path: str
    record: Record
    document: Document

    def place(self, *path: str | int) -> Place:
        """Give the place of the value at ``path`` in the file."""
        return self.document.place(path)

    def find(self, kind: type[T]) -> list[tuple[Path, T]]:
        """Give every day, or every part of the kind ``kind``, in the record, with its path."""
        return [found for own, values in self._values.items() if issubclass(own, kind) for found in values]

    @cached_property
    def _values(self) -> dict[type[Any], list[tuple[Path, Any]]]:
        values: dict[type[Any], list[tuple[Path, Any]]] = {}
        for path, value in find_values(self.record, (Part, Day)):
            values.setdefault(type(value), []).append((path, value))
        return values


def validate_files(files: Iterable[SourceFile]) -> tuple[list[Entry], list[Problem]]:
    """Turn each file into an entry; problems name the field, and all problems of all files are given."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for file in files:
        record, found = validate_record(find_record_model(file.kind.name, file.document), file.document)
        problems += found
        if record is not None:
            entries.append(make_entry(file, record))
    return entries, problems


def validate_record(model: type[Record], document: Document) -> tuple[Record | None, list[Problem]]:
    """Turn the values of one file into a record of the kind ``model``."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, sorted(_explain(model, document, details), key=lambda found: found.place)


def make_entry(file: SourceFile, record: Record) -> Entry:
    """Give a record the id that its path says: a person's or event's folder, else ``folder/stem``."""
    ids: Mapping[str, str] = file.ids
    event = ids.get("event", ids["id"] if file.kind.name == "event" else "")
    parent = ids.get("person") or (event if file.kind.name != "event" else "")
    own = ids.get("id", "")
    entry_id = f"{parent}/{own}" if parent and own else parent or own
    return Entry(file.kind.name, entry_id, event, file.path, record, file.document)


def find_record_model(kind: str, document: Document) -> type[Record]:
    """Give the model of a file: that of its kind, or what stands in the place of a record that is no longer here."""
    if "moved_to" in document.data:
        return Moved
    return Withdrawn if "withdrawn" in document.data else MODELS[kind]


def _explain(model: type[Record], document: Document, details: Iterable[Any]) -> Iterable[Problem]:
    details = list(details)
    misspelt: dict[Path, set[str]] = {}
    extra: list[Path] = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    if rest := [path for path in extra if model in _KEPT_WHEN_GONE and len(path) == 1]:
        yield _explain_rest(model, document, rest)
    for path in (each for each in extra if each not in rest):
        unused = _unused_fields(model, document, path[:-1])
        match = close_match(str(path[-1]), unused)
        misspelt.setdefault(path[:-1], set()).update(name for name in unused if f"'{name}'" in match)
        place = document.keys.get(path, document.place(path))
        fix = match or _name_home(model, str(path[-1])) or _list_fields(model, path[:-1])
        yield problem(UNKNOWN, place, f"unknown field {quote(str(path[-1]))}", fix)
    for detail in details:
        path = detail["loc"]
        if detail["type"] == "missing" and path[-1] not in misspelt.get(path[:-1], ()):
            fix = f"add '{path[-1]}': {_describe(model, path)}"
            yield problem(MISSING, document.place(path[:-1]), f"'{path[-1]}' is missing", fix)
        elif detail["type"] == "too_short" and detail["input"]:
            continue  # its items are invalid, not missing
        elif detail["type"] not in ("missing", "extra_forbidden"):
            yield _explain_value(model, document, detail)


def _explain_rest(model: type[Record], document: Document, paths: Sequence[Path]) -> Problem:
    """Tell in one sentence that a record that moved or was taken back still stands in its file, whole or in part."""
    kept = _KEPT_WHEN_GONE[model]
    first = min(document.keys.get(path, document.place(path)) for path in paths)
    names = quote(", ".join(_name(path) for path in paths))
    sentence = f"a file with '{kept}' holds nothing else but 'updated'; here stand also {names}"
    return problem(UNKNOWN, first, sentence, f"keep '{kept}' and 'updated', and delete all the rest of the file")


def _explain_value(model: type[Record], document: Document, detail: Any) -> Problem:
    path: Path = detail["loc"]
    place, name = document.place(path), _name(path)
    if detail["type"] in _SHAPES and detail["input"] == "":
        sentence = f"'{name}': the field is empty: fill it in or leave it out"
        return problem(VALUE, place, sentence, _describe(model, path))
    if detail["type"] == "too_short":
        return problem(SHAPE, place, f"'{name}' is an empty list", f"give at least one: {_describe(model, path)}")
    if detail["type"] == "string_type" and isinstance(detail["input"], list):
        fix = "put a text that begins with '[' in quotation marks, as in '[Post on Example Social]'; or write one text"
        return problem(SHAPE, place, f"'{name}' is a list, and not one text", fix)
    if detail["type"] in _SHAPES:
        return problem(SHAPE, place, f"'{name}' is not {_SHAPES[detail['type']].split(':')[0]}", _shape_fix(detail))
    if detail["type"] == "string_too_long":
        limit, length = detail["ctx"]["max_length"], len(detail["input"])
        return problem(LENGTH, place, f"'{name}' has {length} characters; at most {limit} fit", "shorten it")
    reason = str(detail["ctx"]["error"]) if "error" in detail.get("ctx", {}) else detail["msg"]
    return problem(VALUE, place, f"'{name}': {reason}", _describe(model, path))


def _shape_fix(detail: Any) -> str:
    return f"write {_SHAPES[detail['type']]}"


def _name(path: Path) -> str:
    return ".".join(str(step) if isinstance(step, str) else str(step + 1) for step in path)


def _describe(model: type[Record], path: Path) -> str:
    field = find_field(model, path)
    return field.description or "" if field else ""


def _unused_fields(model: type[Record], document: Document, path: Path) -> list[str]:
    group = find_model(model, path)
    names = [field.alias or name for name, field in group.model_fields.items()] if group else []
    return [name for name in names if (*path, name) not in document.keys]


def _name_home(model: type[Record], name: str) -> str:
    """Say in which groups of a record a field of this name stands; empty if in none."""
    homes = [
        field.name
        for field in field_shapes(model)
        if field.part and name in [inner.name for inner in field_shapes(field.part)]
    ]
    return f"it stands in a group: {', '.join(homes)}" if homes else ""


def _list_fields(model: type[Record], path: Path) -> str:
    group = find_model(model, path)
    names = [field.alias or name for name, field in group.model_fields.items()] if group else []
    return f"use one of: {', '.join(names)}"
