"""Say what each field of a record looks like: in words for people, and as JSON Schema for their editors.

The records themselves say it to the validator; a test holds the two to the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from annotated_types import MinLen

from build_tools import fields
from build_tools.fields import Ref, Word
from build_tools.records import Part, Record


@dataclass(frozen=True)
class Form:
    """What one kind of value looks like: in words, and as a JSON Schema."""

    words: str
    schema: Mapping[str, Any]


@dataclass(frozen=True)
class FieldForm:
    """What a field looks like: ``fewest`` is the least number of items of a list, ``form`` that of the value or item.

    The form is a group of fields, a word of the vocabulary, the id of another record, or a form of text.
    """

    name: str
    sentence: str
    is_required: bool
    is_list: bool
    fewest: int
    form: type[Part] | Word | Ref | Form


#: What an editor takes a plain text for. Without quotation marks, ``2025`` is a number to it, and ``true`` a truth.
_TEXT = ["string", "number", "boolean"]

_YEAR = r"(?!0000)[0-9]{4}"
_LEAP_YEAR = r"(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_DAY = (
    rf"^(?:{_YEAR}(?:-(?:(?:0[1-9]|1[0-2])"
    r"|(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8])))?"
    rf"|{_LEAP_YEAR}-02-29)~?$"
)
_URL = (
    r"^[Hh][Tt][Tt][Pp][Ss]?://(?=[^/?#:]{4,253}(?:[/?#:]|$))"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
    r":?(?:[/?#][!#-;=?-\[\]_a-z~]*)?$"
)


def _line(most: int) -> Mapping[str, Any]:
    return {"type": _TEXT, "maxLength": most, "pattern": r"^\s*\S[^\n]*\s*$"}


def _text(most: int) -> Mapping[str, Any]:
    return {"type": _TEXT, "pattern": rf"^\s*\S[\s\S]{{0,{most - 1}}}\s*$"}


FORMS: Mapping[Any, Form] = {
    fields.DayField: Form(
        "a day: 2025-01-27, or 2025-01 or 2025; a ~ behind it means “about”",
        {"type": ["string", "integer"], "pattern": _DAY, "minimum": 1000, "maximum": 9999},
    ),
    fields.Line: Form("one paragraph of at most 300 characters", _line(300)),
    fields.Name: Form("a name or heading of at most 120 characters", _line(120)),
    fields.Prose: Form("paragraphs of at most 1,500 characters, with *emphasis* and [links](https://…)", _text(1500)),
    fields.Quotation: Form("somebody’s words, letter for letter, at most 2,000 characters", _text(2000)),
    fields.Url: Form("a full https:// address", {"type": "string", "maxLength": 500, "pattern": _URL}),
    fields.Time: Form(
        "a time of day in UTC: 18:13", {"type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"}
    ),
    fields.Quantity: Form(
        "a number: 79.8, about 325 or 630–660",
        {"type": ["string", "number"], "pattern": r"^(?:about )?-?[0-9]+(?:\.[0-9]+)?(?:–[0-9]+(?:\.[0-9]+)?)?$"},
    ),
    fields.Sha256: Form("a SHA-256: 64 hexadecimal digits", {"type": "string", "pattern": "^[0-9a-f]{64}$"}),
    fields.Language: Form(
        "the code of a language, such as en", {"type": "string", "pattern": "^[a-z]{2}(-[A-Za-z0-9]{2,8})*$"}
    ),
    fields.Id: Form(
        "an id: lower-case letters, digits, hyphens",
        {"type": ["string", "integer"], "minimum": 0, "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$"},
    ),
    fields.YesNo: Form("yes or no", {"type": "string", "enum": ["yes", "no"]}),
    fields.Integer: Form(
        "a whole number",
        {"type": ["integer", "string"], "minimum": 0, "maximum": 999_999_999, "pattern": "^[0-9]{1,9}$"},
    ),
}


@cache
def list_fields(model: type[Part]) -> tuple[FieldForm, ...]:
    """Give the form of each field of ``model`` in the order in which records write them: what all have comes last."""
    hints = get_type_hints(model, include_extras=True)
    forms = [
        _read_field(field.alias or name, field.description or "", field.is_required(), hints[name])
        for name, field in model.model_fields.items()
    ]
    common = Record.model_fields if issubclass(model, Record) else {}
    return tuple(sorted(forms, key=lambda field: field.name in common))


def _read_field(name: str, sentence: str, is_required: bool, annotation: Any) -> FieldForm:
    annotation = _without_none(annotation)
    fewest = 0
    if annotation not in FORMS and get_origin(annotation) is Annotated and get_origin(get_args(annotation)[0]) is tuple:
        annotation, *marks = get_args(annotation)
        fewest = max((mark.min_length for mark in marks if isinstance(mark, MinLen)), default=0)
    is_list = get_origin(annotation) is tuple
    form = _read_form(get_args(annotation)[0] if is_list else annotation)
    return FieldForm(name, sentence, is_required, is_list, fewest, form)


def _read_form(annotation: Any) -> type[Part] | Word | Ref | Form:
    if annotation in FORMS:
        return FORMS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(mark for mark in get_args(annotation) if isinstance(mark, Word | Ref))


def _without_none(annotation: Any) -> Any:
    arguments = get_args(annotation)
    return next(each for each in arguments if each is not NoneType) if NoneType in arguments else annotation
