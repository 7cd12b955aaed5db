from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.day_chart import DayChart, Dot, Peak, Tick, make_day_chart
from tests.conftest import EVENT, FIRST_LOOK, RELEASE, MakeSmall


def chart_of(catalogue: Catalogue) -> DayChart:
    event = catalogue.events["model-x"]
    return make_day_chart(catalogue, event, list(catalogue.statements.values()), ["jane-doe"])


def test_each_passage_whose_day_is_known_is_a_dot(small: Catalogue) -> None:
    # From 24 December to 14 February are 52 days on 1,152 units.
    assert chart_of(small).dots == (Dot(56.3, 26.25, is_searched=True), Dot(765.2, 26.25, is_searched=True))


def test_passages_of_a_day_stand_in_rows_of_two_on_each_other(small: Catalogue) -> None:
    letter = small.statements["jane-doe/2025-01-27-letter"]
    chart = make_day_chart(small, small.events["model-x"], [letter, letter, letter], [])

    assert [(dot.x, dot.y) for dot in chart.dots] == [(760.7, 35.25), (769.7, 35.25), (760.7, 26.25)]
    assert chart.axis == 42


def test_dots_of_those_searched_are_filled_and_stand_at_the_bottom(small: Catalogue) -> None:
    letter = small.statements["jane-doe/2025-01-27-letter"]
    other = replace(letter, id="max-mustermann/2025-01-27-letter")
    chart = make_day_chart(small, small.events["model-x"], [other, letter, other], ["jane-doe"])

    assert [dot.is_searched for dot in chart.dots] == [True, False, False]
    assert chart.dots[0].y > chart.dots[2].y


def test_the_axis_is_ticked_week_by_week(small: Catalogue) -> None:
    ticks = chart_of(small).ticks

    assert [tick.label for tick in ticks] == [
        "24 Dec",
        "31 Dec",
        "7 Jan",
        "14 Jan",
        "21 Jan",
        "28 Jan",
        "4 Feb",
        "11 Feb",
    ]
    assert ticks[0] == Tick(12.0, "24 Dec")


