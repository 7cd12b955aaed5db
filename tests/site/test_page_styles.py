from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.site import SiteError
from build_tools.site.page import finish_page
from build_tools.site.page_styles import make_page_styles
from build_tools.write import write_pages

from .conftest import Project, page

SITE = "https://site.example/record/"
LINKS = '<link rel="stylesheet" href="../assets/theme/a.css">\n<link rel="stylesheet" href="../assets/b.css">'


def make(path: str, content: str, kind: str = "list", links: str = LINKS, scripts: str = "") -> bytes:
    head = f'<meta charset="utf-8"><title>T</title>{links}{scripts}'
    return f'<!doctype html><html><head>{head}</head><body><article class="record record--{kind}">{content}'.encode()


def style(site: Path, files: dict[str, str | bytes], *pages: bytes) -> dict[str, str]:
    """Make the style sheets of ``pages`` and give every sheet that is left."""
    write_pages(files, site)
    read = [finish_page(f"p{place}/index.html", html, SITE)[1] for place, html in enumerate(pages)]
    assert make_page_styles(site, read) == []
    return {file.relative_to(site).as_posix(): file.read_text() for file in sorted(site.rglob("*.css"))}


def test_a_page_asks_for_one_sheet_in_place_of_those_that_were_linked() -> None:
    html, read = finish_page("people/index.html", make("people/", "<p>A</p>"), SITE)

    assert html.count(b"<link") == 1
    assert b'<link rel="stylesheet" href="../assets/styles/list.css">' in html
    assert read.linked_styles == ("assets/theme/a.css", "assets/b.css")
    assert read.resources == {"assets/styles/list.css"}


def test_a_page_that_is_shown_at_any_address_asks_by_the_full_path() -> None:
    links = '<link href="/record/assets/b.css" rel=stylesheet>'
    html, _ = finish_page("404.html", make("404.html", "", links=links), SITE)

    assert b'<link rel="stylesheet" href="/record/assets/styles/list.css">' in html


def test_a_sheet_of_another_origin_is_told_and_left_in_its_place() -> None:
    html, read = finish_page("index.html", make("", "", links='<link rel="stylesheet" href="//x.example/a.css">'), SITE)

    assert b'href="//x.example/a.css"' in html
    assert "refers to something outside the site" in read.problems[-1]


def test_the_sheet_of_a_kind_holds_what_any_page_of_that_kind_uses_in_the_order_of_the_links(tmp_path: Path) -> None:
    sheets: dict[str, str | bytes] = {
        "assets/theme/a.css": "p{top:1px}b{top:2px}i{top:3px}",
        "assets/b.css": "b{top:4px}u{top:5px}",
    }

    made = style(tmp_path, sheets, make("", "<p>"), make("", "<b>"), make("", "<u>", kind="letter"))

    assert made == {
        "assets/styles/letter.css": "u{top:5px}",
        "assets/styles/list.css": "p{top:1px}b{top:2px}b{top:4px}",
    }


def test_what_a_reader_unfolds_is_styled(tmp_path: Path) -> None:
    sheets: dict[str, str | bytes] = {"assets/theme/a.css": "details[open]{top:1px}", "assets/b.css": ""}

    assert style(tmp_path, sheets, make("", "<details>"))["assets/styles/list.css"] == "details[open]{top:1px}"


def test_what_the_scripts_of_a_page_make_is_styled_and_what_those_of_others_make_is_not(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "assets/theme/a.css": ".first{top:1px}.second{top:2px}.inside{top:3px}.other{top:4px}",
        "assets/b.css": "",
        "assets/one.js": 'import("./two.js"); node.className = "first"',
        "assets/two.js": 'node.className = "second"; import("./one.js"); fetch("not-there.js")',
        "assets/three.js": 'node.className = "other"',
    }
    scripts = '<script src="../assets/one.js"></script><script>node.className = "inside"</script>'

    made = style(tmp_path, files, make("", "", scripts=scripts))

    assert made["assets/styles/list.css"] == ".first{top:1px}.second{top:2px}.inside{top:3px}"


def test_a_script_that_does_not_exist_is_left_to_the_check_of_links(tmp_path: Path) -> None:
    sheets: dict[str, str | bytes] = {"assets/theme/a.css": "p{top:1px}", "assets/b.css": ""}

    made = style(tmp_path, sheets, make("", "<p>", scripts='<script src="../assets/none.js"></script>'))

    assert made["assets/styles/list.css"] == "p{top:1px}"


def test_a_file_that_a_sheet_names_is_found_from_its_new_place(tmp_path: Path) -> None:
    sheet = "p{a:url(../fonts/x.woff2);b:url('y.png');c:url(\"data:image/svg+xml;x\");d:url(#z)}"
    sheets: dict[str, str | bytes] = {"assets/theme/a.css": sheet, "assets/b.css": ""}

    made = style(tmp_path, sheets, make("", "<p>"))["assets/styles/list.css"]

    assert made == ('p{a:url(../fonts/x.woff2);b:url(../theme/y.png);c:url("data:image/svg+xml;x");d:url(#z)}')


def test_a_linked_sheet_that_does_not_exist_stops_the_build(project: Project) -> None:
    config = project.config.read_text(encoding="utf-8")
    project.config.write_text(f"{config}extra_css: [assets/none.css]\n", encoding="utf-8")

    with pytest.raises(SiteError, match=r"a page links the style sheet /assets/none\.css, which does not exist"):
        project.build()


def test_a_page_taken_over_from_the_last_build_keeps_its_part_in_the_sheet(project: Project) -> None:
    config = project.config.read_text(encoding="utf-8")
    project.config.write_text(f"{config}extra_css: [own.css]\n", encoding="utf-8")
    project.pages["own.css"] = b"kbd{top:1px}samp{top:2px}"
    project.pages["people/jane/letter.md"] = page("A letter", "<kbd>x</kbd>\n\n## Words")
    project.build()

    project.pages["people/jane/index.md"] = page("Jane Doe", "<samp>y</samp>\n\n## Life\n\n[a letter](letter.md#words)")
    report = project.build()

    assert report.reused > 0
    assert b"kbd{top:1px}samp{top:2px}" in project.files()["assets/styles/page.css"]
