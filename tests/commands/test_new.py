from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools import commands
from build_tools.__main__ import main
from build_tools.commands import new as command
from tests.conftest import TODAY, WriteSmall

STATEMENT = {
    "person": "jane-doe",
    "said-on": "2025-01-29",
    "quote": 'It is: "cheap", and that’s it.',
    "url": "https://example.org/x",
    "medium": "article",
    "venue": "Example Review, letters",
    "about": "model-x",
    "summary": "She says it is cheap.",
}
PATH = "people/jane-doe/2025-01-29-it-is-cheap-and-thats.yml"
RECORD = """\
# yaml-language-server: $schema=../../../.schema/statement.json
said_on: 2025-01-29
medium: article
venue: Example Review, letters
event: model-x
about:
  - model-x
mode: verbatim
words:
  exact: 'It is: "cheap", and that’s it.'
summary: She says it is cheap.
source:
  url: https://example.org/x
  opened: yes
seen_in:
  - url: https://example.org/x
    kind: original
    independent: yes
    read_on: 2025-06-01
    printed: 'It is: "cheap", and that’s it.'
updated: 2025-06-01
"""
REMAINS = """\
What remains:
  1. Were the words read in another copy, or not on the page itself? Correct 'seen_in' and 'opened'.
  2. Say what the words mean for a question under 'readings'; content/examples/statement.yml explains how.
  3. Run make check.
  4. Then propose the change: commit the files, push them, and open a pull request.
"""
OTHERS = {
    "person": (
        "people/zoe-muller/person.yml",
        {
            "name": "Zoë Müller",
            "family-name": "Müller",
            "kind": "person",
            "group": "researchers",
            "place": "Germany",
            "known-for": "Counts things.",
            "role": "Professor",
            "role-on": "2025-01",
        },
    ),
    "question": (
        "events/model-x/questions/it-is-so.yml",
        {"proposition": "It is so.", "short": "It is so", "theme": "openness", "why-it-matters": "It matters."},
    ),
    "claim": (
        "events/model-x/claims/it-cost-a-lot.yml",
        {
            "claim": "It cost a lot.",
            "made-by": "A blog",
            "theme": "openness",
            "verdict": "supported",
            "summary": "It did.",
            "because": "It did.",
            "direction": "for",
            "distance": "primary",
            "finding": "The bill.",
            "exact": "Paid.",
            "url": "https://example.org/bill",
        },
    ),
    "timeline": (
        "events/model-x/timeline/2025-01-21-a-day-later.yml",
        {
            "day": "2025-01-21",
            "title": "A day later",
            "detail": "A day passes.",
            "exact": "A day.",
            "url": "https://example.org/day",
        },
    ),
    "event": (
        "events/model-y/event.yml",
        {
            "title": "Model Y",
            "short-title": "Model Y",
            "headline": "It came.",
            "summary": "It came.",
            "later-from": "2025-04-01",
            "artefact": "model-y",
            "artefact-name": "Model Y",
            "artefact-short": "Y",
            "maker": "Labs",
            "released-on": "2025-03-01",
            "artefact-summary": "A model.",
            "url": "https://example.org/model-y",
        },
    ),
}


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "today", lambda: TODAY)


