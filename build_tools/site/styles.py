"""Leave out of the theme's style sheets what no page of the site uses: most of the theme styles what we do not show.

A rule stays unless its selector needs an element, class, id or attribute that stands on no page. What a selector needs
is read on the safe side: what stands inside ``:not()``, ``:is()`` and their like counts as present. A custom property
stays as long as anything that stays reads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # it has no types of its own
from selectolax.lexbor import LexborHTMLParser

_GROUPING = ("media", "supports", "layer", "container")
_READ = re.compile(r"var\(\s*(--[\w-]+)")


def find_names(tree: LexborHTMLParser) -> frozenset[str]:
    """Give what the selectors of a page can name: elements as ``nav``, ``.class``, ``#id`` and ``[attribute``."""
    names: set[str] = set()
    for node in tree.css("*"):
        names.add(str(node.tag))
        for attribute, value in node.attributes.items():
            names.add(f"[{attribute}")
            if attribute == "class":
                names.update(f".{name}" for name in (value or "").split())
            elif attribute == "id":
                names.add(f"#{value}")
    return frozenset(names)


def trim_sheets(sheets: Mapping[str, str], used: Collection[str], others: Iterable[str] = ()) -> dict[str, str]:
    """Trim style sheets (path to text) to what pages with the names ``used`` need; ``others`` read properties too."""
    trimmed = {path: _trim_rules(_parse(text), used) for path, text in sheets.items()}
    others = list(others)
    while True:
        read = {name for text in [*trimmed.values(), *others] for name in _READ.findall(text)}
        fewer = {path: _drop_properties(_parse(text), read) for path, text in trimmed.items()}
        if fewer == trimmed:
            return trimmed
        trimmed = fewer


def _parse(text: str) -> list[Any]:
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def _trim_rules(rules: Iterable[Any], used: Collection[str]) -> str:
    return "".join(_trim_rule(rule, used) for rule in rules)


def _trim_rule(rule: Any, used: Collection[str]) -> str:
    if rule.type == "qualified-rule":
        kept = [part for part in _split(rule.prelude, ",") if all(name in used for name in _find_needed(part))]
        selectors = ",".join(tinycss2.serialize(part).strip() for part in kept)
        return f"{selectors}{{{tinycss2.serialize(rule.content)}}}" if kept else ""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in _GROUPING:
        inner = _trim_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    return str(tinycss2.serialize([rule]))


def _find_needed(selector: Sequence[Any]) -> Iterator[str]:
    """Yield each name that an element must have, or its surroundings, for the selector to match."""
    before = ""
    for token in selector:
        if token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "[] block":
            yield f"[{next(part.value for part in token.content if part.type == 'ident')}"
        elif token.type == "ident" and before == ".":
            yield f".{token.value}"
        elif token.type == "ident" and before != ":":
            yield token.lower_value
        before = token.value if token.type == "literal" else ""


def _drop_properties(rules: Iterable[Any], read: Collection[str]) -> str:
    return "".join(_drop_from_rule(rule, read) for rule in rules)


def _drop_from_rule(rule: Any, read: Collection[str]) -> str:
    if rule.type == "qualified-rule":
        kept = [part for part in _split(rule.content, ";") if not _is_unread(part, read)]
        body = ";".join(text for part in kept if (text := tinycss2.serialize(part).strip()))
        return f"{tinycss2.serialize(rule.prelude)}{{{body}}}" if body else ""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in _GROUPING:
        inner = _drop_properties(tinycss2.parse_rule_list(rule.content), read)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    return str(tinycss2.serialize([rule]))


def _is_unread(declaration: Sequence[Any], read: Collection[str]) -> bool:
    name = next((token for token in declaration if token.type not in ("whitespace", "comment")), None)
    return name is not None and name.type == "ident" and name.value.startswith("--") and name.value not in read


def _split(tokens: Iterable[Any], mark: str) -> Iterator[list[Any]]:
    """Part a list of tokens at each ``mark`` that stands outside of brackets."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == mark:
            yield part
            part = []
        else:
            part.append(token)
    yield part
