"""That everybody considered is named with the reason, and that the shares add up."""

from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.page import Link
from build_tools.views.people import make_person_line
from build_tools.views.selection import ChosenLine, LeftOutLine, Share, make_selection_page


def test_the_page_says_who_is_in_who_was_left_out_and_why(small: Catalogue) -> None:
    page = make_selection_page(small, small.events["model-x"])

    assert page.chosen == (
        ChosenLine(make_person_line(small, "jane-doe"), "She wrote a letter on it."),
        ChosenLine(make_person_line(small, "max-mustermann"), "A remark of his was reported."),
    )
    assert page.left_out == (LeftOutLine("John Roe", "No words of his on Model X were found.", "1 February 2025"),)
    assert page.event == Link("Model W and Model X", "events/model-x/")
    assert page.description == "Why 2 voices are in the record and 1 were left out."


def test_the_shares_of_groups_and_places_add_up(small: Catalogue) -> None:
    page = make_selection_page(small, small.events["model-x"])

    assert sum(share.count for share in page.groups) == sum(share.count for share in page.places) == 2
    assert page.groups[0] == Share(page.groups[0].label, page.groups[0].count)
