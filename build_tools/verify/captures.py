"""Put captures into the text of a record: text -> text, with every other line as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from build_tools.archived import parse_archived
from build_tools.format_record import FormatError, format_record
from build_tools.verify.copies import Copy
from build_tools.verify.visit import Judgement, Visit
from build_tools.yaml_source import Document, parse_yaml

#: A capture as the record's file holds it: every value a text, under the names of its fields.
Captured = Mapping[str, str]


def make_capture(copy: Copy, visit: Visit, judgement: Judgement) -> Captured | None:
    """Make the capture of a page that was visited; one that could not be read for a passing reason leaves none."""
    if judgement.finding.result == "error":
        return None
    archived = parse_archived(copy.url)
    capture = {
        "url": copy.url,
        "captured_on": (archived.day if archived else visit.on).isoformat(),
        "checked_on": visit.on.isoformat(),
        "http_status": str(visit.status) if visit.status else "",
        "sha256": judgement.sha256,
        "result": judgement.finding.result,
    }
    return {name: value for name, value in capture.items() if value}


def add_captures(text: str, captures: Sequence[Captured], today: date) -> str:
    """Give the text of a statement with the captures in it, in its normal form, and its day of change.

    A page has one capture for each result, so that what was found once is kept when the page is gone later. A capture
    of the same text takes the day of the first reading. Where nothing would change, the text stays as it is.
    """
    normal = format_record(text, "statement")
    document = _parse(normal)
    wanted = _merge(document.data.get("captures") or [], captures)
    if wanted == (document.data.get("captures") or []):
        return text
    result = format_record(_set_day(_splice(normal, document, wanted), today), "statement")
    expected = {**document.data, "captures": wanted, "updated": _later(document.data.get("updated"), today)}
    if _parse(result).data != expected:
        raise FormatError("the captures cannot be put into the record without changing something else")
    return result


def _merge(old: Any, new: Sequence[Captured]) -> list[dict[str, str]]:
    merged = [dict(capture) for capture in old]
    for capture in new:
        key = (capture["url"], capture["result"])
        places = [i for i, each in enumerate(merged) if (each.get("url"), each.get("result")) == key]
        if not places:
            merged.append(dict(capture))
            continue
        former = merged[places[0]]
        is_same = former.get("sha256") == capture.get("sha256")
        merged[places[0]] = {**capture, "captured_on": former["captured_on"]} if is_same else dict(capture)
    return merged


def _splice(text: str, document: Document, captures: Sequence[Captured]) -> str:
    """Write the captures that are new or changed into the list, or a list before the day of change."""
    lines = text.split("\n")
    old: Any = document.data.get("captures")
    if not old:
        start = document.keys[("updated",)].line - 1
        while lines[start - 1].startswith("#"):  # what is said of the day of change stays with it
            start -= 1
        return "\n".join([*lines[:start], "captures:", *_write(captures), *lines[start:]])
    starts = [document.place(("captures", number)).line - 1 for number in range(len(old))]
    end = next((i for i in range(starts[-1] + 1, len(lines)) if re.match(r"\S", lines[i])), len(lines))
    result = lines[: starts[0]]
    for number, start in enumerate(starts):
        until = starts[number + 1] if number + 1 < len(starts) else end
        same = old[number] == captures[number]
        result += lines[start:until] if same else [*_write([captures[number]]), *_comments(lines[start:until])]
    return "\n".join([*result, *_write(captures[len(old) :]), *lines[end:]])


def _write(captures: Sequence[Captured]) -> list[str]:
    return [
        f"{'  - ' if number == 0 else '    '}{name}: {json.dumps(value)}"
        for capture in captures
        for number, (name, value) in enumerate(capture.items())
    ]


def _comments(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.lstrip().startswith("#")]


def _set_day(text: str, today: date) -> str:
    def replace(match: re.Match[str]) -> str:
        return match[1] + _later(match[2], today)

    return re.sub(r"(?m)^(updated: )([0-9~-]+)", replace, text, count=1)


def _later(day: Any, today: date) -> str:
    """Give the later of two days; a record may be dated ahead of the clock of this machine."""
    return max(str(day), today.isoformat())


def _parse(text: str) -> Document:
    document, problems = parse_yaml(text, "")
    if document is None:
        raise FormatError(f"line {problems[0].place.line}: {problems[0].sentence}")
    return document
