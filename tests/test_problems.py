"""That a problem says where, what and what to do, on lines that no text can break."""

from __future__ import annotations

import re

from build_tools.content import RULES
from build_tools.problems import Place, Problem, Rule, as_text, close_match, problem, quote

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
