from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.matrix import Cell, Matrix, QuestionHead, make_matrix
from tests.conftest import EVENT, MakeSmall

CHEAP = QuestionHead(
    1, "cheap", "Training is cheap", "Training a model has become cheap.", "events/model-x/questions/cheap/"
)
OPEN = QuestionHead(
    2,
    "open",
    "Open matters most",
    "A model that anyone can download matters more than its price.",
    "events/model-x/questions/open/",
)


def matrix_of(catalogue: Catalogue) -> Matrix:
    event = catalogue.events["model-x"]
    return make_matrix(catalogue, event, make_positions(catalogue, event))


def cells_of(catalogue: Catalogue, person: str) -> tuple[Cell, ...]:
    return next(row.cells for group in matrix_of(catalogue).groups for row in group.rows if row.person.id == person)


def test_the_columns_are_the_questions_in_their_order(small: Catalogue) -> None:
    assert matrix_of(small).heads == (CHEAP, OPEN)


NOBODY_SEARCHED = {"events/model-x/searches.yml": None}


def test_those_searched_on_every_question_stand_first_and_the_others_in_their_groups(
    small: Catalogue, make_small: MakeSmall
) -> None:
    def rows(catalogue: Catalogue) -> list[tuple[str, bool, list[str]]]:
        groups = matrix_of(catalogue).groups
        return [(group.id, group.is_searched, [row.person.id for row in group.rows]) for group in groups]

    assert rows(small) == [("searched", True, ["jane-doe", "max-mustermann"])]
    assert rows(make_small(files=NOBODY_SEARCHED)) == [
        ("searched", True, ["jane-doe"]),
        ("investors", False, ["max-mustermann"]),
    ]


def test_a_filled_cell_leads_to_the_words_and_an_empty_one_says_whether_anybody_searched(
    small: Catalogue, make_small: MakeSmall
) -> None:
    assert cells_of(small, "jane-doe") == (
        Cell(
            ("mixed", "leans_agree"),
            "Mixed",
            ("Mixed", "another reading: Leans agree"),
            "",
            "people/jane-doe/2025-01-27-letter/",
        ),
        Cell(
            ("agree",),
            "Agrees, said before",
            ("Agrees, said before",),
            "before",
            "people/jane-doe/2024-12-26-first-look/",
        ),
    )
    assert cells_of(small, "max-mustermann") == (
        Cell(("leans_disagree",), "Leans disagree", ("Leans disagree",), "", "people/max-mustermann/2025-02-remark/"),
        Cell(("searched_none_found",), "Searched, nothing found", ("Searched, nothing found",), "", ""),
    )

    unsearched = make_small(files=NOBODY_SEARCHED)

    assert cells_of(unsearched, "max-mustermann")[1] == Cell(
        ("not_searched",), "Not searched", ("Not searched",), "", ""
    )


def test_words_that_look_back_are_marked_as_later(make_small: MakeSmall) -> None:
    catalogue = make_small((EVENT, "later_from: 2025-04-01", "later_from: 2025-02-01"))

    assert cells_of(catalogue, "max-mustermann")[0].label == "Leans disagree, said later"


def test_every_stance_has_a_tally_for_every_question_with_the_people_who_hold_it(small: Catalogue) -> None:
    matrix = matrix_of(small)

    assert [
        [(tally.stance, tally.count, [person.id for person in tally.people]) for tally in tallies if tally.count]
        for tallies in matrix.tallies
    ] == [
        [("leans_disagree", 1, ["max-mustermann"]), ("mixed", 1, ["jane-doe"])],
        [("agree", 1, ["jane-doe"]), ("searched_none_found", 1, ["max-mustermann"])],
    ]
    assert [[tally.stance for tally in tallies] for tallies in matrix.tallies] == [
        [term.id for term in small.vocabulary.stances]
    ] * 2


def test_who_took_a_position_is_counted_in_each_group_and_in_all(make_small: MakeSmall) -> None:
    matrix = matrix_of(make_small(files=NOBODY_SEARCHED))

    assert (matrix.people_count, matrix.took_position) == (2, (2, 1))
    assert [group.took_position for group in matrix.groups] == [(1, 1), (1, 0)]
