from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.content import RULES
from build_tools.problems import Rule
from build_tools.views.rules import make_rules_page


def test_the_rules_are_listed_by_code(small: Catalogue) -> None:
    rules = (Rule("B001", "Be brief."), Rule("A001", "Be exact."))
    page = make_rules_page(small, rules)

    assert (page.rules, page.description) == (rules[::-1], "The 2 rules for records and for changes of them, by code.")


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]

    assert sorted(set(codes)) == sorted(codes)
