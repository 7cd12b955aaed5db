"""That every example is a sound record that shows and explains every field of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools.example_lines import collect_example_lines, find_example_lines
from build_tools.layout import KINDS, Kind
from build_tools.link import link_entries
from build_tools.load import SourceFile, load_content, load_examples
from build_tools.record_fields import Path as FieldPath
from build_tools.record_fields import field_shapes
from build_tools.records import MODELS, Part
from build_tools.validate import validate_files

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

CONTENT = Path(__file__).parent.parent / "content"
EXAMPLES = CONTENT / "examples"
#: Nobody writes these by hand, or they hold real words.
NOT_COPIED = {"vocabulary", "health"}
#: What is short by nature and may be the same in a true record, or is compared with something else.
SHORT = {"name", "place", "unit", "reads", "label", "was", "now", "short_title"}
NAMES = {kind.name: f"{kind.name.replace('_', '-')}.yml" for kind in KINDS}


@pytest.fixture(scope="module")
def sources() -> Mapping[str, SourceFile]:
    files, problems = load_examples(CONTENT)
    assert problems == []
    return {file.kind.name: file for file in files}


def find_example_fields(value: object, path: FieldPath = ()) -> Iterator[FieldPath]:
    """Yield the path of every field in a record's values, list positions left out."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*path, name)
            yield from find_example_fields(inner, (*path, name))
    elif isinstance(value, list):
        for inner in value:
            yield from find_example_fields(inner, path)


def find_parts(model: type[Part], path: FieldPath = ()) -> Iterator[tuple[type[Part], FieldPath]]:
    """Yield every group of fields that a record of the kind ``model`` can hold, with its path."""
    yield model, path
    for shape in field_shapes(model):
        if shape.part is not None:
            yield from find_parts(shape.part, (*path, shape.name))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_there_is_one_of_every_kind(kind: Kind, sources: Mapping[str, SourceFile]) -> None:
    assert sources[kind.name].path == f"examples/{NAMES[kind.name]}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_the_kind_is_shown(kind: Kind, sources: Mapping[str, SourceFile]) -> None:
    shown = set(find_example_fields(sources[kind.name].document.data))
    own = [(shape.name,) for shape in field_shapes(MODELS[kind.name])]
    assert [path for path in own if path not in shown] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_every_part_is_shown_somewhere(kind: Kind, sources: Mapping[str, SourceFile]) -> None:
    # what a source or a reply holds need not be shown at each of its places; another example may show it
    shown: dict[type[Part], set[str | int]] = {}
    for name, source in sources.items():
        fields = set(find_example_fields(source.document.data))
        for part, path in find_parts(MODELS[name]):
            names = {field[-1] for field in fields if field[:-1] == path}
            shown.setdefault(part, set()).update(names)
    missing = [
        f"{part.__name__}.{shape.name}"
        for part, _ in find_parts(MODELS[kind.name])
        for shape in field_shapes(part)
        if shape.name not in shown[part]
    ]
    assert missing == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_the_kind_is_explained_above_it(kind: Kind) -> None:
    lines = (EXAMPLES / NAMES[kind.name]).read_text(encoding="utf-8").splitlines()
    top = [i for i, line in enumerate(lines) if re.match(r"[a-z_]+:", line)]
    assert [lines[i] for i in top if not lines[i - 1].startswith("# ")] == []


def test_together_they_keep_all_rules(check_small: CheckSmall) -> None:
    files: dict[str, str | None] = {
        kind.example: (EXAMPLES / NAMES[kind.name]).read_text(encoding="utf-8") for kind in KINDS
    }
    assert check_small(files=files) == ""


def test_their_words_stand_in_the_vocabulary_that_contributors_use(sources: Mapping[str, SourceFile]) -> None:
    real, _ = load_content(CONTENT)
    examples = [source for name, source in sources.items() if name != "vocabulary"]
    entries, invalid = validate_files([*examples, *(file for file in real if file.kind.name == "vocabulary")])
    assert invalid == []
    _, problems = link_entries(entries)
    unknown = [f"{each.sentence} {each.fix}" for each in problems if each.code == "R001"]
    # readers add themselves
    assert [each for each in unknown if not each.startswith("unknown word 'robin-reader'")] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name not in NOT_COPIED], ids=lambda kind: kind.name)
def test_what_it_invents_is_told_where_it_is_left_in_a_copy(kind: Kind, sources: Mapping[str, SourceFile]) -> None:
    text = (EXAMPLES / NAMES[kind.name]).read_text(encoding="utf-8")
    told = {found.place.line for found in find_example_lines(text, "", collect_example_lines([text]))}
    others = [line.strip().removeprefix("- ") for number, line in enumerate(text.split("\n"), 1) if number not in told]
    fields = [line.partition(": ") for line in others if not line.startswith("#")]
    assert ["".join(field) for field in fields if " " in field[2] and field[0] not in SHORT] == []
