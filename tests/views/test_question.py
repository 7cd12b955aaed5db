from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views import question
from build_tools.views.page import Facet, Link
from build_tools.views.question import QuestionPage, finding_in_words, make_question_page
from build_tools.views.voice import ReadingLine
from tests.conftest import CHEAP, FIRST_LOOK, REMARK, MakeSmall


def page_of(catalogue: Catalogue, question: str) -> QuestionPage:
    event = catalogue.events["model-x"]
    positions = make_positions(catalogue, event)
    return make_question_page(catalogue, event, catalogue.questions[f"model-x/{question}"], positions)


def test_the_page_says_what_the_question_is_and_where_it_belongs(small: Catalogue) -> None:
    page = page_of(small, "cheap")

    assert page.address == "events/model-x/questions/cheap/"
    assert page.title == "Training a model has become cheap."
    assert page.breadcrumb == (Link("Model W and Model X", "events/model-x/"), Link("Questions", "questions/"))
    assert page.facets == (Facet("kind", "Question"), Facet("question", "Q1 Training is cheap"))
    assert (page.head.number, page.question_count, page.event_title) == (1, 2, "Model W and Model X")
    assert page.why_it_matters == "If training is cheap, many can do it; if it is not, few will."
    assert (page.source, str(page.updated)) == (CHEAP, "2025-02-01")


def test_counts_come_with_their_denominator(small: Catalogue) -> None:
    assert [
        (p.finding, p.took_position, p.people_count) for p in (page_of(small, "cheap"), page_of(small, "open"))
    ] == [
        ("Of 2 voices, 2 took a position: 1 lean disagree, 1 mixed.", 2, 2),
        ("Of 2 voices, 1 took a position: 1 agree. The others: 1 searched, nothing found.", 1, 2),
    ]


def test_where_nobody_took_a_position_the_finding_says_so(make_small: MakeSmall) -> None:
    page = page_of(make_small((FIRST_LOOK, "stance: agree", "stance: no_position")), "open")

    assert page.finding == (
        "Of 2 voices, none took a position. The others: 1 took no position, 1 searched, nothing found."
    )
    assert page.took_position == 0
    assert [(tally.stance, tally.count) for tally in page.no_position] == [
        ("no_position", 1),
        ("searched_none_found", 1),
    ]
    assert [group.tally.stance for group in page.groups] == ["no_position"]


def test_without_people_the_finding_is_of_none(small: Catalogue) -> None:
    assert finding_in_words((), 0) == "Of 0 voices, none took a position."


def test_the_scale_is_whole_even_where_nobody_stands(small: Catalogue) -> None:
    assert [(tally.stance, tally.count) for tally in page_of(small, "open").scale] == [
        ("disagree", 0),
        ("leans_disagree", 0),
        ("mixed", 0),
        ("leans_agree", 0),
        ("agree", 1),
    ]


def test_voices_stand_by_stance_with_the_words_the_reading_rests_on_marked(small: Catalogue) -> None:
    groups = page_of(small, "cheap").groups
    (max_voice,), (jane_voice,) = (group.voices for group in groups)

    assert [group.tally.stance for group in groups] == ["leans_disagree", "mixed"]
    assert (max_voice.passage.id, max_voice.passage.paragraphs) == ("max-mustermann/2025-02-remark", ())
    assert [s.text for s in jane_voice.passage.paragraphs[0] if s.questions] == [
        "training can be cheap",
        "It does not show that it is cheap for everyone",
    ]
    assert [passage.id for passage in jane_voice.rests_also_on] == ["jane-doe/2024-12-26-first-look"]


def test_every_reader_of_a_voice_is_named_with_the_reason(small: Catalogue) -> None:
    voice = page_of(small, "cheap").groups[1].voices[0]

    assert (voice.stance, voice.label, voice.when) == ("mixed", "Mixed", "")
    assert voice.readings == (
        ReadingLine(
            permalink="people/jane-doe/2025-01-27-letter/#cheap-by-robin-reader",
            stance="mixed",
            label="Mixed",
            condition="Counting the earlier runs.",
            because="She grants that training can be cheap and denies that it is so for everyone.",
            basis=("training can be cheap", "It does not show that it is cheap for everyone"),
            confidence="High confidence",
            reader="Robin Reader",
            on="1 February 2025",
        ),
        ReadingLine(
            permalink="people/jane-doe/2025-01-27-letter/#cheap-by-machine-2025-02",
            stance="leans_agree",
            label="Leans agree",
            condition="",
            because="The first sentence says that training can be cheap.",
            basis=("training can be cheap",),
            confidence="Low confidence",
            reader="Machine reading, February 2025",
            on="1 February 2025",
        ),
    )


