"""That words can be taken along with their citation, that addresses last, and that paper holds what it promises."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from build_tools.pipeline import build

from .conftest import ROOT, Watched, serve
from .test_pages import KINDS, find_page

A4 = (595, 842)
#: How many sheets of paper a page may take.
SHEETS = {"sheet": (1, (842, 595)), "brief": (2, A4)}


@pytest.fixture
def allowed(context: BrowserContext, origin: str) -> Watched:
    """A page that may write to the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
    return Watched(context.new_page(), origin)


def pasted(watched: Watched) -> str:
    return str(watched.page.evaluate("navigator.clipboard.readText()"))


def find_quotation(site: Path) -> str:
    """Give the address of a statement with words and a reading."""
    for file in sorted(site.glob("people/*/*/index.html")):
        tree = LexborHTMLParser(file.read_bytes())
        if tree.css_first("#cite-words") and tree.css_first("tr[id]"):
            return file.relative_to(site).as_posix().removesuffix("index.html")
    raise AssertionError("no statement has words and a reading")


def test_the_words_are_copied_with_both_citations_as_in_the_file_of_plain_text(allowed: Watched, site: Path) -> None:
    address = find_quotation(site)
    allowed.open(address)
    button = allowed.page.get_by_role("button", name="Copy with citation")
    button.focus()
    allowed.page.keyboard.press("Enter")
    allowed.page.get_by_role("status").filter(has_text="Copied to the clipboard.").wait_for(state="attached")

    assert pasted(allowed) == (site / address / "citation.txt").read_text(encoding="utf-8").strip()
    assert allowed.page.get_by_role("button", name="Copied").is_visible()
    assert allowed.complaints == []


def test_where_copying_is_not_allowed_the_words_are_selected(watched: Watched, site: Path) -> None:
    address = find_quotation(site)
    watched.open(address)
    watched.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    watched.page.get_by_role("button", name="Copy with citation").click()
    watched.page.get_by_role("status").filter(has_text="The text is selected").wait_for(state="attached")

    selected = str(watched.page.evaluate("getSelection().toString()"))
    assert (site / address / "citation.txt").read_text(encoding="utf-8").splitlines()[0] in selected


def test_the_link_to_a_reading_leads_to_it_and_is_copied(allowed: Watched, site: Path) -> None:
    address = find_quotation(site)
    allowed.open(address)
    link = allowed.page.locator("tr[id] a.permalink").first
    anchor = link.get_attribute("href")
    assert anchor is not None
    link.click()
    allowed.page.get_by_role("status").filter(has_text="The address is copied").wait_for(state="attached")

    assert re.fullmatch(r"#[a-z0-9-]+-by-[a-z0-9-]+", anchor)
    assert allowed.page.url == pasted(allowed) == f"{allowed.origin}/{address}{anchor}"
    assert allowed.page.locator(f'[id="{anchor[1:]}"]').is_visible()


def test_without_scripts_there_are_no_buttons_and_the_citation_can_be_selected(browser: Browser, site: Path) -> None:
    with serve(site) as origin:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{origin}/{find_quotation(site)}")

        assert page.get_by_role("button", name="Copy").count() == 0
        assert page.locator("#cite-original").is_visible()
        page.context.close()


@pytest.mark.parametrize("kind", SHEETS)
def test_a_page_made_for_paper_fills_as_many_sheets_as_it_says(watched: Watched, site: Path, kind: str) -> None:
    sheets, size = SHEETS[kind]
    watched.open(find_page(site, kind))
    paper = PdfReader(io.BytesIO(watched.page.pdf(prefer_css_page_size=True, print_background=True)))

    assert len(paper.pages) == sheets
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in paper.pages} == {size}
    assert watched.page.url.split("/", 3)[3] in "".join(page.extract_text() for page in paper.pages).replace("\n", "")


