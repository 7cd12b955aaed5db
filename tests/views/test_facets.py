from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.facets import position_facets, question_facet
from build_tools.views.page import Facet


def test_a_question_is_a_facet_by_its_number_and_short_name(small: Catalogue) -> None:
    assert question_facet(small.questions["model-x/open"]) == Facet("question", "Q2 Open matters most")


def test_a_position_names_its_question_and_its_place_and_comes_with_all_that_takes_it_in(small: Catalogue) -> None:
    assert position_facets(small, small.questions["model-x/open"], ("leans_agree",)) == (
        Facet("question", "Q2 Open matters most"),
        Facet("position", "Q2: 1 Took any position"),
        Facet("position", "Q2: 6 Leans agree"),
        Facet("position", "Q2: 8 Leans agree or agrees"),
    )


def test_readers_who_differ_are_both_found(small: Catalogue) -> None:
    values = [facet.value for facet in position_facets(small, small.questions["model-x/open"], ("mixed", "agree"))]

    assert values == [
        "Q2 Open matters most",
        "Q2: 1 Took any position",
        "Q2: 5 Mixed",
        "Q2: 7 Agrees",
        "Q2: 8 Leans agree or agrees",
    ]


def test_a_search_in_vain_is_found_under_its_own_name_only(small: Catalogue) -> None:
    values = [f.value for f in position_facets(small, small.questions["model-x/open"], ("searched_none_found",))]

    assert values == ["Q2 Open matters most", "Q2: 10 Searched, nothing found"]
