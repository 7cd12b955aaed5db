from __future__ import annotations

import sys
from pathlib import Path

import pytest

from build_tools.site import SiteError
from build_tools.site.engine import run_mkdocs, run_pagefind
from build_tools.write import locked

from .conftest import Project, page


def test_what_mkdocs_says_for_information_is_no_problem(project: Project) -> None:
    project.config.write_text(project.config.read_text().replace("not_in_nav: /people/*/*", "validation: {}\n"))
    project.config.write_text(project.config.read_text().replace("omitted_files: warn", "omitted_files: info"))

    assert project.build().pages == 5


def test_a_page_outside_the_navigation_that_is_not_listed_is_told_with_all_lines(project: Project) -> None:
    project.pages["joe.md"] = page("Joe", "")

    with pytest.raises(SiteError) as caught:
        project.build()

    _, first, second, *_ = str(caught.value).splitlines()
    assert first.startswith("  WARNING -  The following pages exist in the docs directory, but are not included in")
    assert second == "  - joe.md"


def stand_in(project: Project, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a shell script in the place of the programs."""
    program = project.folder / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))


def what_mkdocs_says(project: Project, *, partial: bool = False) -> list[str]:
    with pytest.raises(SiteError) as caught:
        run_mkdocs(project.docs, project.site, project.config, partial=partial)
    first, *rest = str(caught.value).splitlines()
    assert first == "MkDocs cannot build the site:"
    return [line.removeprefix("  ") for line in rest]


def test_a_program_that_is_killed_is_a_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(project, monkeypatch, 'echo "INFO    -  Building"; kill -9 $$')

    assert what_mkdocs_says(project) == ["ERROR   -  it ended with exit status -9"]


def test_a_program_that_fails_without_a_word_is_a_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(project, monkeypatch, "exit 3")

    assert what_mkdocs_says(project) == ["ERROR   -  it ended with exit status 3"]


def test_nothing_of_the_machine_but_two_paths_reaches_a_program(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(project, monkeypatch, "env | grep -v '^_=\\|^PWD=\\|^OLDPWD=\\|^SHLVL=' | sort")
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setenv("HOME", "/nowhere")
    monkeypatch.setenv("TZ", "Asia/Tokyo")

    assert what_mkdocs_says(project) == [
        "HOME=/nowhere",
        "LC_ALL=C.UTF-8",
        "NO_MKDOCS_2_WARNING=1",
        "PATH=/usr/bin:/bin",
        "PYTHONHASHSEED=0",
        "PYTHONUTF8=1",
        "SOURCE_DATE_EPOCH=0",
        "TZ=UTC",
    ]


@pytest.mark.parametrize(("partial", "option"), [(False, "--strict"), (True, "--dirty")])
def test_mkdocs_is_told_to_be_strict_or_to_keep_the_pages_it_finds(
    project: Project, monkeypatch: pytest.MonkeyPatch, *, partial: bool, option: str
) -> None:
    stand_in(project, monkeypatch, 'echo "$@"')

    assert what_mkdocs_says(project, partial=partial) == [f"-m mkdocs build --config-file - {option}"]


def test_a_program_keeps_the_lock_of_the_build_folder(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(project, monkeypatch, "ls -l /proc/self/fd")

    with locked(project.site.parent):
        lines = what_mkdocs_says(project)

    assert [line for line in lines if line.endswith(f"-> {project.site.parent}/.lock")]


def test_pages_that_pagefind_cannot_read_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    with pytest.raises(SiteError) as caught:
        run_pagefind(tmp_path / "site")

    assert str(caught.value).splitlines()[0] == "Pagefind cannot make the search index:"
