"""That what is lost at a step of a slip stands in that step, and that a step follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

COST = "events/model-x/claims/cost.yml"
STEP = "slip:\n  - reads: 5K hours\n    lost:\n      - {}\n      - {}\n    where: In the report\n"
LAST = "  - reads: 5 dollars\n    where: In print\n"


def check_slip(check_small: CheckSmall, slip: str) -> str:
    return check_small((COST, "updated: 2025-02-03", f"{slip}updated: 2025-02-03"))


def test_parts_that_stand_in_the_step_in_order_may_be_lost(check_small: CheckSmall) -> None:
    assert check_slip(check_small, STEP.format("K", "hours") + LAST) == ""


def test_a_part_that_is_not_there_is_told(check_small: CheckSmall) -> None:
    assert check_slip(check_small, STEP.format("M", "hours") + LAST) == (
        "content/events/model-x/claims/cost.yml:49:5: H032 “M” does not stand there in this step\n"
        "    fix: copy it from the text"
    )


def test_parts_out_of_order_are_told(check_small: CheckSmall) -> None:
    assert check_slip(check_small, STEP.format("hours", "K") + LAST) == (
        "content/events/model-x/claims/cost.yml:49:5: H032 “K” does not stand there in this step\n"
        "    fix: copy it from the text"
    )


def test_a_loss_after_the_last_step_is_told(check_small: CheckSmall) -> None:
    assert check_slip(check_small, STEP.format("K", "hours")) == (
        "content/events/model-x/claims/cost.yml:49:5: H032 something is lost after the last step\n"
        "    fix: add the step that follows"
    )
