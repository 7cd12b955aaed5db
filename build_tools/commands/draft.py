"""Turn a filled form into the draft of a record, printed as a comment in Markdown with what is still wrong with it.

The answers are whatever somebody typed, so they are shown as code only. The comment is there for drafts with mistakes;
the exit code does not tell of them.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from pathlib import Path

from build_tools import commands
from build_tools.asks import ASKS
from build_tools.content import read_content
from build_tools.draft import Draft, DraftError, draft_record, find_choices, find_missing
from build_tools.form import FormError, parse_answers, parse_form
from build_tools.load import load_content
from build_tools.problems import as_text
from build_tools.record_files import create_record_file
from build_tools.validate import Entry, validate_files
from build_tools.write import WriteError

SUMMARY = "draft a record from a filled form"

_KIND = "statement"
_FORM = Path(".github/ISSUE_TEMPLATE/suggest-a-statement.yml")
_WHAT_NOW = """\
1. Compare the words with the page on which the draft says they were read.
2. [Add a file](../new/main/{folder}?filename={name}) and copy the draft into it.
3. Add your reading of the words, if you have one, and propose the change."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where the answers are."""
    parser.add_argument("--event", type=Path, required=True, help="the file in which GitHub describes the event")
    parser.add_argument("--form", type=Path, default=_FORM, help=f"the form that was filled in ({_FORM})")


def run(options: argparse.Namespace) -> int:
    """Print the draft, or why there is none."""
    try:
        fields = parse_form(options.form.read_text(encoding="utf-8"))
        body = str(json.loads(options.event.read_text(encoding="utf-8"))["issue"]["body"] or "")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise commands.WrongUseError(f"the form or the event cannot be read: {error}") from None
    try:
        comment = _draft(options.content, parse_answers(fields, body))
    except (FormError, DraftError, WriteError) as error:
        comment = (
            f"There is no draft of this yet. Edit the text above, and this comment follows.\n\n{_as_code(str(error))}"
        )
    print(comment)
    return commands.CLEAN


def _draft(content: Path, answers: dict[str, str]) -> str:
    entries, _ = validate_files(load_content(content)[0])
    answers = _complete(answers, entries)
    missing = [ask.question for ask in find_missing(_KIND, answers)]
    if missing:
        raise DraftError("still to be answered:\n" + "\n".join(missing))
    draft = draft_record(_KIND, answers, commands.today())
    folder, _, name = draft.path.rpartition("/")
    problems = _check(content, draft)
    parts = [
        f"A draft of the record, for `{content.name}/{draft.path}`:",
        _as_code(draft.text.rstrip("\n"), "yaml"),
        "What is still wrong with it:" if problems else "Nothing that a program can see is wrong with it.",
        _as_code(problems) if problems else "",
        _WHAT_NOW.format(folder=f"{content.name}/{folder}", name=name),
    ]
    return "\n\n".join(part for part in parts if part)


def _complete(answers: dict[str, str], entries: list[Entry]) -> dict[str, str]:
    """Name the person by the folder, if the name was given, and the event, if there is only one."""
    choices = {ask.name: find_choices(ask, answers, entries) for ask in ASKS[_KIND] if ask.kind}
    person = answers.get("person", "")
    by_name = {name.casefold(): folder for folder, name in choices["person"].items()}
    answers["person"] = by_name.get(person.casefold(), "-".join(person.lower().split()))
    if len(choices["event"]) == 1:
        answers.setdefault("event", *choices["event"])
    return answers


def _check(content: Path, draft: Draft) -> str:
    """Give the problems that the records would have with the draft among them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, content.absolute().name)
        shutil.copytree(content, copy)
        create_record_file(copy, draft.path, draft.text)
        return as_text(read_content(copy, commands.today()).problems)


def _as_code(text: str, language: str = "") -> str:
    """Write a text as code in Markdown, in which nothing is a link, a picture, a mention or HTML."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
