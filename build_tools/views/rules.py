"""Show every rule that content, or a change of it, can break, by its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.problems import Rule
from build_tools.views.page import Page


@dataclass(frozen=True, kw_only=True)
class RulesPage(Page):
    """The rules, in the order of their codes."""

    rules: tuple[Rule, ...]


def make_rules_page(catalogue: Catalogue, rules: Sequence[Rule]) -> RulesPage:
    """List the rules by their codes, by which readers of messages look for them."""
    return RulesPage(
        address="rules/",
        template="rules",
        kind="page",
        title="Rules",
        description=f"The {len(rules)} rules for records and for changes of them, by code.",
        source="",
        updated=catalogue.vocabulary.updated,
        rules=tuple(sorted(rules, key=lambda rule: rule.code)),
    )
