"""Make a new record of a few answers: what to ask for each kind, and answers -> the record's path and text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from build_tools.fields import Day
from build_tools.format_record import FormatError, format_record
from build_tools.layout import KINDS_BY_NAME, find_kind
from build_tools.problems import quote
from build_tools.records import MODELS, Vocabulary
from build_tools.validate import Entry

#: So many words of a text make the name of its file.
_WORDS_IN_NAME = 5


class DraftError(Exception):
    """The answers do not make a record; the message says which and why."""


@dataclass(frozen=True)
class Ask:
    """One thing to ask: its name, the question, the fields that the answer fills, and what it may name."""

    name: str
    question: str
    fields: tuple[str, ...] = ()
    needed: bool = True
    words: str = ""
    kind: str = ""
    many: bool = False
    #: Answers that make this one needless: each a name, or a name and its answer as in ``mode=paraphrase``.
    unless: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The option of the command line that answers it."""
        return f"--{self.name.replace('_', '-')}"


@dataclass(frozen=True)
class Draft:
    """A record that is not yet written: its path in the content folder and its text."""

    path: str
    text: str


_EVENT = Ask("event", "The event in whose record it stands", kind="event")
_THEME = Ask("theme", "The theme it belongs to", ("theme",), words="themes")
_URL = "The full address of the page"

#: What is asked for each kind, in the order of asking.
ASKS: Mapping[str, tuple[Ask, ...]] = {
    "person": (
        Ask("name", "The name in full", ("name",)),
        Ask("family_name", "The part of the name under which it is sorted", ("family_name",)),
        Ask("kind", "What it is", ("kind",), words="person_kinds"),
        Ask("group", "The group under which the person is listed", ("group",), words="groups"),
        Ask("place", "The country or countries of work at the time", ("place",)),
        Ask("known_for", "What the person is known for, in one sentence without praise", ("known_for",)),
        Ask("role", "The role at the time", ("roles.0.title",)),
        Ask("organisation", "The organisation of that role", ("roles.0.organisation",), needed=False),
        Ask("role_on", "A day on which the person is known to hold it", ("roles.0.on",)),
        Ask("url", "The page that states the role", ("roles.0.sources.0.url",), needed=False),
    ),
    "statement": (
        Ask("person", "Who said it: the person's folder", kind="person"),
        Ask("said_on", "The day on which it was said; a ~ behind it means about", ("said_on",)),
        Ask("mode", "verbatim, translated or paraphrase", ("mode",), needed=False, words="modes"),
        Ask(
            "exact",
            "The exact words, letter for letter",
            ("words.exact", "seen_in.0.printed"),
            unless=("mode=paraphrase",),
        ),
        Ask("language", "The language of the words, as a code", ("words.language",), needed=False),
        Ask("url", f"{_URL} where the words stand", ("source.url", "seen_in.0.url")),
        Ask("title", "The title of that page, as printed", ("source.title", "seen_in.0.title"), needed=False),
        Ask("publisher", "Who published it", ("source.publisher", "seen_in.0.publisher"), needed=False),
        Ask("medium", "In what form it was said", ("medium",), words="media"),
        Ask("venue", "The platform, programme, publication or occasion", ("venue",)),
        Ask("event", "The event in whose record it stands", ("event",), kind="event"),
        Ask("about", "What the words are about", ("about",), kind="artefact", many=True, unless=("about_note",)),
        Ask("about_note", "What else they are about, or how that is known", ("about_note",), needed=False),
        Ask("summary", "What was said, in one neutral sentence of your own", ("summary",)),
        Ask("note", "What a reader should know before quoting", ("note",), needed=False),
    ),
    "question": (
        _EVENT,
        Ask("proposition", "The proposition, as one neutral sentence", ("proposition",)),
        Ask("short", "The same in at most seven words", ("short",)),
        _THEME,
        Ask("why_it_matters", "Why it matters", ("why_it_matters",)),
        Ask("order", "Its place among the questions of the event", ("order",)),
    ),
    "claim": (
        _EVENT,
        Ask("claim", "The claim, as one sentence of your own", ("claim",)),
        Ask("made_by", "Who made it", ("made_by",)),
        _THEME,
        Ask("verdict", "What the evidence says of it", ("verdict",), words="claim_verdicts"),
        Ask("summary", "The reason for the verdict, in one sentence", ("summary",)),
        Ask("because", "The reason in full", ("because",)),
        Ask(
            "direction", "The finding speaks for or against it", ("evidence.0.direction",), words="evidence_directions"
        ),
        Ask("distance", "How far its source is from the fact", ("evidence.0.distance",), words="evidence_distances"),
        Ask("finding", "What the finding shows, in your own words", ("evidence.0.finding",)),
        Ask("exact", "The words of the source that show it, letter for letter", ("evidence.0.words.exact",)),
        Ask("url", f"{_URL} where they stand", ("evidence.0.source.url",)),
        Ask("title", "The title of that page, as printed", ("evidence.0.source.title",), needed=False),
    ),
    "timeline_entry": (
        _EVENT,
        Ask("day", "The day of what happened", ("day",)),
        Ask("title", "What happened, as a heading", ("title",)),
        Ask("detail", "What happened, in one or two sentences of your own", ("detail",)),
        Ask("exact", "The words of a source that state it, letter for letter", ("passages.0.words.exact",)),
        Ask("url", f"{_URL} where they stand", ("passages.0.source.url",)),
    ),
    "event": (
        Ask("title", "The event in a few words, as a heading", ("title",)),
        Ask("short_title", "The event in two or three words", ("short_title",)),
        Ask("headline", "What its record shows, as one sentence", ("headline",)),
        Ask("summary", "What happened, in at most five sentences", ("summary",)),
        Ask("later_from", "The day from which words count as said later", ("later_from",)),
        Ask("artefact", "The id of the thing it is about, such as model-x", ("artefacts.0.id", "main_artefact")),
        Ask("artefact_name", "The name of that thing in full", ("artefacts.0.name",)),
        Ask("artefact_short", "Its name in a few letters", ("artefacts.0.short_name",)),
        Ask("maker", "Who made it", ("artefacts.0.maker",)),
        Ask("released_on", "The day it was released", ("artefacts.0.released_on",)),
        Ask("artefact_summary", "What it is, in one sentence", ("artefacts.0.summary",)),
        Ask("url", f"{_URL} that records its release", ("artefacts.0.source.url",)),
    ),
}

