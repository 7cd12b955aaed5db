"""Write finished pages to disk: only what changed, nothing outside the folder, nothing left that is gone."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


class WriteError(Exception):
    """Something cannot be written; the message is one line that names the path and the reason."""


@dataclass(frozen=True)
class WriteReport:
    """What one run did to a folder; every path is relative to it."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_pages(pages: Mapping[str, str | bytes], folder: Path) -> WriteReport:
    """Make ``folder`` hold exactly ``pages`` (path to text), touching only the files that differ.

    Every path and text is checked before the first write; each file changes at once or not at all.
    """
    contents = {path: _encode(path, page) for path, page in sorted(pages.items())}
    _refuse_clashes(contents)
    with naming_the_path(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_outside(contents, folder)
        removed = _remove_stale(contents, folder)
        changed = [path for path, content in contents.items() if not _holds(folder / path, content)]
        for path in changed:
            write_file(folder / path, contents[path])
    unchanged = [path for path in contents if path not in set(changed)]
    return WriteReport(tuple(changed), tuple(unchanged), tuple(removed))


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` in one step: a reader, or a run killed half-way, sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)


@contextlib.contextmanager
def locked(build: Path) -> Iterator[None]:
    """Keep every other run out of ``build`` for as long as the block lasts."""
    with naming_the_path(build):
        build.mkdir(parents=True, exist_ok=True)
        lock = (build / ".lock").open("a")
        # A program that a killed run leaves behind still writes here: it holds the lock to its end.
        os.set_inheritable(lock.fileno(), True)
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = f"{build}: another run is building here; wait until it ends, then run this again"
            raise WriteError(message) from None
        yield


@contextlib.contextmanager
def naming_the_path(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses inside the block into one line: the path, then the reason."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{error.filename or folder}: {error.strerror or error}") from error


def _encode(path: str, page: str | bytes) -> bytes:
    try:
        return page.encode("utf-8") if isinstance(page, str) else page
    except UnicodeEncodeError as error:
        message = f"{path}: character {error.start + 1} (U+{ord(error.object[error.start]):04X}) has no place in UTF-8"
        raise WriteError(message) from None


def _refuse_clashes(contents: Mapping[str, bytes]) -> None:
    """Refuse a path that is not plain, or that some file system cannot tell from another or from a folder."""
    seen: dict[str, str] = {}
    for path in contents:
        parts = path.split("/")
        if not path.isprintable() or "\\" in path or any(part in ("", ".", "..") for part in parts):
            raise WriteError(f"{path!a}: not a plain path inside the output folder")
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise WriteError(f"{path}: differs from {other} only in upper and lower case")
    for path in contents:
        for parent in PurePosixPath(path).parents:
            if str(parent).casefold() in seen:
                raise WriteError(f"{path}: {parent} is a file, so nothing can be written below it")


def _refuse_outside(contents: Mapping[str, bytes], folder: Path) -> None:
    """Refuse a path that a symbolic link leads out of ``folder``."""
    home = folder.resolve()
    for path in contents:
        if not (folder / path).resolve().is_relative_to(home):
            raise WriteError(f"{folder / path}: a symbolic link leads out of {folder}; remove it")


def _remove_stale(contents: Mapping[str, bytes], folder: Path) -> list[str]:
    """Remove each file that no page accounts for, and each folder that this empties."""
    removed = []
    for place, folders, files in os.walk(folder, topdown=False):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in [*files, *links]:
            path = (Path(place) / name).relative_to(folder).as_posix()
            if path not in contents:
                (folder / path).unlink()
                removed.append(path)
        if Path(place) != folder and not any(Path(place).iterdir()):
            Path(place).rmdir()
    return sorted(removed)


def _holds(path: Path, content: bytes) -> bool:
    """Tell whether ``path`` is a file with exactly this content."""
    return path.is_file() and path.read_bytes() == content
