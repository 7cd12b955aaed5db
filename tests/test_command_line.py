from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools import commands, pipeline
from build_tools import serve as serving
from build_tools.__main__ import main
from build_tools.content import read_content
from build_tools.pipeline import Build
from build_tools.site import SiteError, SiteReport
from build_tools.write import WriteError
from tests.conftest import TODAY, WriteSmall

ROOT = Path(__file__).parent.parent
LETTER = "people/jane-doe/2025-01-27-letter.yml"
PROOF = (
    "Proof of words, 3 statements: 0 checked against the source, 1 seen in independent copies, 1 only one copy seen, "
    "1 paraphrase only, 0 known only from a starting article.\n"
)
COUNTS = (
    "19 files, no problems: 2 people, 3 statements, 2 questions, 1 claim, 1 timeline entry, 1 event.\n"
    "Model W and Model X: 4 cells (2 people × 2 questions): 0 disagree, 1 leans_disagree, 1 mixed, 0 leans_agree, 1 agree, "
    "0 no_position, 1 searched_none_found, 0 not_searched.\n"
)
PROBLEM = """\
content/people/jane-doe/2025-01-27-letter.yml:7:7: R001 unknown word 'verbatm'
    fix: did you mean 'verbatim'? (content/vocabulary.yml, modes)
"""


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stop the clock, and start again what a check stops for its own short run."""
    monkeypatch.setattr(commands, "today", lambda: TODAY)
    yield
    gc.enable()


def run(content: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["--content", str(content), "--build", str(content.parent / "build"), command])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_check_of_sound_content_counts_what_it_read(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_small(), "check", capsys) == (0, COUNTS, "")


def test_a_check_of_broken_content_prints_the_problems_and_their_number(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small((LETTER, "mode: verbatim", "mode: verbatm"))
    code, out, err = run(folder, "check", capsys)

    assert (code, err) == (1, "1 problem in 19 files. More may be told when these are mended.\n")
    assert out == PROBLEM.replace(":7:7:", f":{out.split(':')[1]}:7:")


def test_several_problems_are_counted_as_several(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_small((LETTER, "mode: verbatim", "mode: verbatm"), (LETTER, "medium: article", "medium: artcle"))
    code, _, err = run(folder, "check", capsys)

    assert (code, err) == (1, "2 problems in 19 files. More may be told when these are mended.\n")


def test_a_folder_that_is_not_there_is_a_problem_and_no_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(tmp_path / "content", "check", capsys)

    assert code == 1
    assert out.startswith("content:1:1: Y006 there is no such folder\n    fix: ")


def test_a_built_site_is_announced_with_its_size(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small()

    def build(content: Path, build_folder: Path, config: Path, day: date) -> Build:
        assert (build_folder, config, day) == (folder.parent / "build", Path("mkdocs.yml"), TODAY)
        return Build(read_content(content, day), SiteReport(12, 3, 40, 2_340_000))

    monkeypatch.setattr(pipeline, "build", build)
    site = folder.parent / "build/site"

    assert run(folder, "site", capsys) == (
        0,
        f"{COUNTS}Built {site}: 12 pages, 2.3 MB.\n{PROOF}Open {site}/index.html, or run: make serve\n",
        "",
    )


def test_broken_content_is_not_built(write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_small((LETTER, "mode: verbatim", "mode: verbatm"))
    code, _, err = run(folder, "site", capsys)

    assert (code, err) == (
        1,
        "1 problem in 19 files. More may be told when these are mended.\nNothing was built; the former site stands as it was.\n",
    )
    assert not (folder.parent / "build").exists()


@pytest.mark.parametrize(
    "error", [WriteError("build/docs: No space left on device"), SiteError("The site has problems:\n  a.html: no")]
)
def test_what_cannot_be_written_is_told_in_its_own_words_without_a_traceback(
    write_small: WriteSmall,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: WriteError,
) -> None:
    def fail(*_: object) -> Build:
        raise error

    monkeypatch.setattr(pipeline, "build", fail)

    assert run(write_small(), "site", capsys) == (1, "", f"{error}\n")


def test_serving_goes_on_after_a_build_that_failed(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small((LETTER, "mode: verbatim", "mode: verbatm"))
    served = []

    def serve(content: Path, site: Path, config: Path, port: int, build_once: object) -> None:
        assert callable(build_once)
        build_once()
        monkeypatch.setattr(pipeline, "build", fail)
        build_once()
        served.append((content, site, config, port))

    def fail(*_: object) -> Build:
        raise WriteError("build: Permission denied")

    monkeypatch.setattr(serving, "serve_site", serve)
    code, out, err = run(folder, "serve", capsys)

    assert code == 0
    assert served == [(folder, folder.parent / "build/site", Path("mkdocs.yml"), 8000)]
    assert "R001 unknown word 'verbatm'" in out
    assert err == "1 problem in 19 files. More may be told when these are mended.\nbuild: Permission denied\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "the following arguments are required: command"),
        (["chek"], "argument command: invalid choice: 'chek'"),
        (["serve", "--port", "http"], "argument --port: invalid int value: 'http'"),
    ],
)
def test_wrong_use_is_told_with_the_right_one(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    err = capsys.readouterr().err
    assert caught.value.code == 2
    assert err.startswith("usage: python -m build_tools")
    assert complaint in err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])

    out = capsys.readouterr().out
    assert caught.value.code == 0
    for words in ("check every record", "build the site", "show the site here", "the folder of records (content)"):
        assert words in " ".join(out.split())


def call(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "build_tools", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_program_ends_with_the_code_and_never_with_a_traceback(write_small: WriteSmall) -> None:
    folder = write_small()
    blocked = folder.parent / "build"
    blocked.write_text("a file where the folder should be")
    runs = {
        "check": call("check", folder=folder.parent),
        "nothing": call(folder=folder.parent),
        "blocked": call("--config", str(ROOT / "mkdocs.yml"), "site", folder=folder.parent),
    }

    assert {name: run.returncode for name, run in runs.items()} == {"check": 0, "nothing": 2, "blocked": 1}
    assert runs["check"].stdout == COUNTS
    assert runs["blocked"].stderr == "build: File exists\n"
    assert all("Traceback" not in run.stderr for run in runs.values())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--formt", "json"], "unknown argument '--formt': did you mean '--format'? see {} check --help\n"),
        (
            ["new", "statement", "--quoet=It is cheap."],
            "unknown argument '--quoet=It is cheap.': did you mean '--quote'? see {} new statement --help\n",
        ),
        (["fmt", "--everything"], "unknown argument '--everything': see {} fmt --help\n"),
    ],
)
def test_an_unknown_argument_is_told_by_the_command_that_was_meant(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert capsys.readouterr().err == told.format("python -m build_tools")
