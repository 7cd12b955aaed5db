"""That evidence stands in order of its distance from the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

COST = "events/model-x/claims/cost.yml"
SECOND = """\
  - direction: for
    distance: {}
    finding: A newspaper repeats the figure.
    words:
      exact: five million
    source:
      title: The price of a model
      publisher: Example Times
      published: 2025-01-30
numbers:
"""


def test_a_finding_nearer_to_the_fact_than_the_one_before_it_is_told(check_small: CheckSmall) -> None:
    changes = (
        (COST, "    distance: primary\n", "    distance: secondary\n"),
        (COST, "numbers:\n", SECOND.format("primary")),
    )

    assert check_small(*changes) == (
        f"content/{COST}:31:15: H025 'primary' stands after 'secondary'\n"
        "    fix: move it before the findings that are further from the fact"
    )


def test_findings_in_order_pass(check_small: CheckSmall) -> None:
    assert check_small((COST, "numbers:\n", SECOND.format("secondary"))) == ""
    assert check_small((COST, "numbers:\n", SECOND.format("primary"))) == ""
