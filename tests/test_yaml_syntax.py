"""That the common accidents with YAML are told in a contributor's words, whichever parser PyYAML has."""

from __future__ import annotations

import pytest
import yaml

from build_tools import yaml_composer
from build_tools.problems import Place, Problem
from build_tools.yaml_source import parse_yaml

QUOTE_IT = (
    "put the whole text in quotation marks, or write '>-' behind the field's colon "
    "and the text on the next line, indented"
)
ALIGN_IT = "give it as many leading spaces as the fields (or list items) it belongs to"
FIELD_OR_TEXT = f"if it is a field, {ALIGN_IT}; if it is text, put the whole text in quotation marks or under '>-'"
UNQUOTE_IT = "write '>-' and the text on the next line, indented, without the outer quotation marks"
SPACE = "write a space after the colon"
NAME_IT = "write 'field: value'; if it continues the text above, indent it further than that field"
ESCAPE = "write two backslashes for one, or put the text in single quotation marks"
COLON = "a colon stands in text without quotation marks"
STRAY = "this line does not line up with the lines above it"
BRACKETS = "a list in '[ ]' or a group in '{ }' is not closed, or lacks a comma"
UNCLOSED = "the quotation mark opened here is never closed"
CLOSE_IT = "write the same mark where the text ends"
BEHIND = "text goes on behind the closing quotation mark"

ACCIDENTS = [
    ("summary: He said: this is wrong\n", (1, 17, COLON, QUOTE_IT)),
    ("a: x\nlist:\n  - one: two: three\n", (3, 13, COLON, QUOTE_IT)),
    ('summary: "Wrong": he said\n', (1, 17, COLON, QUOTE_IT)),
    ("summary: @karl is right\n", (1, 10, "text without quotation marks begins with '@'", QUOTE_IT)),
    ("summary: `code` is right\n", (1, 10, "text without quotation marks begins with '`'", QUOTE_IT)),
    ("summary: %done\n", (1, 10, "text without quotation marks begins with '%'", QUOTE_IT)),
    ("summary: *Bold* words\n", (1, 10, "text without quotation marks begins with '*'", QUOTE_IT)),
    ("about:\n  - * star\n", (2, 5, "text without quotation marks begins with '*'", QUOTE_IT)),
    ("summary: & co\n", (1, 10, "text without quotation marks begins with '&'", QUOTE_IT)),
    ("summary: !<wow\n", (1, 10, "text without quotation marks begins with '!'", QUOTE_IT)),
    ("summary: !wow!yes it is\n", (1, 10, "text without quotation marks begins with '!'", QUOTE_IT)),
    (
        "summary: - dash\n",
        (
            1,
            10,
            "text without quotation marks begins with '-'",
            f"begin a list on the next line; if it is text, {QUOTE_IT}",
        ),
    ),
    ("summary: ? who knows\n", (1, 10, "text without quotation marks begins with '?'", QUOTE_IT)),
    ("summary: > quoted reply\n", (1, 10, "text without quotation marks begins with '>'", QUOTE_IT)),
    ("summary: | bar\n", (1, 10, "text without quotation marks begins with '|'", QUOTE_IT)),
    ("summary: ] odd\n", (1, 10, "text without quotation marks begins with ']'", QUOTE_IT)),
    ("summary: , odd\n", (1, 10, "text without quotation marks begins with ','", QUOTE_IT)),
    ('summary: "never closed\nmode: verbatim\n', (1, 10, UNCLOSED, CLOSE_IT)),
    ("summary: 'never closed\nmode: verbatim\n", (1, 10, UNCLOSED, CLOSE_IT)),
    ('summary: "cut\n---\noff"\n', (1, 10, UNCLOSED, CLOSE_IT)),
    ('summary: "never closed\nmode: "verbatim"\n', (2, 8, f"{BEHIND} (see line 1)", UNQUOTE_IT)),
    ("summary: 'don't do it'\n", (1, 15, BEHIND, UNQUOTE_IT)),
    ('summary: "Wrong" he said\n', (1, 18, BEHIND, UNQUOTE_IT)),
    ("words: [Laughs] This is it\n", (1, 17, "text goes on behind the closing ']'", QUOTE_IT)),
    ("words: {Laughs} This is it\n", (1, 17, "text goes on behind the closing '}'", QUOTE_IT)),
    ("about: [a, b\nmode: x\n", (1, 8, BRACKETS, f"close it; if it is text, {QUOTE_IT}")),
    ("a: [b", (1, 4, BRACKETS, f"close it; if it is text, {QUOTE_IT}")),
    ("a:\n  [", (2, 4, BRACKETS, f"close it; if it is text, {QUOTE_IT}")),
    (f"{'long' * 300}: y\n", (1, 1201, COLON, QUOTE_IT)),
    ("about: {a: b\nmode: x\n", (1, 8, BRACKETS, f"close it; if it is text, {QUOTE_IT}")),
    ('path: "C:\\data"\n', (1, 10, "'\\d' begins no escape that YAML knows", ESCAPE)),
    ('path: "\\x0"\n', (1, 8, "'\\x' begins no escape that YAML knows", ESCAPE)),
    ("mode:verbatim\nname: x\n", (1, 6, "no space follows the colon of 'mode'", SPACE)),
    ("name: x\nmode:verbatim\n", (2, 6, "no space follows the colon of 'mode'", SPACE)),
    ("name: x\na line of text\n", (2, 1, "this line has no field name with a colon behind it", NAME_IT)),
    ("exact: >-\nnot indented\n", (2, 1, "this line has no field name with a colon behind it", NAME_IT)),
    (": nameless\n", (1, 1, "there is no name before this colon", "write 'field: value'")),
    ("name: x\n mode: y\n", (2, 2, "'mode:' stands inside the text that begins above it", FIELD_OR_TEXT)),
    ("name: he\n  said: no\n", (2, 3, "'said:' stands inside the text that begins above it", FIELD_OR_TEXT)),
    ("source:\n  url: x\n title: y\n", (3, 2, STRAY, ALIGN_IT)),
    ("  name: x\nmode: y\n", (2, 1, STRAY, ALIGN_IT)),
    ("about:\n  - a\n - b\n", (3, 2, STRAY, ALIGN_IT)),
    ("exact: >-\n    one\n  two\n", (3, 3, STRAY, ALIGN_IT)),
    ("name: one\n  # a comment\n  two\n", (3, 3, STRAY, ALIGN_IT)),
    ("name: x\n...\nmore\n", (3, 1, "text follows the line '...', which ends the record", "delete that line")),
]


@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(("text", "expected"), ACCIDENTS)
def test_an_accident_with_yaml_is_told_with_place_and_remedy(
    text: str, expected: tuple[int, int, str, str], parser: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_composer, "_LOADER", parser)
    line, column, sentence, fix = expected
    problem = Problem(Place("content/a.yml", line, column), "Y020", sentence, fix)
    assert parse_yaml(text, "content/a.yml") == (None, [problem])


def test_what_the_parser_cannot_name_is_still_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_composer, "_LOADER", yaml.SafeLoader)
    expected = Problem(
        Place("content/a.yml", 2),
        "Y020",
        "from this line on the file cannot be read as YAML",
        "compare it with the complete record of its kind in content/examples/",
    )
    assert parse_yaml('mode: x\nname: "\\UFFFFFFFF"\n', "content/a.yml") == (None, [expected])
