from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.catalogue import Catalogue
from build_tools.layout import KINDS
from build_tools.record_fields import field_shapes
from build_tools.records import MODELS, Part
from build_tools.views.fields import FieldLine, FieldsPage, make_fields_page
from build_tools.views.page import Link
from tests.conftest import SITE


@pytest.fixture(scope="module")
def page(small: Catalogue) -> FieldsPage:
    return make_fields_page(small, SITE)


def lines_of(page: FieldsPage, title: str) -> dict[str, FieldLine]:
    """Give the lines of a kind or group by the names of the fields."""
    group = next(group for group in (*page.kinds, *page.groups) if group.title == title)
    return {line.name: line for line in group.fields}


def find_parts(model: type[Part]) -> Iterator[type[Part]]:
    """Yield a model and every group of fields in it."""
    yield model
    for shape in field_shapes(model):
        if shape.part:
            yield from find_parts(shape.part)


def test_every_field_of_every_kind_is_shown(page: FieldsPage) -> None:
    shown = {(group.sentence, line.name) for group in (*page.kinds, *page.groups) for line in group.fields}
    existing = {
        (part.__doc__, shape.name)
        for model in MODELS.values()
        for part in find_parts(model)
        for shape in field_shapes(part)
    }
    assert existing <= shown
    assert [kind.path for kind in page.kinds] == [f"content/{kind.example}" for kind in KINDS]


def test_a_field_is_shown_with_its_form(page: FieldsPage) -> None:
    lines = lines_of(page, "Statement")

    assert lines["said_on"] == FieldLine(
        "said_on",
        "The day on which the words were said or published.",
        "required",
        "a day: 2025-01-27, or 2025-01 or 2025; a ~ behind it means “about”",
        None,
    )
    assert (lines["about"].need, lines["about"].form, lines["about"].more) == (
        "",
        "a list: the id of",
        Link("Artefact", "fields/#artefact"),
    )
    assert (lines["seen_in"].form, lines["seen_in"].more) == (
        "a list of at least 1: the fields of",
        Link("Seen copy", "fields/#seen-copy"),
    )
    assert (lines["mode"].form, lines["mode"].more) == ("one of the", Link("Modes", "fields/#modes"))


def test_a_kind_leads_to_its_example_and_its_schema(page: FieldsPage) -> None:
    entry = next(kind for kind in page.kinds if kind.title == "Timeline entry")

    assert entry.example == Link(
        "content/examples/timeline-entry.yml",
        "https://code.example/small/blob/main/content/examples/timeline-entry.yml",
    )
    assert entry.schema == Link("schema/timeline_entry.json", "schema/timeline_entry.json")


def test_words_are_shown_with_their_meanings(page: FieldsPage, small: Catalogue) -> None:
    modes = next(words for words in page.words if words.title == "Modes")

    assert (modes.sentence, modes.terms) == ("How close a record is to the words.", small.vocabulary.modes)
    assert "Proof levels" not in {words.title for words in page.words}  # no record holds one


def test_every_link_leads_to_one_place_on_the_page(page: FieldsPage) -> None:
    anchors = [*(group.anchor for group in (*page.kinds, *page.groups)), *(words.anchor for words in page.words)]
    links = {line.more.address for group in (*page.kinds, *page.groups) for line in group.fields if line.more}

    assert sorted(anchors) == sorted(set(anchors))
    assert links <= {f"fields/#{anchor}" for anchor in anchors}
