"""That what is said of the health of sources is what was seen, and that a lost source leads to its capture."""

from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.health import HealthLine, Loss, make_health_line, make_loss
from build_tools.views.page import Link
from tests.conftest import FIRST_LOOK, LETTER, Change, MakeSmall

LETTERS, POST = "https://example.org/letters", "https://example.org/posts/1"
LETTER_ID, FIRST_LOOK_ID = "jane-doe/2025-01-27-letter", "jane-doe/2024-12-26-first-look"
HEALTH = """\
sources:
  - url: {url}
    state: {state}
    since: 2025-05-19
    asked_on: 2025-05-26
{more}updated: 2025-05-26
"""
CAPTURE = """\
  - url: {url}
    captured_on: {captured_on}
    checked_on: {checked_on}
    sha256: {sha}
    result: {result}
"""
ALIVE = "    first_alive: 2025-02-10\n    last_alive: 2025-05-26\n"
SEEN = "    first_alive: 2025-02-10\n    last_alive: 2025-05-12\n"
MISSING = f"{ALIVE}    missing:\n      - {LETTER}\n"


def health(state: str, more: str = "", url: str = LETTERS) -> dict[str, str]:
    return {"health.yml": HEALTH.format(url=url, state=state, more=more)}


def captures(*captures: tuple[str, str, str, str]) -> Change:
    """Give the letter captures: address, days of capture and of looking, result."""
    names = ("url", "captured_on", "checked_on", "result")
    texts = [CAPTURE.format(**dict(zip(names, each, strict=True)), sha="0" * 64) for each in captures]
    return (LETTER, "renditions:\n", f"captures:\n{''.join(texts)}renditions:\n")


def archived(result: str = "found", page: str = LETTERS) -> tuple[str, str, str, str]:
    return (f"https://web.archive.org/web/20250128120000/{page}", "2025-01-28", "2025-02-03", result)


def live(last: str, result: str = "found") -> tuple[str, str, str, str]:
    return (LETTERS, "2025-02-01", last, result)


#: The letter counts as changed on the day on which it was last looked for.
LATER: Change = (LETTER, "updated: 2025-02-03", "updated: 2025-05-20")
PLACE = "https://web.archive.org/web/20250128120000/https://example.org/letters#:~:text=Model%20X%20shows%20that%20training,paid%20for%20by%20somebody%20else."
KEPT = Link("the capture of 28 January 2025", PLACE)


def line_of(catalogue: Catalogue) -> HealthLine:
    line = make_health_line(catalogue, LETTERS, catalogue.statements[LETTER_ID])
    assert line is not None
    return line


def test_an_address_that_nobody_asked_has_no_line(small: Catalogue) -> None:
    assert make_health_line(small, "https://example.org/staff") is None


@pytest.mark.parametrize(
    ("state", "more", "sentence", "is_lost"),
    [
        ("alive", ALIVE, "Last seen on 26 May 2025.", False),
        ("gone", SEEN, "No longer public: noticed on 19 May 2025, last seen on 12 May 2025.", True),
        ("gone", "", "Not there when a program asked, last on 26 May 2025.", True),
        ("moved", "", "Leads to another site (last tried on 26 May 2025).", True),
        (
            "moved",
            f"{SEEN}    moved_to: https://www.other.example/x\n",
            "Leads to another site, other.example (last tried on 26 May 2025). Last seen on 12 May 2025.",
            True,
        ),
        (
            "blocked",
            "",
            "Refuses automatic readers (last tried on 26 May 2025), so whether it still stands is not known.",
            False,
        ),
        (
            "unreachable",
            SEEN,
            "Could not be reached on 26 May 2025, which may pass. Last seen on 12 May 2025.",
            False,
        ),
    ],
)
def test_each_state_is_told_in_words_that_say_no_more_than_was_seen(
    make_small: MakeSmall, state: str, more: str, sentence: str, is_lost: bool
) -> None:
    assert line_of(make_small(files=health(state, more))) == HealthLine(state, sentence, is_lost, None)


def test_words_that_were_never_found_there_are_not_called_changed(make_small: MakeSmall) -> None:
    line = line_of(make_small(captures(archived("differs")), files=health("words_missing", MISSING)))

    assert line == HealthLine(
        "words_missing", "On 26 May 2025 a program did not find these words on this page.", False, None
    )


def test_words_that_stood_there_once_are_and_lead_to_the_capture_that_holds_them(make_small: MakeSmall) -> None:
    line = line_of(make_small(captures(archived()), files=health("words_missing", MISSING)))

    assert line.sentence == (
        "Changed: the words stood on this page on 28 January 2025; on 26 May 2025 a program no longer found them."
    )
    assert (line.is_lost, line.kept) == (True, KEPT)


