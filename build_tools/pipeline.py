"""Keep the order of the steps: content -> catalogue -> pages -> site; stop where problems were found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from build_tools import checks, link, load, texts, validate, yaml_source
from build_tools.catalogue import Catalogue
from build_tools.export import HOLDS, export_catalogue
from build_tools.problems import Problem, Rule
from build_tools.render import make_environment, render_views
from build_tools.site import SiteReport, build_site
from build_tools.views import make_views
from build_tools.views.page import Page, SiteInfo
from build_tools.views.rules import make_rules_page
from build_tools.views.texts import make_data_page
from build_tools.write import locked, write_pages

#: Every rule that content can break, in the order in which the steps apply them.
RULES: tuple[Rule, ...] = (
    *yaml_source.RULES,
    *load.RULES,
    *validate.RULES,
    *link.RULES,
    *texts.RULES,
    *checks.RULES,
)
_PACKAGE = Path(__file__).parent
TEMPLATES = _PACKAGE / "templates"
THEME = _PACKAGE / "theme"


@dataclass(frozen=True)
class Content:
    """What came of reading the content folder: the catalogue if every record is sound, else the problems."""

    catalogue: Catalogue | None
    texts: Mapping[str, str]
    problems: list[Problem]
    files: int


@dataclass(frozen=True)
class Build:
    """What came of building: what was read, and the finished site if nothing was wrong."""

    content: Content
    site: SiteReport | None = None


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


def make_pages(catalogue: Catalogue, texts: Mapping[str, str], site: SiteInfo) -> dict[str, str | bytes]:
    """Make every file of the folder of pages: the pages, the data, and the theme's own files."""
    data = export_catalogue(catalogue, site)
    views: list[Page] = [
        *make_views(catalogue, texts, site),
        make_data_page(catalogue, data, HOLDS),
        make_rules_page(catalogue, RULES),
    ]
    return {**render_views(views, make_environment(TEMPLATES, site)), **data, **_read_assets()}


def build(content_folder: Path, folder: Path, config: Path, today: date) -> Build:
    """Build the site into ``folder/site``; with problems nothing is built and the former site stays."""
    content = read_content(content_folder, today)
    if content.catalogue is None:
        return Build(content)
    with locked(folder):
        write_pages(make_pages(content.catalogue, content.texts, read_site_info(config)), folder / "docs")
        return Build(content, build_site(folder / "docs", folder / "site", config))


def read_site_info(config: Path) -> SiteInfo:
    """Read the site's name and addresses from the configuration of MkDocs."""
    settings = yaml.load(config.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # reads text only
    return SiteInfo(settings["site_name"], settings["site_url"], settings["extra"]["repository"])


def _read_assets() -> dict[str, bytes]:
    """Read the theme's fonts, scripts and pictures, and join its style sheets in the order of their names."""
    assets = THEME / "assets"
    files = {
        f"assets/{path.relative_to(assets).as_posix()}": path.read_bytes()
        for path in sorted(assets.rglob("*"))
        if path.is_file()
    }
    styles = sorted((THEME / "styles").glob("*.css"))
    return {**files, "assets/site.css": b"\n".join(path.read_bytes() for path in styles)}


def _broken_paths(problems: list[Problem], folder: str) -> set[str]:
    return {found.place.path.removeprefix(f"{folder}/") for found in problems}
