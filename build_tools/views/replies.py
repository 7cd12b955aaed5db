"""Show the answers of the person quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.records import Reply
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class ReplyLine:
    """The answer of the person quoted."""

    on: str
    text: str
    source: SourceLine


def make_reply_lines(replies: Iterable[Reply]) -> tuple[ReplyLine, ...]:
    """Give the answers in the order of the record."""
    return tuple(ReplyLine(day_in_words(reply.on), reply.text, make_source_line(reply.source)) for reply in replies)