def test_words_that_a_program_read_where_they_stand_stood_there_until_it_last_did(make_small: MakeSmall) -> None:
    line = line_of(make_small(captures(live("2025-05-19")), LATER, files=health("words_missing", MISSING)))

    assert line.sentence.startswith("Changed: the words stood on this page on 19 May 2025;")
    assert (line.is_lost, line.kept) == (True, None)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(
            [captures(live("2025-05-26")), (LETTER, "updated: 2025-02-03", "updated: 2025-05-26")], id="found"
        ),
        pytest.param([(LETTER, "updated: 2025-02-03", "updated: 2025-05-27")], id="the record changed since"),
    ],
)
def test_what_is_no_longer_so_is_not_told(make_small: MakeSmall, changes: list[Change]) -> None:
    line = line_of(make_small(*changes, files=health("words_missing", MISSING)))

    assert line == HealthLine("alive", "Last seen on 26 May 2025.", False, None)


def test_that_the_words_of_another_statement_are_missing_is_not_told_of_these(make_small: MakeSmall) -> None:
    line = line_of(make_small(files=health("words_missing", MISSING.replace(LETTER, FIRST_LOOK))))

    assert line == HealthLine("alive", "Last seen on 26 May 2025.", False, None)


@pytest.mark.parametrize(
    ("capture", "kept"),
    [
        (archived(), KEPT),
        (archived(page="http://www.example.org/letters/"), None),
        (archived("found_without_context"), Link(KEPT.text, PLACE.partition("#")[0])),
        (archived("not_found"), None),
        (archived("differs"), None),
        (archived("blocked"), None),
        (archived(page="https://example.org/digest"), None),
        (live("2025-02-03"), None),
    ],
)
def test_a_capture_is_kept_if_an_archive_holds_the_words_in_this_very_page(
    make_small: MakeSmall, capture: tuple[str, str, str, str], kept: Link | None
) -> None:
    change = captures(capture)
    if capture[3] == "blocked":
        change = (change[0], change[1], change[2].replace(f"    sha256: {'0' * 64}\n", ""))
    line = line_of(make_small(change, files=health("gone", SEEN)))
    if capture[0].endswith("www.example.org/letters/"):
        assert line.kept is not None
        assert line.kept.address.startswith(capture[0])
    else:
        assert line.kept == kept


def test_the_newest_capture_with_the_words_around_them_comes_first(make_small: MakeSmall) -> None:
    newer = ("https://web.archive.org/web/20250130120000/https://example.org/letters", "2025-01-30", "2025-02-03")
    whole = captures((*newer, "found"), archived())
    part = captures(archived(), (*newer, "found_without_context"))

    assert "20250130" in str(line_of(make_small(whole, files=health("gone", SEEN))).kept)
    assert line_of(make_small(part, files=health("gone", SEEN))).kept == KEPT


def loss_of(catalogue: Catalogue) -> Loss | None:
    return make_loss(catalogue, catalogue.statements[LETTER_ID])


@pytest.mark.parametrize(
    ("state", "more", "loss"),
    [
        ("gone", SEEN, Loss("The source is no longer public", None)),
        ("gone", "", Loss("The source was not at its address when a program asked there", None)),
        ("moved", SEEN, Loss("The address of the source leads to another site", None)),
        ("blocked", SEEN, None),
        ("unreachable", SEEN, None),
        ("alive", ALIVE, None),
        ("words_missing", MISSING, None),
    ],
)
def test_a_source_is_called_lost_only_if_readers_can_open_it_no_more(
    make_small: MakeSmall, state: str, more: str, loss: Loss | None
) -> None:
    assert loss_of(make_small(files=health(state, more))) == loss


def test_a_lost_source_comes_with_the_capture_that_is_kept(make_small: MakeSmall) -> None:
    assert loss_of(make_small(captures(archived()), files=health("gone"))) == Loss(
        "The source is no longer public", KEPT
    )
    assert loss_of(make_small(captures(archived()), files=health("words_missing", MISSING))) == Loss(
        "The words no longer stand in the source", KEPT
    )


def test_a_source_is_not_lost_while_one_of_its_addresses_may_still_hold_it(make_small: MakeSmall) -> None:
    also: Change = (LETTER, "  opened: yes\n", "  opened: yes\n  also_at:\n    - https://example.org/letters-2\n")

    assert loss_of(make_small(also, files=health("gone", SEEN))) is None


def test_losses_of_several_kinds_are_not_told_as_one_of_them(make_small: MakeSmall) -> None:
    also: Change = (LETTER, "  opened: yes\n", "  opened: yes\n  also_at:\n    - https://example.org/letters-2\n")
    second = (
        "  - url: https://example.org/letters-2\n    state: moved\n    since: 2025-05-19\n    asked_on: 2025-05-26\n"
    )
    both = health("gone", f"{SEEN}{second}")

    assert loss_of(make_small(also, files=both)) == Loss(
        "The words are no longer read at any address of the source", None
    )


def test_a_statement_without_an_address_has_no_loss(small: Catalogue) -> None:
    assert make_loss(small, small.statements["max-mustermann/2025-02-remark"]) is None
