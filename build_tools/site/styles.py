"""Leave out of a style sheet what some pages do not use: most of it styles what they do not show.

A rule stays unless its selector needs an element, class, id or attribute that none of the pages has and none of their
scripts names. What a selector needs is read on the safe side: what stands inside ``:not()``, ``:is()`` and their like
counts as present. A custom property stays as long as anything that stays reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any, TypeAlias

import tinycss2  # type: ignore[import-untyped]  # it has no types of its own
from selectolax.lexbor import LexborHTMLParser

_GROUPING = ("media", "supports", "layer", "container")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Declaration:
    """One ``property: value`` of a rule; ``custom`` names it if it is a custom property, ``reads`` those it reads."""

    text: str
    custom: str
    reads: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """A rule for elements: each selector with the names that it needs, and what the rule declares."""

    selectors: tuple[tuple[str, frozenset[str]], ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Group:
    """Rules that hold under a condition, such as those of ``@media print``."""

    condition: str
    sheet: Sheet


#: A style sheet: rules, groups of rules, and as plain text what is no rule for elements.
Sheet: TypeAlias = "tuple[Rule | Group | str, ...]"


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


def parse_sheet(text: str) -> Sheet:
    """Read a style sheet, without its comments."""
    return _read_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def trim_sheet(sheet: Sheet, used: Collection[str]) -> str:
    """Write of a style sheet what pages with the names ``used`` need."""
    whole = frozenset(used)
    beginnings = tuple(name for name in whole if name.endswith("-"))

    def keep_used(rule: Rule) -> Rule:
        has = [all(name in whole or name.startswith(beginnings) for name in needed) for _, needed in rule.selectors]
        return replace(rule, selectors=tuple(compress(rule.selectors, has)))

    kept = _keep(sheet, keep_used)
    while (fewer := _drop_unread(kept)) != kept:
        kept = fewer
    return _write(kept)


def _drop_unread(sheet: Sheet) -> Sheet:
    """Leave out the custom properties that nothing in the sheet reads."""
    read = frozenset(_find_read(sheet))

    def keep_read(rule: Rule) -> Rule:
        return replace(rule, declarations=tuple(d for d in rule.declarations if not d.custom or d.custom in read))

    return _keep(sheet, keep_read)


def _read_rules(rules: Iterable[Any]) -> Sheet:
    return tuple(_read_rule(rule) for rule in rules)


def _read_rule(rule: Any) -> Rule | Group | str:
    if rule.type == "qualified-rule":
        selectors = ((tinycss2.serialize(part).strip(), part) for part in _split(rule.prelude, ","))
        return Rule(
            tuple((text, frozenset(_find_needed(part))) for text, part in selectors),
            tuple(_read_declaration(text) for part in _split(rule.content, ";") if (text := _write_tokens(part))),
        )
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in _GROUPING:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        return Group(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", _read_rules(inner))
    return str(tinycss2.serialize([rule]))


def _write_tokens(tokens: Iterable[Any]) -> str:
    return str(tinycss2.serialize(token for token in tokens if token.type != "comment")).strip()


def _read_declaration(text: str) -> Declaration:
    name = text.partition(":")[0].strip()
    return Declaration(text, name if name.startswith("--") else "", frozenset(_READ.findall(text)))


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


def _keep(sheet: Sheet, narrow: Callable[[Rule], Rule]) -> Sheet:
    """Narrow every rule, and leave out each rule and group of which nothing is left."""
    kept: list[Rule | Group | str] = []
    for part in sheet:
        if isinstance(part, Rule):
            rule = narrow(part)
            kept.extend([rule] if rule.selectors and rule.declarations else [])
        elif isinstance(part, Group):
            inner = _keep(part.sheet, narrow)
            kept.extend([replace(part, sheet=inner)] if inner else [])
        else:
            kept.append(part)
    return tuple(kept)


def _find_read(sheet: Sheet) -> Iterator[str]:
    for part in sheet:
        if isinstance(part, Rule):
            for declaration in part.declarations:
                yield from declaration.reads
        elif isinstance(part, Group):
            yield from _find_read(part.sheet)
        else:
            yield from _READ.findall(part)


def _write(sheet: Sheet) -> str:
    return "".join(_write_part(part) for part in sheet)


def _write_part(part: Rule | Group | str) -> str:
    if isinstance(part, Rule):
        selectors = ",".join(text for text, _ in part.selectors)
        return f"{selectors}{{{';'.join(declaration.text for declaration in part.declarations)}}}"
    return f"{part.condition}{{{_write(part.sheet)}}}" if isinstance(part, Group) else part


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
