from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.filters import Found
from build_tools.views.indexes import (
    ThemeEntry,
    make_claims_page,
    make_corrections_page,
    make_questions_page,
    make_themes_page,
)
from build_tools.views.matrix import make_head
from build_tools.views.page import Facet
from tests.conftest import LETTER, MakeSmall


def test_questions_are_listed_in_their_order_with_theme_and_finding(small: Catalogue) -> None:
    event = small.events["model-x"]
    page = make_questions_page(small, event, make_positions(small, event))

    assert [(entry.head, entry.theme, entry.finding) for entry in page.questions] == [
        (
            make_head(small.questions["model-x/cheap"]),
            "Efficiency and scale",
            "Of 2 voices, 2 took a position: 1 lean disagree, 1 mixed.",
        ),
        (
            make_head(small.questions["model-x/open"]),
            "Openness",
            "Of 2 voices, 1 took a position: 1 agree. The others: 1 searched, nothing found.",
        ),
    ]
    assert [[tally.count for tally in entry.scale] for entry in page.questions] == [[0, 1, 1, 0, 0], [0, 0, 0, 0, 1]]


def test_claims_are_listed_by_theme_and_a_theme_without_claims_is_left_out(small: Catalogue) -> None:
    page = make_claims_page(small, small.events["model-x"])

    assert [(theme, [row.address for row in rows]) for theme, rows in page.themes] == [
        ("Efficiency and scale", ["events/model-x/claims/cost/"])
    ]
    assert (page.count, sum(tally.count for tally in page.verdicts)) == (1, 1)


def test_claims_are_listed_again_by_verdict_and_narrowed_by_verdict_theme_and_question(small: Catalogue) -> None:
    page = make_claims_page(small, small.events["model-x"])

    assert [(tally.verdict, [row.address for row in rows]) for tally, rows in page.by_verdict] == [
        ("partly_supported", ["events/model-x/claims/cost/"])
    ]
    assert [control.name for control in page.filter.controls] == ["verdict", "theme", "question"]
    assert page.themes[0][1][0].found == (
        Found("verdict", ("partly_supported",)),
        Found("theme", ("efficiency_and_scale",)),
        Found("question", ("cheap",)),
    )


def test_every_theme_is_listed_with_what_it_holds(small: Catalogue) -> None:
    assert make_themes_page(small).themes == (
        ThemeEntry(
            "Efficiency and scale",
            "How much computing power, data and money AI needs, and what it can do with them.",
            "themes/efficiency-and-scale/",
            1,
            1,
        ),
        ThemeEntry("Openness", "What it means that a model is open, and who gains by it.", "themes/openness/", 1, 0),
    )


def test_corrections_are_listed_after_the_policy(small: Catalogue, make_small: MakeSmall) -> None:
    page = make_corrections_page(small, "Errors are corrected in public.")
    none = make_small(
        (
            LETTER,
            "corrections:\n  - on: 2025-02-03\n    kind: day\n    was: 28 January 2025\n    now: 27 January 2025\n    because: The printed edition is dated 27 January.\n",
            "",
        )
    )

    assert page.policy == "Errors are corrected in public."
    assert [line.record for line in page.corrections] == ["Jane Doe, 27 Jan 2025"]
    assert make_corrections_page(none, "").corrections == ()


def test_records_that_moved_or_were_withdrawn_are_listed_with_the_corrections(make_small: MakeSmall) -> None:
    catalogue = make_small(
        files={
            "people/jane-doe/2025-01-26-letter.yml": "moved_to: jane-doe/2025-01-27-letter\nupdated: 2025-03-01\n",
            "people/jane-doe/2025-02-02-not-hers.yml": (
                "withdrawn:\n  on: 2025-03-01\n  because: An error.\nupdated: 2025-03-01\n"
            ),
        }
    )

    assert [
        (notice.address, notice.moved_to and notice.moved_to.address, notice.because)
        for notice in make_corrections_page(catalogue, "").gone
    ] == [
        ("people/jane-doe/2025-01-26-letter/", "people/jane-doe/2025-01-27-letter/", ""),
        ("people/jane-doe/2025-02-02-not-hers/", None, "An error."),
    ]


def test_each_list_has_its_address_its_title_and_the_folder_of_its_records(small: Catalogue) -> None:
    event = small.events["model-x"]
    pages = [
        make_questions_page(small, event, make_positions(small, event)),
        make_claims_page(small, small.events["model-x"]),
        make_themes_page(small),
        make_corrections_page(small, ""),
    ]

    assert [(page.address, page.template, page.kind, page.title, page.source) for page in pages] == [
        ("questions/", "questions", "index", "Questions", "events/model-x/questions"),
        ("claims/", "claims", "index", "Claims", "events"),
        ("themes/", "themes", "index", "Themes", "vocabulary.yml"),
        ("corrections/", "corrections", "page", "Corrections", "pages/corrections.md"),
    ]
    assert all(page.facets == (Facet("kind", "Page"),) for page in pages)
