"""That the same words are recorded once, or said to have been said again."""

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


@pytest.mark.parametrize(
    "path", ["people/jane-doe/2024-12-27-once-more.yml", "people/max-mustermann/2024-12-26-me.yml"]
)
def test_the_same_words_on_another_day_or_of_another_person_need_a_note(
    path: str, check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    day = path.rpartition("/")[2][:10]
    again = small_texts[FIRST_LOOK].replace("said_on: 2024-12-26", f"said_on: {day}")
    open_question = ("events/model-x/searches.yml", "    questions:\n      - open\n", "")
    assert check_small(open_question, files={path: again}) == (
        f"content/{path}:10:10: H016 jane-doe/2024-12-26-first-look holds the same words\n"
        "    fix: add the new copy to that record instead; if they were said again, say so under 'note'"
    )
    noted = again.replace("readings:", "note: The words were repeated.\nreadings:")
    assert check_small(open_question, files={path: noted}) == ""


def test_few_words_can_be_said_again(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    short = small_texts[FIRST_LOOK].replace("Anyone can download it, and that", "That")
    again = short.replace("said_on: 2024-12-26", "said_on: 2024-12-27")
    files = {FIRST_LOOK: short, "people/jane-doe/2024-12-27-once-more.yml": again}
    assert "H016" not in check_small(
        files={path: text.replace("that matters", "That matters") for path, text in files.items()}
    )


def test_the_record_that_changed_later_is_told(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    again = small_texts[FIRST_LOOK].replace("updated: 2025-02-01", "updated: 2025-03-01")
    told = check_small(files={"people/jane-doe/2024-12-26-a-new-one.yml": again})
    assert told.startswith(
        "content/people/jane-doe/2024-12-26-a-new-one.yml:10:10: H016 jane-doe/2024-12-26-first-look"
    )
