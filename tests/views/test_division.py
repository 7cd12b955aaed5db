"""That people are said to split only where either side has a fair share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.division import Division, make_divisions
from tests.conftest import MakeSmall

SPEAKER = """\
  - person: {id}
    because: Spoke too.
"""


def divisions_of(catalogue: Catalogue) -> tuple[Division, ...]:
    event = catalogue.events["model-x"]
    return make_divisions(catalogue, event, make_positions(catalogue, event))


def with_speakers(make_small: MakeSmall, small_texts: dict[str, str], stances: dict[str, str]) -> Catalogue:
    """Add people who speak to the question of cost, by family name and stance."""
    files: dict[str, str | None] = {}
    chosen = ""
    for name, stance in stances.items():
        person = f"person-{name.lower()}"
        files[f"people/{person}/person.yml"] = small_texts["people/max-mustermann/person.yml"].replace(
            "name: Max Mustermann\nfamily_name: Mustermann", f"name: Person {name}\nfamily_name: {name}"
        )
        files[f"people/{person}/2025-02-remark.yml"] = small_texts["people/max-mustermann/2025-02-remark.yml"].replace(
            "stance: leans_disagree", f"stance: {stance}"
        )
        chosen += SPEAKER.format(id=person)
    return make_small(("events/model-x/selection.yml", "people:\n", f"people:\n{chosen}"), files=files)


def test_on_fewer_than_three_positions_nobody_is_said_to_agree_or_to_split(small: Catalogue) -> None:
    assert divisions_of(small) == ()


def test_where_all_are_mixed_there_is_no_side(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    catalogue = with_speakers(make_small, small_texts, {"Alpha": "mixed", "Zulu": "mixed", "Yves": "mixed"})
    (division,) = divisions_of(catalogue)
    only_mixed = replace(division, tallies=tuple(t for t in division.tallies if t.stance == "mixed"))

    assert (only_mixed.outcome, only_mixed.is_split) == ("All mixed", False)


def test_where_all_lean_one_way_they_do_not_split(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    catalogue = with_speakers(make_small, small_texts, {"Alpha": "disagree", "Zulu": "mixed"})
    (division,) = divisions_of(catalogue)

    assert (division.head.id, division.is_split, division.outcome) == ("cheap", False, "2 disagree, nobody agrees")
    assert division.finding == "Of 4 voices, 4 took a position: 1 disagree, 1 lean disagree, 2 mixed."
    assert [tally.stance for tally in division.tallies] == ["disagree", "leans_disagree", "mixed"]


def test_where_people_stand_on_both_sides_they_split_and_words_from_either_end_are_shown(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    catalogue = with_speakers(
        make_small, small_texts, {"Alpha": "disagree", "Beta": "disagree", "Yankee": "agree", "Zulu": "agree"}
    )
    (division,) = divisions_of(catalogue)

    assert (division.is_split, division.outcome) == (True, "They split: 3 disagree, 2 agree")
    assert [voice.passage.person.id for voice in division.voices] == ["person-alpha", "person-yankee"]


@pytest.mark.parametrize(
    ("agreeing", "outcome"),
    [
        (3, "They split: 1 disagrees, 3 agree"),
        (4, "They split: 1 disagrees, 4 agree"),
        (5, "5 agree, 1 disagrees"),
    ],
)
def test_one_voice_against_many_is_no_split(
    agreeing: int, outcome: str, make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    catalogue = with_speakers(make_small, small_texts, dict.fromkeys(("A", "B", "C", "D", "E")[:agreeing], "agree"))
    assert [division.outcome for division in divisions_of(catalogue)] == [outcome]


def test_a_mixed_middle_alone_is_no_split(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    catalogue = with_speakers(make_small, small_texts, {"Alpha": "leans_disagree", "Zulu": "leans_disagree"})

    assert [division.is_split for division in divisions_of(catalogue)] == [False]
