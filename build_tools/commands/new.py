"""Write a new record from a few answers: asked one by one on a terminal, or given as options.

For a statement, the page is read: what it says of itself is filled in, with the words as it prints them, and what is
missing is told. That the words were read there is written only if the program found them, or an answer says so. The new
file is checked at once, and what remains to be done is said. A file that exists is never touched.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

from build_tools import commands
from build_tools.asks import ASKS, Ask
from build_tools.commands.archive import add_archive_arguments, make_archive
from build_tools.commands.fetching import add_fetching_arguments, open_visitor
from build_tools.content import read_content
from build_tools.draft import Draft, DraftError, draft_record, find_choices, find_fault, find_missing
from build_tools.fields import Day
from build_tools.load import load_content
from build_tools.problems import as_text
from build_tools.record_files import create_record_file
from build_tools.records import Question
from build_tools.validate import Entry, validate_files
from build_tools.verify.archiving import find_archived
from build_tools.verify.captures import Captured, add_captures, make_capture
from build_tools.verify.copies import Copy
from build_tools.verify.find import Wanted
from build_tools.verify.propose import propose_answers
from build_tools.verify.visit import judge

SUMMARY = "write a new record from a few answers"

_KINDS = {"timeline": "timeline_entry"} | {kind: kind for kind in ASKS if kind != "timeline_entry"}
#: So many choices stand in one line.
_MOST_SHOWN = 20
_READY = "Then propose all of it as one change: CONTRIBUTING.md says how, in the browser too."
#: What remains to be done by hand once a record of the kind is written.
_REMAINING: Mapping[str, tuple[str, ...]] = {
    "person": (
        "Say in the event's selection.yml, under 'people', why they are in, and set its 'updated' to the day.",
        "Add what they said: python -m build_tools new statement --person {id}",
    ),
    "statement": (
        "Say what the words mean for a question, under 'readings', as content/examples/statement.yml shows; or leave "
        "that to others.",
    ),
    "question": ("Add readings to the statements that speak to it.",),
    "claim": ("Add where it was printed under 'printed_in', and every finding for and against under 'evidence'.",),
    "timeline_entry": (),
    "event": (
        "Say who is in and why in selection.yml beside it; content/examples/selection.yml explains how.",
        "Add its questions: python -m build_tools new question --event {id}",
    ),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the kinds of record, each with an option for every answer."""
    kinds = parser.add_subparsers(required=True, metavar="kind", dest="kind_of_record")
    for name, kind in sorted(_KINDS.items()):
        chosen = kinds.add_parser(name, help=f"a new {kind.replace('_', ' ')}", epilog=parser.epilog)
        chosen.add_argument("--name-of-file", default="", help="the id, or the words behind the day (the first words)")
        if kind == "statement":
            chosen.add_argument("--offline", action="store_true", help="do not read the page at --url")
            add_fetching_arguments(chosen)
            add_archive_arguments(chosen)
        for ask in ASKS[kind]:
            options = [ask.option, *(["--quote"] if ask.name == "exact" else [])]
            question = ask.question + ("" if ask.needed else " (may be left out)")
            chosen.add_argument(
                *options, dest=f"answer_{ask.name}", default="", metavar="|".join(ask.one_of) or "…", help=question
            )


def run(options: argparse.Namespace) -> int:
    """Ask what is not answered, write the record, check it, and say what remains."""
    kind = _KINDS[options.kind_of_record]
    given = vars(options)
    answers = {ask.name: given[f"answer_{ask.name}"].strip() for ask in ASKS[kind]}
    entries, _ = validate_files(load_content(options.content)[0])
    _refuse_wrong(kind, answers, entries)
    captures: list[Captured] = []
    if kind == "statement" and not options.offline:
        _answer(kind, answers, entries, ("exact", "opened", "url"))
        captures = _read_page(options, answers) if answers["url"] else []
    _answer(kind, answers, entries, tuple(answers))
    if missing := find_missing(kind, answers):
        raise commands.WrongUseError(_name_missing(options.kind_of_record, missing, answers, entries))
    try:
        draft = draft_record(kind, answers, commands.today(), options.name_of_file)
    except DraftError as error:
        raise commands.WrongUseError(str(error)) from None
    text = add_captures(draft.text, captures, commands.today()) if captures else draft.text
    create_record_file(options.content, draft.path, text)
    return _report(options.content, kind, draft, answers)


def _refuse_wrong(kind: str, answers: dict[str, str], entries: Sequence[Entry]) -> None:
    """Tell all options that cannot stand."""
    complaints = []
    for ask in ASKS[kind]:
        _fill_in(ask, kind, answers, entries)  # the event says which things words can be about
        if fault := find_fault(kind, ask, answers, find_choices(ask, answers, entries)):
            complaints.append(f"{ask.option}: {fault}")
    if complaints:
        raise commands.WrongUseError("\n".join(complaints))


