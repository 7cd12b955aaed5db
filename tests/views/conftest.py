"""Give tests of views the catalogue of the small content, as it is or with changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pytest

from build_tools.catalogue import Catalogue
from build_tools.content import read_content
from build_tools.problems import as_text
from build_tools.views.page import SiteInfo
from tests.conftest import SMALL, TODAY, Change, WriteSmall

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
