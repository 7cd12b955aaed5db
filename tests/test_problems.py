"""That a problem says where, what and what to do, on lines that no text can break."""

from __future__ import annotations

import json
import re

from build_tools.content import RULES
from build_tools.problems import (
    Place,
    Problem,
    Rule,
    as_annotations,
    as_json,
    as_text,
    close_match,
    point_at,
    problem,
    quote,
)

RULE = Rule("X001", "A test has a problem.")


def test_a_place_is_written_as_editors_read_it() -> None:
    assert str(Place("content/a.yml", 3, 14)) == "content/a.yml:3:14"
    assert str(Place("content/a.yml")) == "content/a.yml:1:1"


def test_a_problem_bears_the_code_of_its_rule() -> None:
    assert problem(RULE, Place("a.yml", 2, 1), "something is wrong", "mend it") == Problem(
        Place("a.yml", 2, 1), "X001", "something is wrong", "mend it"
    )
    assert problem(RULE, Place("a.yml"), "something is wrong").fix == ""


def test_every_rule_is_one_sentence_with_a_code_of_its_own() -> None:
    assert [rule for rule in RULES if not re.fullmatch(r"[A-Z]\d{3}", rule.code)] == []
    assert [rule for rule in RULES if not re.fullmatch(r"[A-Z].*[^.]\.", rule.sentence)] == []
    assert len({rule.code for rule in RULES}) == len({rule.sentence for rule in RULES}) == len(RULES)


def test_a_short_text_is_quoted_whole() -> None:
    assert quote("Jane Doe’s “letter”") == "'Jane Doe’s “letter”'"
    assert quote("x" * 60) == "'" + "x" * 60 + "'"


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert quote("x" * 61) == "'" + "x" * 59 + "…'"
    assert quote("abcdef", limit=4) == "'abc…'"


def test_what_cannot_be_seen_is_spelt_out() -> None:
    assert quote("a\nb\u200b\x1b[31m") == "'a<U+000A>b<U+200B><U+001B>[31m'"


def test_a_near_word_is_proposed() -> None:
    assert close_match("verbatm", ["verbatim", "translated"]) == "did you mean 'verbatim'?"


def test_a_far_word_is_not_proposed() -> None:
    assert close_match("spoken", ["verbatim", "translated"]) == ""
    assert close_match("anything", []) == ""


def test_no_problems_are_no_text() -> None:
    assert as_text([]) == ""


def test_problems_are_written_by_file_and_in_order_of_place() -> None:
    problems = [
        Problem(Place("content/b.yml", 1, 1), "X001", "the first of b", "mend it"),
        Problem(Place("content/a.yml", 10, 1), "X001", "the last of a", "mend it too"),
        Problem(Place("content/a.yml", 9, 7), "X002", "the second of a"),
        Problem(Place("content/a.yml", 9, 2), "X003", "the first of a", "mend that"),
    ]
    assert as_text(problems) == (
        "content/a.yml:9:2: X003 the first of a\n"
        "    fix: mend that\n"
        "content/a.yml:9:7: X002 the second of a\n"
        "content/a.yml:10:1: X001 the last of a\n"
        "    fix: mend it too\n"
        "content/b.yml:1:1: X001 the first of b\n"
        "    fix: mend it"
    )


def test_an_annotation_is_one_command_of_github() -> None:
    problems = [
        Problem(Place("content/b.yml", 2, 1), "X002", "the second"),
        Problem(Place("content/a.yml", 9, 7), "X001", "'a': no day", "write 2025"),
    ]
    assert as_annotations(problems) == (
        "::error file=content/a.yml,line=9,col=7,title=X001::'a': no day (fix: write 2025)\n"
        "::error file=content/b.yml,line=2,col=1,title=X002::the second"
    )
    assert as_annotations([]) == ""


def test_no_text_becomes_a_command_of_its_own_in_an_annotation() -> None:
    hostile = Problem(
        Place("content/a,line=1::b%0A.yml"), "X001", "100%\n::stop-commands::x\r\x1b[31m", "“é”\u202e\x00"
    )
    assert as_annotations([hostile]) == (
        "::error file=content/a%2Cline=1%3A%3Ab%250A.yml,line=1,col=1,title=X001"
        "::100%25 ::stop-commands::x <U+001B>[31m (fix: \\u201c\\xe9\\u201d\\u202e<U+0000>)"
    )


def test_json_holds_each_problem_and_how_many_there_are() -> None:
    problems = [
        Problem(Place("content/a.yml", 9, 7), "X001", "no “day”", "write 2025"),
        Problem(Place("content/a.yml", 12, 1), "X002", "no end"),
    ]
    assert json.loads(as_json(problems, 17)) == {
        "problems": [
            {
                "path": "content/a.yml",
                "line": 9,
                "column": 7,
                "code": "X001",
                "sentence": "no “day”",
                "fix": "write 2025",
            },
            {"path": "content/a.yml", "line": 12, "column": 1, "code": "X002", "sentence": "no end", "fix": ""},
        ],
        "counts": {"problems": 2, "files_with_problems": 1, "files": 17},
    }
    assert json.loads(as_json([], 17)) == {
        "problems": [],
        "counts": {"problems": 0, "files_with_problems": 0, "files": 17},
    }


def test_a_caret_stands_below_the_column() -> None:
    assert point_at("mode: verbatm", 7, 76) == ("mode: verbatm", "      ^")
    assert point_at("", 1, 76) == ("", "^")
    assert point_at("mode:", 6, 76) == ("mode:", "     ^")


def test_a_caret_stands_below_the_column_behind_wide_and_joined_characters() -> None:
    assert point_at("今日 x", 4, 76) == ("今日 x", "     ^")
    assert point_at("e\u0301 x", 4, 76) == ("e\u0301 x", "  ^")


def test_what_a_terminal_would_obey_is_not_shown_to_it() -> None:
    assert point_at("a\x1b[31m\tb\u202ec", 2, 76) == ("a\ufffd[31m→b\ufffdc", " ^")


def test_of_a_long_line_the_part_around_the_column_is_shown() -> None:
    line = "a" * 50 + "X" + "b" * 50

    assert point_at(line, 51, 20) == ("a" * 9 + "X" + "b" * 10, " " * 9 + "^")
    assert point_at(line, 1, 20) == ("a" * 20, "^")
    assert point_at(line, 102, 20) == ("b" * 19, " " * 19 + "^")
