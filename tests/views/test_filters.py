from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.filters import Choice, Found, find_person, people_controls, position_choices, question_controls
from tests.conftest import MakeSmall


def found(catalogue: Catalogue, person: str) -> tuple[Found, ...]:
    event = catalogue.events["model-x"]
    return find_person(catalogue, event, make_positions(catalogue, event), person)


def test_people_are_narrowed_by_group_by_position_on_a_question_and_by_silence(small: Catalogue) -> None:
    controls = people_controls(small, small.events["model-x"])

    assert [(control.name, control.label, control.of) for control in controls] == [
        ("group", "Group", ""),
        ("question", "Question", ""),
        ("position", "Position on it", "question"),
        ("silence", "Silence", ""),
    ]


def test_a_question_alone_narrows_only_a_list_in_which_not_everything_has_a_place_on_it(small: Catalogue) -> None:
    alone, _ = question_controls(small, small.events["model-x"], narrows=True)
    never, _ = question_controls(small, small.events["model-x"], narrows=False)

    assert alone.choices[0] == Choice("cheap", "Q1 Training is cheap", ("cheap",))
    assert never.choices[0] == Choice("cheap", "Q1 Training is cheap", ())


def test_positions_run_from_disagreement_to_agreement_with_each_side_beside_its_stances(small: Catalogue) -> None:
    assert [(choice.label, choice.takes_in) for choice in position_choices(small)] == [
        ("Took any position", ("disagree", "leans_disagree", "mixed", "leans_agree", "agree")),
        ("Disagrees or leans disagree", ("disagree", "leans_disagree")),
        ("Disagrees", ("disagree",)),
        ("Leans disagree", ("leans_disagree",)),
        ("Mixed", ("mixed",)),
        ("Leans agree", ("leans_agree",)),
        ("Agrees", ("agree",)),
        ("Leans agree or agrees", ("leans_agree", "agree")),
        ("Spoke about it, took no position", ("no_position",)),
        ("Searched, nothing found", ("searched_none_found",)),
        ("Not searched", ("not_searched",)),
    ]


def test_a_person_is_found_under_the_counted_position_on_each_question(small: Catalogue) -> None:
    assert found(small, "jane-doe") == (
        Found("group", ("researchers",)),
        Found("position", ("cheap:mixed", "open:agree")),
        Found("silence", ("searched",)),
    )


def test_silence_tells_the_searched_from_the_unsearched(small: Catalogue, make_small: MakeSmall) -> None:
    unsearched = make_small(files={"events/model-x/searches.yml": None})

    assert found(small, "max-mustermann")[2] == Found("silence", ("silent", "searched"))
    assert found(unsearched, "max-mustermann")[2] == Found("silence", ("unsearched",))


def test_somebody_outside_the_selection_has_no_position_and_no_silence(small: Catalogue) -> None:
    assert find_person(small, small.events["model-x"], {}, "jane-doe")[1:] == (
        Found("position", ()),
        Found("silence", ()),
    )
