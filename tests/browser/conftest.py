"""Give browser tests the built site, a server on this machine, and the Chromium of the system."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, sync_playwright

from build_tools.pipeline import build
from tests.conftest import SMALL
from tests.hostile_content import make_site

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@dataclass
class Watched:
    """A page of the browser with everything on it that should not happen, and every request it makes."""

    page: Page
    origin: str
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("dialog", self._note_dialog)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._note_request)

    @property
    def strays(self) -> list[str]:
        """Requests to another origin."""
        return [url for url in self.requests if not url.startswith((self.origin, "data:", "blob:"))]

    def open(self, path: str) -> None:
        """Open a page of the site and wait until it has loaded everything."""
        self.requests.clear()
        self.page.goto(f"{self.origin}/{path}", wait_until="load")

    def _note_dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a web host does, with its own page where there is none."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not missing.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(missing.read_bytes())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the library gives it
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its origin."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def find_browser() -> str | None:
    """Give the path of the system's Chromium, if there is one."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once."""
    folder = tmp_path_factory.mktemp("site")
    assert build(ROOT / "content", folder, ROOT / "mkdocs.yml", date(2099, 1, 1)).site is not None
    return folder / "site"


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Where the real site is served."""
    with serve(site) as address:
        yield address


def build_small(folder: Path) -> Path:
    """Build the site of the small content and give its folder."""
    assert build(SMALL, folder, ROOT / "mkdocs.yml", date(2099, 1, 1)).site is not None
    return folder / "site"


@pytest.fixture(scope="session")
def small_origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the small content is served."""
    with serve(build_small(tmp_path_factory.mktemp("small"))) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose records hold hostile text everywhere."""
    return make_site(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the tests are skipped, but in continuous integration they fail."""
    program = find_browser()
    if program is None:
        message = "no Chromium here; `make browser` says how to get one"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile of a wide window."""
    made = browser.new_context(viewport={"width": 1300, "height": 900})
    yield made
    made.close()


@pytest.fixture
def watched(context: BrowserContext, origin: str) -> Watched:
    """A page on the real site."""
    return Watched(context.new_page(), origin)
