"""That a statement says what it is about, and that this existed when it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
EVENT = "events/model-x/event.yml"


def test_a_statement_about_nothing_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "about:\n  - model-x\n", "")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:1: H007 'about' is missing\n"
        "    fix: name the artefacts under about, or say in about_note what the words are about"
    )


def test_a_statement_about_nothing_and_older_than_the_event_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "about:\n  - model-w\n", "")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:1:1: H007 'about' is missing, and the "
        "words are older than the event\n"
        "    fix: name the artefacts under about, or say in about_note what the words are about"
    )


def test_words_said_on_the_day_of_release_are_not_older(check_small: CheckSmall) -> None:
    assert check_small(
        (LETTER, "about:\n  - model-x\n", ""), (EVENT, "released_on: 2025-01-20", "released_on: 2025-01-27")
    ) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:1: H007 'about' is missing\n"
        "    fix: name the artefacts under about, or say in about_note what the words are about"
    )


def test_words_about_what_did_not_exist_yet_are_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "- model-w", "- model-w\n  - model-x")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:8:5: H007 'model-x' was released on "
        "2025-01-20, after these words of 2024-12-26\n"
        "    fix: name what the words were about when they were said"
    )


def test_a_note_may_say_what_else_the_words_are_about(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "about:\n  - model-w\n", "about_note: Software in general.\n")) == ""


def test_words_may_be_about_what_was_released_that_day(check_small: CheckSmall) -> None:
    assert check_small((EVENT, "released_on: 2025-01-20", "released_on: 2025-01-27")) == ""


def test_words_may_be_about_what_was_released_some_time_that_month(check_small: CheckSmall) -> None:
    assert check_small((EVENT, "released_on: 2025-01-20", "released_on: 2025-01")) == ""
