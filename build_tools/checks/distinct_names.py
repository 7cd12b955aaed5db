"""See that a name is written in one script and is not another person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote

RULE = Rule("H017", "A person's name is written in one script, and no two people have the same name.")
NEEDS_ALL = False

#: Scripts that are written together by custom.
_TOGETHER = ({"HIRAGANA", "KATAKANA", "CJK", "LATIN"}, {"HANGUL", "CJK"}, {"BOPOMOFO", "CJK"})


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each name that mixes scripts or equals another, accents and case aside."""
    seen: dict[str, str] = {}
    for item in catalogue.people.values():
        name, place = item.record.name, item.entry.place("name")
        scripts = {unicodedata.name(c, "?").split(" ")[0].split("-")[0] for c in name if c.isalpha()}
        if len(scripts) > 1 and not any(scripts <= allowed for allowed in _TOGETHER):
            sentence = f"{quote(name)} mixes letters of several scripts ({', '.join(sorted(scripts)).lower()})"
            yield problem(RULE, place, sentence, "type the name in one script")
        first = seen.setdefault(_skeleton(name), item.id)
        if first != item.id:
            yield problem(RULE, place, f"{first} has the same name", "tell the two apart, or keep one record")


def _skeleton(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if c.isalnum())
