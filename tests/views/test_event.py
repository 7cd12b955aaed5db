from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.event import ArtefactLine, EventPage, make_event_page
from build_tools.views.sources import SourceLine
from tests.conftest import COST, EVENT, JANE, LETTER, MakeSmall


def page_of(catalogue: Catalogue, *, is_front: bool = False) -> EventPage:
    event = catalogue.events["model-x"]
    return make_event_page(catalogue, event, make_positions(catalogue, event), is_front=is_front)


def test_the_front_page_and_the_page_of_the_event_differ_in_address_and_title_only(small: Catalogue) -> None:
    front, event = page_of(small, is_front=True), page_of(small)

    assert (front.address, front.template, front.kind, front.title) == (
        "",
        "front",
        "front",
        "What they said about Model X, word for word",
    )
    assert (event.address, event.template, event.kind, event.title) == (
        "events/model-x/",
        "event",
        "event",
        "Model W and Model X",
    )
    assert (front.matrix, front.divisions, front.days) == (event.matrix, event.divisions, event.days)


def test_everything_on_record_is_counted(small: Catalogue) -> None:
    page = page_of(small)

    assert (page.people_count, page.passage_count, page.question_count, page.claim_count) == (2, 3, 2, 1)
    assert page.description == (
        "Model W and Model X: 2 voices on 2 questions, 1 claim checked against documents, and what happened when."
    )
    assert (page.main_short, page.later_from) == ("X", "1 April 2025")
    assert (page.first_edition, page.first_edition_datetime, str(page.updated)) == (
        "1 Feb 2025",
        "2025-02-01",
        "2025-02-10",
    )


def test_the_things_that_the_event_is_about_come_with_maker_day_and_source(small: Catalogue) -> None:
    assert page_of(small).artefacts[0] == ArtefactLine(
        name="Model W",
        maker="Example Labs",
        released_on="26 December 2024",
        datetime="2024-12-26",
        summary="A model that anyone can download.",
        source=SourceLine("Model W is here", "https://example.org/model-w", "Example Labs", "26 Dec 2024", "", ""),
    )


def test_the_head_shows_the_worst_rendition_of_each_telling_statement(small: Catalogue, make_small: MakeSmall) -> None:
    worse = """\
renditions:
  - topic: Made up
    source:
      title: A joke
    text: Model X is a joke.
    in_quotation_marks: yes
    verdict: invented
    because: She never said it.
"""
    telling = (
        EVENT,
        "  - jane-doe/2025-01-27-letter\n",
        "  - jane-doe/2025-01-27-letter\n  - jane-doe/2024-12-26-first-look\n",
    )

    assert [view.verdict for view in page_of(small).misquotations] == ["altered"]
    assert [view.verdict for view in page_of(make_small(telling, (LETTER, "renditions:\n", worse))).misquotations] == [
        "invented"
    ]


def test_telling_claims_stand_in_the_head(make_small: MakeSmall) -> None:
    catalogue = make_small((EVENT, "updated: 2025-02-01", "telling_claims:\n  - cost\nupdated: 2025-02-01"))

    assert [row.claim for row in page_of(catalogue).telling_claims] == ["Model X cost five million dollars."]


def test_contradicted_claims_come_first_and_at_most_six_are_shown(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    verdicts = ["supported", "opinion", "unverifiable", *["contradicted"] * 4, "supported"]
    files = {
        f"events/model-x/claims/claim-{n}.yml": small_texts[COST].replace("partly_supported", verdict)
        for n, verdict in enumerate(verdicts)
    }
    page = page_of(make_small(files=files))

    assert [row.verdict for row in page.claims] == [*["contradicted"] * 4, "partly_supported", "supported"]
    assert {tally.verdict: tally.count for tally in page.verdicts} == {
        "supported": 2,
        "partly_supported": 1,
        "contradicted": 4,
        "unverifiable": 1,
        "opinion": 1,
    }


def test_days_without_words_or_landmark_are_left_to_the_timeline(make_small: MakeSmall) -> None:
    page = page_of(make_small(("events/model-x/timeline/2025-01-20-release.yml", "landmark: yes\n", "")))

    assert [day.datetime for day in page.days] == ["2024-12-26", "2025-01-27", "2025-02"]


def test_the_five_latest_corrections_are_shown(make_small: MakeSmall) -> None:
    entry = "  - on: 2025-02-{day:02}\n    kind: day\n    was: a\n    now: b\n    because: An error.\n"
    more = "corrections:\n" + "".join(entry.format(day=day) for day in range(10, 16))
    page = page_of(make_small((LETTER, "corrections:\n", more), (LETTER, "updated: 2025-02-03", "updated: 2025-02-15")))

    assert [line.on for line in page.corrections] == [f"{day} Feb 2025" for day in (15, 14, 13, 12, 11)]


def test_corrections_of_people_are_shown_too(make_small: MakeSmall) -> None:
    correction = (
        "corrections:\n  - on: 2025-02-01\n    kind: words\n    was: a\n    now: b\n    because: An error.\nupdated:"
    )
    page = page_of(make_small((JANE, "updated:", correction)))

    assert [line.record for line in page.corrections] == ["Jane Doe, 27 Jan 2025", "Jane Doe"]
