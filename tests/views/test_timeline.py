from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.sources import SourceLine
from build_tools.views.timeline import SourcedWords, TimelineLine, make_days, make_timeline_page
from tests.conftest import LETTER, RELEASE, MakeSmall


def test_days_on_which_something_happened_or_somebody_spoke_stand_in_order(small: Catalogue) -> None:
    days = make_days(small, small.events["model-x"])

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
    (entry,) = make_days(catalogue, catalogue.events["model-x"])[1].entries

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
    day = make_days(catalogue, catalogue.events["model-x"])[1]

    assert ([e.title for e in day.entries], [p.id for p in day.spoken]) == (
        ["Model X is released"],
        ["jane-doe/2025-01-27-letter"],
    )


def test_an_approximate_day_stands_apart_from_the_day_itself(make_small: MakeSmall) -> None:
    catalogue = make_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-01-27~"))

    assert [day.day for day in make_days(catalogue, catalogue.events["model-x"])][2] == "about 27 January 2025"


def test_the_page_counts_what_it_shows(small: Catalogue) -> None:
    page = make_timeline_page(small, small.events["model-x"])

    assert (page.entry_count, page.passage_count, page.address) == (1, 3, "timeline/")
    assert page.description == "1 dated events and 3 passages, in order of time."
    assert str(page.updated) == "2025-02-01"
