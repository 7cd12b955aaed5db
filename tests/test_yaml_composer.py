"""That a file which YAML allows and a record does not is refused with every place, all at once."""

from __future__ import annotations

import time

import pytest
import yaml

from build_tools import yaml_composer
from build_tools.yaml_source import parse_yaml

Told = tuple[str, str, str, str]

ALIAS_FIX = "write the value out; if it is text, put the whole text in quotation marks"
REMOVE = "remove it; if it is text, put the whole text in quotation marks"
FIELDS = "write fields: 'field: value'"
EMPTY = [("1:1", "Y021", "the file holds no fields", "write its fields; a line with '#' before it is a comment")]
DIRECTIVE = "a line that begins with '%' is a directive to the parser"
SECOND = ("Y022", "a second document begins here", "give it a file of its own")
COMMENT_FIX = "put the whole text in quotation marks; if it is a comment, write a space after the '#'"
DEEP = (
    "Y027",
    "more than 20 lists and groups stand inside each other",
    "if it is text, put the whole text in quotation marks",
)
NAME_FIX = "write 'field: value'; if it is text, put the whole text in quotation marks"

INVISIBLE = "is invisible, and nothing here needs it"


def again(name: str, line: int) -> tuple[str, str, str]:
    return ("Y023", f"field '{name}' stands already on line {line}", "keep one of the two")


REFUSED: list[tuple[str, list[Told]]] = [
    (
        "a: &x [1]\nb: *x\n",
        [
            ("1:4", "Y024", "'&x' is an anchor for other values", REMOVE),
            ("2:4", "Y024", "'*x' is an alias for a value elsewhere", ALIAS_FIX),
        ],
    ),
    ("a: &who we are\n", [("1:4", "Y024", "'&who' is an anchor for other values", REMOVE)]),
    ("*a : b\n", [("1:1", "Y024", "'*a' is an alias for a value elsewhere", ALIAS_FIX)]),
    ("*a\n", [("1:1", "Y024", "'*a' is an alias for a value elsewhere", ALIAS_FIX)]),
    ("a:\n  - *b\n  - *b\n", [(f"{n}:5", "Y024", "'*b' is an alias for a value elsewhere", ALIAS_FIX) for n in (2, 3)]),
    ("a:\n  <<: {b: c}\n", [("2:3", "Y024", "'<<' merges fields from elsewhere", "write the fields out")]),
    (
        'a: 1\nb: 2\n"a": 3\na: 4\n',
        [("3:1", *again("a", 1)), ("4:1", *again("a", 1))],
    ),
    (
        "list:\n  - a: 1\n    'a': 2\n  - a: 3\n",
        [("3:5", *again("a", 2))],
    ),
    (
        "a: {x: 1}\na: {y: 1, y: 2}\n",
        [("2:1", *again("a", 1)), ("2:11", *again("y", 2))],
    ),
    ("a: !!python/object:os.system x\n", [("1:4", "Y025", "'!!python/object:os.system' is a type tag", REMOVE)]),
    ("a: !!binary aGk=\n", [("1:4", "Y025", "'!!binary' is a type tag", REMOVE)]),
    ("a: !!set {b}\n", [("1:4", "Y025", "'!!set' is a type tag", REMOVE)]),
    ("a: !ENV HOME\n", [("1:4", "Y025", "'!ENV' is a type tag", REMOVE)]),
    ("a: !include b.yml\n", [("1:4", "Y025", "'!include' is a type tag", REMOVE)]),
    ("a: ! b\n", [("1:4", "Y025", "'!' is a type tag", REMOVE)]),
    ("!!map\na: b\n", [("1:1", "Y025", "'!!map' is a type tag", REMOVE)]),
    ("%YAML 1.2\n---\na: b\n", [("1:1", "Y022", DIRECTIVE, "delete it")]),
    ("# note\n\n%TAG ! x:\n---\na: b\n", [("3:1", "Y022", DIRECTIVE, "delete it")]),
    ("%FOO\n---\na: 1\na: 2\n", [("1:1", "Y022", DIRECTIVE, "delete it"), ("4:1", *again("a", 3))]),
    ("a: b\n---\nc: d\n", [("2:1", *SECOND)]),
    ("a: b\n...\n---\nc: d\n", [("3:1", *SECOND)]),
    ("", EMPTY),
    ("\n\n", EMPTY),
    ("# only a comment\n", EMPTY),
    ("---\n", EMPTY),
    ("- a\n- b\n", [("1:1", "Y021", "the file holds a list instead of fields", FIELDS)]),
    ("just words\n", [("1:1", "Y021", "the file holds 'just words' instead of fields", FIELDS)]),
    ("? [a]\n: b\n", [("1:3", "Y026", "a list or group stands before the colon", NAME_FIX)]),
    ("{a: b}: c\n", [("1:1", "Y026", "a list or group stands before the colon", NAME_FIX)]),
    ('"": b\n', [("1:1", "Y026", "there is no name before this colon", NAME_FIX)]),
    (f"a: {'[' * 20}\n", [("1:23", *DEEP)]),
    (f"a: {'[' * 20}{']' * 20}\n", [("1:23", *DEEP)]),
    (
        "title: We are #1 here\n",
        [("1:15", "Y029", "from '#1' on, this line is a comment and not part of the text", COMMENT_FIX)],
    ),
    ("--- #", EMPTY),
    ('a: "\\0\\0\\0"\n', [("1:4", "Y010", "an escape in this text: U+0000 NULL is a control character", "delete it")]),
    ("topic: #ai\n", [("1:8", "Y029", "from '#ai' on, this line is a comment and not part of the text", COMMENT_FIX)]),
    (
        'a: "x\\0y"\nb: "\\u202E\\e"\n',
        [
            ("1:4", "Y010", "an escape in this text: U+0000 NULL is a control character", "delete it"),
            ("2:4", "Y010", "an escape in this text: U+001B ESCAPE is a control character", "delete it"),
            (
                "2:4",
                "Y013",
                f"an escape in this text: U+202E RIGHT-TO-LEFT OVERRIDE {INVISIBLE}",
                "delete it",
            ),
        ],
    ),
    (
        '"\\u200b": "\\N"\n',
        [
            ("1:1", "Y013", f"an escape in this text: U+200B ZERO WIDTH SPACE {INVISIBLE}", "delete it"),
            (
                "1:11",
                "Y012",
                "an escape in this text: U+0085 NEXT LINE is not a line end here",
                "save the file with the line ends 'LF' (Unix), or write a plain line break",
            ),
        ],
    ),
    (
        "\ufeffa: 1\r\na: 2\r\n",
        [
            ("1:1", "Y013", "U+FEFF BYTE ORDER MARK is invisible, and nothing here needs it", "delete it"),
            (
                "1:6",
                "Y012",
                "2 carriage return(s), as Windows ends its lines; the first is here",
                "save the file with the line ends 'LF' (Unix), or write a plain line break",
            ),
        ],
    ),
    (
        "a: 1\na: &x 2\nb: !t c\nc: d: e\n",
        [
            ("2:1", *again("a", 1)),
            ("2:4", "Y024", "'&x' is an anchor for other values", REMOVE),
            ("3:4", "Y025", "'!t' is a type tag", REMOVE),
            (
                "4:5",
                "Y020",
                "a colon stands in text without quotation marks",
                "put the whole text in quotation marks, or write '>-' behind the field's colon "
                "and the text on the next line, indented",
            ),
        ],
    ),
]


