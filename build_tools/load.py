"""Find and read the record files, the examples and the hand-written pages under the content folder."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools import example_lines, record_text
from build_tools.example_lines import collect_example_lines, find_example_lines
from build_tools.layout import KINDS, RESERVED_IDS, Kind, find_kind
from build_tools.problems import Place, Problem, Rule, close_match, problem, quote
from build_tools.record_text import LONG_SIZE, READABLE, RECORD_SIZE, Found, load_text, tell_irregular, tell_unreadable
from build_tools.yaml_characters import find_character_problems
from build_tools.yaml_source import Document, parse_yaml

AT_HOME = Rule("Y002", "A record lives where its kind lives, under a name of a-z, 0-9 and hyphens.")
NAME = Rule("Y003", "A record has a name that neither the site nor Windows keeps for itself.")
RULES = (*record_text.RULES, AT_HOME, NAME, example_lines.RULE)

LONG_KINDS = frozenset({"selection", "searches", "health", "vocabulary"})
PAGES, EXAMPLES = "pages", "examples"

_PAGE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.md")
_DEVICE = re.compile(r"con|nul|aux|prn|(?:com|lpt)[0-9]")


@dataclass(frozen=True)
class SourceFile:
    """A record as it stands in its file: the kind and the ids that its path says, and its values with their places."""

    kind: Kind
    ids: Mapping[str, str]
    path: str
    document: Document


def load_content(content: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Read every record under ``content`` in order of path; problems of all files are given at once."""
    if not content.is_dir():
        fix = "run the command in the folder that holds the content folder"
        return [], [problem(READABLE, Place(_shown(content, "")), "there is no such folder", fix)]
    found, problems = _find_files(content, "", skipped=(PAGES, EXAMPLES))
    invented = _load_example_lines(content, problems)
    sources = []
    for file in found:
        if file.path == "README.md":
            continue
        home = _find_home(file, problems)
        if home and (source := _load_record(file, *home, problems, invented)):
            sources.append(source)
    if not sources and not problems:
        fix = f"add the first one, for example {KINDS[0].example}"
        problems.append(problem(READABLE, Place(_shown(content, "")), "the folder holds no record", fix))
    return sources, sorted(problems)


