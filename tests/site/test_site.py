from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.site import SiteError
from build_tools.write import WriteError, write_pages

from .conftest import Project, make_project, page

#: Builds the project in the folder given, as the command line does.
BUILD = """\
import sys
from pathlib import Path
from build_tools.site import build_site
from build_tools.write import WriteError, locked
folder = Path(sys.argv[1])
try:
    with locked(folder / "build"):
        build_site(folder / "build/docs", folder / "build/site", folder / "mkdocs.yml", reuse="cold" not in sys.argv)
except WriteError as error:
    sys.exit(str(error))
"""
ROOT = Path(__file__).parents[2]


class Reader(HTMLParser):
    """Reads a page with another parser than the build does: its title, policy and inline scripts."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.title, self.policy, self.scripts, self._inside = "", "", [""], ""
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        is_code = tag == "script" and "src" not in given and given.get("type") != "application/json"
        self._inside = "code" if is_code else tag

    def handle_endtag(self, tag: str) -> None:
        if self._inside == "code":
            self.scripts.append("")
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside == "code":
            self.scripts[-1] += data


def pages_of(project: Project) -> dict[str, bytes]:
    return {path: content for path, content in project.files().items() if path.endswith(".html")}


def test_a_build_makes_each_page_its_search_index_and_nothing_beside(built: Project) -> None:
    files = built.files()

    assert [path for path in files if path.endswith((".html", ".json", ".xml", ".gz", ".map"))] == [
        "404.html",
        "data.json",
        "index.html",
        "pagefind/pagefind-entry.json",
        "people/index.html",
        "people/jane/index.html",
        "people/jane/letter/index.html",
        "sitemap.xml",
    ]
    assert len([path for path in files if path.endswith(".pf_fragment")]) == 4
    assert [path for path in files if "lunr" in path or "workers" in path or "-ui" in path] == []
    assert b"lastmod" not in files["sitemap.xml"]
    assert built.litter() == ["last-build.json"]


def test_what_is_made_meanwhile_goes_into_the_site_as_it_is(project: Project, tmp_path: Path) -> None:
    def draw() -> Path:
        write_pages({"assets/cards/a.png": b"\x89PNG"}, tmp_path / "cards")
        return tmp_path / "cards"

    project.build(meanwhile=draw)

    assert project.files()["assets/cards/a.png"] == b"\x89PNG"


def test_what_fails_meanwhile_leaves_the_former_site(project: Project) -> None:
    def fail() -> Path:
        raise WriteError("cards: no space left on device")

    project.build()
    before = project.files()
    project.pages["people/jane.md"] = page("Jane", "Changed.")
    with pytest.raises(WriteError, match="no space left"):
        project.build(meanwhile=fail)

    assert project.files() == before


def test_the_report_counts_what_was_made(project: Project) -> None:
    report = project.build()

    files = project.files()
    assert (report.pages, report.reused) == (5, 0)
    assert (report.files, report.size) == (len(files), sum(map(len, files.values())))


def test_every_page_has_a_policy_that_names_each_of_its_inline_scripts(built: Project) -> None:
    for path, html in pages_of(built).items():
        reader = Reader(html)
        hashes = {
            f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
            for script in reader.scripts
            if script
        }
        (scripts,) = [part for part in reader.policy.split("; ") if part.startswith("script-src")]
        assert hashes, path
        assert set(scripts.split()) == {"script-src", "'self'", *hashes}, path
        assert "unsafe" not in reader.policy, path
        assert html.index(b"Content-Security-Policy") < html.index(b"<script"), path


def test_all_problems_are_told_and_the_former_site_stands(project: Project) -> None:
    project.build()
    former = project.files()
    project.pages["people/jane/letter.md"] = page("A letter", '<p style="x" onclick="y()">No.</p>\n\n## Words')
    project.pages["people/joe/index.md"] = page("Joe", '<a href="../../gone/">gone</a>')
    project.pages["own.css"] = "p { background: url(//else.example/a.png) }"

    with pytest.raises(SiteError) as caught:
        project.build()

    assert str(caught.value).splitlines() == [
        "The site has problems:",
        "  people/jane/letter/index.html: <p> carries a style attribute, which the security policy blocks",
        "  people/jane/letter/index.html: <p> carries the event handler onclick, which the security policy blocks",
        "  people/joe/index.html: refers to /gone/, which does not exist",
        "  people/joe/index.html: no link leads here from the front page",
        "  own.css: refers to something outside the site, 'url(//else.example/a.png'",
    ]
    assert project.files() == former
    assert project.litter() == ["last-build.json"]


def test_a_page_that_the_search_would_not_find_is_a_problem(project: Project) -> None:
    # Pagefind leaves out every page without this mark as soon as one page has it.
    project.pages["people/jane/letter.md"] = page("A letter", "<p data-pagefind-body>Words.</p>\n\n## Words")

    with pytest.raises(SiteError) as caught:
        project.build()

    assert str(caught.value) == "The site has problems:\n  pagefind: the search index holds 1 of 4 pages"


@pytest.mark.parametrize("reuse", [False, True])
def test_a_warning_of_mkdocs_stops_the_build(project: Project, *, reuse: bool) -> None:
    project.build()
    former = project.files()
    project.pages["people/jane/letter.md"] = page("A letter", "By [Joe](joe.md).")

    with pytest.raises(SiteError) as caught:
        project.build(reuse=reuse)

    first, *rest = str(caught.value).splitlines()
    assert first == "MkDocs cannot build the site:"
    assert rest[0].startswith("  WARNING -  Doc file 'people/jane/letter.md' contains a link 'joe.md', but the target")
    assert project.files() == former
    assert project.litter() == ["last-build.json"]


@pytest.mark.parametrize("config", ["site_name: [", "site_name: x\ntheme: none-such", "site_name: x\nhooks: [gone.py]"])
def test_a_configuration_that_mkdocs_refuses_is_told_in_few_lines(project: Project, config: str) -> None:
    project.config.write_text(config)

    with pytest.raises(SiteError) as caught:
        project.build()

    assert str(caught.value).startswith("MkDocs cannot build the site:\n  ")
    assert "Traceback" not in str(caught.value)
    assert project.litter() == []


def change(project: Project) -> None:
    project.pages["people/jane/letter.md"] = page("The letter", "By [Jane](index.md#life).\n\n## Words\n\nOther words.")


def add(project: Project) -> None:
    project.pages["people/joe/index.md"] = page("Joe", "Knows [Jane](../jane/index.md).")
    project.pages["people/index.md"] = page("People", "- [Jane](jane/index.md)\n- [Joe](joe/index.md)\n")


def remove(project: Project) -> None:
    del project.pages["people/jane/letter.md"]
    project.pages["people/jane/index.md"] = page("Jane Doe", "## Life\n\nLong.")
    project.pages["people/index.md"] = page("People", "- [Jane](jane/index.md)\n")


def rename_in_navigation(project: Project) -> None:
    project.pages["people/index.md"] = page("Persons", "- [Jane](jane/index.md)\n- [A letter](jane/letter.md)\n")


def change_configuration(project: Project) -> None:
    project.config.write_text(project.config.read_text().replace("Voices", "Other voices"))


def change_data(project: Project) -> None:
    project.pages["data.json"] = b"{}\n"


@pytest.mark.parametrize(
    ("edit", "reused"),
    [(change, 1), (add, 2), (remove, 0), (rename_in_navigation, 0), (change_configuration, 0), (change_data, 2)],
)
def test_a_build_that_takes_pages_over_makes_the_bytes_of_a_cold_one(
    project: Project, edit: Callable[[Project], None], reused: int
) -> None:
    project.config.write_text(project.config.read_text().replace("Front: ", "").replace("People: ", ""))
    project.build()
    edit(project)

    report = project.build()

    taken_over = project.files()
    assert report.reused == reused
    assert project.build(reuse=False).reused == 0
    assert project.files() == taken_over


def test_a_page_of_the_former_site_that_was_tampered_with_is_made_anew(project: Project) -> None:
    project.build()
    former = project.files()
    letter = project.site / "people/jane/letter/index.html"
    letter.write_bytes(letter.read_bytes().replace(b"Plain words", b"False words"))

    assert project.build().reused == 1
    assert project.files() == former


def test_a_link_to_a_page_that_is_gone_is_found_on_a_page_taken_over(project: Project) -> None:
    project.build()
    del project.pages["people/jane/letter.md"]
    project.pages["people/index.md"] = page("People", "- [Jane](jane/index.md)\n")

    with pytest.raises(SiteError) as caught:
        project.build()

    assert str(caught.value) == (
        "The site has problems:\n  people/jane/index.html: refers to /people/jane/letter/, which does not exist"
    )


def test_another_machine_makes_the_same_bytes(built: Project, tmp_path: Path) -> None:
    other = make_project(tmp_path / "elsewhere/under another name")
    write_pages(dict(reversed(other.pages.items())), other.docs)
    surroundings = {"TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "7", "USER": "other"}
    command = ["sh", "-c", 'umask 077; exec "$@"', "sh", sys.executable, "-c", BUILD, str(other.folder)]

    subprocess.run(command, cwd=ROOT, env=os.environ | surroundings | {"PYTHONPATH": str(ROOT)}, check=True)

    assert other.files() == built.files()


def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_is_right(project: Project) -> None:
    project.build()
    former = project.files()
    change(project)
    new = make_project(project.folder.with_name("new"))
    new.pages = project.pages
    new.build()
    write_pages(project.pages, project.docs)
    command = [sys.executable, "-c", BUILD, str(project.folder), "cold"]

    for moment in (0.05, 0.2, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8):
        with subprocess.Popen(command, cwd=ROOT, start_new_session=True) as build:
            time.sleep(moment)
            os.killpg(build.pid, 9)
        standing = project.files()
        assert standing in (former, new.files()) or not project.site.exists()

    subprocess.run(command, cwd=ROOT, check=True)
    assert project.files() == new.files()
    assert project.litter() == [".lock", "last-build.json"]


def test_a_disk_that_takes_no_more_is_one_line_with_the_path_and_the_former_site_stands(project: Project) -> None:
    project.build()
    former = project.files()
    # A limit on the size of files refuses what a full disk refuses, and needs no disk.
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n" + BUILD
    command = [sys.executable, "-c", limited, str(project.folder), "cold"]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 1
    assert re.fullmatch(r"MkDocs cannot build the site:\n  .*File too large.*\n", run.stderr)
    assert project.files() == former
    assert project.litter() == [".lock", "last-build.json"]


def test_pages_without_a_front_page_are_one_line_with_the_path(project: Project) -> None:
    del project.pages["index.md"]
    project.config.write_text("site_name: Voices\ntheme: material\nplugins: []\n")

    with pytest.raises(WriteError) as caught:
        project.build()

    assert str(caught.value) == f"{project.site}.new/index.html: No such file or directory"


def test_the_build_needs_no_network(project: Project) -> None:
    write_pages(project.pages, project.docs)
    alone = ["unshare", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let a program be cut off from the network")

    subprocess.run([*alone, sys.executable, "-c", BUILD, str(project.folder)], cwd=ROOT, check=True)

    assert len(pages_of(project)) == 5
