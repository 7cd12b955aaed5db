"""Read and write single record files as text, for the commands that change them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.layout import KINDS, find_kind
from build_tools.load import EXAMPLES
from build_tools.write import WriteError, naming_the_path, write_file

_EXAMPLES = {f"{EXAMPLES}/{kind.name.replace('_', '-')}.yml": kind.name for kind in KINDS}


@dataclass(frozen=True)
class RecordFile:
    """A record or an example: its file, its path in the content folder, and its kind."""

    file: Path
    path: str
    kind: str

    def load(self) -> str:
        """Give the text of the file; a byte that is not UTF-8 becomes a character that no record may hold."""
        with naming_the_path(self.file):
            return self.file.read_bytes().decode("utf-8", errors="surrogateescape")

    def write(self, text: str) -> None:
        """Put ``text`` in the place of the file's text, in one step."""
        with naming_the_path(self.file):
            write_file(self.file, text.encode("utf-8"))


def find_record_files(content: Path, chosen: Sequence[Path] = ()) -> tuple[list[RecordFile], list[Path]]:
    """Find the records and examples under ``content``, and which of the ``chosen`` paths hold none of them.

    With ``chosen``, only the records at or below those paths are given.
    """
    found = list(_find_all(content))
    if not chosen:
        return found, []
    homes = [path.resolve() for path in chosen]
    own = {each.path: each.file.resolve() for each in found}
    kept = [each for each in found if any(own[each.path].is_relative_to(home) for home in homes)]
    strangers = [
        path
        for path, home in zip(chosen, homes, strict=True)
        if not any(file.is_relative_to(home) for file in own.values())
    ]
    return kept, strangers


def create_record_file(content: Path, path: str, text: str) -> None:
    """Write a new record at ``path`` in the content folder; a file that stands there already stays untouched."""
    file = content / path
    with naming_the_path(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            stream = file.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            raise WriteError(
                f"{file}: a record stands here already; nothing was written: change it, or delete it first"
            ) from None
        with stream:
            stream.write(text)


def _find_all(content: Path) -> Iterator[RecordFile]:
    for file in sorted(content.rglob("*.yml")):
        path = file.relative_to(content).as_posix()
        home = find_kind(path) if path.isascii() else None
        kind = home[0].name if home else _EXAMPLES.get(path)
        if kind and file.is_file() and not file.is_symlink():
            yield RecordFile(file, path, kind)
