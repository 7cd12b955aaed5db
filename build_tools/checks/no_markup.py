"""See that words are recorded as a reader sees them, and not as the page is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.records import SeenCopy, Words

RULE = Rule("H038", "Words are recorded as a page shows them, without HTML.")
NEEDS_ALL = False

_MARKUP = re.compile(r"&(?:[a-z]{2,8}|#\d+|#x[0-9a-f]+);|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each quotation that holds an element or a character reference of HTML."""
    for entry in catalogue.entries():
        quotations = [
            *(((*path, "exact"), words.exact) for path, words in entry.find(Words)),
            *(((*path, "printed"), copy.printed or "") for path, copy in entry.find(SeenCopy)),
        ]
        for path, text in quotations:
            if found := _MARKUP.search(text):
                fix = "copy the words from the page as it is shown"
                yield problem(RULE, entry.place(*path), f"{quote(found.group())} is HTML", fix)
