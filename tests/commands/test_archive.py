"""That captures count only if they are of the very page and hold the words, and that no other archive is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from build_tools import commands
from build_tools.__main__ import main
from build_tools.commands import fetching
from build_tools.content import read_content
from build_tools.verify.reader import Readers
from tests.conftest import LETTER, TODAY, WriteSmall
from tests.verify.behaviours import page, to
from tests.verify.conftest import fetching_options
from tests.verify.server import Behaviour, Server, run_server

WORDS = (
    "<html><body><p>Letters of the week, from readers all over the world.</p><p>Model X shows that training can be "
    "cheap. It does not show that it is cheap for everyone, because the earlier runs were paid for by somebody else. "
    "I have the receipts.</p></body></html>"
)
ARCHIVE = "archive.example/web"
TIMEMAP = f"{ARCHIVE}/timemap/link/https://example.org/letters"
NEAREST = "archive.example/wayback/available?url=https%3A%2F%2Fexample.org%2Fletters&timestamp=20250127"
SAVE = "archive.example/save/https://example.org/letters"
ENDPOINTS = [
    *("--timemap", "https://archive.example/web/timemap/link/{url}"),
    *("--availability", "https://archive.example/wayback/available?url={quoted}&timestamp={day}"),
    *("--save", "https://archive.example/save/{url}"),
]


def list_captures(*moments: str, page_address: str = "https://example.org/letters") -> Behaviour:
    lines = [f'<https://archive.example/web/{each}/{page_address}>; rel="memento"; datetime="x"' for each in moments]
    return page(
        ",\n".join(['<https://example.org/letters>; rel="original"', *lines]), Content_Type="application/link-format"
    )


def capture(moment: str, raw: str = "id_") -> str:
    return f"{ARCHIVE}/{moment}{raw}/https://example.org/letters"


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch, readers: Readers) -> None:
    monkeypatch.setattr(commands, "today", lambda: TODAY)
    monkeypatch.setattr(fetching, "open_readers", lambda: nullcontext(readers))


@pytest.fixture
def pages() -> dict[str, Behaviour]:
    """The pages of the archive, by host and path."""
    return {}


@pytest.fixture
def server(tmp_path: Path, pages: dict[str, Behaviour]) -> Iterator[Server]:
    with run_server(tmp_path, pages.get) as running:
        yield running


def archive(server: Server, folder: Path, *arguments: str) -> int:
    where = ["--content", str(folder), "--build", str(folder.parent / "build")]
    return main([*where, "archive", *fetching_options(server), *ENDPOINTS, *arguments, str(folder / LETTER)])


def read_captures(folder: Path) -> list[tuple[str, str, str]]:
    content = read_content(folder, TODAY)
    assert content.problems == []
    assert content.catalogue is not None
    captures = content.catalogue.statements["jane-doe/2025-01-27-letter"].record.captures_of_source
    return [(capture.url, str(capture.captured_on), capture.result) for capture in captures]


def test_the_first_capture_after_the_words_that_holds_them_is_written(
    server: Server, pages: dict[str, Behaviour], write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    moments = ("20240101000000", "20250126230000", "20250127200000", "20250301000000", "20250401000000")
    pages |= {TIMEMAP: list_captures(*reversed(moments)), capture(moments[1]): page("<p>Nothing yet.</p>")}
    pages |= {capture(moment): page(WORDS) for moment in (moments[0], *moments[2:])}
    folder = write_small()
    assert archive(server, folder, "--write") == 0
    url = "https://archive.example/web/20250127200000/https://example.org/letters"
    assert capsys.readouterr().out == (
        f"people/jane-doe/2025-01-27-letter.yml: the words stand in {url}\n1 of 1 statements without a capture have one now.\n"
    )
    assert read_captures(folder) == [(url, "2025-01-27", "found")]
    assert [server.requests[capture(moments[0])], server.requests[SAVE], server.requests[NEAREST]] == [0, 0, 0]
    assert archive(server, folder, "--write") == 0
    assert capsys.readouterr().out == "0 of 0 statements without a capture have one now.\n"


def test_without_a_list_the_nearest_is_asked_for(
    server: Server, pages: dict[str, Behaviour], write_small: WriteSmall
) -> None:
    closest = {"available": True, "url": f"http://{capture('20250128093000', '')}"}
    nearest = json.dumps({"archived_snapshots": {"closest": closest}})
    pages |= {NEAREST: page(nearest, Content_Type="application/json"), capture("20250128093000"): page(WORDS)}
    folder = write_small()
    archive(server, folder, "--write")
    assert [day for _, day, _ in read_captures(folder)] == ["2025-01-28"]


@pytest.mark.parametrize("place", ["redirect", "header"])
def test_where_there_is_no_capture_one_is_made(
    place: str, server: Server, pages: dict[str, Behaviour], write_small: WriteSmall
) -> None:
    made = "/web/20250601080000/https://example.org/letters"
    pages |= {
        SAVE: to(made) if place == "redirect" else page("Saved.", Content_Location=made),
        f"archive.example{made}": page(WORDS),
        capture("20250601080000"): page(WORDS),
    }
    folder = write_small()
    archive(server, folder, "--write")
    assert read_captures(folder) == [(f"https://archive.example{made}", "2025-06-01", "found")]


def test_none_is_made_unless_wanted(server: Server, pages: dict[str, Behaviour], write_small: WriteSmall) -> None:
    pages |= {SAVE: page("Saved.")}
    assert archive(server, write_small(), "--no-save") == 0
    assert server.requests[SAVE] == 0


@pytest.mark.parametrize(
    ("listed", "captured", "told"),
    [
        ("https://example.org/other", page(WORDS), "no capture, and the archive made none: the page no longer exists"),
        (
            "https://example.org/letters",
            to("/web/20250128093000id_/https://example.org/other"),
            "leads to another page",
        ),
        ("https://example.org/letters", page(WORDS.replace("does not", "does")), "the nearest passage has other words"),
        ("https://example.org/letters", page("", 404), "the page no longer exists"),
    ],
)
def test_a_capture_of_another_page_or_without_the_words_is_not_written(
    listed: str,
    captured: Behaviour,
    told: str,
    server: Server,
    pages: dict[str, Behaviour],
    write_small: WriteSmall,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pages |= {
        TIMEMAP: list_captures("20250128093000", page_address=listed),
        f"{ARCHIVE}/20250128093000id_/{listed}": captured,
        f"{ARCHIVE}/20250128093000id_/https://example.org/other": page(WORDS),
    }
    folder = write_small()
    before = (folder / LETTER).read_text(encoding="utf-8")
    assert archive(server, folder, "--write") == 0
    assert told in capsys.readouterr().out
    assert (folder / LETTER).read_text(encoding="utf-8") == before


@pytest.mark.parametrize("ending", ["today", "is", "ph", "li", "vn", "md", "fo"])
def test_archive_today_is_refused_under_each_of_its_names(
    ending: str, server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert archive(server, write_small(), "--timemap", f"https://archive.{ending}/timemap/{{url}}") == 2
    assert capsys.readouterr().err == f"captures at archive.{ending} are not accepted: use web.archive.org\n"
    assert not server.requests


def test_an_endpoint_says_where_the_address_goes(
    server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert archive(server, write_small(), "--save", "https://archive.example/save") == 2
    assert "does not say where the page's address goes" in capsys.readouterr().err
