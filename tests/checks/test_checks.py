"""That the rules are applied together, and that each says what it needs."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools import checks

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FOLDER = Path(checks.__file__).parent
MODULES = [file.stem for file in sorted(FOLDER.glob("[!_]*.py"))]


def test_the_small_content_keeps_all_rules(check_small: CheckSmall) -> None:
    assert check_small() == ""


def test_every_rule_in_the_folder_is_applied() -> None:
    codes = [importlib.import_module(f"build_tools.checks.{name}").RULE.code for name in MODULES]
    assert sorted(rule.code for rule in checks.RULES) == sorted(codes)


def test_no_two_rules_have_the_same_code() -> None:
    assert [code for code, count in Counter(rule.code for rule in checks.RULES).items() if count > 1] == []


@pytest.mark.parametrize("name", MODULES)
def test_every_rule_has_its_test_beside_it(name: str) -> None:
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


def test_problems_of_several_rules_come_in_order_of_place(check_small: CheckSmall) -> None:
    letter = "people/jane-doe/2025-01-27-letter.yml"
    found = check_small(
        (letter, "said_on: 2025-01-27", "said_on: 2025-01-26"), (letter, "updated: 2025-02-03", "updated: 2025-09-01")
    )
    assert [line.split(" ")[:2] for line in found.splitlines() if not line.startswith(" ")] == [
        [f"content/{letter}:1:10:", "H008"],
        [f"content/{letter}:78:10:", "H009"],
    ]


def test_what_only_the_whole_can_tell_is_not_asked_of_an_incomplete_catalogue(check_small: CheckSmall) -> None:
    remark = "people/max-mustermann/2025-02-remark.yml"
    assert check_small((remark, "medium: talk", "medium: tlak")) == (
        f"content/{remark}:2:9: R001 unknown word 'tlak'\n    fix: did you mean 'talk'? if not, use one of: article, post, talk (content/vocabulary.yml, media)"
    )
