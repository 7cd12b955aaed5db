from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.layout import KINDS
from tests.conftest import LETTER, WriteSmall

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


def write_schemas(content: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    into = content.parent / "schemas"
    code = main(["--content", str(content), "--config", str(CONFIG), "schema", "--into", str(into)])
    return code, capsys.readouterr().out


def test_a_schema_is_written_for_each_kind_while_records_are_broken(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small((LETTER, "mode: verbatim", "mode verbatim"))

    assert write_schemas(folder, capsys) == (0, f"Wrote 10 schemas into {folder.parent / 'schemas'}.\n")
    names = {file.name: json.loads(file.read_bytes())["$id"] for file in (folder.parent / "schemas").iterdir()}
    assert names == {f"{kind.name}.json": f"https://expert-reactions.example/schema/{kind.name}.json" for kind in KINDS}


def test_nothing_is_written_without_a_sound_vocabulary(
    write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small(("vocabulary.yml", "modes:", "mods:"))
    code, out = write_schemas(folder, capsys)

    assert code == 1
    assert "F002 unknown field 'mods'\n    fix: did you mean 'modes'?\n" in out
    assert out.endswith("Nothing was written: the schemas need a sound vocabulary.\n")
    assert not (folder.parent / "schemas").exists()
