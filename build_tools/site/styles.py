"""Leave out of a style sheet what some pages do not use: most of it styles what they do not show.

A rule stays unless its selector needs an element, class, id or attribute that none of the pages has and none of their
scripts names. What a selector needs is read on the safe side: what stands inside ``:not()``, ``:is()`` and their like
counts as present. A custom property stays as long as anything that stays reads it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # it has no types of its own
from selectolax.lexbor import LexborHTMLParser

_GROUPING = ("media", "supports", "layer", "container")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


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


def find_names_in_script(script: str) -> frozenset[str]:
    """Give what a script may give the elements of a page, on the safe side: each of its words as any kind of name.

    ``dataset.belongsTo`` is the attribute ``data-belongs-to``. A word that ends in a hyphen, as that in
    ``mark--${stance}``, is the beginning of a name.
    """
    names: set[str] = set()
    for word in set(_WORD.findall(script)):
        attribute = _INNER_CAPITAL.sub("-", word).lower()
        names.update((word, f".{word}", f"#{word}", f"[{word}", f"[{attribute}", f"[data-{attribute}"))
    return frozenset(names)


def parse_sheet(text: str) -> list[Any]:
    """Read a style sheet as a list of rules."""
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def trim_sheet(rules: Sequence[Any], used: Collection[str]) -> str:
    """Write of the ``rules`` of a style sheet what pages with the names ``used`` need."""
    beginnings = tuple(name for name in used if name.endswith("-"))
    trimmed = _trim_rules(rules, _Names(frozenset(used), beginnings))
    while True:
        fewer = _drop_properties(parse_sheet(trimmed), frozenset(_READ.findall(trimmed)))
        if fewer == trimmed:
            return trimmed
        trimmed = fewer


@dataclass(frozen=True)
class _Names:
    """The names that pages use: whole ones, and the beginnings of those that scripts put together."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def have(self, name: str) -> bool:
        return name in self.whole or name.startswith(self.beginnings)


def _trim_rules(rules: Iterable[Any], used: _Names) -> str:
    return "".join(_trim_rule(rule, used) for rule in rules)


def _trim_rule(rule: Any, used: _Names) -> str:
    if rule.type == "qualified-rule":
        kept = [part for part in _split(rule.prelude, ",") if all(map(used.have, _find_needed(part)))]
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
