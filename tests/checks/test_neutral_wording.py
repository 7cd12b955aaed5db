"""That our own sentences do not judge, and are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import CHEAP, COST, FIRST_LOOK

if TYPE_CHECKING:
    from tests.conftest import CheckSmall


SUMMARY = "summary: She says that being free to download matters more than the price."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She admits that it is free.", "admits"),
        ("She admitted that it is free.", "admitted"),
        ("She slammed the price.", "slammed"),
        ("It is free!", "!"),
        ("TODO", "TODO"),
        ("???", "???"),
    ],
)
def test_a_summary_that_judges_or_is_not_written_is_told(text: str, told: str, check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, SUMMARY, f"summary: '{text}'")) == (
        f"content/{FIRST_LOOK}:12:10: H039 'summary' says '{told}'\n"
        "    fix: say plainly what was said: says, expects, argues, asks"
    )


@pytest.mark.parametrize("text", ["She asks who is admitted to it.", "She says: why?", "She blasts off."])
def test_other_words_are_left(text: str, check_small: CheckSmall) -> None:
    assert ("H039" in check_small((FIRST_LOOK, SUMMARY, f"summary: '{text}'"))) == (
        "admitted" in text or "blasts" in text
    )


def test_propositions_and_claims_do_not_judge(check_small: CheckSmall) -> None:
    assert "H039 'proposition'" in check_small(
        (CHEAP, "proposition: Training", "proposition: Labs concede that training")
    )
    assert "H039 'claim'" in check_small((COST, "claim: Model X", "claim: Labs boast that Model X"))
