from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.commands import new as command

pytestmark = pytest.mark.usefixtures("same_day")

STATEMENT = {
    "person": "jane-doe",
    "said-on": "2025-01-29",
    "quote": 'It is: "cheap", and that’s it.',
    "url": "https://example.org/x",
    "opened": "yes",
    "medium": "article",
    "venue": "Example Review, letters",
    "about": "model-x",
    "summary": "She says it is cheap.",
}
PATH = "people/jane-doe/2025-01-29-it-is-cheap-and.yml"
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
  1. Fill in, where it is known, what the record does not say of the original yet: title, publisher, published.
  2. Say what the words mean for a question, under 'readings', as content/examples/statement.yml shows; or leave that \
to others.
  3. Run make check, and make diff, which says what changed records need.
  4. Then propose all of it as one change: CONTRIBUTING.md says how, in the browser too.
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


def new(folder: Path, kind: str, answers: dict[str, str], *more: str) -> int:
    options = [part for name, answer in answers.items() for part in (f"--{name}", answer)]
    if kind == "statement" and "--connect-to" not in more:
        options.append("--offline")
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
    assert out.endswith("Then propose all of it as one change: CONTRIBUTING.md says how, in the browser too.\n")
    assert (folder / path).read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../../../")


def test_nothing_is_ever_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / PATH).write_text("mine", encoding="utf-8")

    assert new(folder, "statement", STATEMENT) == 1
    assert capsys.readouterr() == (
        "",
        f"{folder / PATH}: a record stands here already; nothing was written: change it, or delete it first\n",
    )
    assert (folder / PATH).read_text(encoding="utf-8") == "mine"


def test_words_read_in_a_copy_are_not_said_to_be_read_in_the_original(folder: Path) -> None:
    answers = {"opened": "no", "seen-url": "https://example.org/report", "seen-kind": "report", "read-on": "2025-05-30"}
    assert new(folder, "statement", STATEMENT | answers | {"title": "Letters"}) == 0
    source = (
        "  url: https://example.org/x\n  opened: yes\nseen_in:\n  - url: https://example.org/x\n    kind: original\n"
    )
    assert (folder / PATH).read_text(encoding="utf-8") == RECORD.replace(
        source,
        "  title: Letters\n  url: https://example.org/x\n  opened: no\n"
        "seen_in:\n  - url: https://example.org/report\n    kind: report\n",
    ).replace("read_on: 2025-06-01", "read_on: 2025-05-30")


def test_nobody_is_said_to_have_read_what_nobody_says_they_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))
    assert new(folder, "statement", {name: each for name, each in STATEMENT.items() if name != "opened"}) == 2
    assert capsys.readouterr().err == (
        "These answers are missing; give them as options (python -m build_tools new statement --opened …), or run this on a terminal to be asked:\n"
        "  --opened  Have you read the words in the original itself, or in an archived copy of it: yes, no\n"
    )
    assert new(folder, "statement", STATEMENT | {"opened": "no"}) == 2
    assert (
        "\n  --seen-url  The full address of the page on which you read the words instead\n" in capsys.readouterr().err
    )
    assert sorted(folder.rglob("*")) == before


def test_all_answers_that_cannot_stand_are_told_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(folder, "statement", STATEMENT | {"person": "jane-do", "medium": "artcle", "opened": "si"}) == 2
    assert capsys.readouterr().err == (
        "--person: there is no person 'jane-do': did you mean 'jane-doe'?\n"
        "--opened: unknown 'si': use one of: yes, no\n"
        "--medium: unknown 'artcle': did you mean 'article'?\n"
    )


@pytest.mark.parametrize(
    ("kind", "answer", "complaint"),
    [
        ("statement", {"url": "example.org"}, "--url: 'example.org' is not a full https:// address\n"),
        ("statement", {"summary": "a" * 301}, "--summary: "),
        ("statement", {"seen-url": "https://example.org/y"}, "--seen-url: this is only for opened no: leave it out\n"),
        ("statement", {"printed": "It is."}, "--printed: this is only for exact with […]: leave it out\n"),
        ("person", {"role-on": "last year"}, "--role-on: 'last year' is not a day: write 2025-01-27, or 2025-01 or "),
        ("question", {"order": "first"}, "--order: 'first' is not a whole number\n"),
    ],
)
def test_an_answer_that_its_field_cannot_hold_is_told_before_anything_is_written(
    kind: str, answer: dict[str, str], complaint: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))
    assert new(folder, kind, (STATEMENT if kind == "statement" else OTHERS[kind][1]) | answer) == 2
    assert capsys.readouterr().err.startswith(complaint)
    assert sorted(folder.rglob("*")) == before


