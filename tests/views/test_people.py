from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.records import Role
from build_tools.views.people import PersonLine, find_role, make_person_line, sort_people
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


@pytest.mark.parametrize(
    ("said_on", "when"),
    [
        ("2025-01-27", "in January 2025"),
        ("2025-01", "in January 2025"),
        ("2025", "in January 2025"),
        ("2024-12-31", "as of January 2025"),
        ("2025-02-01", "as of January 2025"),
        ("2026-01-27", "as of January 2025"),
    ],
)
def test_beside_words_of_another_month_a_role_is_told_as_of_its_own(small: Catalogue, said_on: str, when: str) -> None:
    assert make_person_line(small, "jane-doe", Day.parse(said_on)).role_when == when


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
        ("Jane 2nd", "J"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(make_small: MakeSmall, name: str, initials: str) -> None:
    catalogue = make_small((JANE, "name: Jane Doe\nf", f'name: "{name}"\nf'))

    assert make_person_line(catalogue, "jane-doe").initials == initials


def test_people_are_sorted_by_family_name_whatever_its_case(make_small: MakeSmall) -> None:
    catalogue = make_small((MAX, "family_name: Mustermann", "family_name: adams"))

    assert [item.id for item in sort_people(list(catalogue.people.values()))] == ["max-mustermann", "jane-doe"]


def test_two_people_of_the_same_family_name_are_told_apart_in_short(make_small: MakeSmall) -> None:
    catalogue = make_small((MAX, "family_name: Mustermann", "family_name: Doe"))

    assert make_person_line(catalogue, "jane-doe").short_name == "J. Doe"
    assert make_person_line(catalogue, "max-mustermann").short_name == "M. Doe"


def test_somebody_of_whom_no_interest_was_found_is_said_to_have_been_searched(make_small: MakeSmall) -> None:
    line = make_person_line(make_small((MAX, "status: not_checked", "status: none_found")), "max-mustermann")

    assert line.interests == ("No interest found, searched on 10 February 2025.",)
    assert line.interest_short == line.interests[0]


def role(title: str, on: str, **span: str) -> Role:
    return Role.model_validate({"title": title, "on": on, **span})


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2024-06-01", "Student"),
        ("2025-01-31", "Student"),
        ("2025-02-01", "Professor"),
        ("2025-08-20", "Professor"),
        ("2026-03-01", "Dean"),
        ("2020-01-01", "Student"),
    ],
)
def test_the_role_is_the_one_held_on_the_day(day: str, title: str) -> None:
    roles = [
        role("Student", "2024-09", **{"from": "2023", "to": "2025-01"}),
        role("Professor", "2025-06", **{"from": "2025-02-01", "to": "2025-12"}),
        role("Dean", "2026-02", **{"from": "2026-01"}),
    ]

    assert find_role(roles, Day.parse(day)).title == title


def test_of_two_roles_held_on_a_day_the_one_known_nearest_to_it_counts_and_then_the_first() -> None:
    early, late, same = role("Early", "2024-01"), role("Late", "2025-01"), role("Same", "2025-01")

    assert [find_role([early, late, same], Day.parse(day)).title for day in ("2024-02-01", "2024-12-01")] == [
        "Early",
        "Late",
    ]


def test_beside_words_the_role_is_that_of_their_day(make_small: MakeSmall) -> None:
    later = "roles:\n  - title: Dean\n    on: 2025-05\n    from: 2025-03\n"
    catalogue = make_small((JANE, "roles:\n", later))

    assert make_person_line(catalogue, "jane-doe").role == "Dean"
    assert make_person_line(catalogue, "jane-doe", Day(2025, 1, 27)).role.startswith("Professor")
