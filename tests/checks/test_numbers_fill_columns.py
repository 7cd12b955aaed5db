"""That each row of numbers fills the columns and has a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

COST = "events/model-x/claims/cost.yml"


def test_a_missing_number_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (COST, "      - Cost\n", "      - Cost\n      - Days\n"),
        (COST, "          - 5\n", "          - 5\n          - 60\n"),
    ) == (
        "content/events/model-x/claims/cost.yml:41:9: H019 numbers in this row: 1; columns in the table: 2\n"
        "    fix: give one number for each column"
    )


def test_a_number_too_many_is_told(check_small: CheckSmall) -> None:
    assert check_small((COST, "          - 5\n", "          - 5\n          - 60\n")) == (
        "content/events/model-x/claims/cost.yml:36:9: H019 numbers in this row: 2; columns in the table: 1\n"
        "    fix: give one number for each column"
    )


def test_a_row_without_a_source_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            COST,
            "        note: An estimate of the maker.\n    source:\n"
            "      title: Model X is here\n      publisher: Example Labs\n"
            "      url: https://example.org/model-x\n      published: 2025-01-20\n"
            "updated",
            "        source:\n          title: An answer\nupdated",
        )
    ) == (
        "content/events/model-x/claims/cost.yml:36:9: H019 this row has no source\n"
        "    fix: give the table or the row a source"
    )


def test_the_rows_may_have_the_source(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (COST, "          - 5\n", "          - 5\n        source:\n          title: An answer\n"),
            (
                COST,
                "        note: An estimate of the maker.\n    source:\n"
                "      title: Model X is here\n      publisher: Example Labs\n"
                "      url: https://example.org/model-x\n      published: 2025-01-20\n"
                "updated",
                "        source:\n          title: An answer\nupdated",
            ),
        )
        == ""
    )
