from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.page import Facet, Link
from build_tools.views.person import InterestLine, NotFound, PersonPage, RoleLine, make_person_page
from build_tools.views.replies import ReplyLine
from build_tools.views.sources import SourceLine
from tests.conftest import JANE, MAX, RELEASE, Change, MakeSmall


def page_of(catalogue: Catalogue, person: str) -> PersonPage:
    event = catalogue.events["model-x"]
    return make_person_page(catalogue, event, catalogue.people[person], make_positions(catalogue, event))


def test_the_page_says_who_it_is(small: Catalogue) -> None:
    page = page_of(small, "jane-doe")

    assert (page.address, page.title, page.source) == ("people/jane-doe/", "Jane Doe", JANE)
    assert page.facets[:3] == (Facet("kind", "Person"), Facet("person", "Jane Doe"), Facet("group", "AI researchers"))
    assert [facet.value for facet in page.facets[3:] if facet.name == "question"] == [
        "Q1 Training is cheap",
        "Q2 Open matters most",
    ]
    assert {"Q1: 5 Mixed", "Q2: 7 Agrees"} <= {facet.value for facet in page.facets}
    assert page.positions_in_words == ("Q1: Mixed", "Q2: Agrees, said before")
    assert page.breadcrumb == (Link("Model W and Model X", "events/model-x/"), Link("People", "people/"))
    assert (page.place, page.person_kind, page.caution) == ("United Kingdom", "person", "")
    assert str(page.updated) == "2025-02-03", "the letter changed after the person's own record"


@pytest.mark.parametrize(
    ("span", "when"),
    [
        ("from: 2019\n    on: 2025-01", "from 2019"),
        ("from: 2019-05-02\n    to: 2025-02\n    on: 2025-01", "from May 2019 to February 2025"),
        ("to: 2025-02-03\n    on: 2025-01", "to February 2025"),
        ("on: 2025-01", "in January 2025"),
    ],
)
def test_a_role_is_told_with_its_span_as_far_as_it_is_known(make_small: MakeSmall, span: str, when: str) -> None:
    page = page_of(make_small((JANE, "from: 2019\n    on: 2025-01", span)), "jane-doe")

    assert page.roles == (
        RoleLine(
            "Professor of computing, Example University",
            when,
            "",
            (SourceLine("Staff of Example University", "https://example.org/staff", "", "", "", ""),),
        ),
    )


def test_interests_are_told_with_how_they_are_known(small: Catalogue) -> None:
    page = page_of(small, "jane-doe")

    assert page.interests == (
        InterestLine(
            text="Her group received a grant from Example Labs, the maker of Model X.",
            kind=small.term("interest_kinds", "funding").label,
            basis=small.term("interest_bases", "declared_or_on_record").label,
            source=SourceLine("Grants of Example Labs", "https://example.org/grants", "", "", "", ""),
        ),
    )
    assert page.interests_note == "Looked up on 1 February 2025."


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("not_checked", "Not checked, as of 10 February 2025."),
        ("none_found", "No interest found, searched on 10 February 2025."),
    ],
)
def test_without_interests_the_page_says_whether_anybody_looked(make_small: MakeSmall, status: str, note: str) -> None:
    page = page_of(make_small((MAX, "status: not_checked", f"status: {status}")), "max-mustermann")

    assert (page.interests, page.interests_note) == ((), note)


def test_positions_stand_by_question_with_their_readings_and_searches(small: Catalogue) -> None:
    lines = page_of(small, "max-mustermann").positions

    assert [(line.head.id, line.cell.label, len(line.readings), line.searched_on) for line in lines] == [
        ("cheap", "Leans disagree", 1, ""),
        ("open", "Searched, nothing found", 0, "10 February 2025"),
    ]
    assert page_of(small, "max-mustermann").positions_taken == 1
    assert page_of(small, "jane-doe").positions_taken == 2


def test_passages_stand_in_order_of_time_with_the_landmarks_between_them(small: Catalogue) -> None:
    assert [
        (moment.passage.id if moment.passage else "", moment.landmark, moment.day)
        for moment in page_of(small, "jane-doe").moments
    ] == [
        ("jane-doe/2024-12-26-first-look", "", ""),
        ("", "Model X is released", "20 January 2025"),
        ("jane-doe/2025-01-27-letter", "", ""),
    ]


def test_landmarks_outside_the_span_of_the_passages_are_left_out(make_small: MakeSmall) -> None:
    moments = page_of(make_small((RELEASE, "landmark: yes\n", "")), "jane-doe").moments

    assert all(moment.passage for moment in moments)
    assert len(page_of(make_small(), "max-mustermann").moments) == 1


@pytest.mark.parametrize(
    ("person", "counts"),
    [
        ("jane-doe", (2, 2, "26 December 2024 to 27 January 2025")),
        ("max-mustermann", (1, 1, "February 2025")),
    ],
)
def test_passages_are_counted_with_their_span(small: Catalogue, person: str, counts: tuple[int, int, str]) -> None:
    page = page_of(small, person)

    assert (page.passage_count, page.text_count, page.span) == counts


def test_what_was_looked_for_without_success_is_told(small: Catalogue) -> None:
    assert page_of(small, "max-mustermann").not_found == (
        NotFound(("A recording of the dinner",), "The archive of the Example Review", "10 February 2025"),
    )
    assert page_of(small, "jane-doe").not_found == ()


def test_misreports_of_details_and_of_words_stand_together_the_worst_first(make_small: MakeSmall) -> None:
    detail = """\
renditions:
  - topic: The name
    source:
      title: Who is who
      url: https://example.org/who
    text: Joan Doe
    in_quotation_marks: no
    because: Her name is Jane.
interests:
  status: found
"""
    page = page_of(make_small((JANE, "interests:\n  status: found\n", detail)), "jane-doe")

    assert [(view.verdict, view.topic) for view in page.renditions] == [
        ("altered", "The condition is dropped"),
        ("", "The name"),
    ]


def test_corrections_of_the_person_and_of_the_statements_stand_on_the_page(small: Catalogue) -> None:
    assert [(line.on, line.because, line.record) for line in page_of(small, "jane-doe").corrections] == [
        ("3 Feb 2025", "The printed edition is dated 27 January.", "Jane Doe, 27 Jan 2025")
    ]
    assert page_of(small, "max-mustermann").corrections == ()


def test_people_lead_to_their_neighbours_by_family_name(small: Catalogue) -> None:
    jane, other = page_of(small, "jane-doe"), page_of(small, "max-mustermann")

    assert (jane.previous, jane.next) == (None, other.person)
    assert (other.previous, other.next) == (jane.person, None)


CAUTION: Change = (JANE, "interests:\n  status", "caution: Quote her whole sentence.\ninterests:\n  status")


def test_what_to_know_before_quoting_is_passed_on(make_small: MakeSmall) -> None:
    assert page_of(make_small(CAUTION), "jane-doe").caution == "Quote her whole sentence."


def test_the_answer_of_the_person_stands_on_the_page(make_small: MakeSmall) -> None:
    reply = "replies:\n  - on: 2025-02-01\n    text: So it is.\n    source:\n      title: A letter\nupdated:"
    page = page_of(make_small((JANE, "updated:", reply)), "jane-doe")

    assert page.replies == (ReplyLine("1 February 2025", "So it is.", SourceLine("A letter", "", "", "", "", "")),)
