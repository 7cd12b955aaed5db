"""Make a new record of a few answers: answers -> the record's path and text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from build_tools.asks import ASKS, Ask
from build_tools.fields import Day
from build_tools.format_record import FormatError, format_record
from build_tools.layout import KINDS_BY_NAME, find_kind
from build_tools.problems import close_match, quote
from build_tools.record_fields import field_shapes, find_model
from build_tools.records import MODELS, Vocabulary
from build_tools.validate import Entry

#: So many words of a text make the name of its file.
_WORDS_IN_NAME = 4


class DraftError(Exception):
    """The answers do not make a record; the message says which and why."""


@dataclass(frozen=True)
class Draft:
    """A record that is not yet written: its path in the content folder and its text."""

    path: str
    text: str


#: What stands in a new record without being asked; ``today`` becomes the day of writing.
_GIVEN: Mapping[str, Mapping[str, str]] = {
    "person": {"interests.status": "not_checked", "interests.on": "today"},
    "statement": {
        "mode": "verbatim",
        "seen_in.0.independent": "yes",  # of all the copies that it lists, which is one
        "seen_in.0.read_on": "today",
    },
    "claim": {"judged_on": "today"},
}
#: The name of the file, made of these answers: the day first, and the words of the first that is given.
_PATHS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "person": ("people/{slug}/person.yml", "", ("name",)),
    "statement": ("people/{person}/{day}-{slug}.yml", "said_on", ("exact", "summary")),
    "question": ("events/{event}/questions/{slug}.yml", "", ("short",)),
    "claim": ("events/{event}/claims/{slug}.yml", "", ("claim",)),
    "timeline_entry": ("events/{event}/timeline/{day}-{slug}.yml", "day", ("title",)),
    "event": ("events/{slug}/event.yml", "", ("short_title", "title")),
}


def find_missing(kind: str, answers: Mapping[str, str]) -> list[Ask]:
    """Give what must still be answered before a record of the kind can be whole."""
    return [ask for ask in ASKS[kind] if ask.needed and not answers.get(ask.name) and not _is_needless(ask, answers)]


def find_choices(ask: Ask, answers: Mapping[str, str], entries: Sequence[Entry]) -> dict[str, str]:
    """Give what an answer may name, each with its label: words of the vocabulary or ids of records; empty if free."""
    if ask.one_of:
        return dict.fromkeys(ask.one_of, "")
    if ask.kind == "artefact":
        events = (each for each in entries if each.kind == "event" and each.id == answers.get("event"))
        return {part.id: part.name for each in events for part in getattr(each.record, "artefacts", ())}
    if ask.kind:
        records = [each for each in entries if each.kind == ask.kind and isinstance(each.record, MODELS[ask.kind])]
        return {each.id: str(getattr(each.record, "name", getattr(each.record, "title", ""))) for each in records}
    vocabulary = next((entry.record for entry in entries if isinstance(entry.record, Vocabulary)), None)
    return {term.id: term.label for term in getattr(vocabulary, ask.words, ())} if ask.words else {}


def find_fault(kind: str, ask: Ask, answers: Mapping[str, str], choices: Mapping[str, str]) -> str:
    """Say what is wrong with the answer to ``ask``, which may name one of ``choices``; empty if nothing is."""
    answer = answers.get(ask.name, "")
    if answer and ask.only_if and not _holds(ask.only_if, answers):
        return f"this is only for {ask.only_if.replace('=', ' ').replace('~', ' with ')}: leave it out"
    if not answer or ask.is_free:
        return _find_fault_in_value(kind, ask.fields[0], answer) if answer and ask.fields and not ask.many else ""
    for item in (each.strip() for each in (answer.split(",") if ask.many else [answer])):
        if item and item not in choices:
            return _tell_unknown(ask, item, choices)
    return ""


def _tell_unknown(ask: Ask, item: str, choices: Mapping[str, str]) -> str:
    near = close_match(item, choices)
    if ask.kind == "person":
        near = near or _name_by_surname(item, choices)
        fix = "make the person first: python -m build_tools new person; or, if the record is there, mend its mistakes"
        return f"there is no person {quote(item)}: {near or fix}"
    return f"unknown {quote(item)}: {near or 'use one of: ' + ', '.join(choices)}"


def _name_by_surname(item: str, people: Iterable[str]) -> str:
    """Give "did you mean 'x'?" for the one person whose id holds the words of a name, or an empty text."""
    words = set(_make_slug(item).split("-"))
    found = [person for person in people if words <= set(person.split("-"))]
    return f"did you mean '{found[0]}'?" if words and len(found) == 1 else ""


def _find_fault_in_value(kind: str, field: str, answer: str) -> str:
    try:
        _make_reader(kind, field).validate_python(answer)
    except ValidationError as error:
        details = next(each for each in error.errors(include_url=False) if each["type"] != "none_required")
        return str(details.get("ctx", {}).get("error", details["msg"]))
    return ""


@cache
def _make_reader(kind: str, field: str) -> TypeAdapter[object]:
    """Make what reads a value of a field, such as ``roles.0.title``, as the check of a record does."""
    *home, name = (step for step in field.split(".") if step != "0")
    group = find_model(MODELS[kind], tuple(home))
    if group is None:
        raise KeyError(f"a {kind} has no field {field}")
    attribute = next(shape.attribute for shape in field_shapes(group) if shape.name == name)
    return TypeAdapter(get_type_hints(group, include_extras=True)[attribute])


def draft_record(kind: str, answers: Mapping[str, str], today: date, name: str = "") -> Draft:
    """Make a record of the answers, by the names of ``ASKS``, in its normal form; what is not answered is left out.

    Its file is called ``name``, or else by the day and the first words.
    """
    path = _make_path(kind, answers, name)
    record: dict[str, Any] = {}
    for field, value in _GIVEN.get(kind, {}).items():
        _put(record, field, today.isoformat() if value == "today" else value)
    for ask in ASKS[kind]:
        if answer := answers.get(ask.name, "").strip():
            items = [item.strip() for item in answer.split(",") if item.strip()]
            for field in ask.fields:
                _put(record, field, items if ask.many else answer)
    if kind == "statement" and answers.get("opened") == "yes":
        _list_original_as_copy(record)
    if kind == "statement" and answers.get("translation"):
        _put(record, "words.translation.language", "en")
        record["mode"] = "translated"
    record["updated"] = today.isoformat()
    schema = f"{'../' * (path.count('/') + 1)}.schema/{kind}.json"
    try:
        # JSON is YAML: every character of an answer is safe in its quotation marks
        text = format_record(json.dumps(record, ensure_ascii=False), kind)
    except FormatError as error:
        raise DraftError(f"an answer cannot stand in a record: {error}") from None
    return Draft(path, f"# yaml-language-server: $schema={schema}\n{text}")


def _is_needless(ask: Ask, answers: Mapping[str, str]) -> bool:
    return any(_holds(each, answers) for each in ask.unless) or bool(ask.only_if and not _holds(ask.only_if, answers))


def _holds(condition: str, answers: Mapping[str, str]) -> bool:
    """Tell whether an answer is given; or is the one, for ``name=answer``; or holds the part, for ``name~part``."""
    name, relation, wanted = re.split("([=~]|$)", condition, maxsplit=1)
    answer = answers.get(name, "")
    if relation == "~":
        return wanted in answer
    return answer == wanted if relation else bool(answer)


def _make_path(kind: str, answers: Mapping[str, str], name: str) -> str:
    pattern, day_field, texts = _PATHS[kind]
    day = ""
    if day_field:
        try:
            day = Day.parse(answers.get(day_field, "")).text
        except ValueError as error:
            raise DraftError(f"{day_field}: {error}") from None
    slugs = [name.removesuffix(".yml").removeprefix(f"{day}-"), *(_make_slug(answers.get(each, "")) for each in texts)]
    slug = next((each for each in slugs if each), "")
    if not slug:
        raise DraftError("the first words give no name for the file: name it with --name-of-file, in a-z and hyphens")
    parts = {"person": answers.get("person", ""), "event": answers.get("event", ""), "day": day, "slug": slug}
    path = pattern.format(**{each: part.strip() for each, part in parts.items()})
    home = find_kind(path) if path.isascii() else None
    if home is None or home[0].name != kind:
        raise DraftError(f"{quote(path)} is no path of a record; one looks like {KINDS_BY_NAME[kind].example}")
    return path


def _make_slug(text: str) -> str:
    """Give the first words of a text as a file name carries them: lower case, without accents, with hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    return "-".join(words[:_WORDS_IN_NAME])[:50].strip("-")


def _list_original_as_copy(record: dict[str, Any]) -> None:
    """Say of a statement whose words were read in the original that this is the copy in which they were seen."""
    for field in ("title", "publisher", "url", "published"):
        if value := record.get("source", {}).get(field):
            _put(record, f"seen_in.0.{field}", value)
    _put(record, "seen_in.0.kind", "original")


def _put(record: dict[str, Any], field: str, value: Any) -> None:
    """Put a value where the name of the field, such as ``roles.0.title``, says."""
    *steps, last = field.split(".")
    group = record
    for step in steps:
        if step == "0":
            continue
        inner = group.setdefault(step, [{}] if f"{step}.0" in field else {})
        group = inner[0] if isinstance(inner, list) else inner
    group[last] = value
