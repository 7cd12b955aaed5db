from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.__main__ import main
from tests.conftest import JANE, LETTER, WriteSmall

UNTIDY = (LETTER, "medium: article\n", 'medium:   "article"   # where\n')
TIDY = "medium: article # where\n"
BROKEN = (JANE, "name: Jane Doe\n", "name: Jane: Doe\n")


@pytest.fixture
def folder(write_small: WriteSmall) -> Path:
    return write_small(UNTIDY)


def fmt(folder: Path, *arguments: str) -> int:
    return main(["--content", str(folder), "fmt", *(arguments or [str(folder / "people")])])


def test_records_are_written_in_their_normal_form_and_then_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fmt(folder) == 0
    assert capsys.readouterr() == (f"content/{LETTER}: written in its normal form\n", "")
    assert TIDY in (folder / LETTER).read_text(encoding="utf-8")
    assert fmt(folder) == 0
    assert capsys.readouterr() == ("", "")


def test_a_check_names_the_files_and_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / LETTER).read_bytes()

    assert fmt(folder, "--check", str(folder / "people")) == 1
    assert capsys.readouterr() == (
        f"content/{LETTER}: not in its normal form\n",
        "Write them in their normal form with: make fmt\n",
    )
    assert (folder / LETTER).read_bytes() == before


def test_only_the_named_files_and_folders_are_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fmt(folder, "--check", str(folder / JANE), str(folder / "people/max-mustermann")) == 0
    assert fmt(folder, "--check", str(folder / "people/jane-doe")) == 1


def test_a_path_without_records_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fmt(folder, str(folder / "pages")) == 2
    assert capsys.readouterr().err == f"no record stands at {folder / 'pages'}: name a record, or a folder of records\n"


def test_a_file_without_a_normal_form_stays_and_is_named(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small(UNTIDY, BROKEN)

    assert fmt(folder) == 1
    out, err = capsys.readouterr()
    assert out == (
        f"content/{LETTER}: written in its normal form\n"
        f"content/{JANE}: no normal form: line 1: a colon stands in text without quotation marks\n"
    )
    assert err.endswith("files have no normal form; make check tells why.\n")
    assert "name: Jane: Doe" in (folder / JANE).read_text(encoding="utf-8")
