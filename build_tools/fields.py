"""Define the kinds of value a field can hold: days, addresses, lines, quotations, words and references.

Every scalar arrives as text; a type here says what the text must look like and turns it into a value.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Annotated, Any
from urllib.parse import urlsplit

from annotated_types import MinLen
from pydantic import AfterValidator, BeforeValidator, GetPydanticSchema, StringConstraints
from pydantic_core import core_schema

from build_tools.problems import quote

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_QUANTITY = re.compile(r"(?:about )?-?\d+(?:\.\d+)?(?:–\d+(?:\.\d+)?)?", re.ASCII)
_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


@total_ordering
@dataclass(frozen=True)
class Day:
    """A day, month or year, written ``2025-01-27``, ``2025-01`` or ``2025``; a ``~`` after it means "about".

    The notation is that of ISO 8601-2 (EDTF). Days are ordered by their first day, the vaguer one first; of two that
    differ in "about" only, the sure one comes first, so that no two days tie and lists of them are always the same.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read a day; a ValueError says what is wrong with it."""
        match = _DAY.fullmatch(text)
        if text.startswith("~") and _DAY.fullmatch(text[1:]):
            raise ValueError(f"the '~' stands behind the day: {text[1:]}~")
        if not match:
            raise ValueError(f"{_shown(text)} is not a day: write 2025-01-27, or 2025-01 or 2025 if no more is known")
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        try:
            date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"{text} does not exist in the calendar") from None
        return cls(year or 0, month, day, bool(match[4]))

    @property
    def first(self) -> date:
        """The first calendar day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last calendar day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def text(self) -> str:
        """The day without the mark for "about", as file names carry it."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    def is_wholly_before(self, other: Day) -> bool:
        """Tell whether every calendar day it can mean lies before those of ``other``."""
        return self.last < other.first

    def can_lie_between(self, start: Day | None, end: Day | None) -> bool:
        """Tell whether a calendar day it can mean lies between ``start`` and ``end``, both included; None is open."""
        return not (start and self.is_wholly_before(start)) and not (end and end.is_wholly_before(self))

    def __str__(self) -> str:
        return self.text + ("~" if self.about else "")

    def __lt__(self, other: Day) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, int, int, bool]:
        return self.first, self.month or 0, self.day or 0, self.about


@dataclass(frozen=True)
class Ref:
    """Marks a field whose text is the id of another record of this kind."""

    kind: str


@dataclass(frozen=True)
class Word:
    """Marks a field whose text is the id of a word in this list of ``content/vocabulary.yml``."""

    vocabulary: str


def _shown(text: object) -> str:
    return quote(str(text))


def _require_text(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise ValueError("the text is empty: fill it in or leave the field out")
    return value


def _one_line(text: str) -> str:
    if "\n" in text.strip():
        raise ValueError("the text runs over several paragraphs: keep it to one")
    return text.strip()


def _parse_yes_no(value: object) -> bool:
    if value in ("yes", "no"):
        return value == "yes"
    meant = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}.get(str(value).casefold())
    raise ValueError(f"{_shown(value)} is neither yes nor no" + (f": write {meant}" if meant else ""))


def _parse_integer(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise ValueError(f"{_shown(value)} is not a whole number")


def _check_url(text: str) -> str:
    """Accept an address only if it is plain http or https with a host and nothing that could mislead or execute.

    The rules are those that keep a link inert and honest: no user name, no port, no control or space, ASCII host.
    """
    if unfit := re.search(r"[^\x21-\x7e]|[\"<>\\^`{|}]", text):
        raise ValueError(f"{_shown(text)} {_explain_unfit(unfit.group())}")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ValueError(f"{_shown(text)} is not a full https:// address") from None
    if parts.scheme not in ("https", "http") or not _HOST.fullmatch((parts.hostname or "").lower()):
        raise ValueError(f"{_shown(text)} is not a full https:// address")
    if parts.username is not None or parts.password is not None or port is not None:
        raise ValueError(f"{_shown(text)} names a user or a port: give the plain public address")
    return text


def _explain_unfit(character: str) -> str:
    if character in "…<>" or character.isspace():
        what = "is cut short" if character == "…" else f"holds {_shown(character)}, which is no part of an address"
        return f"{what}: copy the one whole address from the browser, and nothing else"
    return f"holds {_shown(character)}, which an address may not hold: write it in its percent-encoded form"


def is_url(text: str) -> bool:
    """Tell whether a text is an address that a record may hold."""
    try:
        _check_url(text)
    except ValueError:
        return False
    return True


def _pattern(pattern: re.Pattern[str], what: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f"{_shown(text)} is not {what}")
        return text

    return check


def _day_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_after_validator_function(
        Day.parse,
        core_schema.str_schema(),
        serialization=core_schema.to_string_ser_schema(),
    )


_NOT_EMPTY = BeforeValidator(_require_text)

#: A day, month or year; "~" after it means "about".
DayField = Annotated[Day, GetPydanticSchema(_day_schema), _NOT_EMPTY]
#: One paragraph of plain text, at most 300 characters.
Line = Annotated[str, StringConstraints(max_length=300), AfterValidator(_one_line), _NOT_EMPTY]
#: One or more paragraphs in a small Markdown subset (emphasis, links), at most 1,500 characters.
Prose = Annotated[str, StringConstraints(max_length=1500, strip_whitespace=True), _NOT_EMPTY]
#: Somebody else's words, kept exactly as given, at most 2,000 characters.
Quotation = Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True), _NOT_EMPTY]
#: A name, at most 120 characters.
Name = Annotated[str, StringConstraints(max_length=120), AfterValidator(_one_line), _NOT_EMPTY]
#: A full https:// address.
Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(_check_url), _NOT_EMPTY]
#: A time of day in UTC, written 18:13.
Time = Annotated[str, AfterValidator(_pattern(_TIME, "a time: write 18:13 (UTC)")), _NOT_EMPTY]
#: A number as printed: 79.8, about 325, 630–660.
Quantity = Annotated[str, AfterValidator(_pattern(_QUANTITY, "a number: write 79.8, about 325 or 630–660")), _NOT_EMPTY]
#: The lower-case hexadecimal SHA-256 of a text.
Sha256 = Annotated[str, AfterValidator(_pattern(re.compile("[0-9a-f]{64}"), "a SHA-256 in hexadecimal")), _NOT_EMPTY]
#: The id of a term or an artefact: lower-case letters, digits, hyphens or underscores.
Id = Annotated[
    str,
    AfterValidator(_pattern(re.compile("[a-z0-9][a-z0-9_-]{0,63}"), "an id: use lower-case letters, digits, hyphens")),
    _NOT_EMPTY,
]
#: The code of a language in two letters (ISO 639-1), with a script or region behind it where that matters.
Language = Annotated[
    str,
    AfterValidator(
        _pattern(
            re.compile("[a-z]{2}(?:-[A-Za-z0-9]{2,8})*"), "the code of a language: write two letters, such as en or zh"
        )
    ),
    _NOT_EMPTY,
]
#: yes or no.
YesNo = Annotated[bool, BeforeValidator(_parse_yes_no)]
#: Marks a list that holds at least one item.
SOME = MinLen(1)
#: A whole number.
Integer = Annotated[int, BeforeValidator(_parse_integer)]
