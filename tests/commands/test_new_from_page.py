"""That the command ``new`` reads the page whose address it is given, and asks and writes what the page does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from build_tools.commands import fetching
from build_tools.verify.reader import Readers
from tests.verify.behaviours import page
from tests.verify.conftest import fetching_options
from tests.verify.server import Behaviour, Server, run_server

from .test_new import new

pytestmark = pytest.mark.usefixtures("same_day")

ARTICLE = """\
<html><head><title>Letters | Review</title><link rel=canonical href=https://news.example/letters/7>
<meta property=og:site_name content="Example Review"><meta property=og:title content="Letters of the week">
<script type="application/ld+json">
{"@type": "NewsArticle", "author": {"name": "Jane Doe"}, "datePublished": "2025-01-29T09:00:00Z"}</script></head>
<body><p>The letters of this week.</p>
<p>She wrote: “It’s <b>cheap</b>, and that’s it.” Others agree with her, and many more do not.</p></body></html>"""
CAPTURE = "web.archive.org/web/20250130090000id_/https://news.example/letters/7"
SITE: dict[str, Behaviour] = {
    "news.example/x": page(ARTICLE),
    "news.example/letters/7": page(ARTICLE),
    "web.archive.org/web/timemap/link/https://news.example/letters/7": page(
        '<https://news.example/letters/7>; rel="original",\n'
        '<http://web.archive.org/web/20240101000000/https://news.example/letters/7>; rel="first memento",\n'
        '<http://web.archive.org/web/20250130090000/http://www.news.example/letters/7/>; rel="memento"; datetime="x",\n'
        '<http://web.archive.org/web/20250129090000/https://news.example/letters/8>; rel="memento"; datetime="x"\n',
        Content_Type="application/link-format",
    ),
    "web.archive.org/web/20250130090000id_/http://www.news.example/letters/7/": page(ARTICLE),
    "bare.example/x": page(
        "<html><body><p>Nothing is said here of who wrote it or when it was that they did.</p></body></html>"
    ),
}
READ = """\
# yaml-language-server: $schema=../../../.schema/statement.json
said_on: 2025-01-29
said_on_note: The day on which the page says it was published.
medium: article
venue: Example Review
event: model-x
about:
  - model-x
mode: verbatim
words:
  exact: It’s cheap, and that’s it.
  prefix: 'The letters of this week. She wrote:'
  suffix: Others agree with her, and many more do not.
summary: She says it is cheap.
source:
  title: Letters of the week
  publisher: Example Review
  url: https://news.example/letters/7
  published: 2025-01-29
  opened: yes
seen_in:
  - title: Letters of the week
    publisher: Example Review
    url: https://news.example/letters/7
    published: 2025-01-29
    kind: original
    independent: yes
    read_on: 2025-06-01
    printed: It’s cheap, and that’s it.
    prefix: 'The letters of this week. She wrote:'
    suffix: Others agree with her, and many more do not.
captures:
  - url: https://news.example/letters/7
    captured_on: 2025-06-01
    checked_on: 2025-06-01
    http_status: 200
    sha256: {sha256}
    result: found
  - url: https://web.archive.org/web/20250130090000/http://www.news.example/letters/7/
    captured_on: 2025-01-30
    checked_on: 2025-06-01
    http_status: 200
    sha256: {sha256}
    result: found
updated: 2025-06-01
"""
UNREAD = {"quote": "It is cheap.", "said-on": "2025-01-29", "venue": "A page"}
SHORT = {"person": "jane-doe", "medium": "article", "about": "model-x", "summary": "She says it is cheap."}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readers: Readers) -> Iterator[Server]:
    monkeypatch.setattr(fetching, "open_readers", lambda: nullcontext(readers))
    with run_server(tmp_path, SITE.get) as running:
        yield running


def read(folder: Path, server: Server, answers: dict[str, str]) -> int:
    return new(folder, "statement", SHORT | answers, *fetching_options(server))


def test_an_address_and_a_quotation_become_a_record(
    folder: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read(folder, server, {"url": "https://news.example/x", "quote": "It's cheap, and that's it."}) == 0
    path = "people/jane-doe/2025-01-29-its-cheap-and-thats.yml"
    assert capsys.readouterr().out.startswith(
        "The page names as its author: Jane Doe.\n"
        "The page's own address is taken: https://news.example/letters/7.\n"
        "The words stand in the page, so the record says that it was read.\n"
        f"Wrote content/{path}\n"
    )
    written = (folder / path).read_text(encoding="utf-8")
    sha256 = written.partition("sha256: ")[2][:64]
    assert written == READ.format(sha256=sha256)
    assert server.requests[CAPTURE] == 0


def test_what_the_page_does_not_say_is_told_and_nothing_is_made_up(
    folder: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = UNREAD | {"url": "https://bare.example/x", "opened": "yes"}
    assert read(folder, server, answers) == 0
    assert capsys.readouterr().out.startswith(
        "The page does not say its title.\nThe page does not say its publisher.\nThe page does not say its day.\n"
        "The page does not say its address; the one given is kept.\n"
        "The words do not stand in the page (not_found): nothing like them is there.\nWrote "
    )
    written = (folder / "people/jane-doe/2025-01-29-it-is-cheap.yml").read_text(encoding="utf-8")
    assert [name for name in ("captures:", "title:", "publisher:", "published:", "prefix:") if name in written] == []


def test_a_page_that_cannot_be_read_leaves_what_was_given(
    folder: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = UNREAD | {"url": "https://news.example/gone", "opened": "yes"}
    assert read(folder, server, answers) == 0
    assert capsys.readouterr().out.startswith("The page could not be read: the page no longer exists.\nWrote ")


def test_on_a_terminal_the_page_is_read_before_anything_that_it_may_tell_is_asked(
    folder: Path, server: Server, terminal: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    terminal += ["It's cheap, and that's it.", "yes", "https://news.example/x"]
    assert read(folder, server, {}) == 0
    assert capsys.readouterr().out.startswith(
        "The exact words, letter for letter:\n"
        "Have you read the words in the original itself, or in an archived copy of it:\n"
        "  Tab shows what fits.\n"
        "The full address of the page where the words were first said or published:\n"
        "The page names as its author: Jane Doe.\n"
    )


def test_an_answer_is_kept_where_the_page_holds_the_words(folder: Path, server: Server) -> None:
    answers = {"url": "https://news.example/x", "quote": "It's cheap, and that's it.", "opened": "no"}
    copy = {"seen-url": "https://example.org/report", "seen-kind": "report"}
    assert read(folder, server, answers | copy) == 0
    written = (folder / "people/jane-doe/2025-01-29-its-cheap-and-thats.yml").read_text(encoding="utf-8")
    assert "  opened: no\n" in written


def test_without_a_day_on_the_page_or_an_answer_nothing_is_written(
    folder: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path for path in folder.rglob("*"))
    assert read(folder, server, {"url": "https://bare.example/x", "quote": "It is cheap.", "venue": "A page"}) == 2
    assert "--said-on" in capsys.readouterr().err
    assert sorted(path for path in folder.rglob("*")) == before