def _answer(kind: str, answers: dict[str, str], entries: Sequence[Entry], names: Sequence[str]) -> None:
    """Fill in what can only be one, and ask for what else is needed of ``names`` where somebody sits at a terminal."""
    for ask in (each for each in ASKS[kind] if each.name in names):
        _fill_in(ask, kind, answers, entries)
        if not answers[ask.name] and ask in find_missing(kind, answers) and sys.stdin.isatty():
            answers[ask.name] = _ask(kind, ask, answers, find_choices(ask, answers, entries))


def _fill_in(ask: Ask, kind: str, answers: dict[str, str], entries: Sequence[Entry]) -> None:
    if not answers[ask.name] and ask in find_missing(kind, answers):
        answers[ask.name] = _find_only_answer(ask, answers, entries)


def _read_page(options: argparse.Namespace, answers: dict[str, str]) -> list[Captured]:
    """Fill answers from the page, say what it does not tell, and give the captures in which the words stand."""
    archive = make_archive(options)
    with open_visitor(options) as visitor:
        visit = visitor.visit(answers["url"])
        proposal = propose_answers(answers, visit)
        for remark in proposal.remarks:
            print(remark)
        answers.update(proposal.answers)
        if proposal.judgement is None or proposal.judgement.finding.result not in ("found", "found_without_context"):
            return []
        if not answers["opened"]:
            answers["opened"] = "yes"
            print("The words stand in the page, so the record says that it was read.")
        wanted = Wanted(answers["exact"], answers["prefix"], answers["suffix"])
        visit = visitor.visit(answers["url"])  # the page's own address may be another than the one that was given
        copy = Copy("", answers["url"], "source", wanted)
        captures = [make_capture(copy, visit, judge(visit, wanted))]
        day = _read_day(answers["said_on"])
        archived = find_archived(copy, day, archive, visitor, save=False) if day else None
        if archived and archived.is_found and archived.visit and archived.judgement:
            captures.append(make_capture(archived.copy, archived.visit, archived.judgement))
        else:
            print(f"No archived capture holds the words: {archived.note if archived else 'their day is not known'}.")
    return [capture for capture in captures if capture]


def _read_day(text: str) -> date | None:
    try:
        return Day.parse(text).first
    except ValueError:
        return None


def _find_only_answer(ask: Ask, answers: Mapping[str, str], entries: Sequence[Entry]) -> str:
    """Give the answer that can only be one: the event, where there is one; the next free place of a question."""
    choices = find_choices(ask, answers, entries)
    if ask.kind == "event" and len(choices) == 1:
        return next(iter(choices))
    if ask.name == "order":
        mine = [each.record for each in entries if each.event == answers["event"]]
        return str(max((each.order for each in mine if isinstance(each, Question)), default=0) + 1)
    return ""


def _ask(kind: str, ask: Ask, answers: Mapping[str, str], choices: Mapping[str, str]) -> str:
    """Ask on the terminal until the answer can stand."""
    readline = _find_readline()
    if readline:
        readline.set_completer(lambda text, state: [*(c for c in choices if c.startswith(text)), None][state])
        readline.parse_and_bind("tab: complete")
        readline.set_completer_delims(", ")
    print(ask.question + (" (several, with commas between)" if ask.many else "") + ":")
    if choices:
        print("  Tab shows what fits." if readline else f"  One of: {', '.join(choices)}")
    while True:
        try:
            answer = input(f"  {ask.name}: ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            raise commands.WrongUseError("Nothing was written.") from None
        fault = find_fault(kind, ask, {**answers, ask.name: answer}, choices) if answer else "this is needed"
        if not fault:
            return answer
        print(f"  {fault}")


def _find_readline() -> ModuleType | None:
    try:
        return import_module("readline")
    except ImportError:
        return None


def _name_missing(name: str, missing: Sequence[Ask], answers: Mapping[str, str], entries: Sequence[Entry]) -> str:
    given = f"python -m build_tools new {name} {missing[0].option} …"
    lines = [f"These answers are missing; give them as options ({given}), or run this on a terminal to be asked:"]
    for ask in missing:
        choices = list(find_choices(ask, answers, entries))
        shown = [*choices[:_MOST_SHOWN], "…"] if len(choices) > _MOST_SHOWN else choices
        lines.append(f"  {ask.option}  {ask.question}" + (f": {', '.join(shown)}" if shown else ""))
    return "\n".join(lines)


def _report(content: Path, kind: str, draft: Draft, answers: Mapping[str, str]) -> int:
    """Say what was written, what is wrong with it, and what remains."""
    shown = f"{content.absolute().name}/{draft.path}"
    print(f"Wrote {shown}")
    problems = [found for found in read_content(content, commands.today()).problems if found.place.path == shown]
    if problems:
        print(as_text(problems))
    folder = draft.path.split("/")[1]
    steps = [step.format(id=folder) for step in _REMAINING[kind]]
    if unknown := [name for name in ("title", "publisher", "published") if not answers.get(name, name)]:
        steps.insert(
            0, f"Fill in, where it is known, what the record does not say of the original yet: {', '.join(unknown)}."
        )
    print("What remains:")
    for number, step in enumerate(
        [*steps, "Run make check, and make diff, which says what changed records need.", _READY], 1
    ):
        print(f"  {number}. {step}")
    return commands.PROBLEMS if problems else commands.CLEAN
