from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from build_tools import pipeline
from build_tools.cards import Card, Press
from build_tools.catalogue import Catalogue
from build_tools.content import RULES, read_content
from build_tools.export import make_robots
from build_tools.pipeline import THEME, build, draw_cards, make_pages, read_site_info
from build_tools.problems import as_text
from build_tools.site import SiteError, SiteReport
from build_tools.views.page import SiteInfo
from build_tools.write import WriteError, locked
from tests.conftest import SITE, TODAY, WriteSmall

CONFIG = Path(__file__).parent.parent / "mkdocs.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_sound_content_is_read_without_problems(write_small: WriteSmall) -> None:
    content = read_content(write_small(), TODAY)

    assert content.catalogue is not None
    assert (content.problems, content.files) == ([], 19)
    assert sorted(content.texts) == ["about.md", "contribute.md", "corrections.md", "method.md", "proof.md"]


def test_one_run_names_the_problems_of_every_step_in_every_file(write_small: WriteSmall) -> None:
    folder = write_small(
        ("events/model-x/questions/open.yml", "short: Open", "short: !!str Open"),
        ("events/model-x/event.yml", "main_artefact: model-x", "main_artefact: model-y"),
        ("people/jane-doe/person.yml", "kind: person", "kind: persn"),
        ("people/max-mustermann/person.yml", "place: Germany", "plaice: Germany"),
        (LETTER, "  suffix: I have the receipts.\n", "  suffix: I have the receipts.\nwhen: yesterday\n"),
        ("people/jane-doe/2024-12-26-first-look.yml", "exact: Anyone can", "exact: Everyone can"),
        ("pages/about.md", "# About", "About"),
    )
    content = read_content(folder, TODAY)

    assert content.catalogue is None
    assert [f"{found.place.path.removeprefix('content/')} {found.code}" for found in content.problems] == [
        "events/model-x/event.yml R002",
        "events/model-x/questions/open.yml Y025",
        "pages/about.md T001",
        "people/jane-doe/2024-12-26-first-look.yml H001",
        f"{LETTER} F002",
        "people/jane-doe/person.yml R001",
        "people/max-mustermann/person.yml F002",
    ]


def test_a_mistake_is_told_once_and_not_again_by_those_who_name_the_record(write_small: WriteSmall) -> None:
    content = read_content(write_small(("people/jane-doe/person.yml", "name: Jane Doe\nf", "f")), TODAY)

    assert as_text(content.problems).count("\n    fix: ") == 1
    assert [found.place.path for found in content.problems] == ["content/people/jane-doe/person.yml"]


def test_days_are_compared_with_the_day_given(write_small: WriteSmall) -> None:
    folder = write_small()

    assert read_content(folder, TODAY).problems == []
    assert {found.code for found in read_content(folder, date(2025, 1, 1)).problems} == {"H009"}


def test_every_rule_has_a_code_of_a_letter_and_three_digits() -> None:
    assert [rule.code for rule in RULES if len(rule.code) != 4 or not rule.code[1:].isdigit()] == []
    assert [rule.code for rule in RULES if not rule.sentence.endswith(".")] == []


def test_the_pages_come_with_the_data_and_the_theme(write_small: WriteSmall) -> None:
    content = read_content(write_small(), TODAY)
    assert content.catalogue is not None

    pages = make_pages(
        content.catalogue, content.texts, SiteInfo("Small", "https://small.example/", "https://c.example/s")
    )

    assert {"index.md", "people/jane-doe.md", "data/index.md", "data/people.json", "rules.md"} <= set(pages)
    assert pages["assets/site.css"] == b"\n".join(
        file.read_bytes() for file in sorted((THEME / "styles").glob("*.css"))
    )
    assert {path for path in pages if path.startswith("assets/") and "/cards/" not in path} - {"assets/site.css"} == {
        f"assets/{file.relative_to(THEME / 'assets').as_posix()}"
        for file in (THEME / "assets").rglob("*")
        if file.is_file()
    }


