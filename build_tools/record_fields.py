"""Walk the fields of records: which field stands at a path, and which values refer to something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from build_tools.fields import Ref, Word
from build_tools.records import Part

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class FieldShape:
    """What a field holds, as far as walking it needs to know."""

    name: str
    attribute: str
    part: type[Part] | None
    marker: Ref | Word | None


@dataclass(frozen=True)
class Reference:
    """A value in a record that names something elsewhere: where it stands, what it names and how."""

    path: Path
    marker: Ref | Word
    value: str


@cache
def field_shapes(model: type[Part]) -> tuple[FieldShape, ...]:
    """Give the shape of each field of ``model``, in order."""
    return tuple(
        FieldShape(field.alias or name, name, find_part(field), find_marker(field))
        for name, field in model.model_fields.items()
    )


def find_part(field: FieldInfo) -> type[Part] | None:
    """Give the group of fields that ``field`` holds, alone or in a list."""
    return next((kind for kind in _inner(field.annotation) if isinstance(kind, type) and issubclass(kind, Part)), None)


def find_marker(field: FieldInfo) -> Ref | Word | None:
    """Give the mark that says what the text of ``field`` refers to."""
    candidates = [*field.metadata, *_inner(field.annotation)]
    return next((mark for mark in candidates if isinstance(mark, Ref | Word)), None)


def find_references(record: Part, path: Path = ()) -> Iterator[Reference]:
    """Yield every value in ``record`` that names a word of the vocabulary or another record."""
    for shape in field_shapes(type(record)):
        if shape.part is None and shape.marker is None:
            continue
        value = getattr(record, shape.attribute)
        for item_path, item in _items(value, (*path, shape.name)):
            if isinstance(item, Part):
                yield from find_references(item, item_path)
            elif shape.marker is not None:
                yield Reference(item_path, shape.marker, item)


def find_values(record: Part, wanted: tuple[type[Any], ...], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every value of one of the types ``wanted`` in ``record``, with its path."""
    for shape in field_shapes(type(record)):
        value = getattr(record, shape.attribute)
        if value is None or isinstance(value, str):  # most are; no text is one of the types of records
            continue
        for item_path, item in _items(value, (*path, shape.name)):
            if isinstance(item, wanted):
                yield item_path, item
            if isinstance(item, Part):
                yield from find_values(item, wanted, item_path)


def find_field(model: type[Part], path: Path) -> FieldInfo | None:
    """Give the field of ``model`` at ``path``, or None where there is none."""
    field: FieldInfo | None = None
    part: type[Part] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if part is None:
            return None
        field = next((f for name, f in part.model_fields.items() if (f.alias or name) == step), None)
        if field is None:
            return None
        part = find_part(field)
    return field


def find_model(model: type[Part], path: Path) -> type[Part] | None:
    """Give the group of fields that stands at ``path`` in ``model``."""
    if not path:
        return model
    field = find_field(model, path)
    return find_part(field) if field else None


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield (*path, index), item
    elif value is not None:
        yield path, value


def _inner(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _inner(argument)
