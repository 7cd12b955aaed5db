"""List every statement: in order of time, and by how well the words are proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_tools.catalogue import Catalogue, Item
from build_tools.records import Event, Question, Statement
from build_tools.views.filters import Control, Filter, Found, question_controls, term_control, value_control
from build_tools.views.page import Facet, Link, Page, newest
from build_tools.views.passages import Passage, make_passage
from build_tools.views.people import sort_people
from build_tools.views.proof import make_proof
from build_tools.views.times import day_in_words, month_in_words

#: A month with more passages than this is cut into days.
_MOST_IN_A_MONTH = 20


@dataclass(frozen=True)
class StatementEntry:
    """A statement in a list, and what the line is found under."""

    passage: Passage
    found: tuple[Found, ...]


@dataclass(frozen=True)
class StatementSection:
    """Statements of one time or one level of proof: whose they are, and in a note what the level means."""

    title: str
    anchor: str
    note: str
    names: tuple[str, ...]
    entries: tuple[StatementEntry, ...]


@dataclass(frozen=True, kw_only=True)
class StatementsPage(Page):
    """Every statement, in sections that the reader opens; ``other`` lists them in another order."""

    filter: Filter
    sections: tuple[StatementSection, ...]
    other: Link


def make_statement_lists(catalogue: Catalogue, event: Item[Event]) -> list[StatementsPage]:
    """List every statement twice; the questions to narrow by are those of an event."""
    statements = sorted(catalogue.statements.values(), key=lambda item: (item.record.said_on, item.id))
    entries = [StatementEntry(make_passage(catalogue, item), _find(catalogue, item)) for item in statements]
    every = f"All {len(statements)} recorded passages"
    by_time = Link("By time", "statements/")
    by_proof = Link("By proof", "statements/by-proof/")
    narrow = Filter("passages", len(statements), _controls(catalogue, event))
    in_time = _make_page(catalogue, by_time, narrow, _cut_by_time(statements, entries))
    proved = _make_page(catalogue, by_proof, narrow, _cut_by_proof(catalogue, entries))
    return [
        replace(in_time, title="Statements", description=f"{every}, in order of time.", other=by_proof),
        replace(proved, title="Statements by proof", description=f"{every}, the best proved first.", other=by_time),
    ]


def _make_page(catalogue: Catalogue, own: Link, narrow: Filter, sections: Iterable[StatementSection]) -> StatementsPage:
    return StatementsPage(
        address=own.address,
        template="statements",
        kind="index",
        title=own.text,
        description="",
        source="people",
        updated=newest(item.record.updated for item in catalogue.statements.values()),
        facets=(Facet("kind", "Page"),),
        script="filter",
        filter=narrow,
        sections=tuple(sections),
        other=own,
    )


def _controls(catalogue: Catalogue, event: Item[Event]) -> tuple[Control, ...]:
    people = sort_people(list(catalogue.people.values()))
    years = sorted({str(item.record.said_on.year) for item in catalogue.statements.values()})
    return (
        value_control("person", "Person", ((item.id, item.record.name) for item in people)),
        term_control("group", "Group", catalogue.vocabulary.groups),
        term_control("theme", "Theme", catalogue.vocabulary.themes),
        *question_controls(catalogue, event, narrows=True),
        term_control("proof", "Proof", catalogue.vocabulary.proof_levels),
        value_control("year", "Year", ((year, year) for year in years)),
    )


def _find(catalogue: Catalogue, item: Item[Statement]) -> tuple[Found, ...]:
    record = item.record
    person = item.id.partition("/")[0]
    readings = record.readings
    return (
        Found("person", (person,)),
        Found("group", (catalogue.people[person].record.group,)),
        Found("theme", tuple(dict.fromkeys(question.theme for question in _questions_of(catalogue, record)))),
        Found("question", tuple(dict.fromkeys(reading.question for reading in readings))),
        Found("position", tuple(dict.fromkeys(f"{reading.question}:{reading.stance}" for reading in readings))),
        Found("proof", (make_proof(catalogue, record).level,)),
        Found("year", (str(record.said_on.year),)),
    )


def _questions_of(catalogue: Catalogue, record: Statement) -> list[Question]:
    """Give the questions on which readers read a statement: its themes are theirs."""
    return [catalogue.questions[f"{record.event}/{reading.question}"].record for reading in record.readings]


def _cut_by_time(statements: list[Item[Statement]], entries: list[StatementEntry]) -> Iterator[StatementSection]:
    """Give a section for each month, or for each day of a month that holds many passages."""
    days = [item.record.said_on for item in statements]
    in_month = Counter(month_in_words(day) for day in days)
    sections: dict[tuple[str, str], list[StatementEntry]] = {}
    for day, entry in zip(days, entries, strict=True):
        month = month_in_words(day)
        exact = replace(day, about=False)
        if in_month[month] <= _MOST_IN_A_MONTH:
            key = (month, f"in-{day.first.year}-{day.month:02}" if day.month else f"in-{day.year}")
        elif day.day:
            key = (day_in_words(exact), f"in-{exact}")
        else:
            key = (f"{month}, day not known", f"in-{exact}")
        sections.setdefault(key, []).append(entry)
    for (title, anchor), found in sections.items():
        yield _make_section(title, anchor, "", found)


def _cut_by_proof(catalogue: Catalogue, entries: list[StatementEntry]) -> Iterator[StatementSection]:
    """Give a section for each level of proof that a statement has, the highest first."""
    for level in catalogue.vocabulary.proof_levels:
        found = [entry for entry in entries if entry.passage.proof.level == level.id]
        if found:
            yield _make_section(level.label, f"proof-{level.id}", level.meaning, found)


def _make_section(title: str, anchor: str, note: str, entries: list[StatementEntry]) -> StatementSection:
    names = tuple(dict.fromkeys(entry.passage.person.short_name for entry in entries))
    return StatementSection(title, anchor, note, names, tuple(entries))
