from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.write import WriteError, WriteReport, locked, write_file, write_pages


def test_a_second_run_touches_only_what_differs(tmp_path: Path) -> None:
    write_pages({"index.md": "front", "people/jane.md": "Jane", "data.json": b"{}"}, tmp_path)
    before = (tmp_path / "index.md").stat()

    report = write_pages({"index.md": "front", "people/jane.md": "Jane Doe", "people/joe.md": "Joe"}, tmp_path)

    assert report == WriteReport(("people/jane.md", "people/joe.md"), ("index.md",), ("data.json",))
    assert (tmp_path / "people/jane.md").read_bytes() == b"Jane Doe"
    after = (tmp_path / "index.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_no_page_accounts_for_is_removed_with_the_folders_it_empties(tmp_path: Path) -> None:
    write_pages({"a/b/c.md": "c", "a/d.md": "d"}, tmp_path)
    (tmp_path / "a/b/.c.md.new").write_text("left by a killed run")

    report = write_pages({"a/d.md": "d"}, tmp_path)

    assert report == WriteReport((), ("a/d.md",), ("a/b/.c.md.new", "a/b/c.md"))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "d.md"]


def test_a_page_may_take_the_place_of_a_folder_and_a_folder_that_of_a_page(tmp_path: Path) -> None:
    write_pages({"a": "file", "b/c": "below"}, tmp_path)

    write_pages({"a/d": "below", "b": "file"}, tmp_path)

    assert (tmp_path / "a/d").read_text() == "below"
    assert (tmp_path / "b").read_text() == "file"


def test_one_page_that_cannot_be_encoded_keeps_all_from_being_written(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        write_pages({"a.md": "good", "b.md": "x\ud800"}, tmp_path / "docs")

    assert str(caught.value) == "b.md: character 2 (U+D800) has no place in UTF-8"
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "a//b.md", "a/./b.md", "", "a\\b.md", "a\nb.md", "a/.."])
def test_a_path_that_is_not_plain_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(WriteError) as caught:
        write_pages({path: "text"}, tmp_path / "docs")

    assert str(caught.value) == f"{path!a}: not a plain path inside the output folder"
    assert not (tmp_path / "docs").exists()


def test_two_paths_that_some_file_systems_take_for_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        write_pages({"people/Jane.md": "", "people/jane.md": ""}, tmp_path)

    assert str(caught.value) == "people/jane.md: differs from people/Jane.md only in upper and lower case"


def test_a_page_below_a_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        write_pages({"people": "", "people/jane/index.md": ""}, tmp_path)

    assert str(caught.value) == "people/jane/index.md: people is a file, so nothing can be written below it"


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    outside, docs = tmp_path / "outside", tmp_path / "docs"
    outside.mkdir()
    docs.mkdir()
    (docs / "people").symlink_to(outside)

    with pytest.raises(WriteError) as caught:
        write_pages({"people/jane.md": "Jane"}, docs)

    assert str(caught.value) == f"{docs}/people/jane.md: a symbolic link leads out of {docs}; remove it"
    assert list(outside.iterdir()) == []


def test_a_stale_link_is_removed_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    outside, docs = tmp_path / "outside", tmp_path / "docs"
    write_pages({"kept.md": "kept"}, outside)
    docs.mkdir()
    (docs / "people").symlink_to(outside)

    report = write_pages({}, docs)

    assert report == WriteReport((), (), ("people",))
    assert (outside / "kept.md").read_text() == "kept"


def test_a_full_disk_is_one_line_with_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Path, "write_bytes", fail)

    with pytest.raises(WriteError) as caught:
        write_pages({"a.md": "text"}, tmp_path)

    assert str(caught.value) == f"{tmp_path}/.a.md.new: No space left on device"


def test_a_folder_that_cannot_be_made_is_one_line_with_the_path(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("in the way")

    with pytest.raises(WriteError) as caught:
        write_pages({"a.md": "text"}, tmp_path / "docs")

    assert str(caught.value) == f"{tmp_path}/docs: File exists"


def test_a_file_changes_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "a.md", b"old")

    def die(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.md", b"new")

    assert (tmp_path / "a.md").read_bytes() == b"old"


def test_a_second_run_in_the_same_folder_is_refused_in_one_line(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(WriteError) as caught, locked(tmp_path):
        pass

    assert str(caught.value) == f"{tmp_path}: another run is building here; wait until it ends, then run this again"
    with locked(tmp_path):
        pass


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    hold = "import sys, time; from pathlib import Path; from build_tools.write import locked\n"
    hold += "with locked(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", hold, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(WriteError), locked(tmp_path):
            pass
        holder.kill()

    with locked(tmp_path):
        pass


def test_a_program_that_a_killed_run_left_behind_holds_the_lock_to_its_end(tmp_path: Path) -> None:
    with locked(tmp_path):
        command = [sys.executable, "-c", "print('ready', flush=True); input()"]
        left = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False)
    with left:
        assert left.stdout is not None
        assert left.stdout.readline() == b"ready\n"
        with pytest.raises(WriteError), locked(tmp_path):
            pass
        left.kill()

    with locked(tmp_path):
        pass
