from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.compare_trees import RULES as RULES_OF_CHANGES
from build_tools.content import RULES
from build_tools.problems import Rule
from build_tools.views.rules import make_rules_page


def test_the_rules_are_listed_by_code_below_what_they_are_about(small: Catalogue) -> None:
    brief, exact, fields = Rule("H002", "Be brief."), Rule("H001", "Be exact."), Rule("F001", "Have fields.")
    page = make_rules_page(small, (brief, exact, fields))

    assert [(group.title, group.rules) for group in page.groups if group.rules] == [
        ("What is claimed, and how it is proved", (exact, brief)),
        ("The fields", (fields,)),
    ]
    assert (page.count, page.description) == (3, "The 3 rules for records and for changes of them, by code.")


def test_every_rule_is_on_the_page(small: Catalogue) -> None:
    rules = (*RULES, *RULES_OF_CHANGES)

    assert {rule for group in make_rules_page(small, rules).groups for rule in group.rules} == set(rules)


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]

    assert sorted(set(codes)) == sorted(codes)
