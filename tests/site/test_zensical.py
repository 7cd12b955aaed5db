"""Build the real pages with the theme's successor too, so that a change of engine stays possible at any time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from build_tools.pipeline import build

ROOT = Path(__file__).parents[2]


def headings_of_pages(site: Path) -> dict[str, list[str]]:
    """Give the title and the headings of each page below ``site``."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(path.read_bytes())
        nodes = tree.css("head > title, main h1, main h2, main h3")
        pages[path.relative_to(site).as_posix()] = [" ".join(node.text().split()) for node in nodes]
    return pages


def test_the_successor_of_the_theme_makes_the_same_pages_with_the_same_headings(tmp_path: Path) -> None:
    build(ROOT / "content", tmp_path / "build", ROOT / "mkdocs.yml", date(2099, 1, 1))
    made = headings_of_pages(tmp_path / "build/site")
    shutil.rmtree(tmp_path / "build/site")
    # Zensical accepts folders inside the project only, and builds where the configuration says.
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "build_tools/theme", tmp_path / "build_tools/theme")

    subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=tmp_path, check=True)

    assert made
    assert headings_of_pages(tmp_path / "build/site") == made
