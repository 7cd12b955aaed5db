"""Give each kind of page one style sheet: of the sheets that the engine linked, joined, what the pages use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from posixpath import dirname, join, relpath

from build_tools.site.page import STYLES, Page
from build_tools.site.styles import find_names_in_script, parse_sheet, trim_sheet

#: Browsers set this when a reader unfolds something.
_SET_BY_BROWSERS = frozenset({"[open"})
#: A script that another one fetches.
_SCRIPT = re.compile(r"""["'](?:\./)?([\w./-]+\.js)["']""")
#: A file that a style sheet names beside itself: no ``data:``, no full address, no place in the page.
_FILE = re.compile(r"""url\(\s*(["']?)(?!data:|\w+:|/|#)([^"')\s]+)\1\s*\)""")


def make_page_styles(site: Path, pages: Iterable[Page]) -> list[str]:
    """Write below ``site`` the style sheet that each kind of page asks for, and remove those that went into them.

    Gives one problem for each sheet that is linked and does not exist.
    """
    kinds: dict[str, list[Page]] = {}
    for page in pages:
        if page.style_sheet:
            kinds.setdefault(page.style_sheet, []).append(page)
    linked = {sheet: dict.fromkeys(path for page in kinds[sheet] for path in page.linked_styles) for sheet in kinds}
    sources = {path for paths in linked.values() for path in paths if (site / path).is_file()}
    parsed = {path: parse_sheet(_read_sheet(site, path)) for path in sources}
    for sheet, its_pages in kinds.items():
        rules = tuple(rule for path in linked[sheet] for rule in parsed.get(path, ()))
        text = trim_sheet(rules, _SET_BY_BROWSERS | _find_names(site, its_pages))
        (site / sheet).parent.mkdir(parents=True, exist_ok=True)
        (site / sheet).write_text(text, encoding="utf-8")
    for path in sources:
        (site / path).unlink()
    missing = {path for paths in linked.values() for path in paths} - sources
    return [f"a page links the style sheet /{path}, which does not exist" for path in sorted(missing)]


def _read_sheet(site: Path, path: str) -> str:
    """Read a style sheet as it must read in the folder of those that are made of it."""
    text = (site / path).read_text(encoding="utf-8")
    return _FILE.sub(lambda found: f"url({relpath(join(dirname(path), found[2]), STYLES)})", text)


def _find_names(site: Path, pages: Iterable[Page]) -> frozenset[str]:
    """Give the names that the elements of some pages have, or get from the scripts that the pages ask for."""
    asked = {path for page in pages for path in page.resources if path.endswith(".js")}
    scripts = {path for path in asked if (site / path).is_file()}
    names = {name for page in pages for name in page.names}
    waiting = list(scripts)
    while waiting:
        path = waiting.pop()
        text = (site / path).read_text(encoding="utf-8")
        names |= find_names_in_script(text)
        fetched = {join(dirname(path), name) for name in _SCRIPT.findall(text)}
        waiting.extend(script for script in fetched - scripts if (site / script).is_file())
        scripts |= fetched
    return frozenset(names)
