from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from build_tools.site.exchange import new_site
from build_tools.write import WriteError


def fill(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text)


def state(site: Path) -> dict[str, str]:
    return {path.name: (path / "index.html").read_text() for path in sorted(site.parent.iterdir())}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    fill(tmp_path / "site", "former")
    return tmp_path / "site"


def test_the_new_site_takes_the_place_of_the_former_one(site: Path) -> None:
    with new_site(site) as new:
        fill(new, "new")
        assert state(site) == {"site": "former", "site.new": "new"}

    assert state(site) == {"site": "new"}


def test_the_first_site_needs_no_former_one(tmp_path: Path) -> None:
    with new_site(tmp_path / "build/site") as new:
        fill(new, "first")

    assert state(tmp_path / "build/site") == {"site": "first"}


def test_on_a_problem_the_former_site_stands(site: Path) -> None:
    with pytest.raises(ZeroDivisionError), new_site(site) as new:
        fill(new, "half")
        _ = 1 / 0

    assert state(site) == {"site": "former"}


def test_a_run_killed_before_the_exchange_is_cleared_away(site: Path) -> None:
    fill(site.with_name("site.new"), "half")

    with pytest.raises(ZeroDivisionError), new_site(site) as new:
        assert list(new.iterdir()) == []
        _ = 1 / 0

    assert state(site) == {"site": "former"}


def test_a_run_killed_between_its_renames_is_repaired(site: Path) -> None:
    site.rename(site.with_name("site.old"))
    fill(site.with_name("site.new"), "new")

    with pytest.raises(ZeroDivisionError), new_site(site):
        _ = 1 / 0

    assert state(site) == {"site": "former"}


def test_a_run_killed_after_the_exchange_keeps_the_new_site(site: Path) -> None:
    fill(site.with_name("site.old"), "older")

    with pytest.raises(ZeroDivisionError), new_site(site):
        _ = 1 / 0

    assert state(site) == {"site": "former"}


def test_a_folder_that_refuses_is_one_line_with_the_path(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(WriteError) as caught, new_site(site):
        pass

    assert str(caught.value) == f"{site}.new: Permission denied"


def test_an_exchange_that_fails_half_way_leaves_the_former_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fail_for_new(path: Path, target: Path) -> Path:
        if path.name == "site.new":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(WriteError) as caught, new_site(site) as new:
        fill(new, "new")

    assert str(caught.value) == f"{site}.new: Input/output error"
    assert state(site) == {"site": "former"}