def tell(text: str) -> list[Told]:
    document, problems = parse_yaml(text, "a.yml")
    assert (document is None) == bool(problems)
    return [(str(p.place).removeprefix("a.yml:"), p.code, p.sentence, p.fix) for p in problems]


@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_a_record_may_not_use_is_refused_with_every_place(
    text: str, expected: list[Told], parser: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_composer, "_LOADER", parser)
    assert tell(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: x # a comment\n",
        "a: 'x' #comment\n",
        "a: >- #comment\n  x\n",
        "a: x#1\n",
        "#1\na: x\n",
        "a: x\n#comment\n",
        "a: x ## heading\n",
        "a: x #!shebang\n",
    ],
)
def test_a_comment_that_cuts_no_text_off_is_allowed(text: str) -> None:
    document, problems = parse_yaml(text, "a.yml")
    assert (document and document.data, problems) == ({"a": "x#1" if "x#1" in text else "x"}, [])


def test_twenty_levels_are_allowed() -> None:
    document, problems = parse_yaml(f"a: {'[' * 19}x{']' * 19}\n", "a.yml")
    assert (problems, document and document.places[("a", *[0] * 19)].column) == ([], 23)


def bomb() -> str:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 10))
    return f"l0: &l0 [x]\n{levels}"


HOSTILE = {
    "alias bomb": (bomb(), "Y024"),
    "many anchors": ("".join(f"k{n}: &a{n} x\n" for n in range(5_000)), "Y024"),
    "30,000 brackets": (f"a: {'[' * 30_000}", "Y027"),
    "30,000 braces": (f"a: {'{' * 30_000}", "Y027"),
    "60,000 dashes": ("- " * 30_000, "Y027"),
    "indented to the depth": ("".join(f"{' ' * n}k:\n" for n in range(300)), "Y027"),
    "questions": ("? " * 30_000, "Y027"),
    "many values": ("".join(f"k{n}: x\n" for n in range(10_001)), "Y028"),
    "wide list": (f"a: [{'x,' * 30_000}]", "Y028"),
    "equal fields": ("a: x\n" * 9_000, "Y023"),
    "nulls": ("\0" * 256_000, "Y010"),
    "carriage returns": ("a\r\n" * 80_000, "Y012"),
    "tabs": ("\t" * 256_000, "Y011"),
    "quotation marks": ("a: " + "''" * 30_000 + "'", "Y020"),
    "open quotation": ('a: "' + "x\n" * 100_000, "Y020"),
    "escapes": ('a: "' + "\\0" * 30_000 + '"', "Y010"),
    "backslashes": ('a: "' + "\\" * 60_001 + '"', "Y020"),
    "colons": ("a: " * 20_000, "Y020"),
    "stars": ("*" * 60_000, "Y020"),
    "long name": (f"{'x' * 60_000}: y", "Y020"),
    "blank lines": ("\n" * 256_000, "Y021"),
    "comments": ("#\n" * 128_000, "Y021"),
    "hashes": ("a: " + " #x" * 20_000, "Y029"),
    "documents": ("---\n" * 60_000, "Y022"),
}


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_within_two_seconds(text: str, code: str) -> None:
    begun = time.perf_counter()
    problems = parse_yaml(text, "a.yml")[1]
    assert time.perf_counter() - begun < 2
    assert code in {problem.code for problem in problems}
