"""That the whole span is drawn with the weeks of the day chart in their place."""

from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.day_chart import shown_weeks
from build_tools.views.span_chart import SpanChart, make_span_chart
from tests.conftest import RELEASE, MakeSmall


def span_of(catalogue: Catalogue) -> SpanChart | None:
    event = catalogue.events["model-x"]
    return make_span_chart(catalogue, event, shown_weeks(catalogue, event))


def with_days(make_small: MakeSmall, small_texts: dict[str, str], *days: str) -> Catalogue:
    files = {
        f"events/model-x/timeline/{day}-more.yml": small_texts[RELEASE].replace("day: 2025-01-20", f"day: {day}")
        for day in days
    }
    return make_small(files=files)


def test_a_timeline_within_the_weeks_needs_no_span(small: Catalogue) -> None:
    assert span_of(small) is None


def test_the_span_runs_from_the_first_event_to_the_last(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    span = span_of(with_days(make_small, small_texts, "2022-01-01", "2025-05-31"))

    assert span is not None
    assert (span.ticks[0], span.ticks[-1], len(span.ticks)) == (8.0, 1168.0, 3)
    assert [year.label for year in span.years] == ["2022", "2023", "2024", "2025"]
    assert span.weeks_label == "24 December to 14 February"
    assert span.weeks_start < span.ticks[1] < span.weeks_start + span.weeks_width
    assert span.in_words == (
        "3 events from 1 January 2022 to 31 May 2025, 1 of them in the weeks from 24 December to 14 February."
    )


def test_names_stay_clear_of_each_other_and_of_the_edges(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    span = span_of(with_days(make_small, small_texts, "2020-01-01", "2020-02-01", "2025-05-30", "2025-05-31"))

    assert span is not None
    assert [(name.x, name.side) for name in span.names] == [(8.0, "start")]
