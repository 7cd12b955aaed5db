"""That the command says what stands where, writes it when asked, and survives being cut off."""

from __future__ import annotations

import hashlib
import json
import os
import pty
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import pytest

from build_tools import commands
from build_tools.__main__ import main
from build_tools.commands import fetching
from build_tools.content import read_content
from build_tools.format_record import format_record
from build_tools.verify.reader import Readers
from tests.conftest import FIRST_LOOK, LETTER, REMARK, TODAY, WriteSmall
from tests.verify.behaviours import page, to
from tests.verify.conftest import fetching_options
from tests.verify.killed import kill_when
from tests.verify.server import Behaviour, Server, run_server

LETTERS = (
    "<html><head><title>Letters</title></head><body><p>Letters of the week, from readers all over the world.</p>"
    "<p>Model X shows that training can be cheap. It does not show that it is cheap for everyone, because the "
    "earlier runs were paid for by somebody else. I have the receipts.</p></body></html>"
)
POST = (
    "<html><body><p>A post of the year, seen by many.</p><p>A first look at Model W: Anyone can download it, and that "
    "matters less than the price.</p><p>More posts of this kind stand below.</p></body></html>"
)
PAGES: dict[str, Behaviour] = {
    "example.org/letters": page(LETTERS),
    "example.org/digest": page("No.", 403),
    "example.org/posts/1": page(POST),
    "example.org/posted": page("", 404),
}
TABLE = """\
people/jane-doe/2024-12-26-first-look.yml: differs at https://example.org/posts/1: the nearest passage has other words
    here 'more', there 'less'
people/jane-doe/2024-12-26-first-look.yml: gone at https://example.org/posted: the page no longer exists
people/jane-doe/2024-12-26-first-look.yml: gone at https://web.archive.org/web/20250112080000/https://example.org/posts/1: the page no longer exists
people/jane-doe/2025-01-27-letter.yml: blocked at https://example.org/digest: the site refuses

                            source      copy   capture       all
found                            1         0         0         1
differs                          1         0         0         1
blocked                          0         1         0         1
gone                             0         1         1         2
5 pages of 2 statements.
"""


@pytest.fixture(autouse=True)
def same_day_every_day(monkeypatch: pytest.MonkeyPatch, readers: Readers) -> None:
    """Stop the clock, and read pages with processes that run already."""
    monkeypatch.setattr(commands, "today", lambda: TODAY)
    monkeypatch.setattr(fetching, "open_readers", lambda: nullcontext(readers))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with run_server(tmp_path, PAGES.get) as running:
        yield running


def verify(server: Server, folder: Path, *arguments: str) -> int:
    where = ["--content", str(folder), "--build", str(folder.parent / "build")]
    return main([*where, "verify", *fetching_options(server), *arguments])


