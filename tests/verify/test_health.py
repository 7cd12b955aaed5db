"""That the health of sources says since when, and forgets nothing that was seen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from build_tools.format_record import format_record
from build_tools.records import SourceHealth
from build_tools.verify.health import Seen, update_health, write_health
from build_tools.verify.visit import Visit

URL = "https://example.org/x"
FIRST, LATER = date(2025, 6, 1), date(2025, 6, 8)


def look(
    day: date, result: str = "", *words: str, final: str = "", former: dict[str, Any] | None = None
) -> dict[str, Any]:
    known = {URL: SourceHealth.model_validate(former)} if former else {}
    results = {f"people/jane-doe/{number}.yml": word for number, word in enumerate(words)}
    return update_health(known, [Seen(Visit(URL, day, result, final=final), results)], [URL])[URL]


@pytest.mark.parametrize(
    ("result", "words", "state"),
    [
        ("", (), "alive"),
        ("", ("found",), "alive"),
        ("", ("found", "differs"), "words_missing"),
        ("", ("not_found",), "words_missing"),
        ("not_machine_readable", ("not_machine_readable",), "alive"),
        ("blocked", ("blocked",), "blocked"),
        ("gone", ("gone",), "gone"),
        ("moved", ("moved",), "moved"),
        ("error", ("error",), "unreachable"),
    ],
)
def test_every_end_of_a_visit_has_its_state(result: str, words: tuple[str, ...], state: str) -> None:
    assert look(FIRST, result, *words)["state"] == state


def test_a_state_lasts_since_the_first_day_of_it_and_life_is_remembered() -> None:
    alive = look(FIRST)
    assert alive == {
        "url": URL,
        "state": "alive",
        "since": "2025-06-01",
        "asked_on": "2025-06-01",
        "first_alive": "2025-06-01",
        "last_alive": "2025-06-01",
    }
    still = look(LATER, former=alive)
    assert still == alive | {"last_alive": "2025-06-08", "asked_on": "2025-06-08"}
    gone = look(date(2025, 6, 15), "gone", former=still)
    assert gone == still | {"state": "gone", "since": "2025-06-15", "asked_on": "2025-06-15"}
    assert look(date(2025, 6, 22), "gone", former=gone) == gone | {"asked_on": "2025-06-22"}


def test_what_was_never_seen_alive_has_no_such_day() -> None:
    assert look(FIRST, "blocked") == {
        "url": URL,
        "state": "blocked",
        "since": "2025-06-01",
        "asked_on": "2025-06-01",
    }


def test_it_names_the_statements_whose_words_are_missing_as_long_as_they_are() -> None:
    missing = look(FIRST, "", "found", "not_found", "differs")
    assert missing["missing"] == ["people/jane-doe/1.yml", "people/jane-doe/2.yml"]
    assert "missing" not in look(LATER, "", "found", "found", former=missing)
    assert "missing" not in look(LATER, "gone", "gone", former=missing)


def test_it_says_where_a_page_has_gone_if_that_can_be_said() -> None:
    assert look(FIRST, "moved", final="https://other.example/y")["moved_to"] == "https://other.example/y"
    assert "moved_to" not in look(FIRST, "moved", final="https://other.example:99/\u202e")


def test_who_was_not_asked_keeps_what_was_known_and_who_is_named_no_more_is_forgotten() -> None:
    known = {url: SourceHealth.model_validate(look(FIRST) | {"url": url}) for url in (URL, "https://example.org/old")}
    assert list(update_health(known, [], [URL, "https://example.org/new"])) == [URL]
    assert update_health(known, [], [URL])[URL] == look(FIRST)


def test_the_file_is_in_its_normal_form() -> None:
    text = write_health({URL: look(FIRST, "", "not_found")}, FIRST)
    assert text == format_record(text, "health")
    assert text.endswith("updated: 2025-06-01\n")
