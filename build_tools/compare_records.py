"""Say what differs between two states of one record, as a reader would notice it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from build_tools.fields import Day
from build_tools.needed_corrections import Need
from build_tools.records import Claim, Person, Question, Selection, Source, Statement, TimelineEntry
from build_tools.validate import Entry
from build_tools.views.times import day_in_words

#: The longest piece of changed words that is shown whole.
_LONGEST_PIECE = 80
_NAMES = {"person": "person", "question": "question", "claim": "claim", "timeline_entry": "timeline entry"}


class Names:
    """The names under which readers know records; of an id that stands twice in ``entries``, the later name."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._people = {each.id: each.record.name for each in entries if isinstance(each.record, Person)}
        self._questions = {each.id: f"Q{each.record.order}" for each in entries if isinstance(each.record, Question)}

    def person(self, entry: Entry) -> str:
        """Give the name of the person whose statement ``entry`` is."""
        return self.person_called(entry.id.partition("/")[0])

    def person_called(self, person: str) -> str:
        """Give the name of the person with this id."""
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


def compare_records(old: Entry, new: Entry, names: Names) -> Iterator[tuple[str, Need | None]]:
    """Yield what changed in a record, each with the correction that it needs, if any."""
    before, now = old.record, new.record
    if isinstance(before, Statement) and isinstance(now, Statement):
        yield from _compare_statements(old, new, before, now, names)
    elif isinstance(before, Claim) and isinstance(now, Claim) and before.verdict != now.verdict:
        yield f"verdict: {_in_words(before.verdict)} to {_in_words(now.verdict)}", None
    elif isinstance(before, Selection) and isinstance(now, Selection):
        was_in, is_in = ([choice.person for choice in each.people] for each in (before, now))
        yield from ((f"{names.person_called(person)} is in", None) for person in is_in if person not in was_in)
        yield from (
            (f"{names.person_called(person)} is no longer in", None) for person in was_in if person not in is_in
        )
    elif isinstance(before, TimelineEntry) and isinstance(now, TimelineEntry) and before.day != now.day:
        yield _tell_days(before.day, now.day), None
    for field, name in (("name", "name"), ("proposition", "proposition"), ("claim", "claim"), ("title", "title")):
        if getattr(before, field, "") != getattr(now, field, ""):
            shown = _show_changed_words(getattr(before, field, ""), getattr(now, field, ""))
            yield f"{name} changed: {shown}", None
    yield from _compare_sources(old, new)


def _compare_statements(
    old: Entry, new: Entry, before: Statement, now: Statement, names: Names
) -> Iterator[tuple[str, Need | None]]:
    if names.person(old) != names.person(new):
        was, is_now = names.person(old), names.person(new)
        yield f"speaker changed: {was} -> {is_now}", Need("speaker", (was,), (is_now,))
    if before.said_on != now.said_on:
        yield _tell_days(before.said_on, now.said_on), Need("day", *map(_name_day, (before.said_on, now.said_on)))
    yield from _compare_words(before, now)
    if (before.event, {*before.about}) != (now.event, {*now.about}):
        yield f"about changed: {_list_about(before)} -> {_list_about(now)}", Need("about")
    yield from _compare_readings(before, now, names)
    yield from _compare_copies(before, now)


def _compare_sources(old: Entry, new: Entry) -> Iterator[tuple[str, None]]:
    former, sources = (
        list(dict.fromkeys(part.url for _, part in each.find(Source) if part.url)) for each in (old, new)
    )
    yield from ((f"source added: {url}", None) for url in sources if url not in former)
    yield from ((f"source taken out: {url}", None) for url in former if url not in sources)


def _tell_days(before: Day, now: Day) -> str:
    return f"day changed: {before} -> {now}"


def _name_day(day: Day) -> tuple[str, str]:
    return day_in_words(day), str(day)


def _compare_words(before: Statement, now: Statement) -> Iterator[tuple[str, Need | None]]:
    old, new = _texts_of(before), _texts_of(now)
    for name, was, is_now in zip(("words", "words of the translation"), old, new, strict=True):
        if was != is_now and (was or name == "words"):
            need = Need("words", tuple(filter(None, [was])), tuple(filter(None, [is_now])))
            yield f"{name} changed: {_show_changed_words(was, is_now)}", need


def _texts_of(record: Statement) -> tuple[str, str]:
    """Give the exact words and their translation, each empty where there is none."""
    words = record.words
    return (words.exact, words.translation.text if words.translation else "") if words else ("", "")


def _compare_readings(before: Statement, now: Statement, names: Names) -> Iterator[tuple[str, Need | None]]:
    stances = [{(each.question, each.by): each.stance for each in record.readings} for record in (before, now)]
    for question, reader in dict.fromkeys([*stances[0], *stances[1]]):
        was, is_now = (each.get((question, reader), "") for each in stances)
        number = names.question(now.event, question)
        need = Need("stance", _name_word(was), _name_word(is_now))
        if was and is_now and was != is_now:
            yield f"{number}: {_in_words(was)} to {_in_words(is_now)} (read by {reader})", need
        elif was and not is_now:
            yield f"{number}: {_in_words(was)} is taken back (read by {reader})", need
        elif is_now and not was:
            yield f"{number}: new reading, {_in_words(is_now)} (read by {reader})", None


def _compare_copies(before: Statement, now: Statement) -> Iterator[tuple[str, None]]:
    """Yield what is said to be printed otherwise in a copy that was there before."""
    printed = {(copy.url, copy.title): copy.printed or "" for copy in before.seen_in}
    for copy in now.seen_in:
        was = printed.get((copy.url, copy.title))
        if was is not None and was != (copy.printed or ""):
            yield f"words in the copy {copy.title or copy.url}: {_show_changed_words(was, copy.printed or '')}", None


def _name_word(word: str) -> tuple[str, ...]:
    return (_in_words(word), word) if word else ()


def _show_changed_words(before: str, now: str) -> str:
    """Show the words that differ, piece by piece: proprietary -> closed."""
    old, new = before.split(), now.split()
    pieces = [
        _tell_piece(_shorten(old[a:b]), _shorten(new[c:d]))
        for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return "; ".join(pieces) or "only the spaces between them"


def _tell_piece(before: str, now: str) -> str:
    if not before:
        return f"added: {now}"
    return f"{before} -> {now}" if now else f"taken out: {before}"


def _shorten(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= _LONGEST_PIECE else f"{text[: _LONGEST_PIECE - 1]}…"


def _in_words(word: str) -> str:
    return word.replace("_", " ")


def _list_about(record: Statement) -> str:
    return f"{', '.join(record.about) or 'something else'} ({record.event})"
