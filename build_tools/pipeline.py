"""Keep the order of the steps: content -> catalogue -> pages -> site; stop where problems were found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

import yaml

from build_tools.cards import Card, Press, make_card
from build_tools.catalogue import Catalogue
from build_tools.cite import export_citations
from build_tools.compare_trees import RULES as RULES_OF_CHANGES
from build_tools.content import RULES, Content, read_content
from build_tools.export import HOLDS, export_catalogue, export_comparisons, make_robots
from build_tools.head import make_head
from build_tools.render import make_environment, render_views
from build_tools.schema import export_schemas
from build_tools.site import SiteReport, build_site
from build_tools.tables import TABLES, export_tables
from build_tools.views import make_views, newest_event
from build_tools.views.fields import make_fields_page
from build_tools.views.page import Page, SiteInfo
from build_tools.views.rules import make_rules_page
from build_tools.views.texts import make_data_page
from build_tools.write import locked, write_pages

_PACKAGE = Path(__file__).parent
TEMPLATES = _PACKAGE / "templates"
THEME = _PACKAGE / "theme"


@dataclass(frozen=True)
class Build:
    """What came of building: what was read, and the finished site if nothing was wrong."""

    content: Content
    site: SiteReport | None = None


def make_pages(catalogue: Catalogue, texts: Mapping[str, str], site: SiteInfo) -> dict[str, str | bytes | Card]:
    """Make every file of the folder of pages: the pages, the data, the citations, the theme's own files.

    A card is there as what it shows: drawing it takes longer than making a page, and most have been drawn before.
    """
    data = {**export_tables(catalogue, site), **export_catalogue(catalogue, site)}
    views: list[Page] = [
        *make_views(catalogue, texts, site),
        make_data_page(catalogue, data, {**TABLES, **HOLDS}),
        make_rules_page(catalogue, (*RULES, *RULES_OF_CHANGES)),
        make_fields_page(catalogue, site),
    ]
    comparisons = export_comparisons(catalogue, newest_event(catalogue))
    schemas = {f"schema/{name}": schema for name, schema in export_schemas(catalogue.vocabulary, site.url).items()}
    cards, press = [make_card(view, site) for view in views], _make_press()
    heads = [make_head(view, site, card, press.path_of(card)) for view, card in zip(views, cards, strict=True)]
    return {
        **render_views(zip(views, heads, strict=True), make_environment(TEMPLATES, site)),
        **export_citations(views),
        **data,
        **comparisons,
        **schemas,
        **_read_assets(),
        **{head.card: card for head, card in zip(heads, cards, strict=True)},
        "robots.txt": make_robots(site),
    }


def build(content_folder: Path, folder: Path, config: Path, today: date) -> Build:
    """Build the site into ``folder/site``; with problems nothing is built and the former site stays."""
    content = read_content(content_folder, today)
    if content.catalogue is None:
        return Build(content)
    with locked(folder):
        made = make_pages(content.catalogue, content.texts, read_site_info(config))
        cards = {path: card for path, card in made.items() if isinstance(card, Card)}
        write_pages({path: page for path, page in made.items() if not isinstance(page, Card)}, folder / "docs")
        draw = partial(draw_cards, cards, folder / "cards")
        return Build(content, build_site(folder / "docs", folder / "site", config, meanwhile=draw))


def draw_cards(cards: Mapping[str, Card], folder: Path) -> Path:
    """Make ``folder`` hold the picture of each of ``cards`` (by path), drawn anew only if it is not there; give it.

    The path of a card is made of what it shows and of what draws it, so that a file of that name is that picture.
    """
    press = _make_press()
    drawn = {
        path: (folder / path).read_bytes() if (folder / path).is_file() else press.draw(card)
        for path, card in cards.items()
    }
    write_pages(drawn, folder)
    return folder


def _make_press() -> Press:
    fonts = {file.name: file.read_bytes() for file in sorted((THEME / "assets/fonts").glob("*.woff2"))}
    program = b"".join(file.read_bytes() for file in sorted((_PACKAGE / "cards").glob("*.py")))
    return Press(fonts, sha256(program).hexdigest())


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
