from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views import statement_lists
from build_tools.views.filters import Found
from build_tools.views.page import Link
from build_tools.views.statement_lists import StatementsPage, make_statement_lists
from tests.conftest import MakeSmall


def lists_of(catalogue: Catalogue) -> list[StatementsPage]:
    return make_statement_lists(catalogue, catalogue.events["model-x"])


def sections(page: StatementsPage) -> list[tuple[str, str, list[str]]]:
    return [
        (section.title, section.anchor, [entry.passage.id for entry in section.entries]) for section in page.sections
    ]


def test_every_statement_is_listed_by_month_in_order_of_time(small: Catalogue) -> None:
    by_time, _ = lists_of(small)

    assert sections(by_time) == [
        ("December 2024", "in-2024-12", ["jane-doe/2024-12-26-first-look"]),
        ("January 2025", "in-2025-01", ["jane-doe/2025-01-27-letter"]),
        ("February 2025", "in-2025-02", ["max-mustermann/2025-02-remark"]),
    ]
    assert (by_time.title, by_time.description) == ("Statements", "All 3 recorded passages, in order of time.")
    assert by_time.other == Link("By proof", "statements/by-proof/")


def test_a_month_that_holds_many_is_cut_into_days(small: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statement_lists, "_MOST_IN_A_MONTH", 0)

    assert [(title, anchor) for title, anchor, _ in sections(lists_of(small)[0])] == [
        ("26 December 2024", "in-2024-12-26"),
        ("27 January 2025", "in-2025-01-27"),
        ("February 2025, day not known", "in-2025-02"),
    ]


def test_a_day_and_about_that_day_stand_in_one_section(
    make_small: MakeSmall, small_texts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statement_lists, "_MOST_IN_A_MONTH", 1)
    another = small_texts["people/max-mustermann/2025-02-remark.yml"]
    another = another.replace("said_on: 2025-02\n", "said_on: 2025-01-27~\n").partition("readings:\n")[0]
    path = "people/max-mustermann/2025-01-27-another.yml"
    catalogue = make_small(files={path: another.replace("Compute", "Other compute") + "updated: 2025-02-10\n"})

    assert [(title, len(ids)) for title, _, ids in sections(lists_of(catalogue)[0])] == [
        ("December 2024", 1),
        ("27 January 2025", 2),
        ("February 2025", 1),
    ]


def test_every_statement_is_listed_by_proof_with_what_the_level_means(small: Catalogue) -> None:
    _, by_proof = lists_of(small)

    assert [(section.anchor, len(section.entries)) for section in by_proof.sections] == [
        ("proof-independent_copies", 1),
        ("proof-one_copy", 1),
        ("proof-paraphrase", 1),
    ]
    assert by_proof.sections[0].note == small.term("proof_levels", "independent_copies").meaning


def test_a_statement_is_found_under_all_that_readers_ask_for(small: Catalogue) -> None:
    letter = lists_of(small)[0].sections[1].entries[0]

    assert letter.found == (
        Found("person", ("jane-doe",)),
        Found("group", ("researchers",)),
        Found("theme", ("efficiency_and_scale",)),
        Found("question", ("cheap",)),
        Found("position", ("cheap:mixed", "cheap:leans_agree")),
        Found("proof", ("independent_copies",)),
        Found("year", ("2025",)),
    )