def test_it_says_what_stands_where_and_changes_nothing(
    server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small()
    before = (folder / LETTER).read_bytes()
    assert verify(server, folder) == 1
    assert capsys.readouterr() == (TABLE, "")
    assert (folder / LETTER).read_bytes() == before


def test_nobody_is_asked_twice_a_day_unless_told(server: Server, write_small: WriteSmall) -> None:
    folder = write_small()
    codes = [verify(server, folder), verify(server, folder)]
    asked = dict(server.requests)
    verify(server, folder, "--again")
    assert codes == [1, 1]
    assert asked["example.org/letters"] == 1
    assert server.requests["example.org/letters"] == 2


def test_a_refusal_is_no_failure(server: Server, write_small: WriteSmall) -> None:
    folder = write_small()
    assert verify(server, folder, str(folder / LETTER)) == 0


def test_json_tells_all_of_it(server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    verify(server, write_small(), "--format", "json")
    told = json.loads(capsys.readouterr().out)
    assert told["counts"] == {"blocked": 1, "differs": 1, "found": 1, "gone": 2}
    found = next(row for row in told["copies"] if row["result"] == "found")
    assert found["url"] == found["final_url"] == "https://example.org/letters"
    assert (found["role"], found["http_status"], len(found["sha256"])) == ("source", 200, 64)
    changed = next(row for row in told["copies"] if row["result"] == "differs")
    assert changed["differences"] == [{"ours": "more", "theirs": "less"}]


def test_what_was_found_is_written_once_and_keeps_all_rules(server: Server, write_small: WriteSmall) -> None:
    folder = write_small()
    assert verify(server, folder, "--write") == 1
    written = (folder / LETTER).read_text(encoding="utf-8")
    sha256 = next(line for line in written.split("\n") if "sha256" in line)
    text = "Letters of the week, from readers all over the world. Model X shows"
    assert written.partition("captures:\n")[2].startswith(
        "  - url: https://example.org/letters\n    captured_on: 2025-06-01\n    checked_on: 2025-06-01\n"
        f"    http_status: 200\n{sha256}\n    result: found\n"
        "  - url: https://example.org/digest\n    captured_on: 2025-06-01\n    checked_on: 2025-06-01\n"
        "    http_status: 403\n    result: blocked\n"
    )
    assert hashlib.sha256(text.encode()).hexdigest() not in sha256
    assert written.endswith("updated: 2025-06-01\n")
    content = read_content(folder, TODAY)
    assert content.problems == []
    assert content.catalogue is not None
    letter = content.catalogue.statements["jane-doe/2025-01-27-letter"].record
    assert [capture.result for capture in letter.captures_of_source] == ["found"]
    verify(server, folder, "--write")
    assert (folder / LETTER).read_text(encoding="utf-8") == written


def test_what_was_found_once_is_kept_when_the_page_is_gone(
    server: Server, write_small: WriteSmall, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small()
    verify(server, folder, "--write", str(folder / LETTER))
    monkeypatch.setitem(PAGES, "example.org/letters", page("", 410))
    verify(server, folder, "--write", "--again", str(folder / LETTER))
    content = read_content(folder, TODAY)
    assert content.catalogue is not None
    letter = content.catalogue.statements["jane-doe/2025-01-27-letter"].record
    assert [(capture.result, capture.http_status) for capture in letter.captures_of_source] == [
        ("found", 200),
        ("gone", 410),
    ]


def test_health_is_asked_of_all_statements_only(server: Server, write_small: WriteSmall) -> None:
    folder = write_small()
    before = (folder / "health.yml").read_bytes()

    assert verify(server, folder, "--health", str(folder / LETTER)) == 2
    assert (folder / "health.yml").read_bytes() == before


def test_health_is_written_for_every_source_and_is_never_red(
    server: Server, write_small: WriteSmall, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small(files={"health.yml": None})
    assert verify(server, folder, "--health") == 0
    first = read_content(folder, TODAY).catalogue
    assert first is not None
    assert first.health["https://example.org/posts/1"].missing == (FIRST_LOOK,)
    monkeypatch.setattr(commands, "today", lambda: TODAY.replace(day=8))
    monkeypatch.setitem(PAGES, "example.org/letters", page("", 410))
    monkeypatch.setitem(PAGES, "example.org/posts/1", to("https://other.example/", 301))
    assert verify(server, folder, "--health") == 0
    content = read_content(folder, TODAY.replace(day=8))
    assert content.problems == []
    assert content.catalogue is not None
    health = content.catalogue.health

    def show(url: str) -> tuple[str, ...]:
        each = health[url]
        return each.state, str(each.since), str(each.first_alive), str(each.last_alive)

    assert show("https://example.org/letters") == ("gone", "2025-06-08", "2025-06-01", "2025-06-01")
    assert show("https://example.org/digest") == ("blocked", "2025-06-01", "None", "None")
    assert show("https://example.org/posts/1")[0] == "gone"  # the other site has nothing there
    assert show("https://example.org/posted") == ("gone", "2025-06-01", "None", "None")
    text = (folder / "health.yml").read_text(encoding="utf-8")
    assert format_record(text, "health") == text


def test_on_a_terminal_it_shows_how_far_it_is(
    server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert verify(server, write_small()) == 1
    assert capsys.readouterr() == (
        TABLE,
        f"\r[{'#' * 6}{'.' * 24}] 1 of 5 pages\r[{'#' * 12}{'.' * 18}] 2 of 5 pages"
        f"\r[{'#' * 18}{'.' * 12}] 3 of 5 pages\r[{'#' * 24}{'.' * 6}] 4 of 5 pages\r[{'#' * 30}] 5 of 5 pages\n",
    )


def test_of_no_page_nothing_is_shown_even_there(
    server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    folder = write_small()
    assert verify(server, folder, str(folder / REMARK)) == 0
    assert capsys.readouterr().err == ""


def look_on(command: list[str], *, at_terminal: bool) -> str:
    """Run a command whose messages go to a terminal or into a pipe, and give what is seen of them."""
    reading, writing = pty.openpty() if at_terminal else os.pipe()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=writing)
    os.close(writing)
    seen = b""
    with suppress(OSError):  # a terminal that nobody writes to any more
        while piece := os.read(reading, 1000):
            seen += piece
    os.close(reading)
    assert process.wait() == 1
    return seen.decode()


def test_a_real_terminal_shows_it_and_a_pipe_does_not(server: Server, write_small: WriteSmall, tmp_path: Path) -> None:
    where = ["--content", str(write_small()), "--build", str(tmp_path / "build")]
    command = [sys.executable, "-m", "build_tools", *where, "verify", *fetching_options(server)]

    assert "5 of 5 pages" in look_on(command, at_terminal=True)
    assert look_on(command, at_terminal=False) == ""


def test_only_what_changed_is_read(server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_small()
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", "-C", str(folder.parent), *arguments], check=True)
    file = folder / LETTER
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert verify(server, folder, "--changed", "HEAD") == 0
    assert capsys.readouterr().out.endswith("2 pages of 1 statements.\n")
    assert server.requests["example.org/posts/1"] == 0
    assert verify(server, folder, "--changed", "nothing") == 2


def test_problems_are_mended_first(server: Server, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(server, write_small((LETTER, "mode: verbatim", "mode: verbatm"))) == 1
    assert capsys.readouterr().err == "Mend these first; pages are read for sound records only.\n"
    assert not server.requests


@contextmanager
def many_pages(folder: Path) -> Iterator[Server]:
    """Serve the letter under many names, each a little later than it could."""

    def letter(request) -> None:  # type: ignore[no-untyped-def]
        request.wait(0.005)
        number = request.handler.headers["Host"].partition(".")[0].removeprefix("site-")
        request.answer(LETTERS.replace("Model X shows", f"In case {number}, Model X shows"))

    with run_server(folder, lambda address: None if address.endswith("robots.txt") else letter) as server:
        yield server


def multiply(folder: Path, count: int) -> dict[str, str]:
    """Write the letter many times, each with a source of its own; give all by path."""
    text = (folder / LETTER).read_text(encoding="utf-8")
    texts = {}
    for number in range(count):
        path = f"people/jane-doe/2025-01-27-copy-{number}.yml"
        texts[path] = text.replace("https://example.org/letters", f"https://site-{number}.example/letters").replace(
            "Model X shows that training can be cheap. It",
            f"In case {number}, Model X shows that training can be cheap. It",
        )
        (folder / path).write_text(texts[path], encoding="utf-8")
    return texts


def test_killed_at_fifty_moments_every_record_is_whole_and_the_next_run_finishes(
    write_small: WriteSmall, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_small((LETTER, "    url: https://example.org/digest\n", ""))
    before = multiply(folder, 8)
    store, chance = tmp_path / "build" / "verify", random.Random(3)

    def read() -> dict[str, str]:
        return {path: (folder / path).read_text(encoding="utf-8") for path in before}

    def start_again() -> None:
        for path, text in before.items():
            (folder / path).write_text(text, encoding="utf-8")

    with many_pages(tmp_path) as server:
        where = ["--content", str(folder), "--build", str(tmp_path / "build")]
        command = [*where, "verify", "--write", *fetching_options(server)]
        kill_when(command, lambda: False)
        after = read()
        assert all("    result: found\n" in text for text in after.values())

        def at_random(seconds: float) -> Callable[[], bool]:
            end = time.monotonic() + seconds
            return lambda: time.monotonic() > end

        def after_records(count: int) -> Callable[[], bool]:
            sizes = {path: len(text.encode()) for path, text in before.items()}
            return lambda: sum((folder / path).stat().st_size != size for path, size in sizes.items()) >= count

        killed = between = 0
        for moment in range(50):
            start_again()
            if moment % 5 == 0:  # with all pages to be read again
                for kept in store.glob("*.json"):
                    kept.unlink()
            is_time = at_random(3 * chance.random()) if moment % 5 == 0 else after_records(chance.randrange(1, 8))
            killed += kill_when(command, is_time)
            now = read()
            assert [path for path, text in now.items() if text not in (before[path], after[path])] == []
            between += 0 < sum(now[path] == after[path] for path in now) < len(now)
        kill_when(command, lambda: False)
        assert read() == after
    with capsys.disabled():
        print(f"\nkilled {killed} of 50 times, {between} of them between two records")
    assert between >= 25
