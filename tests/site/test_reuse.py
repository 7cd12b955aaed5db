from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_tools.site import reuse
from build_tools.site.page import Page
from build_tools.site.reuse import LastBuild, find_unchanged, hash_shared, load_last_build, write_last_build

from .conftest import Project

PAGE = Page(
    "Jane", frozenset({"life"}), frozenset({"people/#jane"}), frozenset({"assets/a.css"}), frozenset({".voice"})
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - Front: index.md\n")
    return tmp_path / "mkdocs.yml"


def test_the_record_of_a_build_reads_back_as_it_was_written(tmp_path: Path) -> None:
    build = LastBuild("abc", {"jane.md": "1"}, {"jane/index.html": "2"}, {"jane/index.html": PAGE})

    write_last_build(tmp_path / "last-build.json", build)

    assert load_last_build(tmp_path / "last-build.json") == build


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"pages": {"a": {}}}', '{"pages": [1]}', "\udcff", "null"])
def test_a_damaged_record_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "last-build.json").write_bytes(text.encode(errors="surrogateescape"))

    assert load_last_build(tmp_path / "last-build.json") == LastBuild()


def test_a_page_in_the_navigation_is_never_unchanged(config: Path) -> None:
    last = LastBuild("shared", {"index.md": "1", "jane.md": "2", "joe.md": "3"})

    assert find_unchanged(last, {"index.md": "1", "jane.md": "2", "joe.md": "new"}, "shared", config) == ["jane.md"]


def test_no_page_is_unchanged_when_something_shared_is_not(config: Path) -> None:
    assert find_unchanged(LastBuild("shared", {"jane.md": "2"}), {"jane.md": "2"}, "other", config) == []


def test_everything_that_stands_on_every_page_counts_as_shared(
    tmp_path: Path, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, docs = tmp_path / "package", tmp_path / "docs"
    for folder in (package / "theme", package / "site", docs):
        folder.mkdir(parents=True)
    monkeypatch.setattr(reuse, "_PACKAGE", package)
    seen = [hash_shared(docs, config)]

    (package / "theme/main.html").write_text("{{ page.content }}")
    seen.append(hash_shared(docs, config))
    (package / "site/page.py").write_text("pass")
    seen.append(hash_shared(docs, config))
    config.write_text("nav:\n  - Home: index.md\n")
    seen.append(hash_shared(docs, config))
    (docs / "index.md").write_text('---\n{"title": "Front"}\n---\ntext\n')
    seen.append(hash_shared(docs, config))

    assert len(set(seen)) == len(seen)


def test_the_text_of_a_page_in_the_navigation_is_not_shared(tmp_path: Path, config: Path) -> None:
    (tmp_path / "index.md").write_text('---\n{"title": "Front"}\n---\ntext\n')
    before = hash_shared(tmp_path, config)

    (tmp_path / "index.md").write_text('---\n{"title": "Front"}\n---\nmore\n---\ntext\n')

    assert hash_shared(tmp_path, config) == before


def test_pages_are_taken_over_even_when_their_markdown_is_dated_in_the_future(project: Project) -> None:
    project.build()
    former = project.files()
    for markdown in project.docs.rglob("*.md"):
        os.utime(markdown, (4_000_000_000, 4_000_000_000))

    assert project.build().reused == 2
    assert project.files() == former
