"""Measure visits to a thousand sources at 50 ms each on this machine, and that every site is left its peace meanwhile."""

from __future__ import annotations

import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from build_tools.verify.client import Client, site_of
from build_tools.verify.find import Wanted
from build_tools.verify.hosts import Hosts
from build_tools.verify.network import Answer, Limits, Network, take_for_public
from build_tools.verify.reader import open_readers
from build_tools.verify.store import Store
from build_tools.verify.tour import Visitor, visit_pages
from build_tools.verify.visit import judge
from tests.verify.behaviours import EXACT, PREFIX, SUFFIX, article
from tests.verify.server import Request, run_server

SOURCES, SITES, SECONDS, AT_ONCE, DELAY = 1000, 100, 0.05, 8, 0.1


@dataclass(frozen=True)
class TimedNetwork(Network):
    """Notes for each site when requests began and ended, as whoever asks sees it."""

    moments: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))

    def send(self, url: str, headers: Mapping[str, str]) -> Answer:
        began = time.monotonic()
        try:
            return super().send(url, headers)
        finally:
            self.moments[site_of(url)].append((began, time.monotonic()))


def main() -> None:
    """Visit all sources and print the figures."""
    page = article()

    def answer(request: Request) -> None:
        request.wait(SECONDS)
        request.answer(page)

    with tempfile.TemporaryDirectory() as name, open_readers() as readers:
        folder = Path(name)
        with run_server(folder, lambda address: None if address.endswith("robots.txt") else answer) as server:
            network = TimedNetwork(take_for_public, ("127.0.0.1", server.port), str(server.ca_file), Limits())
            client = Client(network, Hosts(DELAY), "Bench/1.0 (+https://record.example/)")
            visitor = Visitor(client, readers, Store(folder / "store"), date(2025, 6, 1))
            urls = [f"https://site-{number % SITES}.example/{number}" for number in range(SOURCES)]
            started = time.monotonic()
            visits = list(visit_pages(urls, visitor, AT_ONCE))
            read = time.monotonic() - started
            found = sum(judge(visit, Wanted(EXACT, PREFIX, SUFFIX)).finding.result == "found" for visit in visits)
            started = time.monotonic()
            again = list(visit_pages(urls, visitor, AT_ONCE))
            recalled = time.monotonic() - started
        assert len(again) == SOURCES
        report(network, dict(server.requests), found, read, recalled)


def report(network: TimedNetwork, asked: Mapping[str, int], found: int, read: float, recalled: float) -> None:
    """Print how long it took, and what each site saw of it; ``asked`` counts the requests that the server had."""
    requests = Counter[str]()
    for page, count in asked.items():
        requests[page.partition("/")[0]] += count
    pauses = [
        later[0] - earlier[1]
        for moments in network.moments.values()
        for earlier, later in zip(sorted(moments), sorted(moments)[1:], strict=False)
    ]
    least = SOURCES * (SECONDS + DELAY) / AT_ONCE
    print(f"{SOURCES} sources on {SITES} sites at {SECONDS * 1000:.0f} ms, {AT_ONCE} sites at once, pause {DELAY} s")
    print(f"{'wall time':<44} {read:>10.1f} s   at least {least:.1f} s by these limits")
    print(f"{'words found':<44} {found:>10}     of {SOURCES}")
    print(f"{'visits recalled in a second run':<44} {recalled:>10.1f} s   no request")
    print(f"{'requests to a site, robots.txt included':<44} {min(requests.values()):>7}–{max(requests.values())}")
    print(
        f"{'shortest pause between two of one site':<44} {min(pauses) * 1000:>10.0f} ms  at least {DELAY * 1000:.0f} ms"
    )
    print(f"{'two requests of one site at the same time':<44} {sum(pause < 0 for pause in pauses):>10}")
    print(f"{'most requests at the same time':<44} {most_at_once(network):>10}     at most {AT_ONCE}")
    print(f"{'threads left over':<44} {threading.active_count() - 1:>10}")


def most_at_once(network: TimedNetwork) -> int:
    """Give the largest number of requests that were open at one moment."""
    spans = [span for moments in network.moments.values() for span in moments]
    steps = sorted([*((began, 1) for began, _ in spans), *((ended, -1) for _, ended in spans)])
    most = now = 0
    for _, change in steps:
        now += change
        most = max(most, now)
    return most


if __name__ == "__main__":
    main()
