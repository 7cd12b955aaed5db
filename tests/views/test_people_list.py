from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.people_list import PeoplePage, make_people_page
from tests.conftest import JANE, MAX, MakeSmall


def people_page(catalogue: Catalogue) -> PeoplePage:
    event = catalogue.events["model-x"]
    return make_people_page(catalogue, event, make_positions(catalogue, event))


def test_people_are_listed_by_the_first_letter_of_their_family_name_with_their_statements(small: Catalogue) -> None:
    page = people_page(small)

    assert [
        (letter.letter, [(entry.person.id, entry.statement_count) for entry in letter.people])
        for letter in page.letters
    ] == [("D", [("jane-doe", 2)]), ("M", [("max-mustermann", 1)])]
    assert (page.count, page.description) == (2, "The 2 voices on record, from A to Z.")


@pytest.mark.parametrize("family_name", ["doe", "Dó"])
def test_a_small_letter_is_listed_under_its_capital(make_small: MakeSmall, family_name: str) -> None:
    page = people_page(make_small((JANE, "family_name: Doe", f"family_name: {family_name}")))

    assert [letter.letter for letter in page.letters] == ["D", "M"]


def test_people_of_one_letter_stand_together(make_small: MakeSmall) -> None:
    page = people_page(make_small((MAX, "family_name: Mustermann", "family_name: Dach")))

    assert [(letter.letter, [entry.person.id for entry in letter.people]) for letter in page.letters] == [
        ("D", ["max-mustermann", "jane-doe"])
    ]


def test_people_are_listed_again_by_group(small: Catalogue) -> None:
    assert [(group.label, group.anchor, [p.id for p in group.people]) for group in people_page(small).groups] == [
        ("Investors", "group-investors", ["max-mustermann"]),
        ("AI researchers", "group-researchers", ["jane-doe"]),
    ]


def test_when_most_had_their_role_is_said_once(make_small: MakeSmall) -> None:
    assert people_page(make_small()).roles_when == "in January 2025"
