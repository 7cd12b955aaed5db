from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools import commands
from build_tools.__main__ import main
from tests.conftest import COST, FIRST_LOOK, LETTER, WriteSmall

#: Runs git in the folder of the small content and gives the result, whatever it is.
Git = Callable[..., subprocess.CompletedProcess[str]]
#: A day before any record of the small content changed last, so that another change needs no later one.
UPDATED = date(2025, 2, 1)
STANCE = "stance: mixed", "stance: agree"


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "today", lambda: UPDATED)


@pytest.fixture
def folder(write_small: WriteSmall) -> Path:
    return write_small()


@pytest.fixture
def git(folder: Path) -> Git:
    """A repository around the content folder, with one commit on the branch main."""
    names = {f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["git", "-C", str(folder.parent), *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    for arguments in (["init", "--initial-branch=main"], ["add", "."], ["commit", "--message=First"]):
        assert run(*arguments).returncode == 0
    return run


def change(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def add_statement(folder: Path, day: str) -> None:
    text = (folder / FIRST_LOOK).read_text(encoding="utf-8").replace("2024-12-26", day)
    (folder / f"people/jane-doe/{day}-more.yml").write_text(text, encoding="utf-8")


def diff(folder: Path, *arguments: str) -> int:
    return main(["--content", str(folder), "diff", *arguments])


def test_nothing_changes_for_readers(folder: Path, git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(folder, "main") == 0
    assert capsys.readouterr() == ("Nothing changes for readers.\n", "")


def test_changes_since_the_base_are_told_with_their_problems(
    folder: Path, git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    add_statement(folder, "2025-01-24")
    change(folder, LETTER, *STANCE)

    assert diff(folder, "HEAD") == 1
    assert capsys.readouterr().out == (
        "Jane Doe: new statement of 24 January 2025 (people/jane-doe/2025-01-24-more.yml)\n"
        f"Jane Doe, 27 January 2025: Q1: mixed to agree (read by robin-reader) ({LETTER})\n"
        "\n"
        f"content/{LETTER}:73:3: C001 Jane Doe, 27 January 2025: Q1: mixed to agree (read by robin-reader)\n"
        "    fix: add an entry to 'corrections' with 'on' (the day), kind: stance, was, now and because\n"
    )


def test_markdown_makes_the_words_of_a_contributor_inert(
    folder: Path, git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "@all <b>*cost*</b> #1 https://e.example [x](y) `z`"
    change(folder, COST, "claim: Model X cost five million dollars.", f"claim: '{hostile}'")

    assert diff(folder, "HEAD", "--format", "markdown") == 0
    assert capsys.readouterr().out == (
        "### What changes for readers\n"
        "\n"
        "- **Model X cost five million dollars.**: claim changed: Model X cost five million dollars. \\-&gt; "
        "@\u2060all &lt;b&gt;\\*cost\\*&lt;/b&gt; #\u20601 https://\u2060e.example \\[x\\]\\(y\\) \\`z\\` "
        "(events/model\\-x/claims/cost.yml)\n"
    )


def test_markdown_tells_problems_with_their_remedy(folder: Path, git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, LETTER, *STANCE)

    assert diff(folder, "HEAD", "--format", "markdown") == 1
    assert capsys.readouterr().out.endswith(
        "\n### Problems\n\n"
        "- content/people/jane\\-doe/2025\\-01\\-27\\-letter.yml, line 73: C001 Jane Doe, 27 January 2025: "
        "Q1: mixed to agree \\(read by robin\\-reader\\)\n"
        "  **Remedy:** add an entry to 'corrections' with 'on' \\(the day\\), kind: stance, was, now and because\n"
    )


def test_a_file_with_problems_is_left_out_and_named(folder: Path, git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder, LETTER, "mode: verbatim", "mode: a: b")

    assert diff(folder, "HEAD") == 1
    assert capsys.readouterr().out == (
        f"Left out, as make check finds problems in them: {LETTER}\nNothing else changes for readers.\n"
    )


@pytest.mark.parametrize("base", ["nothing", "main:content", "--output=x"])
def test_a_base_that_is_no_revision_is_wrong_use(
    base: str, folder: Path, git: Git, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff(folder, "--", base) == 2
    assert capsys.readouterr() == ("", "git cannot read the base: there is no such revision here\n")


def test_a_folder_without_git_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(folder, "main") == 2
    assert capsys.readouterr().err.startswith("git cannot read the base: ")


def test_links_in_the_base_are_not_followed(folder: Path, git: Git, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "people/link").symlink_to("/etc")
    git("add", ".")
    git("commit", "--message=Link")
    (folder / "people/link").unlink()

    assert diff(folder, "HEAD") == 0
    assert capsys.readouterr().out == "Nothing changes for readers.\n"


def test_two_branches_that_each_add_a_statement_of_one_person_merge(folder: Path, git: Git) -> None:
    for branch, day in (("one", "2025-01-24"), ("two", "2025-01-25")):
        git("checkout", "-b", branch, "main")
        add_statement(folder, day)
        git("add", ".")
        git("commit", f"--message={branch}")

    assert git("merge", "--no-edit", "one").returncode == 0
    assert len(list((folder / "people/jane-doe").glob("*-more.yml"))) == 2


def test_two_branches_that_change_one_verdict_conflict(folder: Path, git: Git) -> None:
    for branch, verdict in (("one", "supported"), ("two", "contradicted")):
        git("checkout", "-b", branch, "main")
        change(folder, COST, "verdict: partly_supported", f"verdict: {verdict}")
        git("commit", "--all", f"--message={branch}")

    merge = git("merge", "--no-edit", "one")
    assert merge.returncode == 1
    assert f"CONFLICT (content): Merge conflict in content/{COST}" in merge.stdout
