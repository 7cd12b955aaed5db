from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.claim import (
    Cell,
    ClaimPage,
    EvidenceLine,
    Printed,
    SlipStep,
    make_claim_page,
)
from build_tools.views.claim_rows import ClaimRow, VerdictTally, make_claim_row, make_verdict_tallies
from build_tools.views.filters import Found
from build_tools.views.page import Facet, Link
from build_tools.views.sources import SourceLine
from tests.conftest import COST, MakeSmall

REPORT = SourceLine("Model X is here", "https://example.org/model-x", "Example Labs", "20 Jan 2025", "", "")
COST_ROW = ClaimRow(
    "Model X cost five million dollars.",
    "events/model-x/claims/cost/",
    "partly_supported",
    "Partly supported",
    "The figure is that of the last run alone.",
    (
        Found("verdict", ("partly_supported",)),
        Found("theme", ("efficiency_and_scale",)),
        Found("question", ("cheap",)),
    ),
)


def page_of(catalogue: Catalogue, claim: str = "cost") -> ClaimPage:
    return make_claim_page(catalogue, catalogue.events["model-x"], catalogue.claims[f"model-x/{claim}"])


def another(small_texts: dict[str, str], verdict: str, theme: str) -> str:
    text = small_texts[COST]
    return (
        text.replace("claim: Model X cost five million dollars.", "claim: Model X needs no chips.")
        .replace("verdict: partly_supported", f"verdict: {verdict}")
        .replace("theme: efficiency_and_scale", f"theme: {theme}")
    )


def test_the_page_gives_the_verdict_first(small: Catalogue) -> None:
    page = page_of(small)

    assert page.row == COST_ROW
    assert page.description == "Partly supported. The figure is that of the last run alone."
    assert page.facets == (Facet("kind", "Claim"), Facet("question", "Q1 Training is cheap"))
    assert (page.judged_on, page.made_by, page.note) == ("3 February 2025", "Example Blog", "")
    assert page.breadcrumb == (Link("Model W and Model X", "events/model-x/"), Link("Claims", "claims/"))


def test_evidence_stands_by_its_distance_from_the_fact_the_nearest_first(make_small: MakeSmall) -> None:
    further = """\
  - direction: for
    distance: secondary
    finding: A paper repeats it.
    words:
      exact: Five million.
      prefix: It was
      suffix: they say
    source:
      title: A paper
"""
    catalogue = make_small((COST, "numbers:\n", f"{further}numbers:\n"))
    rungs = page_of(catalogue).rungs

    assert [(rung.distance, [e.finding for e in rung.evidence]) for rung in rungs] == [
        ("primary", ["The report says that earlier runs are not counted."]),
        ("secondary", ["A paper repeats it."]),
    ]
    assert rungs[1].evidence == (
        EvidenceLine(
            direction="for",
            direction_label=catalogue.term("evidence_directions", "for").label,
            finding="A paper repeats it.",
            exact="Five million.",
            cells=(),
            prefix="It was",
            suffix="they say",
            source=SourceLine("A paper", "", "", "", "", ""),
        ),
    )
    assert page_of(catalogue).evidence_count == 2


def test_words_that_are_the_row_of_a_table_come_in_its_cells(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (COST, "exact: Costs of earlier runs are not included.", "exact: '| | Cost | **5.6** |  million   |'")
    )
    (evidence,) = page_of(catalogue).rungs[0].evidence

    assert evidence.exact == "| | Cost | **5.6** |  million   |"
    assert evidence.cells == (Cell("", False), Cell("Cost", False), Cell("5.6", True), Cell("million", False))


def test_words_with_a_single_bar_are_no_row_of_a_table(make_small: MakeSmall) -> None:
    catalogue = make_small((COST, "exact: Costs of earlier runs are not included.", "exact: '|'"))

    assert page_of(catalogue).rungs[0].evidence[0].cells == ()


def test_a_claim_printed_word_for_word_is_shown_as_a_quotation(make_small: MakeSmall) -> None:
    catalogue = make_small((COST, "claim: Model X cost five million dollars.", "claim: Model X cost just $5 million."))

    assert page_of(catalogue).is_verbatim


def test_a_claim_in_our_own_words_is_no_quotation(small: Catalogue) -> None:
    assert not page_of(small).is_verbatim


def test_a_slip_shows_each_step_and_what_falls_away(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            COST,
            "updated: 2025-02-03",
            "slip:\n  - reads: 5K hours a day\n    lost:\n      - K\n      - a day\n    where: In the report\n"
            "  - reads: 5 hours\n    where: In print\nupdated: 2025-02-03",
        )
    )
    pieces = (("5", False), ("K", True), (" hours ", False), ("a day", True))

    assert page_of(catalogue).slip == (
        SlipStep(pieces, "In the report", falls_away=False, is_last=False),
        SlipStep(pieces, "", falls_away=True, is_last=False),
        SlipStep((("5 hours", False),), "In print", falls_away=False, is_last=True),
    )


def test_the_page_says_where_it_was_printed_and_what_can_be_said_instead(small: Catalogue) -> None:
    page = page_of(small)
    blog = SourceLine("Training is cheap now", "https://example.org/blog/cheap", "Example Blog", "2 Feb 2025", "", "")

    assert page.printed_in == (Printed("Model X cost just $5 million", blog),)
    assert page.say_instead == ("The last run of Model X cost five million dollars, according to its maker.",)


def test_claims_on_the_same_theme_are_related_and_neighbours_stand_in_order(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    catalogue = make_small(
        files={
            "events/model-x/claims/chips.yml": another(small_texts, "contradicted", "efficiency_and_scale"),
            "events/model-x/claims/weights.yml": another(small_texts, "opinion", "openness"),
        }
    )
    cost, chips = page_of(catalogue), page_of(catalogue, "chips")

    assert [row.address for row in cost.related] == ["events/model-x/claims/chips/"]
    assert (cost.previous, chips.previous) == (chips.row, None)
    assert cost.next == page_of(catalogue, "weights").row
    assert cost.theme == Link(catalogue.term("themes", "efficiency_and_scale").label, "themes/efficiency-and-scale/")


def test_claims_are_counted_by_verdict_and_a_verdict_without_claims_counts_none(small: Catalogue) -> None:
    row = make_claim_row(small, small.claims["model-x/cost"])

    assert row == COST_ROW
    assert [(tally.verdict, tally.count) for tally in make_verdict_tallies(small, [row, row])] == [
        (term.id, 2 if term.id == "partly_supported" else 0) for term in small.vocabulary.claim_verdicts
    ]
    assert make_verdict_tallies(small, [])[0] == VerdictTally(
        small.vocabulary.claim_verdicts[0].id, small.vocabulary.claim_verdicts[0].label, 0
    )
