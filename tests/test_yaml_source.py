"""That odd but right text arrives word for word, with the place of every value, and that no text breaks the parser."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools import yaml_composer
from build_tools.problems import Place
from build_tools.yaml_source import RULES, Document, parse_yaml

NAMES = [
    "Yann LeCun",
    "Zoë Quinn-O’Brien",
    "Łukasz Żółć",
    "Nguyễn Thị Ánh",
    "Þórdís Kolbrún Reykfjörð Gylfadóttir",
    "Алексей Иванов",
    "Їжакевич Ґалаґан",
    "Ελένη Παπαδοπούλου",
    "Գևորգ Աբրահամյան",
    "ნინო ბურჯანაძე",
    "محمد بن سلمان",
    "سارة اَلْعَرَبِيَّة",
    "علی می‌خواهد",
    "יוֹסֵף כֹּהֵן",
    "प्रियंका शर्मा",
    "র‍্যাব রহমান",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "தமிழ்ச்செல்வன்",
    "ශ්‍රී ජයවර්ධන",
    "ന്‍ കൃഷ്ണൻ",
    "สมชาย ใจดี",
    "ສົມຊາຍ",
    "အောင်ဆန်းစုကြည်",
    "សុខ សារ៉ាន់",
    "ᠮᠣᠩᠭᠣᠯ",
    "梁文锋",
    "葛󠄀城 髙橋",
    "さくら サクラ",
    "김민준",
    "አበበ ቢቂላ",
    "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "བསྟན་འཛིན་རྒྱ་མཚོ་",
]
ODD = [
    ("no", "no"),
    ("on", "on"),
    ("~", "~"),
    ("null", "null"),
    ("1_000", "1_000"),
    ("12:30:45", "12:30:45"),
    ("0123", "0123"),
    ("1.10", "1.10"),
    (".nan", ".nan"),
    ("2024-02-30", "2024-02-30"),
    ("9" * 5000, "9" * 5000),
    ("it's", "it's"),
    ("'it''s'", "it's"),
    ('"it\'s \\"so\\""', 'it\'s "so"'),
    ("don’t “quote” — him…", "don’t “quote” — him…"),
    ("'- a dash'", "- a dash"),
    ("'@karl: #1'", "@karl: #1"),
    ("C# and F#, not #", "C# and F#, not"),
    ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
    ("a, [b] {c} * & ! % @ `d`", "a, [b] {c} * & ! % @ `d`"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("C:\\temp", "C:\\temp"),
    ('"\\u00e9\\x41\\n\\"\\\\"', 'éA\n"\\'),
    ("first\n  second\n\n  third", "first second\nthird"),
    ("'first\n  second'", "first second"),
    ('"first \\\n  second"', "first second"),
    (">-\n  first: second\n  # third\n\n  fourth", "first: second # third\nfourth"),
    (">\n  first\n  second", "first second\n"),
    ("|\n  first\n    second\n  third", "first\n  second\nthird\n"),
    ("|-\n  first\n\n  second", "first\n\nsecond"),
    ("|+\n  first\n", "first\n\n"),
    ("|2-\n    indented", "  indented"),
    ("👩🏽‍🔬 says ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇫🇷", "👩🏽‍🔬 says ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇫🇷"),
    ("\U0001fae8", "\U0001fae8"),
    ("'قال: «نعم» ثم 12%'", "قال: «نعم» ثم 12%"),
    ("e\u0301 is not \u00e9", "e\u0301 is not \u00e9"),
    ("10\u00a0000 €", "10\u00a0000 €"),
    ("∀x∈ℝ:x²≥0", "∀x∈ℝ:x²≥0"),
    ("long " * 400 + "end", "long " * 400 + "end"),
    ("--- not a line", "--- not a line"),
    ("'...'", "..."),
    ("'[…] and so on'", "[…] and so on"),
    ("", ""),
    ("''", ""),
    ("[]", []),
    ("{}", {}),
    ("[a, 'b, c']", ["a", "b, c"]),
    ("{a: b, c: d}", {"a": "b", "c": "d"}),
    ("\n- a\n-\n- c", ["a", "", "c"]),
    ("\n  - a: b\n    c: d", [{"a": "b", "c": "d"}]),
]


@pytest.mark.parametrize("written", ["{}", "'{}'", '"{}"', ">-\n  {}", "|-\n  {}"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_arrives_word_for_word(name: str, written: str) -> None:
    document, problems = parse_yaml(f"name: {written.format(name)}\nlast: x\n", "a.yml")
    assert (document and document.data, problems) == ({"name": name, "last": "x"}, [])


@pytest.mark.parametrize(("written", "expected"), ODD)
@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])
def test_odd_but_right_text_arrives_word_for_word(
    written: str, expected: object, parser: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_composer, "_LOADER", parser)
    document, problems = parse_yaml(f"words: {written}\n", "a.yml")
    assert (document and document.data, problems) == ({"words": expected}, [])


RECORD = """\
# the place of everything
name: Jane
"said on": '2025'
empty:
words:
  exact: >-
    one
    two
  list:
  - a
  -   url: x
      title: |
        y
  - [b, c]
