"""Show every rule that content, or a change of it, can break, by what it is about and then by its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.problems import Rule
from build_tools.views.page import Page

#: What the first letter of a code stands for, and the order in which readers want to know it.
_ABOUT = {
    "H": ("What is claimed, and how it is proved", "Words, sources, readings, interests and numbers, held together."),
    "C": ("Changes", "What readers of a published record must be told."),
    "R": ("What records name", "Other records, and words with a fixed meaning."),
    "F": ("The fields", "What each kind of record has, and in which form."),
    "Y": ("The file", "How a record is written, before anything is known of its fields."),
    "T": ("Pages written by hand", "The texts that explain the record, in Markdown."),
}


@dataclass(frozen=True)
class RuleGroup:
    """The rules about one thing, by their codes; ``note`` says what they are about."""

    title: str
    note: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, kw_only=True)
class RulesPage(Page):
    """The rules, by what they are about."""

    groups: tuple[RuleGroup, ...]
    count: int


def make_rules_page(catalogue: Catalogue, rules: Sequence[Rule]) -> RulesPage:
    """List the rules; a code begins with the letter of its group, by which readers of messages find it."""
    return RulesPage(
        address="rules/",
        template="rules",
        kind="page",
        title="Rules",
        description=f"The {len(rules)} rules for records and for changes of them, by code.",
        source="",
        updated=catalogue.vocabulary.updated,
        groups=tuple(_make_group(letter, rules) for letter in _ABOUT),
        count=len(rules),
    )


def _make_group(letter: str, rules: Sequence[Rule]) -> RuleGroup:
    own = sorted((rule for rule in rules if rule.code.startswith(letter)), key=lambda rule: rule.code)
    return RuleGroup(*_ABOUT[letter], tuple(own))
