from __future__ import annotations

from dataclasses import replace

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.sources import SourceLine
from build_tools.views.timeline import (
    AlsoSpoke,
    SourcedWords,
    TimelineDay,
    TimelineLine,
    TimelinePage,
    make_days,
    make_timeline_page,
    make_years,
)
from tests.conftest import LETTER, RELEASE, REMARK, MakeSmall

SEARCHED = ["jane-doe"]


def days_of(catalogue: Catalogue, searched: list[str] = SEARCHED) -> list[TimelineDay]:
    return [line for _, line in make_days(catalogue, catalogue.events["model-x"], searched)]


def page_of(catalogue: Catalogue) -> TimelinePage:
    event = catalogue.events["model-x"]
    return make_timeline_page(catalogue, event, make_positions(catalogue, event))


def test_days_on_which_something_happened_or_somebody_spoke_stand_in_order(small: Catalogue) -> None:
    days = days_of(small)

    assert [
        (day.day, day.datetime, day.distance, [e.title for e in day.entries], [p.id for p in day.spoken])
        for day in days
    ] == [
        ("26 December 2024", "2024-12-26", "25 days before X", [], ["jane-doe/2024-12-26-first-look"]),
        ("20 January 2025", "2025-01-20", "the day X was released", ["Model X is released"], []),
        ("27 January 2025", "2025-01-27", "7 days after X", [], ["jane-doe/2025-01-27-letter"]),
        ("February 2025", "2025-02", "a month after X", [], ["max-mustermann/2025-02-remark"]),
    ]
    assert [day.is_landmark for day in days] == [False, True, False, False]
    assert days[0].day_short == "26 Dec 2024"


def test_an_entry_comes_with_its_sources_and_the_words_that_state_it(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (RELEASE, "landmark: yes\n", "statement: jane-doe/2025-01-27-letter\nnote: In the evening.\n")
    )
    (entry,) = days_of(catalogue)[1].entries

    assert entry == TimelineLine(
        anchor="2025-01-20-release",
        title="Model X is released",
        detail="Example Labs publishes Model X with its weights and a report on its cost.",
        note="In the evening.",
        is_landmark=False,
        passages=(
            SourcedWords(
                "Today we release Model X.",
                SourceLine("Model X is here", "https://example.org/model-x", "Example Labs", "20 Jan 2025", "", ""),
            ),
        ),
        statement="people/jane-doe/2025-01-27-letter/",
        record=RELEASE,
    )


def test_entries_and_words_of_one_day_stand_together(make_small: MakeSmall, small_texts: dict[str, str]) -> None:
    moved = small_texts[RELEASE].replace("day: 2025-01-20", "day: 2025-01-27")
    catalogue = make_small(files={RELEASE: None, "events/model-x/timeline/2025-01-27-release.yml": moved})
    day = days_of(catalogue)[1]

    assert ([e.title for e in day.entries], [p.id for p in day.spoken]) == (
        ["Model X is released"],
        ["jane-doe/2025-01-27-letter"],
    )


def test_an_approximate_day_stands_apart_from_the_day_itself(make_small: MakeSmall) -> None:
    catalogue = make_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-01-27~"))

    assert [day.day for day in days_of(catalogue)][2] == "about 27 January 2025"


def test_the_page_counts_what_it_shows(small: Catalogue) -> None:
    page = page_of(small)

    assert (page.entry_count, page.passage_count, page.address) == (1, 3, "timeline/")
    assert page.description == "1 dated events and 3 passages, in order of time."
    assert str(page.updated) == "2025-02-01"


def test_of_a_day_one_passage_of_each_person_searched_is_shown_and_the_others_follow_by_name(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    remark = small_texts[REMARK].replace("said_on: 2025-02", "said_on: 2025-01-27")
    catalogue = make_small(
        files={
            REMARK: None,
            "people/max-mustermann/2025-01-27-remark.yml": remark,
        },
    )
    (day,) = [day for day in days_of(catalogue) if day.datetime == "2025-01-27"]

    assert [passage.id for passage in day.shown] == ["jane-doe/2025-01-27-letter"]
    assert day.also == (AlsoSpoke("Max Mustermann", "people/max-mustermann/#2025-01-27-remark", 1),)
    assert day.dots == (True, False)


def test_of_a_day_on_which_nobody_searched_spoke_the_first_are_shown(small: Catalogue) -> None:
    day = days_of(small, searched=[])[0]

    assert ([passage.id for passage in day.shown], day.also) == (["jane-doe/2024-12-26-first-look"], ())


def test_a_long_time_without_a_record_is_named(small: Catalogue) -> None:
    assert [day.gap for day in days_of(small)] == ["", "24 days without a record", "6 days without a record", ""]


def test_the_weeks_of_the_chart_part_the_days_into_before_and_after(small: Catalogue) -> None:
    page = page_of(small)

    assert (page.before, page.after) == ((), ())
    assert [(month.name, [day.day_number for day in month.days]) for month in page.months] == [
        ("December 2024", ["26"]),
        ("January 2025", ["20", "27"]),
    ]


def test_what_came_after_the_weeks_of_the_chart_stands_year_by_year(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    later = small_texts[RELEASE].replace("day: 2025-01-20", "day: 2025-03")
    page = page_of(make_small(files={"events/model-x/timeline/2025-03-later.yml": later}))
    (day,) = page.after[0].days

    assert [(year.name, year.titles, year.days) for year in page.after] == [("2025", ("Model X is released",), (day,))]
    assert [
        (year.name, [day.datetime for day in year.days])
        for year in make_years([day, replace(day, datetime="2025-06-01"), replace(day, datetime="2026")])
    ] == [("2025", ["2025-03", "2025-06-01"]), ("2026", ["2026"])]


def test_an_approximate_day_needs_no_way_of_its_own_beside_the_day_itself(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    moved = small_texts[RELEASE].replace("day: 2025-01-20", "day: 2025-01-27~")
    catalogue = make_small(files={RELEASE: None, "events/model-x/timeline/2025-01-27-release.yml": moved})

    assert [day.anchor for day in page_of(catalogue).months[1].days] == ["day-2025-01-27"]
