"""Find and read the record files, the examples and the hand-written pages under the content folder."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.layout import KINDS, RESERVED_IDS, Kind, find_kind
from build_tools.problems import Place, Problem, Rule, close_match, problem, quote
from build_tools.yaml_characters import find_character_problems
from build_tools.yaml_source import Document, parse_yaml

REGULAR = Rule("Y001", "A record is a regular file in regular folders: no link, pipe or device.")
AT_HOME = Rule("Y002", "A record lives where its kind lives, under a name of a-z, 0-9 and hyphens.")
NAME = Rule("Y003", "A record has a name that neither the site nor Windows keeps for itself.")
SIZE = Rule(
    "Y004",
    "A record is at most 64 kB long; the lists of an event or of sources, the vocabulary and a page at most 256 kB.",
)
UTF8 = Rule("Y005", "A record is text in UTF-8.")
READABLE = Rule("Y006", "A record can be read, and there is at least one.")
RULES = (REGULAR, AT_HOME, NAME, SIZE, UTF8, READABLE)

RECORD_SIZE = 64 * 1024
LONG_SIZE = 256 * 1024
LONG_KINDS = frozenset({"selection", "searches", "health", "vocabulary"})
PAGES, EXAMPLES = "pages", "examples"

_PAGE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.md")
_DEVICE = re.compile(r"con|nul|aux|prn|(?:com|lpt)[0-9]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class SourceFile:
    """A record as it stands in its file: the kind and the ids that its path says, and its values with their places."""

    kind: Kind
    ids: Mapping[str, str]
    path: str
    document: Document


@dataclass(frozen=True)
class _Found:
    """A file that is not yet opened: where it is, its path in the content folder, and that path as problems show it."""

    file: Path
    path: str
    shown: str

    @property
    def place(self) -> Place:
        return Place(self.shown)


def load_content(content: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Read every record under ``content`` in order of path; problems of all files are given at once."""
    if not content.is_dir():
        fix = "run the command in the folder that holds the content folder"
        return [], [problem(READABLE, Place(_shown(content, "")), "there is no such folder", fix)]
    found, problems = _find_files(content, "", skipped=(PAGES, EXAMPLES))
    sources = []
    for file in found:
        if file.path == "README.md":
            continue
        home = _find_home(file, problems)
        if home and (source := _load_record(file, *home, problems)):
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
        elif (text := _load_text(file, LONG_SIZE, problems)) is not None:
            bad_characters = find_character_problems(text, file.shown)
            problems += bad_characters
            if not bad_characters:
                pages[name] = text
    return pages, sorted(problems)


def _find_files(content: Path, start: str, skipped: tuple[str, ...] = ()) -> tuple[list[_Found], list[Problem]]:
    """Find the regular files in the folder ``start`` and below, in order of path; anything odd is a problem."""
    found: list[_Found] = []
    problems: list[Problem] = []
    folders = [start]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(content / folder) as scan:
                entries = [(entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in scan]
        except OSError as error:
            if folder != start or not isinstance(error, FileNotFoundError):
                problems.append(_unreadable(Place(_shown(content, folder)), error))
            continue
        for name, mode in entries:
            path = f"{folder}/{name}".removeprefix("/")
            file = _Found(content / path, path, _shown(content, path))
            if stat.S_ISREG(mode):
                found.append(file)
            elif not stat.S_ISDIR(mode):
                problems.append(_irregular(file, mode))
            elif path not in skipped:
                folders.append(path)
    return sorted(found, key=lambda file: file.path), problems


def _find_home(file: _Found, problems: list[Problem]) -> tuple[Kind, dict[str, str]] | None:
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


def _suggest_home(file: _Found) -> str:
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


def _load_record(file: _Found, kind: Kind, ids: Mapping[str, str], problems: list[Problem]) -> SourceFile | None:
    text = _load_text(file, LONG_SIZE if kind.name in LONG_KINDS else RECORD_SIZE, problems)
    if text is None:
        return None
    document, found = parse_yaml(text, file.shown)
    problems += found
    return SourceFile(kind, ids, file.path, document) if document else None


def _load_text(file: _Found, limit: int, problems: list[Problem]) -> str | None:
    """Read a file of at most ``limit`` bytes as UTF-8, without ever waiting for a pipe or following a link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(file.file, flags), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):  # exchanged since it was found
                problems.append(_irregular(file, status.st_mode))
                return None
            if status.st_size > limit:
                sentence = f"the file is {status.st_size:,} bytes long; at most {limit:,} are allowed"
                problems.append(problem(SIZE, file.place, sentence, "shorten it, or split it into several records"))
                return None
            content = stream.read(limit)
    except OSError as error:
        problems.append(_unreadable(file.place, error))
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(content, error.start, file.shown))
        return None


def _not_utf8(content: bytes, start: int, shown: str) -> Problem:
    fix = "save the file in the encoding UTF-8"
    if content.startswith(_UTF16_MARKS):
        return problem(UTF8, Place(shown), "the file is in UTF-16", fix)
    line_start = content.rfind(b"\n", 0, start) + 1
    place = Place(shown, content.count(b"\n", 0, start) + 1, len(content[line_start:start].decode("utf-8")) + 1)
    return problem(UTF8, place, f"the byte 0x{content[start]:02X}, number {start + 1:,}, is not UTF-8", fix)


def _irregular(file: _Found, mode: int) -> Problem:
    what = "symbolic link" if stat.S_ISLNK(mode) else "pipe" if stat.S_ISFIFO(mode) else "device or socket"
    return problem(REGULAR, file.place, f"this is a {what}, not a file", "put the file itself here, or delete it")


def _unreadable(place: Place, error: OSError) -> Problem:
    return problem(READABLE, place, f"it cannot be read: {error.strerror}", "check that it exists and who may read it")


def _shown(content: Path, path: str) -> str:
    """Write a path as problems show it: from the content folder's own name, with unprintable characters spelt out."""
    whole = f"{content.absolute().name}/{path}".removesuffix("/")
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in whole)