def test_a_card_is_drawn_once_and_taken_from_its_folder_from_then_on(
    write_small: WriteSmall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = read_content(write_small(), TODAY)
    assert content.catalogue is not None
    pages = make_pages(content.catalogue, content.texts, SITE)
    cards = {path: page for path, page in pages.items() if isinstance(page, Card)}
    first = {path: (draw_cards(cards, tmp_path) / path).read_bytes() for path in cards}
    monkeypatch.setattr(Press, "draw", None)

    assert {path: (draw_cards(cards, tmp_path) / path).read_bytes() for path in cards} == first
    assert len(cards) > 5


def test_a_card_that_no_page_has_any_more_goes(write_small: WriteSmall, tmp_path: Path) -> None:
    content = read_content(write_small(), TODAY)
    assert content.catalogue is not None
    pages = make_pages(content.catalogue, content.texts, SITE)
    cards = {path: page for path, page in pages.items() if isinstance(page, Card)}
    draw_cards(cards, tmp_path)
    gone, *others = cards

    draw_cards({path: cards[path] for path in others}, tmp_path)

    assert not (tmp_path / gone).exists()
    assert all((tmp_path / path).exists() for path in others)


def test_robots_are_told_where_the_list_of_pages_is(small: Catalogue) -> None:
    rules = RobotFileParser()
    rules.parse(make_robots(SITE).decode().splitlines())

    assert rules.can_fetch("anybody", "https://small.example/people/")
    assert rules.site_maps() == ["https://small.example/sitemap.xml"]


def test_the_site_knows_its_name_and_addresses_from_the_configuration(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: 'No'\nsite_url: https://a.example/\nextra:\n  repository: https://b.example/c\n")

    assert read_site_info(config) == SiteInfo("No", "https://a.example/", "https://b.example/c")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build folder that holds a former build; the site itself is built elsewhere in the tests."""
    folder = tmp_path / "build"
    for path in ("docs/index.md", "site/index.html"):
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text("former")
    monkeypatch.setattr(pipeline, "build_site", lambda docs, site, config, meanwhile: SiteReport(1, 0, 1, 1))
    return folder


def test_a_broken_file_stops_the_build_and_leaves_the_former_pages_and_site(
    write_small: WriteSmall, folder: Path
) -> None:
    before = tree(folder)
    result = build(write_small((LETTER, "mode: verbatim", "mode: from memory")), folder, CONFIG, TODAY)

    assert result.site is None
    assert [found.code for found in result.content.problems] == ["R001"]
    assert tree(folder) == before


def test_sound_content_replaces_the_former_pages(write_small: WriteSmall, folder: Path) -> None:
    result = build(write_small(), folder, CONFIG, TODAY)

    assert result.site == SiteReport(1, 0, 1, 1)
    assert "# Jane Doe" in (folder / "docs/people/jane-doe.md").read_text()
    assert (folder / "docs/index.md").read_text() != "former"


def test_a_template_that_fails_leaves_the_former_pages_and_site(
    write_small: WriteSmall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(folder)
    monkeypatch.setattr(pipeline, "TEMPLATES", folder / "docs")

    with pytest.raises(Exception, match=r"pages/event\.md\.j2"):
        build(write_small(), folder, CONFIG, TODAY)
    assert {path: text for path, text in tree(folder).items() if path != ".lock"} == before


def test_a_site_that_fails_leaves_the_former_site(
    write_small: WriteSmall, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(docs: Path, site: Path, config: Path, meanwhile: Callable[[], Path]) -> SiteReport:
        raise SiteError("no")

    monkeypatch.setattr(pipeline, "build_site", fail)

    with pytest.raises(SiteError):
        build(write_small(), folder, CONFIG, TODAY)
    assert (folder / "site/index.html").read_text() == "former"


def test_two_builds_do_not_meet_in_one_folder(write_small: WriteSmall, folder: Path) -> None:
    with locked(folder), pytest.raises(WriteError, match="another run is building here"):
        build(write_small(), folder, CONFIG, TODAY)


def test_the_schema_of_each_kind_is_published(write_small: WriteSmall) -> None:
    content = read_content(write_small(), TODAY)
    assert content.catalogue is not None
    site = SiteInfo("Small Record", "https://small.example/", "https://code.example/small")
    pages = make_pages(content.catalogue, content.texts, site)

    schema = pages["schema/timeline_entry.json"]
    assert isinstance(schema, bytes)
    assert json.loads(schema)["$id"] == "https://small.example/schema/timeline_entry.json"
    assert len([path for path in pages if path.startswith("schema/")]) == 10
