"""A small project of four pages that MkDocs can build, for the tests of the site."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_tools.site import SiteReport, build_site
from build_tools.write import write_pages

CONFIG = """\
site_name: Voices
site_description: What four pages say
site_url: https://voices.example/record/
docs_dir: build/docs
theme:
  name: material
  font: false
plugins: []
nav:
  - Front: index.md
  - People: people/index.md
not_in_nav: /people/*/*
validation:
  omitted_files: warn
  absolute_links: warn
  unrecognized_links: warn
  anchors: warn
"""


#: Values of two search filters, enough of them that their order is hardly ever right by chance.
FILTERS = "".join(
    f'<span data-pagefind-filter="{name}">{name} {value}</span>' for name in ("kind", "year") for value in range(9)
)


def page(title: str, text: str) -> str:
    """Write a page as the renderer does: front matter in JSON, then a heading, then the text."""
    front_matter = json.dumps({"title": title, "description": f"About {title}"})
    return f"---\n{front_matter}\n---\n\n# {title}\n\n{text}\n"


@dataclass
class Project:
    """A project in a folder of its own; tests change ``pages`` and build again."""

    folder: Path
    pages: dict[str, str | bytes]

    @property
    def docs(self) -> Path:
        return self.folder / "build/docs"

    @property
    def site(self) -> Path:
        return self.folder / "build/site"

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"

    def build(self, *, reuse: bool = True, meanwhile: Callable[[], Path] | None = None) -> SiteReport:
        write_pages(self.pages, self.docs)
        return build_site(self.docs, self.site, self.config, reuse=reuse, meanwhile=meanwhile)

    def files(self) -> dict[str, bytes]:
        """Give the finished site, file by file."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }

    def litter(self) -> list[str]:
        """Name what stands beside the pages and the site."""
        return sorted(path.name for path in self.site.parent.iterdir() if path not in (self.docs, self.site))


def make_project(folder: Path) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    people = "- [Jane](jane/index.md)\n- [A letter](jane/letter.md)\n"
    pages: dict[str, str | bytes] = {
        "index.md": page("Front", "All [people](people/index.md) and the [data](data.json)."),
        "people/index.md": page("People", people),
        "people/jane/index.md": page("Jane Doe", "She wrote [a letter](letter.md#words).\n\n## Life\n\nLong."),
        "people/jane/letter.md": page("A letter", "By [Jane](index.md#life).\n\n## Words\n\nPlain words." + FILTERS),
        "data.json": b'{"people": 1}\n',
    }
    return Project(folder, pages)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that is built once; tests only read it."""
    made = make_project(tmp_path_factory.mktemp("built"))
    made.build()
    return made
