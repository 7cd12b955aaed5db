"""That a person's days stand in order on a line whose empty stretches are cut out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, permutations

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.views.person_chart import PersonChart, make_person_chart
from tests.conftest import SMALL, MakeSmall

RELEASE = "events/model-x/timeline/2025-01-20-release.yml"


def chart_of(catalogue: Catalogue, person: str = "jane-doe") -> PersonChart | None:
    return make_person_chart(catalogue, catalogue.events["model-x"], catalogue.statements_by_person[person])


def test_each_day_is_named_with_what_the_words_are_about(small: Catalogue) -> None:
    chart = chart_of(small)

    assert chart is not None
    assert [(day.label, len(day.xs)) for day in chart.days] == [("26 Dec 2024, on W", 1), ("27 Jan 2025, on X", 1)]
    assert chart.in_words == "Passages by day: 1 on 26 December 2024; 1 on 27 January 2025."


def test_the_way_from_the_first_words_to_the_release_is_measured(small: Catalogue) -> None:
    chart = chart_of(small)

    assert chart is not None
    assert (chart.lead_label, chart.lead) == ("25 days", (chart.days[0].xs[0], chart.turns[0].x))
    assert [turn.label for turn in chart.turns] == ["Model X is released"]


def test_a_long_time_without_words_is_cut(small: Catalogue) -> None:
    first, letter = small.statements_by_person["jane-doe"]
    late = replace(letter, record=letter.record.model_copy(update={"said_on": Day(2025, 9, 27)}))
    chart = make_person_chart(small, small.events["model-x"], [first, letter, late])

    assert chart is not None
    assert len(chart.cuts) == 1
    assert all(before.xs[-1] < after.xs[0] for before, after in pairwise(chart.days))


def test_one_day_alone_is_no_line(small: Catalogue) -> None:
    assert chart_of(small, "max-mustermann") is None


def test_no_line_goes_through_the_words_of_a_turning_point(make_small: MakeSmall) -> None:
    days = ("2025-01-10", "2025-01-12", "2025-01-22", "2025-01-26")
    entry = (SMALL / RELEASE).read_text(encoding="utf-8")
    more: dict[str, str | None] = {
        f"events/model-x/timeline/{day}-turn.yml": entry.replace("day: 2025-01-20", f"day: {day}").replace(
            "title: Model X is released", f"title: A turn that {day} brought about, as it is told at some length"
        )
        for day in days
    }
    chart = chart_of(make_small(files=more))

    assert chart is not None
    assert len(chart.turns) > len(days)
    for turn, other in permutations(chart.turns, 2):
        width = 8 + 6.6 * len(turn.label)
        start, end = (turn.x, turn.x + width) if turn.side == "start" else (turn.x - width, turn.x)
        assert 0 <= start < end <= chart.width
        assert not (start < other.x < end and other.row >= turn.row)
