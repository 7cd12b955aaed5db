"""Resolve what records name in one another: entries -> one catalogue, or problems."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Ref
from build_tools.problems import Place, Problem, Rule, close_match, problem, quote
from build_tools.record_fields import Path, Reference, find_references
from build_tools.records import Artefact, Moved, Statement, Term, Vocabulary, Withdrawn
from build_tools.validate import Entry

NO_WORD = Rule("R001", "A word with a fixed meaning stands in content/vocabulary.yml.")
NO_RECORD = Rule("R002", "A reference names a record that exists.")
NO_VOCABULARY = Rule("R003", "The vocabulary exists and defines every word that the site itself relies on.")
NO_OWNER = Rule("R004", "The folder of a person or an event holds the record of that person or event.")
TWICE = Rule("R005", "An id names one thing only in its list.")
RULES = (NO_WORD, NO_RECORD, NO_VOCABULARY, NO_OWNER, TWICE)

#: Words that pages and rules treat in a way of their own; the vocabulary must keep them.
NEEDED_WORDS: Mapping[str, tuple[str, ...]] = {
    "stances": (
        *("disagree", "leans_disagree", "mixed", "leans_agree", "agree"),
        *("no_position", "searched_none_found", "not_searched"),
    ),
    "modes": ("verbatim", "translated", "paraphrase"),
    "copy_kinds": ("original", "full_copy", "republication", "summary", "rewrite", "seed"),
    "capture_results": (
        *("found", "found_without_context", "differs", "not_found", "not_machine_readable"),
        *("blocked", "gone", "moved", "error"),
    ),
    "source_states": ("alive", "words_missing", "moved", "blocked", "gone", "unreachable"),
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
    "health": "health_files",
}

#: The file in which the thing is that a reference names.
_FILES_BY_KIND = {
    "person": "people/{id}/person.yml",
    "statement": "people/{id}.yml",
    "event": "events/{id}/event.yml",
    "artefact": "events/{event}/event.yml",
    "question": "events/{event}/questions/{id}.yml",
    "claim": "events/{event}/claims/{id}.yml",
    "timeline_entry": "events/{event}/timeline/{id}.yml",
}

#: So many ids can be named in a remedy.
_MOST_NAMED = 12
#: Words so much alike are one word with a slip in it, and nothing else need be offered.
_LIKE_A_SLIP = 0.8

#: Kinds whose ids are known within their event only.
_OF_AN_EVENT = ("artefact", "question", "claim", "timeline_entry")


def link_entries(entries: Sequence[Entry], broken: Collection[str] = ()) -> tuple[Catalogue | None, list[Problem]]:
    """Join the entries into a catalogue; what is named and does not exist is a problem.

    ``broken`` holds the paths of files that failed before: what stands in them counts as existing, so that a mistake
    is told once. Beside problems, the catalogue serves to check single records: no record in it uses an unknown word,
    but others that it names may be missing. Without a vocabulary there is no catalogue.
    """
    vocabulary = next((entry.record for entry in entries if isinstance(entry.record, Vocabulary)), None)
    if vocabulary is None:
        fix = "restore content/vocabulary.yml"
        missing = problem(NO_VOCABULARY, Place("content/vocabulary.yml"), "the vocabulary is missing", fix)
        return None, [] if "vocabulary.yml" in broken else [missing]
    catalogue = _make_catalogue(entries, vocabulary)
    known = _Known(catalogue, broken)
    problems = [*_check_needed_words(entries, vocabulary), *_check_ids(entries), *known.check_owners(entries)]
    unclear = set()
    for entry in entries:
        found = [found for reference in find_references(entry.record) for found in known.check(entry, reference)]
        problems += found
        if any(each.code == NO_WORD.code for each in found):
            unclear.add(entry.path)
    problems += (found for item in catalogue.moved.values() for found in known.check_move(item))
    if unclear:
        catalogue = _make_catalogue([entry for entry in entries if entry.path not in unclear], vocabulary)
    return catalogue, sorted(problems)


def _make_catalogue(entries: Iterable[Entry], vocabulary: Vocabulary) -> Catalogue:
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


def _check_needed_words(entries: Iterable[Entry], vocabulary: Vocabulary) -> Iterator[Problem]:
    entry = next(entry for entry in entries if entry.record is vocabulary)
    for name, words in NEEDED_WORDS.items():
        present = {term.id for term in getattr(vocabulary, name)}
        for word in words:
            if word not in present:
                sentence = f"'{name}' lacks the word '{word}', which the site relies on"
                yield problem(NO_VOCABULARY, entry.place(name), sentence, "add it with a label and a meaning")


def _check_ids(entries: Iterable[Entry]) -> Iterator[Problem]:
    for entry in entries:
        seen = set()
        named: list[tuple[Path, Term | Artefact]] = [*entry.find(Term), *entry.find(Artefact)]
        for path, part in named:
            if (path[:-1], part.id) in seen:
                place = entry.place(*path, "id")
                yield problem(TWICE, place, f"this list has the id {quote(part.id)} already", "keep one of the two")
            seen.add((path[:-1], part.id))


class _Known:
    """All ids that can be named, so that each reference is looked up in constant time."""

    def __init__(self, catalogue: Catalogue, broken: Collection[str]) -> None:
        self._broken = frozenset(broken)
        self._gone = {item.entry.path: f"it is now '{item.record.moved_to}'" for item in catalogue.moved.values()} | {
            item.entry.path: "it was withdrawn: name another, or take it out, with its field if nothing is left there"
            for item in catalogue.withdrawn.values()
        }
        self._words = {
            name: {term.id for term in getattr(catalogue.vocabulary, name) if isinstance(term, Term)}
            for name in type(catalogue.vocabulary).model_fields
            if name != "updated"
        }
        self._ids: dict[tuple[str, str], set[str]] = defaultdict(set)
        for kind, name in _FIELDS_BY_KIND.items():
            for item in getattr(catalogue, name).values():
                self._ids[_scope(kind, item.event)].add(item.stem if kind in _OF_AN_EVENT else item.id)
        for event, artefact in catalogue.artefacts:
            self._ids["artefact", event].add(artefact)

    def check(self, entry: Entry, reference: Reference) -> Iterator[Problem]:
        """Yield the problem that ``reference`` leads nowhere, if it does."""
        if isinstance(reference.marker, Ref):
            event = _event_of(entry)
            if reference.marker.kind not in _OF_AN_EVENT or self._exists("event", "", event):
                yield from self._check_id(entry.place(*reference.path), reference.marker.kind, event, reference.value)
            return  # where the event is unknown, that is the problem; what it holds cannot be known
        words = self._words[reference.marker.vocabulary]
        if reference.value not in words:
            sentence = f"unknown word {quote(reference.value)}"
            fix = _choose_word(reference.marker.vocabulary, reference.value, words)
            yield problem(NO_WORD, entry.place(*reference.path), sentence, fix)

    def check_move(self, item: Item[Moved]) -> Iterator[Problem]:
        """Yield the problem that a moved record leads nowhere, if it does."""
        yield from self._check_id(item.entry.place("moved_to"), item.entry.kind, item.event, item.record.moved_to)

    def check_owners(self, entries: Iterable[Entry]) -> Iterator[Problem]:
        """Yield the problem that a folder does not hold the person or event it is named after, once a folder."""
        told = set()
        for entry in entries:
            if isinstance(entry.record, Moved | Withdrawn):
                continue
            owner = _owner_of(entry)
            kind, name = owner
            if name and owner not in told and not self._exists(kind, "", name):
                told.add(owner)
                fix = f"add content/{_file_of(kind, '', name)}, or move this record to the folder where it belongs"
                near = close_match(name, self._ids[_scope(kind, "")], likeness=_LIKE_A_SLIP)
                yield problem(NO_OWNER, entry.place(), f"there is no {kind} {quote(name)}", _prefer(near, fix))

    def _check_id(self, place: Place, kind: str, event: str, value: str) -> Iterator[Problem]:
        if not self._exists(kind, event, value):
            match, home = close_match(value, self._ids[_scope(kind, event)]), _home_of(kind, event)
            known = sorted(self._ids[_scope(kind, event)])
            some = f": {', '.join(known)}" if len(known) <= _MOST_NAMED else ""
            fix = f"{match} ({home})" if match else f"name one that stands in {home}{some}"
            fix = self._gone.get(_file_of(kind, event, value), fix)
            yield problem(NO_RECORD, place, f"unknown {kind.replace('_', ' ')} {quote(value)}", fix)

    def _exists(self, kind: str, event: str, value: str) -> bool:
        return value in self._ids[_scope(kind, event)] or _file_of(kind, event, value) in self._broken


def _choose_word(vocabulary: str, word: str, words: Collection[str]) -> str:
    """Say which word to take; who reads is no matter of choice, so that readers are told to add themselves."""
    if vocabulary == "readers":
        where = "content/vocabulary.yml (id, label, meaning, kind: human)"
        fix = f"add yourself under 'readers' in {where}, or leave the reading out"
        return _prefer(close_match(word, words), fix)
    where = f"(content/vocabulary.yml, {vocabulary})"
    if slip := close_match(word, words, likeness=_LIKE_A_SLIP):
        return f"{slip} {where}"
    return _prefer(close_match(word, words), f"use one of: {', '.join(sorted(words))} {where}")


def _prefer(near: str, fix: str) -> str:
    """Name what is probably meant, if that can be told, before what else can be done."""
    return f"{near} if not, {fix}" if near else fix


def _scope(kind: str, event: str) -> tuple[str, str]:
    return kind, event if kind in _OF_AN_EVENT else ""


def _file_of(kind: str, event: str, value: str) -> str:
    return _FILES_BY_KIND.get(kind, "").format(event=event, id=value)


def _owner_of(entry: Entry) -> tuple[str, str]:
    """Give kind and id of the record that the folder of ``entry`` is named after; the id may be empty."""
    return ("person", entry.id.partition("/")[0]) if entry.kind == "statement" else ("event", entry.event)


def _event_of(entry: Entry) -> str:
    return entry.record.event if isinstance(entry.record, Statement) else entry.event


def _home_of(kind: str, event: str) -> str:
    """Say where the things of a kind are: the folder of their files, or the file that lists them."""
    return "content/" + _file_of(kind, event, "{id}").partition("{id}")[0]