def test_words_in_another_language_are_translated(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    german = STATEMENT | {"quote": "Es ist billig.", "language": "de"}
    assert new(folder, "statement", german) == 2
    assert "\n  --translation  The words in English\n  --translated-by  Who translated" in capsys.readouterr().err
    assert new(folder, "statement", german | {"translation": "It is cheap.", "translated-by": "us"}) == 0
    written = next(folder.glob("people/jane-doe/2025-01-29-*.yml")).read_text(encoding="utf-8")
    assert (
        "mode: translated\nwords:\n  exact: Es ist billig.\n  language: de\n  translation:\n    text: It is cheap.\n"
        in written
    )
    assert "    language: en\n    by: us\n" in written


def test_an_original_without_an_address_can_be_known_from_a_report(folder: Path) -> None:
    answers = {name: each for name, each in STATEMENT.items() if name not in ("url", "opened")}
    report = {
        "opened": "no",
        "seen-url": "https://example.org/report",
        "seen-kind": "report",
        "publisher": "A broadcaster",
    }
    assert new(folder, "statement", answers | report) == 0
    assert "source:\n  publisher: A broadcaster\n  opened: no\nseen_in:\n" in (folder / PATH).read_text(
        encoding="utf-8"
    )


def test_a_cut_needs_the_whole_passage_as_it_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut = STATEMENT | {"quote": "It is: […] and that’s it."}
    assert new(folder, "statement", cut) == 2
    assert (
        "\n  --printed  The whole passage as the page prints it, with what the cut leaves out\n"
        in capsys.readouterr().err
    )
    assert new(folder, "statement", cut | {"printed": 'It is: "cheap", and that’s it.'}) == 0
    written = next(folder.glob("people/jane-doe/2025-01-29-*.yml")).read_text(encoding="utf-8")
    assert "  exact: 'It is: […] and that’s it.'\n" in written
    assert "    printed: 'It is: \"cheap\", and that’s it.'\n" in written


def test_the_day_stands_once_in_the_name_of_the_file(folder: Path) -> None:
    assert new(folder, "statement", STATEMENT, "--name-of-file", "2025-01-29-letter-two.yml") == 0
    assert (folder / "people/jane-doe/2025-01-29-letter-two.yml").exists()


def test_the_file_can_be_named(folder: Path) -> None:
    assert new(folder, "statement", STATEMENT, "--name-of-file", "letter-two") == 0
    assert (folder / "people/jane-doe/2025-01-29-letter-two.yml").exists()


def test_problems_of_the_new_record_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(folder, "statement", STATEMENT | {"summary": "She admits that it is cheap."}) == 1
    assert f"content/{PATH}:11:10: H039 'summary' says 'admits'\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"person": "jane-do"}, "--person: there is no person 'jane-do': did you mean 'jane-doe'?"),
        (
            {"person": "somebody"},
            "--person: there is no person 'somebody': make the person first: python -m build_tools new person; or, if the "
            "record is there, mend its mistakes",
        ),
        ({"person": "Doe"}, "--person: there is no person 'Doe': did you mean 'jane-doe'?"),
        ({"medium": "artcle"}, "--medium: unknown 'artcle': did you mean 'article'?"),
        ({"about": "model-x, zzz"}, "--about: unknown 'zzz': use one of: model-w, model-x"),
        (
            {"said-on": "yesterday"},
            "--said-on: 'yesterday' is not a day: write 2025-01-27, or 2025-01 or 2025 if no more is known",
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
        "These answers are missing; give them as options (python -m build_tools new statement --medium …), or run this on a terminal to be asked:\n"
        "  --medium  In what form it was said: post, article, talk\n"
        "  --summary  What was said, in one neutral sentence of your own\n",
    )


def test_words_are_needed_unless_only_a_report_is_known(folder: Path) -> None:
    answers = {name: answer for name, answer in STATEMENT.items() if name not in ("quote", "about")}
    assert new(folder, "statement", answers | {"mode": "paraphrase", "about-note": "Unclear."}) != 2
    assert (folder / "people/jane-doe/2025-01-29-she-says-it-is.yml").exists()


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
