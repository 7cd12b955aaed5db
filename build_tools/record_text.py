"""Read one file of the content folder as text, whatever somebody put in its place."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from build_tools.problems import Place, Problem, Rule, problem

REGULAR = Rule("Y001", "A record is a regular file in regular folders: no link, pipe or device.")
SIZE = Rule(
    "Y004",
    "A record is at most 64 kB long; the lists of an event or of sources, the vocabulary and a page at most 256 kB.",
)
UTF8 = Rule("Y005", "A record is text in UTF-8.")
READABLE = Rule("Y006", "A record can be read, and there is at least one.")
RULES = (REGULAR, SIZE, UTF8, READABLE)

RECORD_SIZE = 64 * 1024
LONG_SIZE = 256 * 1024

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Found:
    """A file that is not yet opened: where it is, its path in the content folder, and that path as problems show it."""

    file: Path
    path: str
    shown: str

    @property
    def place(self) -> Place:
        """Where a problem of the whole file is shown."""
        return Place(self.shown)


def load_text(file: Found, limit: int, problems: list[Problem]) -> str | None:
    """Read a file of at most ``limit`` bytes as UTF-8, without ever waiting for a pipe or following a link.

    What prevents it is added to ``problems``.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(file.file, flags), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):  # exchanged since it was found
                problems.append(tell_irregular(file, status.st_mode))
                return None
            if status.st_size > limit:
                sentence = f"the file is {status.st_size:,} bytes long; at most {limit:,} are allowed"
                problems.append(problem(SIZE, file.place, sentence, "shorten it, or split it into several records"))
                return None
            content = stream.read(limit)
    except OSError as error:
        problems.append(tell_unreadable(file.place, error))
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.append(_tell_not_utf8(content, error.start, file.shown))
        return None


def tell_irregular(file: Found, mode: int) -> Problem:
    """Give the problem that something of the kind ``mode`` stands where a file should."""
    what = "symbolic link" if stat.S_ISLNK(mode) else "pipe" if stat.S_ISFIFO(mode) else "device or socket"
    return problem(REGULAR, file.place, f"this is a {what}, not a file", "put the file itself here, or delete it")


def tell_unreadable(place: Place, error: OSError) -> Problem:
    """Give the problem that the system refuses to open what is at ``place``."""
    return problem(READABLE, place, f"it cannot be read: {error.strerror}", "check that it exists and who may read it")


def _tell_not_utf8(content: bytes, start: int, shown: str) -> Problem:
    fix = "save the file in the encoding UTF-8"
    if content.startswith(_UTF16_MARKS):
        return problem(UTF8, Place(shown), "the file is in UTF-16", fix)
    line_start = content.rfind(b"\n", 0, start) + 1
    place = Place(shown, content.count(b"\n", 0, start) + 1, len(content[line_start:start].decode("utf-8")) + 1)
    return problem(UTF8, place, f"the byte 0x{content[start]:02X}, number {start + 1:,}, is not UTF-8", fix)