def test_landmarks_stand_below_the_axis_in_order_and_turn_left_near_the_edge(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    late = (
        small_texts[RELEASE]
        .replace("day: 2025-01-20", "day: 2025-02-10")
        .replace("title: Model X is released", "title: A report is out")
    )
    chart = chart_of(make_small(files={"events/model-x/timeline/2025-02-10-report.yml": late}))
    first, second = chart.landmarks

    assert [(mark.day, mark.title, mark.side) for mark in chart.landmarks] == [
        ("20 January", "Model X is released", "right"),
        ("10 February", "A report is out", "left"),
    ]
    assert (first.y, second.y) == (chart.axis + 74, chart.axis + 40)
    assert chart.height == chart.axis + 108


def test_the_chart_says_the_same_in_words(small: Catalogue) -> None:
    assert chart_of(small).in_words == (
        "2 of 3 passages fall into the weeks shown, 1 of them on 26 December 2024. "
        "The others came later or are dated to a month only."
    )


def test_an_event_without_passages_in_its_weeks_has_a_chart_without_dots(small: Catalogue) -> None:
    chart = make_day_chart(small, small.events["model-x"], [], [])

    assert (chart.dots, chart.in_words) == ((), "None of 0 passages falls into the weeks shown.")
    assert chart.axis > 0


def test_everything_lies_inside_the_chart(small: Catalogue) -> None:
    chart = chart_of(small)
    across = [dot.x for dot in chart.dots] + [tick.x for tick in chart.ticks] + [mark.x for mark in chart.landmarks]
    down = [*(dot.y for dot in chart.dots), *(mark.y for mark in chart.landmarks)]

    assert all(0 <= x <= chart.width for x in across)
    assert all(0 <= y <= chart.height for y in down)
    assert all(a.x < b.x for a, b in pairwise(chart.ticks))


def say_anew(text: str, day: str) -> str:
    """Let somebody say other words on another day; they are read at the end of May."""
    text = text.replace("said_on: 2024-12-26", "said on")
    text = re.sub(r"\b(published|read_on|updated|checked_on|on): 20\S+", r"\1: 2025-05-31", text)
    return (
        text.replace("https://example.org/po", "https://example.org/again/po")
        .replace("said on", f"said_on: {day}")
        .replace("Anyone can", "Everyone can")
    )


def test_words_outside_the_weeks_shown_are_counted_and_not_drawn(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    late = say_anew(small_texts[FIRST_LOOK], "2025-05-26").replace("- model-w", "- model-x")
    catalogue = make_small(
        (EVENT, "later_from: 2025-04-01", "later_from: 2025-04-02"),
        files={"people/jane-doe/2025-05-26-late.yml": late},
    )

    assert len(chart_of(catalogue).dots) == 2
    assert chart_of(catalogue).in_words.startswith("2 of 4 passages fall into the weeks shown")


def test_the_busiest_day_gives_the_height_and_is_named(small: Catalogue) -> None:
    letter, first = small.statements["jane-doe/2025-01-27-letter"], small.statements["jane-doe/2024-12-26-first-look"]
    chart = make_day_chart(small, small.events["model-x"], [first, letter, letter], ["jane-doe"])

    assert chart.axis == 33
    assert chart.peak == Peak(751.7, 24, "2 passages on 27 January")
    assert chart.in_words.startswith("3 of 3 passages fall into the weeks shown, 2 of them on 27 January 2025.")


@pytest.mark.parametrize(
    ("day", "count"), [("2024-12-23", 2), ("2024-12-24", 3), ("2025-02-14", 3), ("2025-02-15", 2), ("2025-01", 2)]
)
def test_the_weeks_shown_run_from_before_the_first_release_to_after_the_main_one(
    make_small: MakeSmall, small_texts: dict[str, str], day: str, count: int
) -> None:
    text = say_anew(small_texts[FIRST_LOOK], day)
    text = text.replace("about:\n  - model-w", "about_note: Of models in general.").replace("said_at: 19:23\n", "")
    chart = chart_of(make_small(files={f"people/jane-doe/{day}-more.yml": text}))

    assert len(chart.dots) == count


def test_what_lies_outside_the_weeks_is_not_drawn(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    late = small_texts[RELEASE].replace("day: 2025-01-20", "day: 2025-02-15")
    catalogue = make_small(files={"events/model-x/timeline/2025-02-15-late.yml": late})

    assert [mark.day for mark in chart_of(catalogue).landmarks] == ["20 January"]


def test_of_a_day_the_landmark_is_named_and_a_long_title_is_cut(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    other = small_texts[RELEASE].replace("landmark: yes\n", "").replace("title: Model X is released", "title: Another")
    catalogue = make_small(
        (
            RELEASE,
            "title: Model X is released",
            "title: Model X is released with its weights, a report on its cost and more",
        ),
        files={"events/model-x/timeline/2025-01-20-another.yml": other},
    )

    assert [mark.title for mark in chart_of(catalogue).landmarks] == [
        "Model X is released with its weights, a report on its cost …"
    ]


def on_days(small_texts: dict[str, str], titles: dict[str, str], landmark: str = "") -> dict[str, str | None]:
    """Give entries of the timeline by their path, with ``landmark`` as the only one of that kind."""
    return {
        f"events/model-x/timeline/{day}-more.yml": small_texts[RELEASE]
        .replace("day: 2025-01-20", f"day: {day}")
        .replace("title: Model X is released", f"title: {title}")
        .replace("landmark: yes\n", "landmark: yes\n" if day == landmark else "")
        for day, title in titles.items()
    }


LONG = "A title that is about forty characters long"


def test_a_label_near_the_edge_is_cut_to_its_room_where_a_line_would_cut_it(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    files = on_days(small_texts, {"2025-01-28": "Another", "2025-02-04": LONG})
    last = chart_of(make_small(files=files)).landmarks[-1]

    assert (last.day, last.side, last.title) == ("4 February", "right", "A title that is about forty …")


def test_a_label_without_room_is_left_out_unless_its_day_is_a_landmark(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    titles = {"2025-02-07": "Another", "2025-02-10": LONG}
    plain = chart_of(make_small(files=on_days(small_texts, titles)))
    turning = chart_of(make_small(files=on_days(small_texts, titles, landmark="2025-02-10")))

    assert [mark.day for mark in plain.landmarks] == ["20 January", "7 February"]
    assert [(mark.day, mark.side) for mark in turning.landmarks][2:] == [("10 February", "left")]
    assert turning.landmarks[-1].title == LONG
