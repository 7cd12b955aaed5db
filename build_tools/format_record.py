"""Write a record's text in its one normal form: text -> text, with every comment kept and no value changed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.error import CommentMark
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tokens import CommentToken

from build_tools.record_fields import find_part
from build_tools.records import Part
from build_tools.validate import find_record_model
from build_tools.yaml_source import parse_yaml

#: Folded text goes on in a new line at the first space behind this column.
WIDTH = 100
#: A text of more characters stands on lines of its own, folded.
LONGEST_ON_ONE_LINE = 88
_LAST_FIELD = "updated"
_SCHEMA_LINE = "# yaml-language-server:"


class FormatError(Exception):
    """A text has no normal form that keeps all of it; the message says why."""


@dataclass(frozen=True)
class _Comment:
    """A comment: its line from 0, its text from the ``#`` on, and whether something stands before it."""

    line: int
    text: str
    behind: bool


@dataclass(frozen=True)
class _Anchor:
    """A field's name or a list item that comments stand above: its line from 0, and its column in the normal form."""

    line: int
    column: int
    node: Node
    is_key: bool

    @property
    def first_key(self) -> Node | None:
        """The field's name beside the dash of a list item; what stands above the one stands above the other."""
        return self.node.value[0][0] if isinstance(self.node, MappingNode) and self.node.value else None


def format_record(text: str, kind: str) -> str:
    """Give the normal form of a record of the kind ``kind``; a FormatError says why there is none.

    Fields stand in the order of the model, with the day of the last change at the end; fields it does not know follow
    those it knows. A long text is folded, a text of several lines stands as it is, a short one is plain or, where it
    must be, in single quotation marks. A comment stays above its field or behind its value; where that value becomes
    longer than a line, it moves above. What stands before the first empty line, or behind the last field, stays there.
    """
    before, problems = parse_yaml(text, "")
    if before is None:
        raise FormatError(f"line {problems[0].place.line}: {problems[0].sentence}")
    root = _make_yaml().compose(text)
    lines = text.split("\n")
    comments = _find_comments(root, lines)
    _restyle(root, find_record_model(kind, before))
    anchors = sorted(_find_anchors(root), key=lambda anchor: anchor.line)
    head, first = _cut_head(lines, anchors[0].line)
    last = _last_line(root, lines)
    _attach(root, anchors, [each for each in comments if first <= each.line <= last])
    stream = io.StringIO()
    _make_yaml().serialize(root, stream)
    result = head + stream.getvalue() + _cut_tail(lines, last)
    after, _ = parse_yaml(result, "")
    if after is None or after.data != before.data:
        raise FormatError("a value would change; write it in quotation marks")
    if comments and _comment_texts(result) != sorted(each.text for each in comments):
        raise FormatError("a comment would be lost; put it on a line of its own above a field")
    return result


class _TextResolver(VersionedResolver):
    """Takes every plain value for text, as the site does: 2025-01-27, yes and 12 need no quotation marks."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # noqa: ARG002  # called by the library
        tags = {SequenceNode: self.DEFAULT_SEQUENCE_TAG, MappingNode: self.DEFAULT_MAPPING_TAG}
        return tags.get(kind, self.DEFAULT_SCALAR_TAG)


class _Emitter(Emitter):
    """Folds folded text only, and prefers single quotation marks, in which nothing is escaped."""

    def choose_scalar_style(self) -> Any:
        style = super().choose_scalar_style()
        single = style == '"' and self.analysis.allow_single_quoted and "\n" not in self.event.value
        return "'" if single else style

    def write_folded(self, text: Any, comment: Any) -> None:
        unlimited, self.best_width = self.best_width, WIDTH
        super().write_folded(text, comment)
        self.best_width = unlimited


def _make_yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.Emitter = _Emitter
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _find_scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
        return
    for each in node.value:
        for child in each if isinstance(each, tuple) else (each,):
            yield from _find_scalars(child)


def _find_comments(root: Node, lines: list[str]) -> list[_Comment]:
    """Find every ``#`` that stands outside all values; only that begins a comment."""
    masked = list(lines)
    for scalar in _find_scalars(root):
        start, end = scalar.start_mark, scalar.end_mark
        for line in range(start.line, min(end.line + 1, len(lines))):
            left = start.column if line == start.line else 0
            right = end.column if line == end.line else len(lines[line])
            if line == start.line and scalar.style in ("|", ">"):
                right = left + 1  # a comment may stand behind the sign
            masked[line] = masked[line][:left] + "x" * (right - left) + masked[line][right:]
    found = ((number, re.search(r"(?:^|(?<=\s))#.*", line)) for number, line in enumerate(masked))
    return [
        _Comment(number, lines[number][match.start() :].rstrip(), bool(lines[number][: match.start()].strip(" -")))
        for number, match in found
        if match
    ]


