"""That the selection holds everybody who speaks, once, and nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

REMARK = "people/max-mustermann/2025-02-remark.yml"
SELECTION = "events/model-x/selection.yml"


def test_somebody_who_speaks_without_being_selected_is_told(check_small: CheckSmall) -> None:
    assert check_small((SELECTION, "  - person: max-mustermann\n    because: A remark of his was reported.\n", "")) == (
        "content/events/model-x/selection.yml:3:3: H015 max-mustermann speaks but is not selected\n"
        "    fix: add to the list 'people' an entry '- person: max-mustermann', below it 'because:' with the reason, and set 'updated'"
    )


def test_somebody_selected_without_a_statement_is_told(check_small: CheckSmall) -> None:
    assert check_small(files={REMARK: None}) == (
        "content/events/model-x/selection.yml:5:13: H015 max-mustermann has no statement on this "
        "event\n"
        "    fix: add a statement of theirs, or remove this entry from 'people' and set 'updated'; their person.yml stays"
    )


def test_somebody_selected_twice_is_told(check_small: CheckSmall) -> None:
    assert check_small((SELECTION, "left_out:", "  - person: jane-doe\n    because: Twice.\nleft_out:")) == (
        "content/events/model-x/selection.yml:7:13: H015 jane-doe is selected twice\n    fix: keep one of the two"
    )


def test_a_missing_selection_is_told(check_small: CheckSmall) -> None:
    assert check_small(files={SELECTION: None}) == (
        "content/events/model-x/selection.yml:1:1: H015 the selection is missing\n    fix: say who is in, and why"
    )


def test_several_statements_need_one_entry(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    assert check_small(files={"people/max-mustermann/2025-02-second-remark.yml": small_texts[REMARK]}) == ""
