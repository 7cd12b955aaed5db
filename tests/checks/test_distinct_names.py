"""That a name is written in one script and belongs to one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

JANE = "people/jane-doe/person.yml"
MAX = "people/max-mustermann/person.yml"


def test_the_same_name_is_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "name: Max Mustermann\n", "name: Jane Doe\n")) == (
        "content/people/max-mustermann/person.yml:1:7: H017 jane-doe has the same name\n"
        "    fix: tell the two apart, or keep one record"
    )


def test_the_same_name_but_for_accents_and_case_is_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "name: Max Mustermann\n", "name: Jané DOE\n")) == (
        "content/people/max-mustermann/person.yml:1:7: H017 jane-doe has the same name\n"
        "    fix: tell the two apart, or keep one record"
    )


def test_a_letter_of_another_script_is_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "name: Max Mustermann\n", "name: Max Mustermаnn\n")) == (
        "content/people/max-mustermann/person.yml:1:7: H017 'Max Mustermаnn' mixes letters of "
        "several scripts (cyrillic, latin)\n"
        "    fix: type the name in one script"
    )


def test_a_name_may_be_in_any_script(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (MAX, "name: Max Mustermann\n", "name: Łukasz O’Żółć-Þór\n"),
            (JANE, "name: Jane Doe\n", "name: Дарья Иванова\n"),
        )
        == ""
    )


@pytest.mark.parametrize("name", ["髙橋さくら サクラー", "Jane 李 Doe", "김 民俊", "李ㄅㄆ", "Ken 健", "さくら"])
def test_scripts_may_stand_together_by_custom(name: str, check_small: CheckSmall) -> None:
    assert check_small((MAX, "name: Max Mustermann\n", f"name: {name}\n")) == ""


@pytest.mark.parametrize("name", ["김 Mustermann", "ㄅ Mustermann", "さくら 김"])
def test_other_scripts_may_not(name: str, check_small: CheckSmall) -> None:
    found = check_small((MAX, "name: Max Mustermann\n", f"name: {name}\n"))
    assert found.startswith(
        f"content/people/max-mustermann/person.yml:1:7: H017 '{name}' mixes letters of several scripts ("
    )