def _comment_texts(text: str) -> list[str]:
    return sorted(each.text for each in _find_comments(_make_yaml().compose(text), text.split("\n")))


def _restyle(node: Node, model: type[Part] | None) -> None:
    """Put the fields below ``node`` in order, give each text its style, and forget where comments stood."""
    node.comment = None
    if isinstance(node, MappingNode | SequenceNode):
        node.flow_style = False
    if isinstance(node, ScalarNode):
        node.value = node.value.replace("\a", "")  # the library's mark for the end of a folded line
        node.style = _choose_style(node.value)
    elif isinstance(node, MappingNode):
        fields = {field.alias or name: field for name, field in model.model_fields.items()} if model else {}
        ranks = {name: rank for rank, name in enumerate(fields) if name != _LAST_FIELD}
        ranks[_LAST_FIELD] = len(fields) + 1
        node.value.sort(key=lambda pair: ranks.get(pair[0].value, len(fields)))
        for key, value in node.value:
            key.comment, key.style = None, None
            _restyle(value, find_part(fields[key.value]) if key.value in fields else None)
    else:
        for item in node.value:
            _restyle(item, model)


def _choose_style(text: str) -> str | None:
    """Give the sign of a block, or None where the text stands plain or in quotation marks."""
    lines = text.split("\n")
    if text != text.strip() or any(line != line.strip() for line in lines):
        return None  # spaces at the ends of lines are seen in quotation marks only
    if len(lines) > 1:
        return "|"
    return ">" if len(text) > LONGEST_ON_ONE_LINE else None


def _find_anchors(node: Node, column: int = 0) -> Iterator[_Anchor]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield _Anchor(key.start_mark.line, column, key, is_key=True)
            yield from _find_anchors(value, column + 2)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield _Anchor(item.start_mark.line, column, item, is_key=False)
            yield from _find_anchors(item, column + 2)


def _attach(root: Node, anchors: list[_Anchor], comments: list[_Comment]) -> None:
    """Hang each comment on the node that it is written with: the value before it, or else the field it is about."""
    keys = {id(anchor.node) for anchor in anchors if anchor.is_key}
    short = {value.end_mark.line: value for value in _find_scalars(root) if not value.style and id(value) not in keys}
    for comment in comments:
        mark = CommentToken(f"{comment.text}\n", CommentMark(0))
        if comment.behind and comment.line in short:
            node = short[comment.line]
            node.comment = [mark, node.comment[1] if node.comment else None]
            continue
        if comment.behind:
            line = max(anchor.line for anchor in anchors if anchor.line <= comment.line)
        else:
            line = min(anchor.line for anchor in anchors if anchor.line > comment.line)
        anchor = next(anchor for anchor in anchors if anchor.line == line)
        anchor = next((each for each in anchors if each.first_key is anchor.node), anchor)
        mark.start_mark.column = anchor.column
        behind, above = anchor.node.comment or (None, None)
        anchor.node.comment = [behind, [*(above or []), mark]]


def _cut_head(lines: list[str], first: int) -> tuple[str, int]:
    """Give what stands before the record, up to the last empty line, and the line that follows it."""
    above = [line.rstrip() for line in lines[:first]]
    size = max((number for number, line in enumerate(above, 1) if not line), default=0)
    if not size and above and above[0].startswith(_SCHEMA_LINE):
        return f"{above[0]}\n", 1
    head = "\n".join(line for line in above[:size] if not line or line.startswith("#")).strip("\n")
    return (f"{head}\n\n" if head else ""), size


def _last_line(root: Node, lines: list[str]) -> int:
    """Give the number of the last line that belongs to a value; the mark of a block stands behind its empty lines."""
    end = max((scalar.end_mark for scalar in _find_scalars(root)), key=lambda mark: mark.index)
    last = int(end.line if end.column else end.line - 1)
    while not lines[last].strip():
        last -= 1
    return last


def _cut_tail(lines: list[str], last: int) -> str:
    below = [line.rstrip() for line in lines[last + 1 :]]
    tail = "\n".join(line for line in below if not line or line.lstrip().startswith("#")).rstrip("\n")
    return f"{tail}\n" if tail else ""