def test_a_reading_keeps_the_address_of_its_statement_question_and_reader(small: Catalogue) -> None:
    readings = page_of(small, "cheap").groups[1].voices[0].readings

    assert [reading.anchor for reading in readings] == ["cheap-by-robin-reader", "cheap-by-machine-2025-02"]


def test_an_older_reading_is_history_with_its_own_words(make_small: MakeSmall) -> None:
    reading = (
        "  - question: cheap\n    stance: agree\n    because: So it was.\n    basis:\n      - more than the price\n"
    )
    rest = "    confidence: low\n    by: robin-reader\n    on: 2025-02-01\n"
    catalogue = make_small((FIRST_LOOK, "readings:\n", f"readings:\n{reading}{rest}"))
    (voice,) = page_of(catalogue, "cheap").groups[1].voices

    assert voice.stance == "mixed"
    assert [(passage.id, line.stance) for passage, line in voice.history] == [
        ("jane-doe/2024-12-26-first-look", "agree")
    ]


def test_the_silent_are_named_with_the_day_of_the_search(small: Catalogue, make_small: MakeSmall) -> None:
    searched = page_of(small, "open").silences
    unsearched = page_of(make_small(files={"events/model-x/searches.yml": None}), "open").silences

    assert [(s.tally.stance, [p.id for p in s.tally.people], s.searched_on) for s in (*searched, *unsearched)] == [
        ("searched_none_found", ["max-mustermann"], "10 February 2025"),
        ("not_searched", ["max-mustermann"], ""),
    ]
    assert page_of(small, "cheap").silences == ()


def test_the_claims_that_the_question_leans_on_are_listed(small: Catalogue) -> None:
    assert [row.claim for row in page_of(small, "cheap").claims] == ["Model X cost five million dollars."]
    assert page_of(small, "open").claims == ()


def test_the_first_question_has_no_previous_and_the_last_no_next(small: Catalogue) -> None:
    cheap, opened = page_of(small, "cheap"), page_of(small, "open")

    assert (cheap.previous, cheap.next) == (None, opened.head)
    assert (opened.previous, opened.next) == (cheap.head, None)


def test_those_searched_on_every_question_stand_first(make_small: MakeSmall) -> None:
    catalogue = make_small()
    page = page_of(catalogue, "cheap")

    for tally in (*page.scale, *page.no_position):
        searched = [person.id in page.searched for person in tally.people]
        assert searched == sorted(searched, reverse=True)


def test_words_said_before_the_event_or_long_after_it_are_told(small: Catalogue) -> None:
    page = page_of(small, "open")

    assert page.said_when["jane-doe"] == "before X"
    assert set(page.said_when.values()) <= {"", "before X", "later"}


def test_voices_after_the_first_few_of_a_position_are_folded_but_never_a_single_one(
    make_small: MakeSmall, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = make_small((REMARK, "stance: leans_disagree", "stance: mixed"))
    groups = []
    for most in (1, 0):
        monkeypatch.setattr(question, "_MOST_OPEN", most)
        (group,) = page_of(everybody, "cheap").groups
        groups.append(([voice.passage.id for voice in group.voices], [voice.passage.id for voice in group.folded]))

    both = ["jane-doe/2025-01-27-letter", "max-mustermann/2025-02-remark"]
    assert groups == [(both, []), ([], both)]


def test_a_folded_voice_shows_the_words_its_first_reading_rests_on(small: Catalogue) -> None:
    (paraphrased,), (quoted,) = (group.voices for group in page_of(small, "cheap").groups)

    assert quoted.basis == "training can be cheap […] It does not show that it is cheap for everyone"
    assert paraphrased.basis == ""
