"""Serve pages that behave in every way that pages on the Internet do, encrypted, on this machine only.

A site is a mapping of ``host/path`` to a behaviour: what to do with the request, given how often that page was asked.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme

#: What a page does with a request.
Behaviour = Callable[["Request"], None]


@dataclass(frozen=True)
class Request:
    """One request: how often the page was asked before, the headers under lower-case names, and ways to answer."""

    number: int
    headers: Mapping[str, str]
    handler: BaseHTTPRequestHandler
    stopping: threading.Event

    def answer(self, body: bytes | str, status: int = 200, **headers: str) -> None:
        """Answer at once; names of headers have underscores for hyphens, and HTML is the usual kind."""
        content = body.encode() if isinstance(body, str) else body
        self.begin(
            status, **{"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(content)), **headers}
        )
        self.write(content)

    def begin(self, status: int = 200, **headers: str) -> None:
        self.handler.send_response_only(status)
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()

    def write(self, content: bytes) -> None:
        self.handler.wfile.write(content)

    def write_raw(self, content: bytes) -> None:
        self.handler.wfile.write(content)
        self.handler.wfile.flush()

    def wait(self, seconds: float) -> bool:
        """Wait, and tell whether the server is stopping."""
        return self.stopping.wait(seconds)


@dataclass
class Server:
    """A server that runs: its port, who may be trusted, and every request by host and path, with its moments."""

    port: int
    ca_file: Path
    requests: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    agents: set[str] = field(default_factory=set)
    #: For each host, the moments at which requests began and ended, as ``time.monotonic`` gives them.
    moments: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    lock: threading.Lock = field(default_factory=threading.Lock)


class Certificates:
    """Shows every guest a certificate for the name it asks for, but to ``strange`` names and ``misnamed`` ones a wrong one."""

    def __init__(self, folder: Path, strange: tuple[str, ...], misnamed: tuple[str, ...]) -> None:
        self.ca_file = folder / "ca.pem"
        self._authority, self._stranger = trustme.CA(), trustme.CA()
        self._authority.cert_pem.write_to_path(str(self.ca_file))
        self._strange, self._misnamed = strange, misnamed
        self._contexts: dict[str, ssl.SSLContext] = {}
        self._lock = threading.Lock()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.sni_callback = self._choose

    def _choose(self, sock: ssl.SSLSocket | ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        with self._lock:
            if name not in self._contexts:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                authority = self._stranger if name in self._strange else self._authority
                shown = "other.example" if name in self._misnamed else name or "none.example"
                authority.issue_cert(shown).configure_cert(context)
                self._contexts[name or ""] = context
            sock.context = self._contexts[name or ""]


@contextmanager
def run_server(
    folder: Path,
    find: Callable[[str], Behaviour | None],
    strange: tuple[str, ...] = (),
    misnamed: tuple[str, ...] = (),
) -> Iterator[Server]:
    """Serve what ``find`` gives for ``host/path``, as long as the block lasts; some names get a wrong certificate."""
    certificates = Certificates(folder, strange, misnamed)
    stopping = threading.Event()
    server = _Quiet(("127.0.0.1", 0), _make_handler(find, stopping))
    state = Server(server.server_address[1], certificates.ca_file)
    server.state, server.context = state, certificates.context
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Quiet(ThreadingHTTPServer):
    """Says nothing of guests that leave in the middle; shakes hands in the thread of the request."""

    state: Server
    context: ssl.SSLContext
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def finish_request(self, request, client_address) -> None:  # type: ignore[no-untyped-def]  # as its parent has it
        with suppress(OSError, ssl.SSLError):
            request.settimeout(10)
            with self.context.wrap_socket(request, server_side=True) as encrypted:
                super().finish_request(encrypted, client_address)

    def handle_error(self, request, client_address) -> None:  # type: ignore[no-untyped-def]
        return


def _make_handler(find: Callable[[str], Behaviour | None], stopping: threading.Event) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server: _Quiet

        def do_GET(self) -> None:
            state, host = self.server.state, self.headers.get("Host", "")
            page = f"{host}{self.path}"
            began = time.monotonic()
            with state.lock:
                number = state.requests[page]
                state.requests[page] += 1
                state.agents.add(self.headers.get("User-Agent", ""))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Request(number, headers, self, stopping)
            behaviour = find(page) or (lambda request: request.answer("nothing here", 404))
            with suppress(OSError, ssl.SSLError):
                behaviour(request)
                self.wfile.flush()
            with state.lock:
                state.moments[host].append((began, time.monotonic()))
            self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            return

    return Handler


def reset(request: Request) -> None:
    """Break the connection off."""
    sock = request.handler.connection
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()
