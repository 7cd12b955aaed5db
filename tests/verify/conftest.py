"""Give tests a server that behaves as they say, a client that asks it, and readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from build_tools.verify.client import Client, Manners
from build_tools.verify.hosts import Hosts
from build_tools.verify.network import Limits, Network
from build_tools.verify.reader import Readers, open_readers
from tests.verify.server import Behaviour, Server, run_server

AGENT = "TestRecord/1.0 (+https://record.example/)"
LIMITS = Limits(connect=2, silence=0.4, whole=0.8, size=1_000_000)
STRANGE, MISNAMED = ("wrong.example",), ("deep.sub.example",)
PRIVATE = {"private.example": ["10.1.2.3"], "mixed.example": ["1.1.1.1", "192.168.1.1"]}


class Time:
    """A clock that only sleeping moves on, and every sleep of it."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


def resolve(host: str) -> list[str]:
    if host.startswith("unknown."):
        raise OSError(host)
    return PRIVATE.get(host, ["1.1.1.1"])


def make_client(server: Server, time: Time, delay: float = 0) -> Client:
    network = Network(resolve, ("127.0.0.1", server.port), str(server.ca_file), LIMITS)
    return Client(network, Hosts(delay, time.clock, time.sleep), AGENT, Manners())


def fetching_options(server: Server) -> list[str]:
    """Give the options by which commands ask the server alone, without pauses."""
    return ["--connect-to", f"127.0.0.1:{server.port}", "--ca", str(server.ca_file), "--delay", "0", "--patience", "5"]


Serve = Callable[[Callable[[str], Behaviour | None]], AbstractContextManager[Server]]


@pytest.fixture(scope="session")
def readers() -> Iterator[Readers]:
    """Processes that read pages."""
    with open_readers(2) as opened:
        yield opened


@pytest.fixture
def serve(tmp_path: Path) -> Serve:
    """``with serve(find) as server`` serves what ``find`` gives for ``host/path``."""

    @contextmanager
    def start(find: Callable[[str], Behaviour | None]) -> Iterator[Server]:
        with run_server(tmp_path, find, STRANGE, MISNAMED) as server:
            yield server

    return start
