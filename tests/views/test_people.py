from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.people import PersonLine, make_person_line, sort_people
from tests.conftest import JANE, MAX, MakeSmall


def test_a_person_is_told_with_the_first_role_and_the_interest(small: Catalogue) -> None:
    assert make_person_line(small, "jane-doe") == PersonLine(
        id="jane-doe",
        name="Jane Doe",
        family_name="Doe",
        short_name="Doe",
        initials="JD",
        address="people/jane-doe/",
        role="Professor of computing, Example University",
        role_when="in January 2025",
        interests=("Her group received a grant from Example Labs, the maker of Model X.",),
        interest_short=f"{small.term('interest_kinds', 'funding').label}: Example Labs",
        group=small.term("groups", "researchers").label,
    )


def test_nobody_stands_without_an_interest_line(small: Catalogue) -> None:
    line = make_person_line(small, "max-mustermann")

    assert line.interests == ("Not checked, as of 10 February 2025.",)
    assert line.interest_short == "Not checked, as of 10 February 2025."


def test_several_interests_of_a_kind_are_named_together(make_small: MakeSmall) -> None:
    second = """\
  found:
    - kind: funding
      organisation: Another Lab
      concerns: Another Lab pays for a prize she gives.
      basis: declared_or_on_record
    - kind: funding
      concerns: She sells reports on training.
      basis: declared_or_on_record
"""
    catalogue = make_small((JANE, "  found:\n", second))
    line = make_person_line(catalogue, "jane-doe")

    assert line.interest_short == f"{catalogue.term('interest_kinds', 'funding').label}: Another Lab, Example Labs"
    assert len(line.interests) == 3


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Jane Doe", "JD"),
        ("Jane Maria van Doe", "JD"),
        ("Plato", "P"),
        ("jane 'JD' doe", "JD"),
        ("2 4", ""),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(make_small: MakeSmall, name: str, initials: str) -> None:
    catalogue = make_small((JANE, "name: Jane Doe\nf", f'name: "{name}"\nf'))

    assert make_person_line(catalogue, "jane-doe").initials == initials


def test_people_are_sorted_by_family_name_whatever_its_case(make_small: MakeSmall) -> None:
    catalogue = make_small((JANE, "family_name: Doe", "family_name: zu Doe"))

    assert [item.id for item in sort_people(list(catalogue.people.values()))] == ["max-mustermann", "jane-doe"]


def test_two_people_of_the_same_family_name_are_told_apart_in_short(make_small: MakeSmall) -> None:
    catalogue = make_small((MAX, "family_name: Mustermann", "family_name: Doe"))

    assert make_person_line(catalogue, "jane-doe").short_name == "J. Doe"
    assert make_person_line(catalogue, "max-mustermann").short_name == "M. Doe"
