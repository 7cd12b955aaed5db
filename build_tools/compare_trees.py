"""Say what differs between two states of the records, as a reader would notice it: two sets of entries -> changes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.problems import Place, Problem, Rule, problem
from build_tools.records import Claim, Moved, Person, Question, Record, Source, Statement, TimelineEntry, Withdrawn
from build_tools.validate import Entry
from build_tools.views.times import day_in_words

UNCORRECTED = Rule(
    "C001", "A published record changes its words, speaker, day, subject or stance only with a correction of that kind."
)
VANISHED = Rule("C002", "A published record stays under its id, or says where it moved or why it was withdrawn.")

#: The longest piece of changed words that is shown whole.
_LONGEST_PIECE = 80
#: Kinds whose ids need no event beside them.
_NAMED_ALONE = ("person", "statement", "event")
_NAMES = {"person": "person", "question": "question", "claim": "claim", "timeline_entry": "timeline entry"}


@dataclass(frozen=True)
class Change:
    """One difference: the record by its name, what changed, and which kind of correction it needs, if any."""

    path: str
    subject: str
    sentence: str
    correction: str = ""


@dataclass(frozen=True)
class Tree:
    """The records of one state of the content folder by path, and the paths of files that could not be read."""

    entries: Mapping[str, Entry]
    broken: frozenset[str]


def compare_trees(before: Tree, after: Tree) -> tuple[list[Change], list[Problem]]:
    """Give all changes in order of path, and those that a published record may not undergo without a word of it."""
    changes: list[Change] = []
    problems: list[Problem] = []
    names = _Names(before, after)
    targets = {entry.path: _follow(entry, before, after) for entry in after.entries.values()}
    moved = {target.path for path, target in targets.items() if target and target.path != path}
    for path in sorted({*before.entries, *after.entries}):
        old, new = before.entries.get(path), after.entries.get(path)
        if path in before.broken | after.broken or (old and new and old.document.data == new.document.data):
            continue
        if new is None and old is not None:
            changes.append(Change(path, names.subject(old), f"{names.thing(old)} is gone"))
            problems.append(_vanished(old))
        elif new is not None and old is None:
            if not isinstance(new.record, Moved | Withdrawn) and path not in moved:
                changes.append(Change(path, names.subject(new), f"new {names.thing(new)}"))
        elif new is not None and old is not None:
            found = list(_compare_entries(old, new, targets[path], names))
            changes += found
            problems += _find_uncorrected(old, targets[path], found)
    return changes, sorted(problems)


class _Names:
    """The names under which readers know records, the newer ones first."""

    def __init__(self, before: Tree, after: Tree) -> None:
        entries = [*before.entries.values(), *after.entries.values()]
        self._people = {each.id: each.record.name for each in entries if isinstance(each.record, Person)}
        self._questions = {each.id: f"Q{each.record.order}" for each in entries if isinstance(each.record, Question)}

    def person(self, entry: Entry) -> str:
        """Give the name of the person whose statement ``entry`` is."""
        person = entry.id.partition("/")[0]
        return self._people.get(person, person)

    def question(self, event: str, question: str) -> str:
        """Give the number of a question, as in Q4."""
        return self._questions.get(f"{event}/{question}", question)

    def subject(self, entry: Entry) -> str:
        """Name what a record is about: the person, or its own title."""
        record = entry.record
        if entry.kind == "statement":
            return self.person(entry)
        for field in ("name", "proposition", "claim", "title"):
            if name := getattr(record, field, ""):
                return str(name)
        return entry.id or entry.kind

    def thing(self, entry: Entry) -> str:
        """Say what a record is: a statement of a day, a claim."""
        if isinstance(entry.record, Statement):
            return f"statement of {day_in_words(entry.record.said_on)}"
        return _NAMES.get(entry.kind, entry.kind)


def _compare_entries(old: Entry, new: Entry, target: Entry | None, names: _Names) -> Iterator[Change]:
    subject, thing = names.subject(old), names.thing(old)
    if isinstance(new.record, Withdrawn):
        yield Change(new.path, subject, f"{thing} withdrawn: {new.record.withdrawn.because}")
        return
    if isinstance(new.record, Moved):
        yield Change(new.path, subject, f"{thing} moved to {new.record.moved_to}")
    elif isinstance(old.record, Moved | Withdrawn):
        yield Change(new.path, names.subject(new), f"{names.thing(new)} is shown again")
        return
    if target is None or type(target.record) is not type(old.record):
        return
    where = f"{subject}, {day_in_words(old.record.said_on)}" if isinstance(old.record, Statement) else subject
    found = list(_compare_records(old, target, names))
    for sentence, correction in found:
        yield Change(new.path, where, sentence, correction)
    if not found and target is new:
        fields = sorted(name for name in type(new.record).model_fields if _differ(name, old.record, new.record))
        yield Change(
            new.path, where, f"changed: {', '.join(each for each in fields if each != 'updated') or 'updated'}"
        )


def _differ(field: str, old: Record, new: Record) -> bool:
    return bool(getattr(old, field) != getattr(new, field))


def _follow(entry: Entry, before: Tree, after: Tree) -> Entry | None:
    """Give the record that ``entry`` is, or the new record to which it moved."""
    if not isinstance(entry.record, Moved):
        return entry
    wanted = entry.record.moved_to if entry.kind in _NAMED_ALONE else f"{entry.event}/{entry.record.moved_to}"
    found = (each for each in after.entries.values() if (each.kind, each.id) == (entry.kind, wanted))
    return next((each for each in found if each.path not in before.entries), None)


def _compare_records(old: Entry, new: Entry, names: _Names) -> Iterator[tuple[str, str]]:
    """Yield what changed in a record, each with the kind of correction that it needs."""
    before, now = old.record, new.record
    if isinstance(before, Statement) and isinstance(now, Statement):
        if names.person(old) != names.person(new):
            yield f"speaker changed: {names.person(old)} -> {names.person(new)}", "speaker"
        yield from _compare_days(before.said_on, now.said_on, "day")
        yield from _compare_words(before, now)
        if (before.event, {*before.about}) != (now.event, {*now.about}):
            yield f"about changed: {_list_about(before)} -> {_list_about(now)}", "about"
        yield from _compare_readings(before, now, names)
    elif isinstance(before, Claim) and isinstance(now, Claim) and before.verdict != now.verdict:
        yield f"verdict: {_in_words(before.verdict)} to {_in_words(now.verdict)}", ""
    elif isinstance(before, TimelineEntry) and isinstance(now, TimelineEntry):
        yield from _compare_days(before.day, now.day, "")
    for field, name in (("name", "name"), ("proposition", "proposition"), ("claim", "claim"), ("title", "title")):
        if (was := getattr(before, field, "")) != (is_now := getattr(now, field, "")):
            yield f"{name} changed: {_show_changed_words(was, is_now)}", ""
    known = {part.url for _, part in old.find(Source) if part.url}
    for url in dict.fromkeys(part.url for _, part in new.find(Source) if part.url and part.url not in known):
        yield f"source added: {url}", ""


def _compare_days(before: object, now: object, correction: str) -> Iterator[tuple[str, str]]:
    if before != now:
        yield f"day changed: {before} -> {now}", correction


def _compare_words(before: Statement, now: Statement) -> Iterator[tuple[str, str]]:
    was, is_now = (each.words.exact if each.words else "" for each in (before, now))
    if was != is_now:
        yield f"words changed: {_show_changed_words(was, is_now)}", "words"
    translations = [
        each.words.translation.text if each.words and each.words.translation else "" for each in (before, now)
    ]
    if translations[0] and translations[0] != translations[1]:
        yield f"words of the translation changed: {_show_changed_words(*translations)}", "words"


def _compare_readings(before: Statement, now: Statement, names: _Names) -> Iterator[tuple[str, str]]:
    stances = [{(each.question, each.by): each.stance for each in record.readings} for record in (before, now)]
    for question, reader in dict.fromkeys([*stances[0], *stances[1]]):
        was, is_now = (each.get((question, reader), "") for each in stances)
        number = names.question(now.event, question)
        if was and is_now and was != is_now:
            yield f"{number}: {_in_words(was)} to {_in_words(is_now)} (read by {reader})", "stance"
        elif was and not is_now:
            yield f"{number}: {_in_words(was)} is taken back (read by {reader})", "stance"
        elif is_now and not was:
            yield f"{number}: new reading, {_in_words(is_now)} (read by {reader})", ""


def _show_changed_words(before: str, now: str) -> str:
    """Show the words that differ, piece by piece: proprietary -> closed."""
    old, new = before.split(), now.split()
    pieces = [
        f"{_shorten(old[a:b])} -> {_shorten(new[c:d])}"
        for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return "; ".join(pieces) or "only the spaces between them"


def _shorten(words: list[str]) -> str:
    text = " ".join(words) or "(nothing)"
    return text if len(text) <= _LONGEST_PIECE else f"{text[: _LONGEST_PIECE - 1]}…"


def _in_words(word: str) -> str:
    return word.replace("_", " ")


def _list_about(record: Statement) -> str:
    return f"{', '.join(record.about) or 'something else'} ({record.event})"


def _vanished(entry: Entry) -> Problem:
    fix = "bring the file back; where it moved, leave 'moved_to' in it, and where it was taken back, 'withdrawn'"
    sentence = f"'{entry.id or entry.kind}' was published and is gone"
    return problem(VANISHED, Place(entry.place().path), sentence, fix)


def _find_uncorrected(old: Entry, new: Entry | None, changes: list[Change]) -> Iterator[Problem]:
    former = getattr(old.record, "corrections", ())
    kinds = {each.kind for each in getattr(new.record, "corrections", ()) if each not in former} if new else set()
    for change in changes:
        if new and change.correction and change.correction not in kinds:
            fix = f"add an entry to 'corrections' with kind: {change.correction}, the day, was, now and because"
            yield problem(UNCORRECTED, new.place(), f"{change.subject}: {change.sentence}", fix)
