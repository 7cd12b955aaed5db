"""That a search which found nothing is not contradicted by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

REMARK = "people/max-mustermann/2025-02-remark.yml"
SEARCHES = "events/model-x/searches.yml"


def test_a_search_for_what_was_found_is_told(check_small: CheckSmall) -> None:
    assert check_small((SEARCHES, "- open", "- open\n      - cheap")) == (
        "content/events/model-x/searches.yml:7:9: H014 a statement of max-mustermann is read for "
        "'cheap'\n"
        "    fix: take the question out of this search"
    )


def test_words_of_another_person_do_not_contradict_a_search(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (SEARCHES, "- open", "- open\n      - cheap"),
            (
                REMARK,
                "readings:\n  - question: cheap\n    stance: leans_disagree\n"
                "    because: The report has him say that training would stay expensive.\n"
                "    confidence: low\n    by: robin-reader\n    on: 2025-02-10\n",
                "",
            ),
        )
        == ""
    )
