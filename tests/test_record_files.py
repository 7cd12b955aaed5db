from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.record_files import create_record_file, find_record_files
from build_tools.write import WriteError
from tests.conftest import LETTER, WriteSmall


def test_records_and_examples_are_found_with_their_kind(write_small: WriteSmall) -> None:
    folder = write_small(files={"examples/timeline-entry.yml": "a: b\n", "notes.yml": "a: b\n"})
    (folder / "people/jane-doe/2025-01-01-link.yml").symlink_to(folder / LETTER)
    found, strangers = find_record_files(folder)
    kinds = {each.path: each.kind for each in found}
    assert kinds[LETTER] == "statement"
    assert kinds["examples/timeline-entry.yml"] == "timeline_entry"
    assert not {"notes.yml", "people/jane-doe/2025-01-01-link.yml"} & set(kinds)
    assert strangers == []


def test_only_the_chosen_are_given_and_strangers_named(write_small: WriteSmall, tmp_path: Path) -> None:
    folder = write_small()
    found, strangers = find_record_files(folder, [folder / LETTER, tmp_path / "other"])
    assert [each.path for each in found] == [LETTER]
    assert strangers == [tmp_path / "other"]


def test_a_text_is_read_and_written_as_it_is(write_small: WriteSmall) -> None:
    folder = write_small(files={LETTER: "a: ü\r\n"})
    file = find_record_files(folder, [folder / LETTER])[0][0]
    assert file.load() == "a: ü\r\n"
    file.write("b: é\n")
    assert (folder / LETTER).read_bytes() == "b: é\n".encode()


def test_a_new_record_never_takes_the_place_of_another(tmp_path: Path) -> None:
    create_record_file(tmp_path, "people/a/person.yml", "one\n")
    with pytest.raises(WriteError, match="a record stands here already; nothing was written"):
        create_record_file(tmp_path, "people/a/person.yml", "two\n")
    assert (tmp_path / "people/a/person.yml").read_text(encoding="utf-8") == "one\n"
