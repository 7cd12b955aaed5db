"""Parse one YAML text strictly, keeping the place of every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools import yaml_characters, yaml_composer, yaml_syntax
from build_tools.problems import Place, Problem
from build_tools.yaml_characters import find_character_problems, replace_forbidden
from build_tools.yaml_composer import Composer, Path, Spot, Value

__all__ = ["RULES", "Document", "Path", "Value", "parse_yaml"]

RULES = (*yaml_characters.RULES, *yaml_syntax.RULES, *yaml_composer.RULES)


@dataclass(frozen=True, eq=False)  # equal to any mapping that says the same
class Places(Mapping[Path, Place]):
    """The places of all values or names of a file, each made when it is asked for: of thousands, few ever are."""

    file: str
    spots: Mapping[Path, Spot]

    def __getitem__(self, path: Path) -> Place:
        return Place(self.file, *self.spots[path])

    def __iter__(self) -> Iterator[Path]:
        return iter(self.spots)

    def __len__(self) -> int:
        return len(self.spots)


@dataclass(frozen=True)
class Document:
    """The values of one file, with the place of each value and of each field's name under the value's path.

    Every scalar is text as it stands in the file; an empty one (``field:``) is the empty text, placed behind its
    colon or dash. The place of a block scalar is that of its ``|`` or ``>``.
    """

    data: dict[str, Value]
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]

    def place(self, path: Path) -> Place:
        """Give the place of the value at ``path``, or of the nearest value around it that exists."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path]


def parse_yaml(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Parse the content of the file ``path`` into a document, or into all its problems in order of place."""
    problems = find_character_problems(text, path)
    composer = Composer(replace_forbidden(text) if problems else text, path)
    syntax_error = composer.compose()
    if syntax_error and not problems:  # behind a forbidden character, a syntax error may only be its consequence
        problems.append(syntax_error)
    problems = sorted(problems + composer.problems)
    if problems or not isinstance(composer.root, dict):
        return None, problems
    return Document(composer.root, Places(path, composer.spots), Places(path, composer.key_spots)), []
