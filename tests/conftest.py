"""Give tests a small valid content of invented people, to be varied by one text at a time.

The content is in ``tests/small/content``: two people, three statements, an event with two questions, a claim and a
timeline entry, and the pages written by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

from build_tools.catalogue import Catalogue
from build_tools.content import read_content
from build_tools.load import load_content
from build_tools.problems import as_text
from build_tools.validate import Entry, validate_files
from build_tools.views.page import SiteInfo

CONTENT = Path(__file__).parent.parent / "content"
SMALL = Path(__file__).parent / "small" / "content"

#: The day on which the small content is checked, later than all days in it.
TODAY = date(2025, 6, 1)

#: A text in a file of the small content and what takes its place: path, old, new.
Change = tuple[str, str, str]


class WriteContent(Protocol):
    """Makes a content folder of texts by path."""

    def __call__(self, files: Mapping[str, str]) -> Path:
        """Write the files and give the folder."""


class WriteSmall(Protocol):
    """Makes a content folder of the small content with changes."""

    def __call__(self, *changes: Change, files: Mapping[str, str | None] = ...) -> Path:
        """Apply the changes, add ``files`` (None removes one), write it all and give the folder."""


class CheckSmall(Protocol):
    """Checks the small content with changes."""

    def __call__(self, *changes: Change, files: Mapping[str, str | None] = ...) -> str:
        """Give the problems as the command line prints them."""


@pytest.fixture(scope="session")
def small_texts() -> Mapping[str, str]:
    """The texts of the small content by path."""
    files = sorted(path for path in SMALL.rglob("*") if path.is_file())
    return {file.relative_to(SMALL).as_posix(): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="session")
def real_entries() -> list[Entry]:
    """The real records that are valid."""
    files, _ = load_content(CONTENT)
    entries, _ = validate_files(files)
    return entries


@pytest.fixture
def write_content(tmp_path: Path) -> WriteContent:
    """``write_content({"vocabulary.yml": "…"})`` makes a content folder of these files."""

    def write(files: Mapping[str, str]) -> Path:
        folder = tmp_path / "content"
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="")
        return folder

    return write


@pytest.fixture
def write_small(write_content: WriteContent, small_texts: Mapping[str, str]) -> WriteSmall:
    """``write_small((path, old, new), files={path: text})`` makes a content folder that differs in this only."""

    def write(*changes: Change, files: Mapping[str, str | None] | None = None) -> Path:
        texts = dict(small_texts)
        for path, old, new in changes:
            assert texts[path].count(old) == 1, f"{old!r} stands {texts[path].count(old)} times in {path}"
            texts[path] = texts[path].replace(old, new)
        whole: dict[str, str | None] = {**texts, **(files or {})}
        return write_content({path: text for path, text in whole.items() if text is not None})

    return write


@pytest.fixture
def check_small(write_small: WriteSmall) -> CheckSmall:
    """``check_small((path, old, new), files={path: text})`` checks the small content that differs in this only."""

    def check(*changes: Change, files: Mapping[str, str | None] | None = None) -> str:
        return as_text(read_content(write_small(*changes, files=files or {}), TODAY).problems)

    return check


SITE = SiteInfo("Small Record", "https://small.example/", "https://code.example/small")

LETTER = "people/jane-doe/2025-01-27-letter.yml"
FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
JANE = "people/jane-doe/person.yml"
MAX = "people/max-mustermann/person.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"
EVENT = "events/model-x/event.yml"
COST = "events/model-x/claims/cost.yml"
CHEAP = "events/model-x/questions/cheap.yml"
RELEASE = "events/model-x/timeline/2025-01-20-release.yml"


class MakeSmall(Protocol):
    """Makes the catalogue of the small content with changes."""

    def __call__(self, *changes: Change, files: Mapping[str, str | None] = ...) -> Catalogue:
        """Apply the changes, add ``files`` (None removes one), and give the catalogue."""


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """The catalogue of the small content."""
    catalogue = read_content(SMALL, TODAY).catalogue
    assert catalogue is not None
    return catalogue


@pytest.fixture
def make_small(write_small: WriteSmall) -> MakeSmall:
    """``make_small((path, old, new), files={path: text})`` gives the catalogue of the content that differs in this."""

    def make(*changes: Change, files: Mapping[str, str | None] | None = None) -> Catalogue:
        content = read_content(write_small(*changes, files=files or {}), TODAY)
        assert content.catalogue is not None, as_text(content.problems)
        return content.catalogue

    return make
