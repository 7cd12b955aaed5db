from __future__ import annotations

import sys
from pathlib import Path

import pytest

from build_tools.site import SiteError
from build_tools.site.engine import run_mkdocs, run_pagefind

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


def test_a_program_that_is_killed_is_a_problem(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    killed = project.folder / "killed"
    killed.write_text('#!/bin/sh\necho "INFO    -  Building"\nkill -9 $$\n')
    killed.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(killed))

    with pytest.raises(SiteError) as caught:
        run_mkdocs(project.docs, project.site, project.config, source_date=0, partial=False)

    assert str(caught.value) == "MkDocs cannot build the site:\n  ERROR   -  it ended with exit status -9"


def test_pages_that_pagefind_cannot_read_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    with pytest.raises(SiteError) as caught:
        run_pagefind(tmp_path / "site", source_date=0)

    assert str(caught.value).splitlines()[0] == "Pagefind cannot make the search index:"
