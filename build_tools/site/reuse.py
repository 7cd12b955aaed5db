"""Find the pages of the last build that this build may take over as they are.

A page depends on its own Markdown and on what all pages share: the configuration, the theme, the tools, and the
titles of the pages in the navigation, which stand on every page. So the HTML of a page whose Markdown is
unchanged, while nothing shared has changed, is what a new build would make. Hashes in a record of the last build
prove both. The pages in the navigation are always made anew: MkDocs learns their titles only by reading them.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_tools.site.page import Page
from build_tools.write import write_file

_PACKAGE = Path(__file__).parents[1]
_MARKDOWN_FILE = re.compile(r"[\w./-]+\.md\b")
#: What is recorded of a page as it is, and what as a set.
_PLAIN = ("title", "style_sheet", "is_listed", "changed_on")
_SETS = ("ids", "links", "resources", "names")
_FRONT_MATTER = re.compile(rb"\A---\n(.*)\n---\n")


@dataclass(frozen=True)
class LastBuild:
    """What the last build was made from and what it made, by the hash of each page's Markdown and HTML."""

    shared: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)


def load_last_build(path: Path) -> LastBuild:
    """Read the record of the last build; one that is missing or damaged counts as none."""
    try:
        record = json.loads(path.read_bytes())
        pages = {name: _read_page(page) for name, page in record["pages"].items()}
        return LastBuild(record["shared"], record["sources"], record["outputs"], pages)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return LastBuild()


def _read_page(record: Mapping[str, Any]) -> Page:
    parts: dict[str, Any] = {part: record[part] for part in _PLAIN}
    parts |= {part: frozenset(record[part]) for part in _SETS}
    return Page(linked_styles=tuple(record["linked_styles"]), **parts)


def write_last_build(path: Path, build: LastBuild) -> None:
    """Record ``build`` for the next one."""
    pages = {
        name: {
            "linked_styles": page.linked_styles,
            **{part: getattr(page, part) for part in _PLAIN},
            **{part: sorted(getattr(page, part)) for part in _SETS},
        }
        for name, page in build.pages.items()
    }
    record = {
        "shared": build.shared,
        "sources": dict(build.sources),
        "outputs": dict(build.outputs),
        "pages": pages,
    }
    write_file(path, json.dumps(record).encode())


def find_unchanged(last: LastBuild, sources: Mapping[str, str], shared: str, config: Path) -> list[str]:
    """Give each of ``sources`` (Markdown file to hash) whose page must be the same as in the last build."""
    if last.shared != shared:
        return []
    remade = pages_in_navigation(config)
    return [source for source, digest in sources.items() if last.sources.get(source) == digest and source not in remade]


def take_over(last: LastBuild, unchanged: Iterable[str], docs: Path, former: Path, new: Path) -> set[str]:
    """Copy into ``new`` the pages that ``former`` has of the ``unchanged`` Markdown files, and give their paths."""
    taken = set()
    for source in unchanged:
        path = output_of(source)
        html = _read(former / path)
        if path not in last.pages or hash_bytes(html) != last.outputs.get(path):
            continue
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_bytes(html)
        # MkDocs makes a page anew when its Markdown is younger than its HTML.
        markdown = (docs / source).stat()
        os.utime(new / path, ns=(markdown.st_atime_ns, markdown.st_mtime_ns))
        taken.add(path)
    return taken


def hash_shared(docs: Path, config: Path) -> str:
    """Give one hash of everything that can change every page."""
    tools = sorted(f"{tool.name} {tool.version}" for tool in importlib.metadata.distributions())
    digest = hashlib.sha256(repr((sys.version, tools)).encode())
    for folder in (_PACKAGE / "theme", _PACKAGE / "site"):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(_PACKAGE)} {hash_bytes(file.read_bytes())}".encode())
    digest.update(config.read_bytes())
    for source in sorted(pages_in_navigation(config)):
        digest.update(f"{source} {_title_of(_read(docs / source))}".encode())
    return digest.hexdigest()


def _title_of(markdown: bytes) -> str:
    """Give the title in the front matter of a page, which is one line of JSON."""
    front_matter = _FRONT_MATTER.match(markdown)
    return str(json.loads(front_matter[1]).get("title")) if front_matter else ""


def pages_in_navigation(config: Path) -> set[str]:
    """Give the Markdown files that the MkDocs configuration names."""
    return set(_MARKDOWN_FILE.findall(config.read_text(encoding="utf-8")))


def hash_sources(docs: Path) -> dict[str, str]:
    """Give the hash of each Markdown file below ``docs``, by its path."""
    files = (Path(place) / name for place, _, names in os.walk(docs) for name in names if name.endswith(".md"))
    return {file.relative_to(docs).as_posix(): hash_bytes(file.read_bytes()) for file in files}


def output_of(source: str) -> str:
    """Give the page that MkDocs makes of a Markdown file: ``people/jane.md`` becomes ``people/jane/index.html``."""
    stem = source.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"


def hash_bytes(content: bytes) -> str:
    """Give the SHA-256 of ``content`` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