"""


def parse_record() -> Document:
    document, problems = parse_yaml(RECORD, "content/a.yml")
    assert document is not None
    assert problems == []
    return document


def test_every_value_has_its_place() -> None:
    assert parse_record().places == {
        path: Place("content/a.yml", line, column)
        for path, line, column in [
            ((), 2, 1),
            (("name",), 2, 7),
            (("said on",), 3, 12),
            (("empty",), 4, 7),
            (("words",), 6, 3),
            (("words", "exact"), 6, 10),
            (("words", "list"), 10, 3),
            (("words", "list", 0), 10, 5),
            (("words", "list", 1), 11, 7),
            (("words", "list", 1, "url"), 11, 12),
            (("words", "list", 1, "title"), 12, 14),
            (("words", "list", 2), 14, 5),
            (("words", "list", 2, 0), 14, 6),
            (("words", "list", 2, 1), 14, 9),
        ]
    }


def test_every_field_name_has_its_place() -> None:
    assert parse_record().keys == {
        path: Place("content/a.yml", line, column)
        for path, line, column in [
            (("name",), 2, 1),
            (("said on",), 3, 1),
            (("empty",), 4, 1),
            (("words",), 5, 1),
            (("words", "exact"), 6, 3),
            (("words", "list"), 9, 3),
            (("words", "list", 1, "url"), 11, 7),
            (("words", "list", 1, "title"), 12, 7),
        ]
    }


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("words", "exact"), 6, 10),
        (("words", "missing", "deeper"), 6, 3),
        (("words", "list", 7), 10, 3),
        (("missing",), 2, 1),
    ],
)
def test_what_does_not_exist_has_the_place_of_what_is_around_it(
    path: tuple[str | int, ...], line: int, column: int
) -> None:
    assert parse_record().place(path) == Place("content/a.yml", line, column)


def test_the_place_counts_characters_not_bytes() -> None:
    document, _ = parse_yaml("{é👩: 👩👩, b: c}\n", "a.yml")
    assert document is not None
    assert document.places[("b",)] == Place("a.yml", 1, 13)


def test_each_rule_has_a_code_of_its_own_and_is_one_sentence() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert [rule for rule in RULES if not (rule.sentence.startswith("A record ") and rule.sentence.endswith("."))] == []


MARKS = [
    *"-?,[]{}#&*!|>'\"%@`\\\t\r\0\ufeff\u2028\u200d\n é👩",
    "\n",
    " ",
    "  ",
    "- ",
    ": ",
    "a: ",
    "b:",
    "---",
    "...",
    "<<",
]
YAML_LIKE = st.lists(st.sampled_from([*MARKS, "\\x", "\\U0011"]), max_size=40).map("".join)


@settings(max_examples=600, deadline=None)
@given(st.one_of(YAML_LIKE, st.text(), st.text(st.characters()), YAML_LIKE.map(lambda text: f"a: 1\nb: {text}\n")))
def test_any_text_gives_a_document_or_problems_but_never_an_exception(text: str) -> None:
    for parser in (yaml.CSafeLoader, yaml.SafeLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_composer, "_LOADER", parser)
            document, problems = parse_yaml(text, "a.yml")
        assert (document is None) == bool(problems)
        lines = text.split("\n")
        for problem in problems:
            assert 1 <= problem.place.line <= len(lines)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


SAFE_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\ufffc\ufffd"))


@settings(max_examples=200, deadline=None)
@given(st.recursive(SAFE_TEXT, lambda inner: st.lists(inner) | st.dictionaries(SAFE_TEXT, inner), max_leaves=20))
def test_what_is_written_as_text_is_read_back_the_same(value: object) -> None:
    text = yaml.safe_dump({"a": value}, allow_unicode=True, sort_keys=False, default_style='"')
    document, problems = parse_yaml(text, "a.yml")
    codes = {problem.code for problem in problems}
    assert codes <= {"Y013", "Y024", "Y026"}  # a blank letter, the name '<<', and an empty name
    assert codes or (document and document.data) == {"a": value}