def load_examples(content: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Read the example records, ``examples/<kind>.yml``; each has the ids of its kind's example path."""
    sources = []
    found, problems = _find_files(content, EXAMPLES)
    names = {f"{kind.name.replace('_', '-')}.yml": kind for kind in KINDS}
    for file in found:
        name = file.path.removeprefix(f"{EXAMPLES}/")
        if name not in names:
            fix = close_match(name, names) or f"name it after its kind: {', '.join(sorted(names))}"
            problems.append(problem(AT_HOME, file.place, f"{quote(name)} is no kind of record", fix))
            continue
        home = find_kind(names[name].example)
        if home and (source := _load_record(file, *home, problems)):
            sources.append(source)
    return sources, sorted(problems)


def load_pages(content: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read the pages written by hand, ``pages/*.md``, as text under their file names."""
    pages = {}
    found, problems = _find_files(content, PAGES)
    for file in found:
        name = file.path.removeprefix(f"{PAGES}/")
        if not _PAGE_NAME.fullmatch(name):
            fix = "use a-z, 0-9 and hyphens, and end it with '.md': content/pages/about.md"
            problems.append(problem(AT_HOME, file.place, f"{quote(name)} is no name of a page", fix))
        elif (text := load_text(file, LONG_SIZE, problems)) is not None:
            bad_characters = find_character_problems(text, file.shown)
            problems += bad_characters
            if not bad_characters:
                pages[name] = text
    return pages, sorted(problems)


def _find_files(content: Path, start: str, skipped: tuple[str, ...] = ()) -> tuple[list[Found], list[Problem]]:
    """Find the regular files in the folder ``start`` and below, in order of path; anything odd is a problem."""
    found: list[Found] = []
    problems: list[Problem] = []
    folders = [start]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(content / folder) as scan:
                entries = [(entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in scan]
        except OSError as error:
            if folder != start or not isinstance(error, FileNotFoundError):
                problems.append(tell_unreadable(Place(_shown(content, folder)), error))
            continue
        for name, mode in entries:
            path = f"{folder}/{name}".removeprefix("/")
            file = Found(content / path, path, _shown(content, path))
            if stat.S_ISREG(mode):
                found.append(file)
            elif not stat.S_ISDIR(mode):
                problems.append(tell_irregular(file, mode))
            elif path not in skipped:
                folders.append(path)
    return sorted(found, key=lambda file: file.path), problems


def _find_home(file: Found, problems: list[Problem]) -> tuple[Kind, dict[str, str]] | None:
    """Tell kind and ids of the record ``file``, unless its path or one of its ids is not allowed."""
    # a path pattern with \d also fits the digits of other scripts
    home = find_kind(file.path) if file.path.isascii() else None
    if home is None:
        sentence = f"no kind of record lives at {quote(file.path)}"
        problems.append(problem(AT_HOME, file.place, sentence, _suggest_home(file)))
        return None
    for name in home[1].values():
        if name in RESERVED_IDS or _DEVICE.fullmatch(name):
            keeper = "the site" if name in RESERVED_IDS else "Windows"
            fix = "choose another name, for example with a second word"
            problems.append(problem(NAME, file.place, f"{keeper} keeps the name {quote(name)} for itself", fix))
            return None
    return home


def _suggest_home(file: Found) -> str:
    """Say where the record may live: at a path near its own, or else where the kinds of record live."""
    root = file.shown.partition("/")[0]
    parts = file.path.split("/")
    near = []
    for kind in KINDS:
        example = kind.example.split("/")
        home = find_kind(kind.example)
        ids = home[1].values() if home else ()
        if len(parts) == len(example):
            pairs = [
                (_tidy(own), model, model.removesuffix(".yml") in ids)
                for own, model in zip(parts, example, strict=True)
            ]
            candidate = "/".join(own if is_id else model for own, model, is_id in pairs)
            if find_kind(candidate) and all(is_id or _is_near(own, model) for own, model, is_id in pairs):
                near.append(f"{root}/{candidate}")
    kinds = [kind for kind in KINDS if kind.example.split("/")[0] == parts[0]] or KINDS
    homes = ", ".join(f"{root}/{kind.example}" for kind in kinds)
    return close_match(f"{root}/{file.path}", near) or f"move it to a path like one of these, or out: {homes}"


def _is_near(own: str, model: str) -> bool:
    return bool(close_match(own.removesuffix(".yml"), [model.removesuffix(".yml")]))


def _tidy(name: str) -> str:
    """Write ``name`` as an id may be written: without accents and capitals, with hyphens for spaces."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[\s_]+", "-", plain).replace(".yaml", ".yml")


def _load_record(
    file: Found, kind: Kind, ids: Mapping[str, str], problems: list[Problem], invented: frozenset[str] = frozenset()
) -> SourceFile | None:
    text = load_text(file, LONG_SIZE if kind.name in LONG_KINDS else RECORD_SIZE, problems)
    if text is None:
        return None
    document, found = parse_yaml(text, file.shown)
    problems += found
    if kind.name != "vocabulary":
        problems += find_example_lines(text, file.shown, invented)
    return SourceFile(kind, ids, file.path, document) if document else None


def _load_example_lines(content: Path, problems: list[Problem]) -> frozenset[str]:
    """Give the invented lines of the examples; that of the vocabulary holds real words."""
    found, unfit = _find_files(content, EXAMPLES)
    problems += unfit
    texts = [load_text(file, LONG_SIZE, problems) for file in found if file.path != f"{EXAMPLES}/vocabulary.yml"]
    return collect_example_lines(text for text in texts if text)


def _shown(content: Path, path: str) -> str:
    """Write a path as problems show it: from the content folder's own name, with unprintable characters spelt out."""
    whole = f"{content.absolute().name}/{path}".removesuffix("/")
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in whole)
