"""Read pages in a process apart: whatever a hostile page does to a parser, this program goes on."""

from __future__ import annotations

import logging
import multiprocessing
import os
import queue
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from build_tools.verify.readable import Readable, UnreadableError

_SECONDS = 30.0
#: A process that needs more memory than this, in bytes, is given up.
_MEMORY = 2_000_000_000


class Readers:
    """As many processes as there are processors, each reading one page at a time; each starts when it is needed."""

    def __init__(self, count: int = 0, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._free: queue.LifoQueue[_Reader] = queue.LifoQueue()  # one that has started is taken first
        self._all = [_Reader() for _ in range(count or os.cpu_count() or 1)]
        for reader in self._all:
            self._free.put(reader)

    def read(self, body: bytes, content_type: str) -> Readable:
        """Give the readable text of a page; an UnreadableError says why there is none."""
        reader = self._free.get()
        try:
            result = reader.read(body, content_type, self._seconds)
        finally:
            self._free.put(reader)
        if isinstance(result, str):
            raise UnreadableError(result)
        return result

    def close(self) -> None:
        """End the processes."""
        for reader in self._all:
            reader.stop()


@contextmanager
def open_readers(count: int = 0, seconds: float = _SECONDS) -> Iterator[Readers]:
    """Give readers for as long as the block lasts."""
    readers = Readers(count, seconds)
    try:
        yield readers
    finally:
        readers.close()


class _Reader:
    """One process, started anew after a page that it could not survive."""

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def read(self, body: bytes, content_type: str, seconds: float) -> Readable | str:
        """Give the text of a page, or why there is none."""
        pipe = self._pipe if self._process and self._process.is_alive() and self._pipe else self._start()
        try:
            pipe.send((body, content_type))
            if pipe.poll(seconds):
                result: Readable | str = pipe.recv()
                return result
            reason = "reading the page takes too long"
        except (EOFError, OSError):
            reason = "the page cannot be read without breaking the reader"
        self.stop()
        return reason

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()
            self._process = None

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()
        return self._pipe


def _serve(pipe: Connection) -> None:
    """Read pages until the other end closes."""
    from build_tools.verify.extract import extract  # noqa: PLC0415  # takes time and memory that only this process needs

    logging.disable()  # what a parser has to say of a broken page
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    while True:
        try:
            body, content_type = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send(extract(body, content_type))
        except UnreadableError as error:
            pipe.send(str(error))
        except (MemoryError, RecursionError):
            pipe.send("the page cannot be read without breaking the reader")
