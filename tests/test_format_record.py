"""That a record's normal form says the same as the record, keeps its comments, and is its own normal form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml.nodes import MappingNode

from build_tools.format_record import FormatError, format_record
from build_tools.record_files import RecordFile, find_record_files
from build_tools.yaml_source import parse_yaml

CONTENT = Path(__file__).parent.parent / "content"
LONG = " ".join(["twelve words"] * 9)


def data_of(text: str) -> object:
    document, problems = parse_yaml(text, "record.yml")
    assert document is not None, problems
    return document.data


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("updated: 2025-01-01\nclaim: A\nmade_by: B\n", "claim: A\nmade_by: B\nupdated: 2025-01-01\n"),
        ("claim:    A\n\n\nmade_by:   B\n", "claim: A\nmade_by: B\n"),
        ("wrong: 1\nclaim: A\nwhat: 2\n", "claim: A\nwrong: 1\nwhat: 2\n"),
        ("questions: [a, b]\n", "questions:\n  - a\n  - b\n"),
        ("questions:\n- a\n", "questions:\n  - a\n"),
        (
            "evidence:\n- finding: A\n  source: {url: u, title: t}\n",
            "evidence:\n  - finding: A\n    source:\n      title: t\n      url: u\n",
        ),
        ('claim: "A"\n', "claim: A\n"),
        ('claim: "2025-01-01"\n', "claim: 2025-01-01\n"),
        ('claim: "It\'s: so"\n', "claim: 'It''s: so'\n"),
        ('claim: "- A"\n', "claim: '- A'\n"),
        ('claim: "A #B"\n', "claim: 'A #B'\n"),
        ('claim: " A "\n', "claim: ' A '\n"),
        ('claim: "A\\nB"\n', "claim: |-\n  A\n  B\n"),
        ('claim: "A\\n B"\n', 'claim: "A\\n B"\n'),
        ("claim: >-\n  A\n  B\n", "claim: A B\n"),
        (
            f"claim: {LONG}\n",
            f"claim: >-\n  {' '.join(['twelve words'] * 7)} twelve words\n  twelve words\n",
        ),
        ("moved_to: a/b\nupdated: 2025-01-01\n", "moved_to: a/b\nupdated: 2025-01-01\n"),
    ],
)
def test_there_is_one_way_to_write_a_record(text: str, normal: str) -> None:
    assert format_record(text, "claim") == normal
    assert data_of(normal) == data_of(text)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("# above\nmade_by: B\nclaim: A\n", "claim: A\n# above\nmade_by: B\n"),
        ("# head\n\nmade_by: B\nclaim: A\n", "# head\n\nclaim: A\nmade_by: B\n"),
        (
            "# yaml-language-server: $schema=x\nmade_by: B\nclaim: A\n",
            "# yaml-language-server: $schema=x\nclaim: A\nmade_by: B\n",
        ),
        ("claim: A     # behind\nmade_by: B\n", "claim: A # behind\nmade_by: B\n"),
        (f"claim: '{LONG}' # behind\n", f"# behind\nclaim: >-\n  {LONG[:103]}\n  {LONG[104:]}\n"),
        ("claim: >- # behind\n  A\n  B\n", "# behind\nclaim: A B\n"),
        ("questions: # behind\n- a # one\n# two\n- b\n", "# behind\nquestions:\n  - a # one\n  # two\n  - b\n"),
        (
            "evidence:\n- finding: A\n  # on direction\n  direction: for\n",
            "evidence:\n  # on direction\n  - direction: for\n    finding: A\n",
        ),
        ("claim: A\n\n# tail\n#  more\n", "claim: A\n\n# tail\n#  more\n"),
        ("claim: |-\n  A # no comment\n  # nor this\n", "claim: |-\n  A # no comment\n  # nor this\n"),
    ],
)
def test_a_comment_goes_with_what_it_is_about(text: str, normal: str) -> None:
    assert format_record(text, "claim") == normal


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("claim: A: B\n", "line 1: a colon stands in text without quotation marks"),
        ("claim: A\nclaim: B\n", "line 2: "),
        ("claim: A\r\n", "line 1: "),
        ("", "line 1: "),
        ("claim: \udce4\n", "line 1: "),
    ],
)
def test_what_cannot_be_read_has_no_normal_form(text: str, reason: str) -> None:
    with pytest.raises(FormatError) as caught:
        format_record(text, "claim")
    assert str(caught.value).startswith(reason)


def test_a_form_that_would_change_a_value_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def retype(root: MappingNode, model: object) -> None:
        root.value[0][1].value = "B"

    monkeypatch.setattr("build_tools.format_record._restyle", retype)
    with pytest.raises(FormatError, match="a value would change"):
        format_record("claim: A\n", "claim")


def test_a_form_that_would_lose_a_comment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.format_record._attach", lambda *_: None)
    with pytest.raises(FormatError, match="a comment would be lost"):
        format_record("claim: A # B\n", "claim")


TEXTS = st.text(st.sampled_from("ab :#-'\"\n\\[]{}|>*&!%@`,?~é“中😀"), min_size=1, max_size=130)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["url", "title", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(deadline=None, max_examples=150)
@given(st.dictionaries(st.sampled_from(["claim", "updated", "evidence", "other"]), VALUES, min_size=1))
def test_the_normal_form_of_any_record_says_the_same_and_is_its_own(record: dict[str, object]) -> None:
    text = json.dumps(record, ensure_ascii=False)
    normal = format_record(text, "claim")
    assert data_of(normal) == data_of(text)
    assert format_record(normal, "claim") == normal


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_comments_anywhere_in_a_record_are_kept(data: st.DataObject) -> None:
    lines = [
        "made_by: B",
        "claim: 'A: b'",
        "evidence:",
        "  - finding: x",
        "    source:",
        "      url: u",
        "      title: t",
        "  - y",
        "",
    ]
    above = st.sampled_from(["", "", "# one", "  # two", "      # three # four"])
    behind = st.sampled_from(["", "", " # five", "   # six: 'seven'"])
    written = [part for line in lines[:-1] for part in (data.draw(above), line + data.draw(behind)) if part]
    text = "\n".join([*written, data.draw(above)]).rstrip("\n") + "\n"
    normal = format_record(text, "claim")
    assert data_of(normal) == data_of(text)
    assert format_record(normal, "claim") == normal
    assert sorted(each for each in normal.split() if each.isalpha()) == sorted(
        each for each in text.split() if each.isalpha()
    )


@pytest.mark.parametrize("file", find_record_files(CONTENT, [CONTENT / "examples"])[0], ids=lambda file: file.path)
def test_every_example_is_in_its_normal_form(file: RecordFile) -> None:
    # a record need not be: whoever adds one in the browser cannot bring it into form, and it is done on merging
    text = file.load()
    assert format_record(text, file.kind) == text
