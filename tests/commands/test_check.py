from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools import commands
from build_tools.__main__ import main
from tests.conftest import LETTER, TODAY, WriteSmall

ROOT = Path(__file__).parents[2]
MODE = (LETTER, "mode: verbatim", "mode: verbatm")
PLACE = ("people/max-mustermann/person.yml", "place: Germany", "plaice: Germany")
MODE_TEXT = (
    f"content/{LETTER}:7:7: R001 unknown word 'verbatm'\n"
    "    fix: did you mean 'verbatim'? (content/vocabulary.yml, modes)\n"
)
PLACE_TEXT = (
    "content/people/max-mustermann/person.yml:5:1: F002 unknown field 'plaice'\n    fix: did you mean 'place'?\n"
)

MORE = " More may be told when these are mended."


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stop the clock, and start again what a check stops for its own short run."""
    monkeypatch.setattr(commands, "today", lambda: TODAY)
    yield
    gc.enable()


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """Let the command believe that it prints on a terminal of 80 columns."""
    monkeypatch.setattr(commands, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return capsys


def check(content: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["--content", str(content), "check", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_problems_are_told_as_text_by_file(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write_small(MODE, PLACE), capsys) == (1, MODE_TEXT + PLACE_TEXT, f"2 problems in 19 files.{MORE}\n")


def test_only_the_problems_of_a_named_file_are_told(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small(MODE, PLACE)
    expected = (1, MODE_TEXT, f"1 problem in 19 files.{MORE}\n")

    assert check(folder, capsys, str(folder / LETTER)) == expected
    assert check(folder, capsys, str(folder / "people/jane-doe")) == expected
    assert check(folder, capsys, f"{folder}/people/jane-doe/") == expected


def test_a_named_file_is_clean_whatever_is_wrong_with_others(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small(MODE, PLACE)

    assert check(folder, capsys, str(folder / "people/jane-doe/person.yml"), str(folder / "events")) == (
        0,
        "No problems in what you named; 2 problems in other files.\n",
        "",
    )


def test_a_path_is_understood_from_the_folder_one_is_in(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small(MODE, PLACE)
    monkeypatch.chdir(folder.parent)

    assert check(Path("content"), capsys, f"content/{LETTER}")[:2] == (1, MODE_TEXT)
    assert check(Path("content"), capsys, f"./content/events/../{LETTER}")[:2] == (1, MODE_TEXT)


def test_a_link_can_be_named_as_it_is_the_problem_itself(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small()
    link = folder / "people/jane-doe/2025-01-28-link.yml"
    link.symlink_to("/nowhere")

    code, out, _ = check(folder, capsys, str(link))
    assert (code, out.partition("\n")[0]) == (
        1,
        "content/people/jane-doe/2025-01-28-link.yml:1:1: Y001 this is a symbolic link, not a file",
    )


def test_a_path_that_holds_no_records_is_wrong_use(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_small()
    absent, outside = folder / "people/nobody", folder.parent / "README.md"

    assert check(folder, capsys, str(absent)) == (
        2,
        "",
        f"{absent} does not exist: name a file or folder in {folder}\n",
    )
    assert check(folder, capsys, str(outside)) == (
        2,
        "",
        f"{outside} is not in the folder of records, {folder}: leave it out\n",
    )


def test_problems_are_told_as_annotations(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write_small(MODE), capsys, "--format", "github") == (
        1,
        f"::error file=content/{LETTER},line=7,col=7,title=R001::unknown word 'verbatm' "
        "(fix: did you mean 'verbatim'? (content/vocabulary.yml, modes))\n",
        "",
    )
    assert check(write_small(), capsys, "--format", "github") == (0, "", "")


def test_problems_are_told_as_json(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(write_small(MODE), capsys, "--format", "json")

    assert (code, err) == (1, "")
    assert json.loads(out) == {
        "problems": [
            {
                "path": f"content/{LETTER}",
                "line": 7,
                "column": 7,
                "code": "R001",
                "sentence": "unknown word 'verbatm'",
                "fix": "did you mean 'verbatim'? (content/vocabulary.yml, modes)",
            }
        ],
        "counts": {"problems": 1, "files_with_problems": 1, "files": 19},
    }


def test_sound_content_is_told_as_json_too(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = check(write_small(), capsys, "--format", "json")

    assert (code, json.loads(out)["problems"]) == (0, [])


def test_a_terminal_shows_each_file_with_the_lines_and_a_caret(
    write_small: WriteSmall, on_terminal: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = check(write_small(MODE, PLACE), on_terminal)

    assert code == 1
    assert out == (
        f"\033[1mcontent/{LETTER}\033[0m\n"
        f"content/{LETTER}:7:7: \033[31mR001\033[0m unknown word 'verbatm'\n"
        "    mode: verbatm\n"
        "    \033[31m      ^\033[0m\n"
        "    fix: did you mean 'verbatim'? (content/vocabulary.yml, modes)\n"
        "\n"
        "\033[1mcontent/people/max-mustermann/person.yml\033[0m\n"
        "content/people/max-mustermann/person.yml:5:1: \033[31mF002\033[0m unknown field 'plaice'\n"
        "    plaice: Germany\n"
        "    \033[31m^\033[0m\n"
        "    fix: did you mean 'place'?\n"
    )


def test_who_wants_no_colour_gets_none(
    write_small: WriteSmall, on_terminal: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    _, out, _ = check(write_small(MODE), on_terminal)

    assert "\033" not in out
    assert "    mode: verbatm\n          ^\n" in out


def test_a_file_that_cannot_be_shown_is_told_without_its_lines(
    write_small: WriteSmall, on_terminal: pytest.CaptureFixture[str]
) -> None:
    folder = write_small()
    os.mkfifo(folder / "people/jane-doe/2025-01-28-pipe.yml")
    (folder / "people/jane-doe/2025-01-29-bytes.yml").write_bytes(b"said_on: \xff\n")
    code, out, _ = check(folder, on_terminal)

    assert code == 1
    assert "Y001\033[0m this is a pipe, not a file\n    fix:" in out
    assert "    said_on: \ufffd\n    \033[31m         ^\033[0m\n" in out


def test_nobody_minds_when_the_reader_of_the_output_leaves(write_small: WriteSmall) -> None:
    folder = write_small(MODE, PLACE)
    command = f"'{sys.executable}' -m build_tools check | true; exit ${{PIPESTATUS[0]}}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        ["/bin/bash", "-c", command], cwd=folder.parent, env=environment, capture_output=True, text=True, check=False
    )

    assert (run.returncode, "Traceback" in run.stderr, "BrokenPipe" in run.stderr) == (1, False, False)
