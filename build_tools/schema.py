"""Make a JSON Schema (2020-12) for each kind of record, from which editors complete, explain and mark fields.

A schema and the validator give the same answer for a record, with two differences in what they read. The validator
takes every value as the text that stands in the file. An editor follows YAML 1.2: there ``yes``, ``18:13`` and
``2025-01-27`` are texts too, but ``2025`` is a number and ``true`` a truth value, so a schema accepts these where their
text would do; what was written (``2025`` or ``0x7E9``) it cannot see. And an empty value is nothing at all, which no
schema accepts. What one file cannot tell, such as whether a person exists, is left to the check.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from build_tools.field_forms import FieldForm, Form, list_fields
from build_tools.fields import Ref, Word
from build_tools.layout import KINDS
from build_tools.records import MODELS, Moved, Part, Vocabulary, Withdrawn

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def export_schemas(vocabulary: Vocabulary, site_url: str) -> dict[str, bytes]:
    """Give the file of each kind's schema by its name, ``statement.json``."""
    return {
        f"{kind.name}.json": (json.dumps(make_schema(kind.name, vocabulary, site_url), indent=1) + "\n").encode()
        for kind in KINDS
    }


def make_schema(kind: str, vocabulary: Vocabulary, site_url: str) -> dict[str, Any]:
    """Make the schema of the records of one kind; a record that was moved or withdrawn holds only that."""
    model = MODELS[kind]
    groups: dict[str, Any] = {}
    for each in (model, Moved, Withdrawn):
        _define(each, vocabulary, groups)
    return {
        "$schema": _DIALECT,
        "$id": f"{site_url}schema/{kind}.json",
        "title": kind.replace("_", " ").capitalize(),
        "description": model.__doc__,
        "type": "object",
        "if": {"required": ["moved_to"]},
        "then": _refer(Moved),
        "else": {"if": {"required": ["withdrawn"]}, "then": _refer(Withdrawn), "else": _refer(model)},
        "$defs": groups,
    }


def _define(model: type[Part], vocabulary: Vocabulary, groups: dict[str, Any]) -> None:
    """Put the schema of a group of fields, and of all groups in it, under their names into ``groups``."""
    if model.__name__ in groups:
        return
    fields = list_fields(model)
    groups[model.__name__] = {
        "description": model.__doc__,
        "type": "object",
        "properties": {field.name: _make_field(field, vocabulary) for field in fields},
        "required": [field.name for field in fields if field.is_required],
        "additionalProperties": False,
    }
    for field in fields:
        if isinstance(field.form, type):
            _define(field.form, vocabulary, groups)


def _make_field(field: FieldForm, vocabulary: Vocabulary) -> dict[str, Any]:
    value = _make_value(field.form, vocabulary)
    explained = "\n".join([field.sentence, *_explain(field.form, vocabulary)])
    if field.is_list:
        least = {"minItems": field.fewest} if field.fewest else {}
        return {"description": explained, "type": "array", "items": value, **least}
    return {"description": explained, **value}


def _make_value(form: type[Part] | Word | Ref | Form, vocabulary: Vocabulary) -> Mapping[str, Any]:
    if isinstance(form, Word):
        return {"type": "string", "enum": [term.id for term in getattr(vocabulary, form.vocabulary)]}
    if isinstance(form, Ref):
        return {"type": ["string", "number", "boolean"]}
    return form.schema if isinstance(form, Form) else _refer(form)


def _explain(form: type[Part] | Word | Ref | Form, vocabulary: Vocabulary) -> list[str]:
    """Give the lines that an editor shows below the field's own sentence."""
    if isinstance(form, Word):
        return [f"- {term.id}: {term.meaning}" for term in getattr(vocabulary, form.vocabulary)]
    if isinstance(form, Ref):
        return [f"Form: the id of a record ({form.kind.replace('_', ' ')})."]
    return [f"Form: {form.words}."] if isinstance(form, Form) else []


def _refer(model: type[Part]) -> dict[str, str]:
    return {"$ref": f"#/$defs/{model.__name__}"}