def test_the_sheet_names_everybody(watched: Watched, site: Path) -> None:
    watched.open(find_page(site, "sheet"))
    names = watched.page.locator("table.positions .name-link").all_text_contents()
    paper = PdfReader(io.BytesIO(watched.page.pdf(prefer_css_page_size=True)))
    text = "".join(paper.pages[0].extract_text().split())

    assert len(names) > 50
    # A name that is too long for its column is cut.
    assert [name for name in names if "".join(name.split())[:12] not in text] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "not found"])
def test_the_head_says_what_the_page_is_and_shows_a_card(site: Path, kind: str) -> None:
    address = find_page(site, kind)
    tree = LexborHTMLParser((site / address / "index.html").read_bytes())
    meta = {
        str(node.attributes.get("property") or node.attributes.get("name")): str(node.attributes["content"])
        for node in tree.css("head > meta[property], head > meta[name]")
    }
    canonical = str(tree.css("link[rel=canonical]")[0].attributes["href"])
    root = canonical.removesuffix(address)

    assert meta["og:url"] == canonical
    assert meta["twitter:card"] == "summary_large_image"
    assert meta["og:image"].startswith(root)
    with Image.open(site / meta["og:image"].removeprefix(root)) as card:
        assert card.size == (1200, 630)
    assert meta["og:image:alt"]
    assert len(meta["description"]) <= 160


def test_no_two_pages_have_the_same_title_or_description(site: Path) -> None:
    seen: dict[tuple[str, str], str] = {}
    for file in sorted(site.rglob("index.html")):
        tree = LexborHTMLParser(file.read_bytes())
        if tree.css("meta[name=robots]"):
            continue
        path = file.relative_to(site).as_posix()
        title = tree.css("title")[0].text()
        description = str(tree.css("meta[name=description]")[0].attributes["content"])
        for value in (("title", title), ("description", description)):
            assert value not in seen, f"{path} has the {value[0]} of {seen[value]}: {value[1]}"
            seen[value] = path


def test_linked_data_of_every_page_is_read(site: Path) -> None:
    blocks = [
        json.loads(node.text())
        for file in site.rglob("*.html")
        for node in LexborHTMLParser(file.read_bytes()).css('script[type="application/ld+json"]')
    ]

    assert len(blocks) > 300
    assert {block["@context"] for block in blocks} == {"https://schema.org"}


@pytest.fixture(scope="module")
def in_a_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The site built for an address in a folder of its host, and served there."""
    folder = tmp_path_factory.mktemp("folder")
    config = folder / "mkdocs.yml"
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^site_url: \S+", "site_url: https://x.example/sub/path/", settings)
    config.write_text(settings.replace("custom_dir: ", f"custom_dir: {ROOT}/"), encoding="utf-8")
    (folder / "small").symlink_to(ROOT / "tests/small/content")
    assert build(folder / "small", folder / "build", config, date(2099, 1, 1)).site is not None
    (folder / "host/sub").mkdir(parents=True)
    (folder / "build/site").rename(folder / "host/sub/path")
    with serve(folder / "host") as origin:
        yield origin, folder / "host/sub/path"


def test_in_a_folder_of_its_host_every_page_finds_what_it_refers_to(
    context: BrowserContext, in_a_folder: tuple[str, Path]
) -> None:
    origin, site = in_a_folder
    page = context.new_page()
    wanted = {f"{origin}/sub/path/"}
    seen: set[str] = set()
    missing = []
    while todo := wanted - seen:
        address = min(todo)
        seen.add(address)
        answer = page.request.get(address)
        if not answer.ok or not address.startswith(f"{origin}/sub/path/"):
            missing.append(address)
        elif "text/html" in answer.headers["content-type"]:
            page.goto(address)
            found = page.evaluate(
                "[...document.querySelectorAll('[href], [src]')].map((node) =>"
                " new URL(node.getAttribute('href') ?? node.getAttribute('src'), document.baseURI).href)"
            )
            wanted |= {link.partition("#")[0] for link in found if link and link.startswith(origin)}

    pages = {file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("index.html")}
    assert missing == []
    assert {f"{origin}/sub/path/{path}" for path in pages} <= seen
