from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.compare import CompareIndexPage, ComparePage, make_compare_pages
from build_tools.views.compare_data import make_compare_data
from build_tools.views.page import Facet
from tests.conftest import LETTER, MakeSmall


def pages_of(catalogue: Catalogue) -> tuple[CompareIndexPage, list[ComparePage]]:
    event = catalogue.events["model-x"]
    index, *pages = make_compare_pages(catalogue, event, make_positions(catalogue, event))
    assert isinstance(index, CompareIndexPage)
    return index, [page for page in pages if isinstance(page, ComparePage)]


def test_two_people_stand_side_by_side_with_the_words_and_the_difference(small: Catalogue) -> None:
    _, (page,) = pages_of(small)
    cheap, openness = page.comparison.rows

    assert (page.address, page.title) == ("compare/jane-doe/max-mustermann/", "Jane Doe and Max Mustermann compared")
    assert page.facets == (
        Facet("kind", "Comparison"),
        Facet("person", "Jane Doe"),
        Facet("person", "Max Mustermann"),
    )
    assert (cheap.first.label, cheap.first.words, cheap.first.summary, cheap.first.day) == (
        "Mixed; another reading: Leans agree",
        small.statements["jane-doe/2025-01-27-letter"].record.readings[0].basis,
        "",
        "27 January 2025",
    )
    assert cheap.difference == "The readings differ here, so this is not counted."
    assert (openness.second.label, openness.second.words, openness.second.day) == (
        "Searched, nothing found",
        (),
        "Searched on 10 February 2025",
    )
    assert openness.difference == "Only Doe took a position."


def test_the_questions_on_which_two_people_stand_apart_are_named(make_small: MakeSmall) -> None:
    _, (near,) = pages_of(make_small())
    _, (apart,) = pages_of(make_small((LETTER, "stance: mixed", "stance: agree")))

    assert near.comparison.apart == ""
    assert apart.comparison.apart == "Two steps or more apart on: Q1 Training is cheap."


def test_where_words_are_only_reported_the_summary_stands_in_their_place(small: Catalogue) -> None:
    _, (page,) = pages_of(small)
    side = page.comparison.rows[0].second

    assert (side.words, side.summary) == ((), small.statements["max-mustermann/2025-02-remark"].record.summary)


def test_only_those_who_were_searched_on_every_question_have_pages(make_small: MakeSmall) -> None:
    index, pages = pages_of(make_small(files={"events/model-x/searches.yml": None}))

    assert pages == []
    assert [(person.id, others) for person, others in index.pairs] == [("jane-doe", ())]
    assert [person.id for person in index.people] == ["jane-doe", "max-mustermann"]


def test_the_index_lists_every_pair_that_has_a_page_from_both_sides(small: Catalogue) -> None:
    index, _ = pages_of(small)

    assert [(person.id, [(o.name, o.address, o.near) for o in others]) for person, others in index.pairs] == [
        ("jane-doe", [("Max Mustermann", "compare/jane-doe/max-mustermann/", "")]),
        ("max-mustermann", [("Jane Doe", "compare/jane-doe/max-mustermann/", "")]),
    ]
    assert (index.most, index.least, index.pair_count, index.telling_count) == ((), (), 1, 0)


def test_the_script_finds_each_difference_and_each_sentence_by_its_place(small: Catalogue) -> None:
    event = small.events["model-x"]
    data = make_compare_data(small, event, make_positions(small, event))
    jane, max_ = (data["people"][person]["sides"] for person in ("jane-doe", "max-mustermann"))
    outcomes = [data["differences"][data["table"][a[0]][b[0]]] for a, b in zip(jane, max_, strict=True)]

    assert outcomes == [
        {"outcome": "open", "text": "The readings differ here, so this is not counted."},
        {"outcome": "first_only", "text": "Only {first} took a position."},
    ]
    assert data["likeness"]["0 0 1"] == (
        "0 common questions: too few to say how far they agree. "
        "On 1 more question the readings differ, so that nothing is counted."
    )
    assert list(data["people"]) == ["jane-doe", "max-mustermann"]
