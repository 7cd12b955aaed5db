from __future__ import annotations

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.positions import Position, event_questions, make_positions, selected_people
from build_tools.records import Event
from tests.conftest import EVENT, FIRST_LOOK, LETTER, MakeSmall

STATEMENT = """\
said_on: {said_on}
medium: post
venue: Example Social
event: model-x
about:
  - model-x
mode: verbatim
words:
  exact: {words}
summary: More words on the price.
source:
  title: '[Post on Example Social]'
  url: https://example.org/posts/{said_on}
  opened: no
seen_in:
  - title: What they posted
    url: https://example.org/posted/{said_on}
    kind: report
    independent: yes
    read_on: 2025-05-01
    printed: {words}
readings:
  - question: cheap
    stance: {stance}
    because: The words say so.
    basis:
      - {words}
    confidence: high
    by: robin-reader
    on: 2025-05-01
updated: 2025-05-01
"""


def statement(said_on: str, stance: str, words: str = "Cheap it is.") -> str:
    return STATEMENT.format(said_on=said_on, stance=stance, words=words)


def event_of(catalogue: Catalogue) -> Item[Event]:
    return catalogue.events["model-x"]


def position(catalogue: Catalogue, person: str, question: str) -> Position:
    return make_positions(catalogue, event_of(catalogue))[person, question]


def stances(position: Position) -> list[tuple[str, str]]:
    return [(item.statement.stem, item.reading.stance) for item in (*position.current, *position.history)]


def test_everybody_selected_has_a_position_on_every_question(small: Catalogue) -> None:
    positions = make_positions(small, event_of(small))

    assert {key: position.stance for key, position in positions.items()} == {
        ("jane-doe", "cheap"): "mixed",
        ("jane-doe", "open"): "agree",
        ("max-mustermann", "cheap"): "leans_disagree",
        ("max-mustermann", "open"): "searched_none_found",
    }


def test_the_newest_statement_counts_and_older_ones_are_history(make_small: MakeSmall) -> None:
    catalogue = make_small(
        files={
            "people/jane-doe/2025-03-01-changed-mind.yml": statement("2025-03-01", "agree"),
            "people/jane-doe/2025-01-21-at-first.yml": statement("2025-01-21", "disagree"),
        }
    )
    found = position(catalogue, "jane-doe", "cheap")

    assert found.stance == "agree"
    assert [item.statement.stem for item in found.current] == ["2025-03-01-changed-mind"]
    assert stances(found)[1:] == [
        ("2025-01-27-letter", "mixed"),
        ("2025-01-27-letter", "leans_agree"),
        ("2025-01-21-at-first", "disagree"),
    ]


def test_of_two_statements_of_a_day_the_later_hour_counts(make_small: MakeSmall) -> None:
    morning = statement("2025-03-01", "agree").replace("medium:", 'said_at: "08:00"\nmedium:', 1)
    evening = statement("2025-03-01", "disagree", "Not cheap.").replace("medium:", 'said_at: "20:00"\nmedium:', 1)
    catalogue = make_small(
        files={
            "people/jane-doe/2025-03-01-z-morning.yml": morning,
            "people/jane-doe/2025-03-01-a-evening.yml": evening.replace("/2025-03-01", "/2025-03-01-b"),
        }
    )

    assert position(catalogue, "jane-doe", "cheap").stance == "disagree"


def test_readers_who_differ_are_all_kept_and_the_first_in_the_vocabulary_counts(
    small: Catalogue, make_small: MakeSmall
) -> None:
    assert stances(position(small, "jane-doe", "cheap")) == [
        ("2025-01-27-letter", "mixed"),
        ("2025-01-27-letter", "leans_agree"),
    ]
    assert position(small, "jane-doe", "cheap").other_stances == ("leans_agree",)

    swapped = make_small(
        (LETTER, "by: machine-2025-02\n", "by: somebody\n"),
        (LETTER, "by: robin-reader\n", "by: machine-2025-02\n"),
        (LETTER, "by: somebody\n", "by: robin-reader\n"),
    )

    assert position(swapped, "jane-doe", "cheap").stance == "leans_agree"
    assert position(swapped, "jane-doe", "cheap").other_stances == ("mixed",)


def test_readers_who_agree_have_no_other_stance(make_small: MakeSmall) -> None:
    catalogue = make_small((LETTER, "stance: leans_agree", "stance: mixed"))

    assert position(catalogue, "jane-doe", "cheap").other_stances == ()


def test_a_search_that_found_nothing_gives_its_latest_day(make_small: MakeSmall) -> None:
    again = "  - person: max-mustermann\n    on: 2025-03-01\n    where: A library\n    questions: [open]\n"
    earlier = again.replace("2025-03-01", "2025-01-01")
    catalogue = make_small(
        ("events/model-x/searches.yml", "searches:\n", f"searches:\n{again}{earlier}"),
        ("events/model-x/searches.yml", "updated: 2025-02-10", "updated: 2025-03-01"),
    )

    assert position(catalogue, "max-mustermann", "open") == Position(
        "max-mustermann", "open", "searched_none_found", searched_on=Day(2025, 3, 1)
    )


def test_without_a_search_nobody_is_said_to_have_been_searched(make_small: MakeSmall) -> None:
    catalogue = make_small(files={"events/model-x/searches.yml": None})

    assert position(catalogue, "max-mustermann", "open") == Position("max-mustermann", "open", "not_searched")


def test_spoke_about_it_and_took_no_position_is_a_stance_off_the_scale(make_small: MakeSmall) -> None:
    catalogue = make_small((FIRST_LOOK, "stance: agree", "stance: no_position"))

    assert position(catalogue, "jane-doe", "open").stance == "no_position"
    assert not position(catalogue, "jane-doe", "open").is_on_scale
    assert position(catalogue, "jane-doe", "cheap").is_on_scale


def test_words_before_the_main_artefact_or_looking_back_are_told_apart(small: Catalogue, make_small: MakeSmall) -> None:
    assert position(small, "jane-doe", "open").when == "before"
    assert position(small, "max-mustermann", "cheap").when == ""

    looking_back = make_small((EVENT, "later_from: 2025-04-01", "later_from: 2025-02-01"))

    assert position(looking_back, "max-mustermann", "cheap").when == "later"


def test_a_reading_that_rests_on_words_of_both_times_is_of_neither(small: Catalogue, make_small: MakeSmall) -> None:
    # The letter of January rests on a post of December too.
    assert position(small, "jane-doe", "cheap").when == ""

    all_after = make_small((EVENT, "later_from: 2025-04-01", "later_from: 2025-01-21"))

    assert position(all_after, "jane-doe", "cheap").when == ""
    assert position(all_after, "max-mustermann", "cheap").when == "later"


def test_words_on_another_event_do_not_count(small: Catalogue) -> None:
    assert len(event_questions(small, "model-x")) == 2
    assert event_questions(small, "another-event") == []


def test_questions_stand_in_their_order_and_people_by_family_name(small: Catalogue) -> None:
    assert [item.stem for item in event_questions(small, "model-x")] == ["cheap", "open"]
    assert selected_people(small, "model-x") == ["jane-doe", "max-mustermann"]
