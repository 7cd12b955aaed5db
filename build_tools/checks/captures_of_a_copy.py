"""See that a capture is of a page that its statement names, on the day that its address says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from build_tools.archived import is_same_page, parse_archived
from build_tools.catalogue import Catalogue
from build_tools.checks.allowed_hosts import REFUSED
from build_tools.problems import Problem, Rule, problem
from build_tools.records import Capture, Statement

RULE = Rule("H040", "A capture is of a page that the statement names, and its day is that of its archived address.")
NEEDS_ALL = False


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each capture of another page, and each whose day is not that of the 14 digits in its address."""
    for item in catalogue.statements.values():
        pages = _named_pages(item.record)
        for number, capture in enumerate(item.record.captures):
            if urlsplit(capture.url).hostname in REFUSED:
                continue  # that is the problem
            if not any(is_same_page(capture.page, page) for page in pages):
                fix = _say_how_to_name_it(capture)
                place = item.entry.place("captures", number, "url")
                yield problem(RULE, place, "no copy of these words has the address of this capture", fix)
            archived = parse_archived(capture.url)
            if archived and capture.captured_on.first != archived.day:
                place = item.entry.place("captures", number, "captured_on")
                sentence = f"{capture.captured_on} is not the day in the address of the capture"
                yield problem(RULE, place, sentence, f"write {archived.day}")


def _named_pages(statement: Statement) -> list[str]:
    copies = (copy.url for copy in statement.seen_in if copy.url)
    return [*statement.source_addresses, *copies]


def _say_how_to_name_it(capture: Capture) -> str:
    if capture.is_archived:
        return "capture one of the addresses under source or seen_in, or name this page there"
    return "give the archived address in full, with 14 digits and the page: https://web.archive.org/web/20250128093000/https://…"
