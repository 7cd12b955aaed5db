"""Compose the values of one YAML text from the parser's events, refusing what a record may not use.

PyYAML's own composer follows aliases, lets the last of two equal keys win and crashes on deep nesting;
its events are flat, so this one can count the depth before it goes down.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from build_tools.problems import Place, Problem, Rule, problem, quote
from build_tools.yaml_characters import find_forbidden
from build_tools.yaml_syntax import explain_syntax_error

#: Every scalar is text as it stands in the file: ``no`` is "no", ``12:30`` is "12:30", nothing at all is "".
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]
#: A line and a column, both from 1.
Spot: TypeAlias = tuple[int, int]

ONE_MAPPING = Rule("Y021", "A record is one group of fields, each written 'field: value'.")
ONE_DOCUMENT = Rule("Y022", "A record is the only document in its file, without '%' directives.")
DUPLICATE = Rule("Y023", "A record names each field once in a group.")
ALIAS = Rule("Y024", "A record writes every value out: no anchors (&), aliases (*) or merges (<<).")
TAG = Rule("Y025", "A record has no type tags (!): every value is text until its field says what it is.")
FIELD_NAME = Rule("Y026", "A record has a field's name, as plain text, before each colon.")
DEPTH = Rule("Y027", "A record has at most 20 lists and groups inside each other.")
COUNT = Rule("Y028", "A record has at most 20,000 names and values.")
LOST_TEXT = Rule("Y029", "A record has text with a '#' in quotation marks, and a space after the '#' of a comment.")
RULES = (ONE_MAPPING, ONE_DOCUMENT, DUPLICATE, ALIAS, TAG, FIELD_NAME, DEPTH, COUNT, LOST_TEXT)

MOST_DEPTH = 20
MOST_VALUES = 20_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_IT = "put the whole text in quotation marks"
_HEAD = re.compile(r"(?: *(?:#.*)?\n)*")
_COMMENT_AT_ONCE = re.compile(r" +(#[^\s#!]\S*|# [0-9]+)")


@dataclass(slots=True)
class _Group:
    """A list or group of fields whose end is not yet read."""

    value: list[Value] | dict[str, Value]
    path: Path
    name: str | None = None  # the field that waits for its value
    lines: dict[str, int] = field(default_factory=dict)


class Composer:
    """The values, places and problems of one text, filled by ``compose``; with problems, the values are worthless."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.root: Value = ""
        self.spots: dict[Path, Spot] = {}
        self.key_spots: dict[Path, Spot] = {}
        self.problems: list[Problem] = []
        self._text = text
        self._lines = text.split("\n") if " #" in text else []
        self._groups: list[_Group] = []
        self._count = 0

    def compose(self) -> Problem | None:
        """Read to the end, or to what cannot be read past; give the problem that leaves no fields to read."""
        self._take_out_directive()
        event = yaml.Event()
        try:
            for event in yaml.parse(self._text, Loader=_LOADER):
                if not self._take(event):
                    return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            return explain_syntax_error(error, self._text, self.path, self._at(event)[0])
        if not self.root and isinstance(self.root, str):
            sentence, fix = "the file holds no fields", "write its fields; a line with '#' before it is a comment"
        elif isinstance(self.root, str):
            sentence, fix = f"the file holds {quote(self.root)} instead of fields", "write fields: 'field: value'"
        else:
            return None
        return None if self.problems else problem(ONE_MAPPING, Place(self.path), sentence, fix)

    def _take_out_directive(self) -> None:
        head = _HEAD.match(self._text)
        if head and self._text.startswith("%", head.end()):
            spot = (head.group().count("\n") + 1, 1)
            self._report(ONE_DOCUMENT, spot, "a line that begins with '%' is a directive to the parser", "delete it")
            self._text = f"{head.group()}#{self._text[head.end() + 1 :]}"

    def _take(self, event: yaml.Event) -> bool:
        """Compose what ``event`` says; False when nothing after it is worth reading."""
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._begin_group(event) and self._has_room(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._groups.pop()
        elif isinstance(event, yaml.AliasEvent):
            sentence = f"{quote(f'*{event.anchor}')} is an alias for a value elsewhere"
            self._report(ALIAS, self._at(event), sentence, f"write the value out; if it is text, {_QUOTE_IT}")
            self._put(f"*{event.anchor}", self._at(event))
        elif isinstance(event, yaml.DocumentStartEvent) and self.spots:
            self._report(ONE_DOCUMENT, self._at(event), "a second document begins here", "give it a file of its own")
            return False
        return self._has_room(event)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        spot = self._at(event)
        if event.style == '"':
            for forbidden in {each.character: each for each in find_forbidden(event.value)}.values():
                self._report(forbidden.rule, spot, f"an escape in this text: {forbidden.sentence}", forbidden.fix)
        elif self._lines and not event.style:
            self._refuse_lost_text(event)
        self._put(event.value, spot)

    def _begin_group(self, event: yaml.CollectionStartEvent) -> bool:
        self._refuse_marks(event)
        spot = self._at(event)
        if len(self._groups) == MOST_DEPTH:
            sentence = f"more than {MOST_DEPTH} lists and groups stand inside each other"
            self._report(DEPTH, spot, sentence, f"if it is text, {_QUOTE_IT}")
            return False
        value: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._groups.append(_Group(value, self._put(value, spot)))
        return True

    def _put(self, value: Value, spot: Spot) -> Path:
        """Put a value where the innermost group expects it, and give its path."""
        self._count += 1
        group = self._groups[-1] if self._groups else None
        path: Path = ()
        if group is None:
            self.root = value
            if isinstance(value, list):
                sentence, fix = "the file holds a list instead of fields", "write fields: 'field: value'"
                self._report(ONE_MAPPING, spot, sentence, fix)
        elif isinstance(group.value, list):
            path = (*group.path, len(group.value))
            group.value.append(value)
        elif group.name is None:
            self._name_field(group, value, spot)
            return path
        else:
            path = (*group.path, group.name)
            group.value[group.name] = value
            group.name = None
        self.spots[path] = spot
        return path

    def _name_field(self, group: _Group, name: Value, spot: Spot) -> None:
        group.name = name if isinstance(name, str) else ""
        if not isinstance(name, str) or not name:
            sentence = "there is no name before this colon" if name == "" else "a list or group stands before the colon"
            self._report(FIELD_NAME, spot, sentence, f"write 'field: value'; if it is text, {_QUOTE_IT}")
        elif name == "<<":
            self._report(ALIAS, spot, "'<<' merges fields from elsewhere", "write the fields out")
        elif name in group.lines:
            sentence = f"field {quote(name)} stands already on line {group.lines[name]}"
            self._report(DUPLICATE, spot, sentence, "keep one of the two")
        else:
            group.lines[name] = spot[0]
            self.key_spots[(*group.path, name)] = spot

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            sentence = f"{quote(f'&{event.anchor}')} is an anchor for other values"
            self._report(ALIAS, self._at(event), sentence, f"remove it; if it is text, {_QUOTE_IT}")
        if event.tag is not None:
            sentence = f"{quote(event.tag.replace('tag:yaml.org,2002:', '!!'))} is a type tag"
            self._report(TAG, self._at(event), sentence, f"remove it; if it is text, {_QUOTE_IT}")

    def _refuse_lost_text(self, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        if (
            end
            and end.line < len(self._lines)
            and (comment := _COMMENT_AT_ONCE.match(self._lines[end.line], end.column))
        ):
            spot = (end.line + 1, comment.start(1) + 1)
            sentence = f"from {quote(comment[1])} on, this line is a comment and not part of the text"
            self._report(LOST_TEXT, spot, sentence, f"{_QUOTE_IT}; if it is a comment, write a space after the '#'")

    def _has_room(self, event: yaml.Event) -> bool:
        if self._count > MOST_VALUES:
            sentence = f"the file has more than {MOST_VALUES:,} names and values"
            self._report(COUNT, self._at(event), sentence, "split it")
        return self._count <= MOST_VALUES

    def _at(self, event: yaml.Event) -> Spot:
        mark = event.start_mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)

    def _report(self, rule: Rule, spot: Spot, sentence: str, fix: str) -> None:
        self.problems.append(problem(rule, Place(self.path, *spot), sentence, fix))
