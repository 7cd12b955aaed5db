"""Keep the peace of every site: one request at a time, and a pause behind each."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Clock = Callable[[], float]
Sleep = Callable[[float], None]


class Hosts:
    """All sites of a run, with the moment from which each may be asked again, and how often it was asked."""

    def __init__(self, delay: float, clock: Clock = time.monotonic, sleep: Sleep = time.sleep) -> None:
        self.delay, self._clock, self._sleep = delay, clock, sleep
        self._own = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._free_from: dict[str, float] = {}
        self.requests: Counter[str] = Counter()

    @contextmanager
    def turn(self, host: str, delay: float = 0) -> Iterator[None]:
        """Wait until a site may be asked, and keep others off until the request is over.

        The next request begins at the earliest ``delay`` seconds later, or the usual pause if that is longer.
        """
        with self._own:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            if (wait := self._free_from.get(host, 0) - self._clock()) > 0:
                self._sleep(wait)
            self.requests[host] += 1
            try:
                yield
            finally:
                self.postpone(host, max(self.delay, delay))

    def postpone(self, host: str, seconds: float) -> None:
        """Let nobody ask a site for so many seconds."""
        self._free_from[host] = max(self._free_from.get(host, 0), self._clock() + seconds)