#: What stands in a new record without being asked; ``today`` becomes the day of writing.
_GIVEN: Mapping[str, Mapping[str, str]] = {
    "person": {"interests.status": "not_checked", "interests.on": "today"},
    "statement": {
        "mode": "verbatim",
        "source.opened": "yes",
        "seen_in.0.kind": "original",
        "seen_in.0.independent": "yes",
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
    if ask.kind == "artefact":
        events = (each for each in entries if each.kind == "event" and each.id == answers.get("event"))
        return {part.id: part.name for each in events for part in getattr(each.record, "artefacts", ())}
    if ask.kind:
        records = [each for each in entries if each.kind == ask.kind and isinstance(each.record, MODELS[ask.kind])]
        return {each.id: str(getattr(each.record, "name", getattr(each.record, "title", ""))) for each in records}
    vocabulary = next((entry.record for entry in entries if isinstance(entry.record, Vocabulary)), None)
    return {term.id: term.label for term in getattr(vocabulary, ask.words, ())} if ask.words else {}


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
    record["updated"] = today.isoformat()
    schema = f"{'../' * (path.count('/') + 1)}.schema/{kind}.json"
    try:
        # JSON is YAML: every character of an answer is safe in its quotation marks
        text = format_record(json.dumps(record, ensure_ascii=False), kind)
    except FormatError as error:
        raise DraftError(f"an answer cannot stand in a record: {error}") from None
    return Draft(path, f"# yaml-language-server: $schema={schema}\n{text}")


def _is_needless(ask: Ask, answers: Mapping[str, str]) -> bool:
    pairs = (each.partition("=") for each in ask.unless)
    return any(answers.get(name) == value if value else answers.get(name) for name, _, value in pairs)


def _make_path(kind: str, answers: Mapping[str, str], name: str) -> str:
    pattern, day_field, texts = _PATHS[kind]
    day = ""
    if day_field:
        try:
            day = Day.parse(answers.get(day_field, "")).text
        except ValueError as error:
            raise DraftError(f"{day_field}: {error}") from None
    slugs = [name.removesuffix(".yml"), *(_make_slug(answers.get(each, "")) for each in texts)]
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
