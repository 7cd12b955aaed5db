"""Read and check everything under the content folder: load, validate, link, check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools import checks, link, load, texts, validate, yaml_source
from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule

#: Every rule that content can break, in the order in which the steps apply them.
RULES: tuple[Rule, ...] = (
    *yaml_source.RULES,
    *load.RULES,
    *validate.RULES,
    *link.RULES,
    *texts.RULES,
    *checks.RULES,
)


@dataclass(frozen=True)
class Content:
    """What came of reading the content folder: the catalogue if every record is sound, else the problems."""

    catalogue: Catalogue | None
    texts: Mapping[str, str]
    problems: list[Problem]
    files: int


def read_content(folder: Path, today: date) -> Content:
    """Read and check everything under the content folder.

    A file with problems goes no further than the step that found them; the others go on, so that one run names the
    problems of all files. What only the whole can tell is checked when nothing else is wrong.
    """
    files, problems = load.load_content(folder)
    pages, page_problems = load.load_pages(folder)
    page_problems += texts.check_texts(pages, f"{folder.name}/pages")
    entries, invalid = validate.validate_files(files)
    broken = _broken_paths([*problems, *invalid], folder.name)
    catalogue, unlinked = link.link_entries(entries, broken)
    problems += [*page_problems, *invalid, *unlinked]
    if catalogue is not None:
        problems += checks.run_checks(catalogue, today, complete=not problems)
    return Content(None if problems else catalogue, pages, sorted(problems), len(files) + len(pages))


def _broken_paths(problems: list[Problem], folder: str) -> set[str]:
    return {found.place.path.removeprefix(f"{folder}/") for found in problems}
