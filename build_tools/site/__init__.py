"""Build the site from its Markdown pages: HTML, search index, security policy, checks, then the exchange of folders."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from build_tools.site.engine import SiteError, run_mkdocs, run_pagefind
from build_tools.site.exchange import new_site
from build_tools.site.links import check_pages
from build_tools.site.page import Page, finish_page
from build_tools.site.page_styles import make_page_styles
from build_tools.site.reuse import (
    LastBuild,
    find_unchanged,
    hash_bytes,
    hash_shared,
    hash_sources,
    load_last_build,
    take_over,
    write_last_build,
)
from build_tools.site.search_order import order_filters
from build_tools.site.sitemap import make_sitemap
from build_tools.write import naming_the_path

__all__ = ["SiteError", "SiteReport", "build_site"]

_CANONICAL = re.compile(rb'<link rel="canonical" href="([^"]+)"')
#: Files that come with the tools and that no page of ours asks for.
_UNUSED = ("sitemap.xml.gz", "assets/**/*.map", "pagefind/pagefind-*ui.*", "pagefind/pagefind-highlight.js")
#: The theme's own files.
_THEME_FILES = ("assets/javascripts", "assets/stylesheets", "assets/images")
_OTHER_ORIGIN = re.compile(rb"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//[^"')\s]*""")


@dataclass(frozen=True)
class SiteReport:
    """What a build made: its pages, how many of them it took over from the last build, its files and their bytes."""

    pages: int
    reused: int
    files: int
    size: int


def build_site(
    docs: Path,
    site: Path,
    config: Path,
    *,
    meanwhile: Callable[[], Path] | None = None,
    reuse: bool = True,
) -> SiteReport:
    """Build the pages in ``docs`` into ``site`` with the MkDocs configuration ``config``.

    The same input makes the same bytes. On any problem, a kill included, the former site stands as it was. With
    ``reuse``, pages that cannot have changed are taken from it. What ``meanwhile`` makes while MkDocs is at work, a
    folder of files, goes into the site as it is. The caller holds the lock of the build folder.
    """
    record = site.with_name("last-build.json")
    with new_site(site) as new, naming_the_path(new):
        sources, shared = hash_sources(docs), hash_shared(docs, config)
        last = load_last_build(record) if reuse else LastBuild()
        unchanged = find_unchanged(last, sources, shared, config)
        taken = take_over(last, unchanged, docs, site, new)
        with ThreadPoolExecutor(1) as thread:
            mkdocs = thread.submit(run_mkdocs, docs, new, config, partial=bool(taken))
            others = meanwhile() if meanwhile else None
            mkdocs.result()
        if others:
            shutil.copytree(others, new, dirs_exist_ok=True)
        site_url = _find_site_url(new)
        pages = {path: last.pages[path] for path in taken} | _finish_pages(new, taken, site_url)
        (new / "sitemap.xml").write_bytes(make_sitemap(pages, site_url))
        found = run_pagefind(new)
        order_filters(new / "pagefind")
        unstyled = make_page_styles(new, pages.values())
        _remove_unused(new, pages.values())
        files = _list_files(new)
        problems = [*unstyled, *check_pages(pages, files.keys()), *_check_styles(new), *_check_search(pages, found)]
        if problems:
            raise SiteError("The site has problems:\n" + "\n".join(f"  {problem}" for problem in problems))
        outputs = {path: hash_bytes((new / path).read_bytes()) for path in pages}
        write_last_build(record, LastBuild(shared, sources, outputs, pages))
    return SiteReport(len(pages), len(taken), len(files), sum(files.values()))


def _find_site_url(new: Path) -> str:
    """Give the address of the site, which its front page names."""
    canonical = _CANONICAL.search((new / "index.html").read_bytes())
    return canonical[1].decode() if canonical else "https://site.invalid/"


def _finish_pages(new: Path, taken: set[str], site_url: str) -> dict[str, Page]:
    """Put the last touches on each page that MkDocs has just made, and read it."""
    pages = {}
    for path in sorted(_list_files(new).keys() - taken):
        if path.endswith(".html"):
            html, pages[path] = finish_page(path, (new / path).read_bytes(), site_url)
            (new / path).write_bytes(html)
    return pages


def _remove_unused(new: Path, pages: Collection[Page]) -> None:
    """Remove what came with the tools and no page asks for."""
    unused = {file for pattern in _UNUSED for file in new.glob(pattern)}
    asked = {resource for page in pages for resource in page.resources}
    if not (new / "search" / "search_index.json").exists():  # the theme's own search fetches more than pages name
        files = [file for folder in _THEME_FILES for file in (new / folder).rglob("*")]
        unused.update(file for file in files if file.relative_to(new).as_posix() not in asked)
    for file in unused:
        if file.is_file():
            file.unlink()


def _check_styles(new: Path) -> list[str]:
    """Tell of each style sheet that calls another origin."""
    return [
        f"{file.relative_to(new)}: refers to something outside the site, {found[0].decode(errors='replace')!a}"
        for file in sorted(new.rglob("*.css"))
        for found in _OTHER_ORIGIN.finditer(file.read_bytes())
    ]


def _check_search(pages: Iterable[str], found: int) -> list[str]:
    """Tell when a search would not find every page."""
    wanted = sum(path.endswith("index.html") for path in pages)
    return [] if found == wanted else [f"pagefind: the search index holds {found} of {wanted} pages"]


def _list_files(folder: Path) -> dict[str, int]:
    """Give the size of each file below ``folder``, by its path."""
    files = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return {file.relative_to(folder).as_posix(): file.stat().st_size for file in files}
