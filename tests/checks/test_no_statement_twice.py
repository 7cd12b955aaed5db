"""That the same words of a person on the same day are recorded once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
TWICE = (
    "content/people/jane-doe/2024-12-26-once-more.yml:10:10: "
    "H016 jane-doe/2024-12-26-first-look holds the same words\n"
    "    fix: add the new copy to that record instead"
)


@pytest.mark.parametrize("written", ["Anyone can", "ANYONE can", "Anyone  can"])
def test_the_same_words_are_told_however_they_are_set(
    written: str, check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    again = small_texts[FIRST_LOOK].replace("Anyone can", written)
    assert check_small(files={"people/jane-doe/2024-12-26-once-more.yml": again}) == TWICE


def test_the_same_words_on_another_day_are_another_statement(
    check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    again = small_texts[FIRST_LOOK].replace("said_on: 2024-12-26", "said_on: 2024-12-27")
    assert check_small(files={"people/jane-doe/2024-12-27-once-more.yml": again}) == ""


def test_the_same_words_of_another_person_are_another_statement(
    check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    again = small_texts[FIRST_LOOK].replace("readings:", "note: He repeats her words.\nreadings:")
    open_question = ("events/model-x/searches.yml", "    questions:\n      - open\n", "")
    assert check_small(open_question, files={"people/max-mustermann/2024-12-26-me-too.yml": again}) == ""
