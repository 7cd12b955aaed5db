"""Hold what could be read of a page: its text, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

#: A page with fewer words than this besides a script shows its text only where the script runs.
FEWEST_WORDS = 12


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself, each an empty text where it does not say; ``author`` names several with commas."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    is_for_subscribers: bool = False


class UnreadableError(Exception):
    """There is no text here that a program can read; the message says why."""


@dataclass(frozen=True)
class Readable:
    """The readable text of a page, a paragraph to a line.

    ``texts`` are all its words, once for each way of reading them; ``main`` is the text proper without menus, where
    it could be told. ``wall`` says what stands before the text, if something seems to. ``leads_to`` is the address to
    which the page sends its readers at once, if it does.
    """

    texts: tuple[str, ...]
    main: str = ""
    wall: str = ""
    leads_to: str = ""
    about: Metadata = field(default_factory=Metadata)
