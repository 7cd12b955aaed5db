"""Say what differs between two states of the records, as a reader would notice it: two sets of entries -> changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from build_tools.compare_records import Names, compare_records
from build_tools.needed_corrections import Need, find_missing_correction
from build_tools.problems import Place, Problem, Rule, problem
from build_tools.records import Capture, Moved, Record, Statement, Withdrawn
from build_tools.validate import Entry
from build_tools.views.times import day_in_words

UNCORRECTED = Rule(
    "C001",
    "A published record changes its words, speaker, day, subject or stance only with a correction of that kind, which "
    "says how it stood and how it stands.",
)
VANISHED = Rule("C002", "A published record stays under its id, or says where it moved or why it was withdrawn.")
UNDATED = Rule("C003", "A record that is new or changes carries the day of that under 'updated'.")
EARLY = Rule("C004", "A record that is new has no corrections: nothing of it was published before.")
RULES = (UNCORRECTED, VANISHED, UNDATED, EARLY)

#: So long may a proposal wait until it is taken in.
_LONGEST_WAIT = timedelta(days=90)
#: Kinds whose ids need no event beside them.
_NAMED_ALONE = ("person", "statement", "event")


@dataclass(frozen=True)
class Change:
    """One difference: the record by its name, what changed, and which correction it needs, if any."""

    path: str
    subject: str
    sentence: str
    need: Need | None = None


@dataclass(frozen=True)
class Tree:
    """The records of one state of the content folder by path, and the paths of files that could not be read."""

    entries: Mapping[str, Entry]
    broken: frozenset[str]


def compare_trees(before: Tree, after: Tree, today: date) -> tuple[list[Change], list[Problem]]:
    """Give all changes in order of path, and those that a published record may not undergo without a word of it."""
    changes: list[Change] = []
    problems: list[Problem] = []
    names = Names([*before.entries.values(), *after.entries.values()])
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
                changes += _tell_captures(None, new, names)
                problems += [*_find_early_corrections(new), *_find_old(new, today)]
        elif new is not None and old is not None:
            found = list(_compare_entries(old, new, targets[path], names))
            changes += [*found, *_tell_captures(old, new, names)]
            problems += _find_uncorrected(old, targets[path], found)
            problems += _find_undated(old, new, today)
    return changes, sorted(problems)


def _compare_entries(old: Entry, new: Entry, target: Entry | None, names: Names) -> Iterator[Change]:
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
    found = list(compare_records(old, target, names))
    for sentence, need in found:
        yield Change(new.path, where, sentence, need)
    if not found and target is new:
        fields = sorted(name for name in type(new.record).model_fields if _differ(name, old.record, new.record))
        yield Change(
            new.path, where, f"changed: {', '.join(each for each in fields if each != 'updated') or 'updated'}"
        )


def _tell_captures(old: Entry | None, new: Entry, names: Names) -> Iterator[Change]:
    """Tell where a record newly says that a program found the words, so that a program is asked again."""
    known = {capture for _, capture in old.find(Capture)} if old else set()
    for _, capture in new.find(Capture):
        if capture.result == "found" and capture not in known:
            yield Change(
                new.path, names.subject(new), f"words found, to be looked for again with verify: {capture.url}"
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


def _vanished(entry: Entry) -> Problem:
    fix = "bring the file back; where it moved, leave 'moved_to' in it, and where it was taken back, 'withdrawn'"
    sentence = f"'{entry.id or entry.kind}' was published and is gone"
    return problem(VANISHED, Place(entry.place().path), sentence, fix)


def _find_uncorrected(old: Entry, new: Entry | None, changes: list[Change]) -> Iterator[Problem]:
    former = getattr(old.record, "corrections", ())
    added = [each for each in getattr(new.record, "corrections", ()) if each not in former] if new else []
    for change in changes:
        if not new or not change.need:
            continue
        if fix := find_missing_correction(change.need, added, old.record.updated.first, new.record.updated.last):
            yield problem(UNCORRECTED, new.place("corrections"), f"{change.subject}: {change.sentence}", fix)


def _find_early_corrections(new: Entry) -> Iterator[Problem]:
    if getattr(new.record, "corrections", ()):
        place = new.place("corrections")
        yield problem(EARLY, place, "this record is new and has corrections", "leave 'corrections' out")


def _find_old(new: Entry, today: date) -> Iterator[Problem]:
    updated = new.record.updated
    if updated.last < today - _LONGEST_WAIT:
        sentence = f"the record is new, and 'updated' is {updated}"
        yield problem(UNDATED, new.place("updated"), sentence, f"write the day: {today.isoformat()}")


def _find_undated(old: Entry, new: Entry, today: date) -> Iterator[Problem]:
    if old.record.updated == new.record.updated and new.record.updated.last < today:
        fix = f"write the day of the change: {today.isoformat()}"
        yield problem(
            UNDATED, new.place("updated"), f"the record changed and 'updated' is still {new.record.updated}", fix
        )
