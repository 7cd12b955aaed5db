"""Read a filled issue form: the form, and the Markdown that became of the answers -> the answers by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from build_tools.problems import quote
from build_tools.yaml_source import parse_yaml

#: A record holds less; nobody needs to read more of an answer that a stranger can make as long as they like.
LONGEST = 10_000
#: What stands in the place of an answer that was left empty.
_NO_ANSWER = "_No response_"
_HEADING = re.compile(r"^### (.+?) *$", re.MULTILINE)


class FormError(Exception):
    """A text is not what becomes of the form; the message says what to do."""


def parse_form(text: str) -> dict[str, str]:
    """Read the form itself: the label of each question, in order, and the field that its answer fills."""
    document, problems = parse_yaml(text, "the form")
    parts = document.data.get("body") if document else None
    if problems or not isinstance(parts, list):
        raise FormError(f"the form cannot be read: {problems[0].sentence if problems else 'it asks nothing'}")
    fields = {}
    for part in parts:
        match part:
            case {"id": str(field), "attributes": {"label": str(label)}}:
                fields[label] = field
    return fields


def parse_answers(fields: Mapping[str, str], body: str) -> dict[str, str]:
    """Read the answers in ``body``, the text of an issue, for the ``fields`` by their labels; empty ones are left out.

    The answers are whatever somebody typed. A heading of the form that stands twice, or out of order, could pass one
    answer off as another, so it is refused.
    """
    if len(body) > LONGEST:
        raise FormError(f"the text has {len(body):,} characters; at most {LONGEST:,} are read")
    text = body.replace("\r\n", "\n")
    headings = [match for match in _HEADING.finditer(text) if match[1] in fields]
    if not headings or text[: headings[0].start()].strip():
        raise FormError("the text does not begin with the first question of the form: fill in the form anew")
    order = list(fields)
    for first, second in pairwise(headings):
        if order.index(first[1]) >= order.index(second[1]):
            raise FormError(f"the line {quote(second[0])} stands twice or out of order: leave it out of the answers")
    ends = [*(match.start() for match in headings[1:]), len(text)]
    answers = {fields[match[1]]: text[match.end() : end].strip() for match, end in zip(headings, ends, strict=True)}
    return {field: answer for field, answer in answers.items() if answer and answer != _NO_ANSWER}