@pytest.fixture
def folder(write_small: WriteSmall) -> Path:
    return write_small()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let somebody sit at the terminal and give these answers in order."""
    answers: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    def answer(prompt: str) -> str:
        if not answers:
            raise EOFError
        return answers.pop(0)

    monkeypatch.setattr(builtins, "input", answer)
    yield answers
    assert answers == []


def new(folder: Path, kind: str, answers: dict[str, str], *more: str) -> int:
    options = [part for name, answer in answers.items() for part in (f"--{name}", answer)]
    return main(["--content", str(folder), "new", kind, *options, *more])


def test_a_statement_is_written_checked_and_followed_by_what_remains(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(folder, "statement", STATEMENT) == 0
    assert capsys.readouterr() == (f"Wrote content/{PATH}\n{REMAINS}", "")
    assert (folder / PATH).read_text(encoding="utf-8") == RECORD


@pytest.mark.parametrize("kind", OTHERS)
def test_every_kind_is_written_whole(kind: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, answers = OTHERS[kind]

    assert new(folder, kind, answers) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Wrote content/{path}\nWhat remains:\n  1. ")
    assert out.endswith("Then propose the change: commit the files, push them, and open a pull request.\n")
    assert (folder / path).read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../../../")


def test_nothing_is_ever_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / PATH).write_text("mine", encoding="utf-8")

    assert new(folder, "statement", STATEMENT) == 1
    assert capsys.readouterr() == ("", f"{folder / PATH}: a record stands here already; nothing was written\n")
    assert (folder / PATH).read_text(encoding="utf-8") == "mine"


def test_the_file_can_be_named(folder: Path) -> None:
    assert new(folder, "statement", STATEMENT, "--name-of-file", "letter-two") == 0
    assert (folder / "people/jane-doe/2025-01-29-letter-two.yml").exists()


def test_problems_of_the_new_record_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(folder, "statement", STATEMENT | {"url": "example.org"}) == 1
    assert (
        f"content/{PATH}:13:8: F004 'source.url': 'example.org' is not a full https:// address"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"person": "jane-do"}, "--person: there is no person 'jane-do': did you mean 'jane-doe'?"),
        (
            {"person": "somebody"},
            "--person: there is no person 'somebody': if the person is new, make the person first: "
            "python -m build_tools new person",
        ),
        ({"medium": "artcle"}, "--medium: unknown 'artcle': did you mean 'article'?"),
        ({"about": "model-x, zzz"}, "--about: unknown 'zzz': use one of: model-w, model-x"),
        (
            {"said-on": "yesterday"},
            "said_on: 'yesterday' is not a day: write 2025-01-27, or 2025-01 or 2025 if no more is known",
        ),
        ({"quote": "a\x07b"}, "an answer cannot stand in a record: line 1: "),
    ],
)
def test_an_answer_that_cannot_stand_is_wrong_use_and_nothing_is_written(
    answer: dict[str, str], complaint: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))

    assert new(folder, "statement", STATEMENT | answer) == 2
    assert capsys.readouterr().err.startswith(complaint)
    assert sorted(folder.rglob("*")) == before


def test_without_a_terminal_missing_answers_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = {name: answer for name, answer in STATEMENT.items() if name not in ("medium", "summary")}

    assert new(folder, "statement", answers) == 2
    assert capsys.readouterr() == (
        "",
        "These answers are missing; give them as options, or run this on a terminal to be asked:\n"
        "  --medium  In what form it was said: post, article, talk\n"
        "  --summary  What was said, in one neutral sentence of your own\n",
    )


def test_words_are_needed_unless_only_a_report_is_known(folder: Path) -> None:
    answers = {name: answer for name, answer in STATEMENT.items() if name not in ("quote", "about")}
    assert new(folder, "statement", answers | {"mode": "paraphrase", "about-note": "Unclear."}) != 2
    assert (folder / "people/jane-doe/2025-01-29-she-says-it-is-cheap.yml").exists()


def test_on_a_terminal_only_what_is_missing_is_asked_until_it_can_stand(
    folder: Path, terminal: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_find_readline", lambda: None)
    terminal += ["", "artcle", "article"]

    assert new(folder, "statement", {name: each for name, each in STATEMENT.items() if name != "medium"}) == 0
    assert capsys.readouterr().out.startswith(
        "In what form it was said:\n"
        "  One of: post, article, talk\n"
        "  this is needed\n"
        "  unknown 'artcle': did you mean 'article'?\n"
        "Wrote "
    )


def test_who_stops_answering_has_written_nothing(
    folder: Path, terminal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(folder, "statement", {}) == 2
    assert capsys.readouterr().err == "Nothing was written.\n"


def test_tab_completes_what_is_known(folder: Path, terminal: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    readline = pytest.importorskip("readline")
    completed: list[Callable[[str, int], str | None]] = []
    monkeypatch.setattr(readline, "set_completer", completed.append)
    terminal += ["article"]

    assert new(folder, "statement", {name: each for name, each in STATEMENT.items() if name != "medium"}) == 0
    assert [completed[0]("ar", state) for state in (0, 1)] == ["article", None]
