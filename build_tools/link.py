"""Resolve what records name in one another: entries -> one catalogue, or problems."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Word
from build_tools.layout import KINDS_BY_NAME
from build_tools.problems import Place, Problem, Rule, close_match, problem, quote
from build_tools.record_fields import Reference, find_references
from build_tools.records import Event, Moved, Statement, Term, Vocabulary, Withdrawn
from build_tools.validate import Entry

NO_WORD = Rule("R001", "A word with a fixed meaning stands in content/vocabulary.yml.")
NO_RECORD = Rule("R002", "A reference names a record that exists.")
NO_VOCABULARY = Rule("R003", "The vocabulary exists and defines every word that the site itself relies on.")
RULES = (NO_WORD, NO_RECORD, NO_VOCABULARY)

#: Words that pages and rules treat in a way of their own; the vocabulary must keep them.
NEEDED_WORDS: Mapping[str, tuple[str, ...]] = {
    "stances": (
        *("disagree", "leans_disagree", "mixed", "leans_agree", "agree"),
        *("no_position", "searched_none_found", "not_searched"),
    ),
    "modes": ("verbatim", "translated", "paraphrase"),
    "copy_kinds": ("original", "seed"),
    "capture_results": ("found",),
    "proof_levels": ("checked", "independent_copies", "one_copy", "paraphrase", "seed_only"),
    "rendition_verdicts": ("faithful", "trimmed", "altered", "moved", "invented"),
    "claim_verdicts": ("supported", "partly_supported", "contradicted", "unverifiable", "opinion"),
    "evidence_directions": ("for", "against", "context"),
    "interest_statuses": ("found", "none_found", "not_checked"),
    "reader_kinds": ("human", "machine"),
}

_FIELDS_BY_KIND = {
    "person": "people",
    "statement": "statements",
    "event": "events",
    "question": "questions",
    "claim": "claims",
    "timeline_entry": "timeline",
    "selection": "selections",
    "searches": "searches",
}

#: Kinds whose ids are known within their event only.
_OF_AN_EVENT = ("artefact", "question", "claim")


def link_entries(entries: Sequence[Entry]) -> tuple[Catalogue | None, list[Problem]]:
    """Join the entries into a catalogue; where a reference leads nowhere there is none, only problems."""
    vocabulary = next((entry.record for entry in entries if isinstance(entry.record, Vocabulary)), None)
    if vocabulary is None:
        return None, [problem(NO_VOCABULARY, Place("content/vocabulary.yml"), "the vocabulary is missing or broken")]
    catalogue = _make_catalogue(entries, vocabulary)
    problems = list(_check_needed_words(entries, vocabulary))
    known = _Known(catalogue)
    for entry in entries:
        for reference in find_references(entry.record):
            problems += known.check(entry, reference)
    problems += (found for item in catalogue.moved.values() for found in known.check_move(item))
    return (None if problems else catalogue), problems


def _make_catalogue(entries: Sequence[Entry], vocabulary: Vocabulary) -> Catalogue:
    fields: dict[str, dict[str, Item[Any]]] = {field.name: {} for field in dataclasses.fields(Catalogue)}
    for entry in sorted(entries, key=lambda entry: entry.id):
        name = _FIELDS_BY_KIND.get(entry.kind, "")
        if isinstance(entry.record, Moved):
            name = "moved"
        elif isinstance(entry.record, Withdrawn):
            name = "withdrawn"
        if name:
            item_id = entry.path.removesuffix(".yml") if name in ("moved", "withdrawn") else entry.id
            fields[name][item_id] = Item(item_id, entry.record, entry)
    return Catalogue(**{**fields, "vocabulary": vocabulary})  # type: ignore[arg-type]  # filled by field name


def _check_needed_words(entries: Iterable[Entry], vocabulary: Vocabulary) -> Iterable[Problem]:
    entry = next(entry for entry in entries if entry.record is vocabulary)
    for name, words in NEEDED_WORDS.items():
        present = {term.id for term in getattr(vocabulary, name)}
        for word in words:
            if word not in present:
                sentence = f"'{name}' lacks the word '{word}', which the site relies on"
                yield problem(NO_VOCABULARY, entry.place(name), sentence, "add it with a label and a meaning")


class _Known:
    """All ids that can be named, so that each reference is looked up in constant time."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._words = {
            name: {term.id for term in getattr(catalogue.vocabulary, name) if isinstance(term, Term)}
            for name in type(catalogue.vocabulary).model_fields
            if name != "updated"
        }

    def check(self, entry: Entry, reference: Reference) -> Iterable[Problem]:
        """Yield the problem that ``reference`` leads nowhere, if it does."""
        place = entry.place(*reference.path)
        if isinstance(reference.marker, Word):
            words = self._words[reference.marker.vocabulary]
            if reference.value not in words:
                fix = close_match(reference.value, words) or f"use one of: {', '.join(sorted(words))}"
                where = f"(content/vocabulary.yml, {reference.marker.vocabulary})"
                yield problem(NO_WORD, place, f"unknown word {quote(reference.value)}", f"{fix} {where}")
            return
        kind, event = reference.marker.kind, _event_of(entry)
        if kind in _OF_AN_EVENT and event not in self._catalogue.events:
            return  # the unknown event is the problem; what it holds cannot be known
        ids = self._ids(kind, event)
        if reference.value not in ids:
            sentence = f"unknown {kind.replace('_', ' ')} {quote(reference.value)}"
            fix = close_match(reference.value, ids)
            yield problem(NO_RECORD, place, sentence, f"{fix} {_where(kind, event)}".strip())

    def check_move(self, item: Item[Moved]) -> Iterable[Problem]:
        """Yield the problem that a moved record leads nowhere, if it does."""
        kind, target = item.entry.kind, item.record.moved_to
        ids = self._ids(kind, item.event)
        if target not in ids:
            sentence = f"unknown {kind.replace('_', ' ')} {quote(target)}"
            yield problem(NO_RECORD, item.entry.place("moved_to"), sentence, close_match(target, ids))

    def _ids(self, kind: str, event: str) -> set[str]:
        if kind == "artefact":
            return {artefact for owner, artefact in self._catalogue.artefacts if owner == event}
        items: Mapping[str, Item[Any]] = getattr(self._catalogue, _FIELDS_BY_KIND[kind])
        if kind in _OF_AN_EVENT:
            return {item.stem for item in items.values() if item.event == event}
        return set(items)


def _event_of(entry: Entry) -> str:
    if isinstance(entry.record, Statement):
        return entry.record.event
    return entry.id if isinstance(entry.record, Event) else entry.event


def _where(kind: str, event: str) -> str:
    if kind == "artefact":
        return f"(artefacts of content/events/{event}/event.yml)"
    example = KINDS_BY_NAME[kind].example
    return f"(such as content/{example})"
