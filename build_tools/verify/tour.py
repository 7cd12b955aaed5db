"""Visit many pages: each site in its own row, several sites at once, and nothing twice."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.verify.client import Client, site_of
from build_tools.verify.reader import Readers
from build_tools.verify.store import Store
from build_tools.verify.visit import Visit, visit_page


@dataclass(frozen=True)
class Visitor:
    """Visits pages on a day and keeps what came of it; a page that answered is asked ``again`` only if told."""

    client: Client
    readers: Readers
    store: Store
    today: date
    again: bool = False

    def recall(self, url: str) -> Visit | None:
        """Give the visit of the day to a page, if there was one."""
        return None if self.again else self.store.load_of(url, self.today)

    def visit(self, url: str) -> Visit:
        """Give the visit of the day to a page, made now if there was none."""
        if kept := self.recall(url):
            return kept
        made = visit_page(url, self.client, self.readers, self.today, self.store.load(url))
        self.store.save(made)
        return made


def visit_pages(urls: Iterable[str], visitor: Visitor, at_most: int) -> Iterator[Visit]:
    """Yield a visit to each page as it ends, at most so many sites at once."""
    waiting = []
    for url in dict.fromkeys(urls):
        if kept := visitor.recall(url):
            yield kept
        else:
            waiting.append(url)
    yield from _Tour(visitor, _make_rows(waiting)).go(at_most)


def _make_rows(urls: Iterable[str]) -> list[list[str]]:
    """Put the pages of each site in a row, the longest rows first."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for url in urls:
        rows[site_of(url)].append(url)
    return sorted(rows.values(), key=len, reverse=True)


class _Tour:
    """Several hands that work at rows of pages, each at one row after the other."""

    def __init__(self, visitor: Visitor, rows: list[list[str]]) -> None:
        self._visitor = visitor
        self._rows: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Visit | BaseException] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._pages = sum(map(len, rows))
        for row in rows:
            self._rows.put(row)

    def go(self, at_most: int) -> Iterator[Visit]:
        """Yield the visits as they are made; what breaks in one hand breaks here."""
        hands = [threading.Thread(target=self._work, daemon=True) for _ in range(min(at_most, self._rows.qsize()))]
        for hand in hands:
            hand.start()
        try:
            for _ in range(self._pages):
                result = self._done.get()
                if isinstance(result, BaseException):
                    raise result
                yield result
        finally:
            self._stop.set()

    def _work(self) -> None:
        try:
            while True:
                for url in self._rows.get_nowait():
                    if self._stop.is_set():
                        return
                    self._done.put(self._visitor.visit(url))
        except queue.Empty:
            return
        except BaseException as error:  # noqa: BLE001  # told where somebody waits for it
            self._done.put(error)
