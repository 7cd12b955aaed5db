from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.copies import CaptureLine, make_capture_line, make_copy_line
from tests.conftest import FIRST_LOOK, LETTER, Change, MakeSmall

LETTER_ID, FIRST_LOOK_ID = "jane-doe/2025-01-27-letter", "jane-doe/2024-12-26-first-look"
WORDS = "Anyone can download it, and that matters more than the price."
LISTED: Change = (
    "vocabulary.yml",
    "updated: ",
    "hosts_without_text:\n  - host: social.example\n    because: Shows posts to members only.\nupdated: ",
)
CAPTURE = """\
captures:
  - url: https://web.archive.org/web/20250128120000/{of}
    captured_on: 2025-01-28
    checked_on: 2025-02-03
    sha256: {sha}
    result: {result}
renditions:
"""


def place_of(catalogue: Catalogue, statement: str = FIRST_LOOK_ID) -> str:
    item = catalogue.statements[statement]
    return make_copy_line(catalogue, item, item.record.seen_in[0]).place


def at(url: str) -> Change:
    return (FIRST_LOOK, "url: https://example.org/posted", f"url: {url}")


def test_a_copy_leads_to_the_words_as_it_prints_them(small: Catalogue) -> None:
    assert place_of(small) == (
        "https://example.org/posted#:~:text=Anyone%20can%20download%20it%2C%20and%20that%20matters%20more%20than%20"
        "the%20price."
    )
    assert place_of(small, LETTER_ID) == (
        "https://example.org/letters#:~:text=Model%20X%20shows%20that%20training,paid%20for%20by%20somebody%20else."
    )


def test_the_words_are_named_without_what_the_copy_prints_around_them(make_small: MakeSmall) -> None:
    printed = f"'A first look at Model W. “{WORDS[:-1]}”, she wrote.'"
    catalogue = make_small(
        (FIRST_LOOK, f"printed: {WORDS}", f"printed: {printed}"),
        (FIRST_LOOK, f"exact: {WORDS}", f"exact: '{WORDS[:-1]} […]'"),
    )

    assert place_of(catalogue).endswith(
        "#:~:text=Anyone%20can%20download%20it%2C%20and%20that%20matters%20more%20than%20the%20price"
    )


@pytest.mark.parametrize(
    "url", ["https://social.example/1", "https://www.social.example/1", "https://m.social.example/1"]
)
def test_no_link_leads_to_words_that_are_shown_to_members_only(make_small: MakeSmall, url: str) -> None:
    assert place_of(make_small(LISTED, at(url))) == ""


@pytest.mark.parametrize("url", ["https://example.org/a.pdf", "https://example.org/a.PDF?page=2"])
def test_no_link_leads_into_a_document_that_is_no_page(make_small: MakeSmall, url: str) -> None:
    assert place_of(make_small(at(url))) == ""


def test_no_link_leads_to_a_page_without_encryption(make_small: MakeSmall) -> None:
    listed = (
        "vocabulary.yml",
        "plain_http_hosts:\n",
        "plain_http_hosts:\n  - host: old.example\n    because: It has no other.\n",
    )
    assert place_of(make_small(listed, at("http://old.example/1"))) == ""


def test_no_link_leads_to_a_copy_without_an_address_or_without_words(make_small: MakeSmall) -> None:
    assert place_of(make_small((FIRST_LOOK, "    url: https://example.org/posted\n", ""))) == ""
    catalogue = make_small()
    assert place_of(catalogue, "max-mustermann/2025-02-remark") == ""


@pytest.mark.parametrize(
    ("kind", "words", "directive"),
    [
        ("report", "Obviously.", ""),
        ("report", "Obviously not.", "#:~:text=Obviously%20not."),
        ("full_copy", "Obviously.", "#:~:text=look%20at%20Model%20W.-,Obviously."),
    ],
)
def test_few_words_are_named_with_those_before_them_where_nothing_stands_between(
    make_small: MakeSmall, kind: str, words: str, directive: str
) -> None:
    catalogue = make_small(
        (FIRST_LOOK, f"exact: {WORDS}", f"exact: {words}"),
        (FIRST_LOOK, f"printed: {WORDS}\n", f"printed: {words}\n    prefix: A first look at Model W.\n"),
        (FIRST_LOOK, "    kind: report", f"    kind: {kind}"),
        (FIRST_LOOK, "      - that matters more than the price\n", f"      - {words}\n"),
    )

    assert place_of(catalogue) == (f"https://example.org/posted{directive}" if directive else "")


def capture_of(catalogue: Catalogue) -> CaptureLine:
    record = catalogue.statements[LETTER_ID].record
    return make_capture_line(catalogue, record, record.captures[0])


def capture(of: str, result: str = "found") -> Change:
    return (LETTER, "renditions:\n", CAPTURE.format(of=of, result=result, sha="0" * 64))


def test_a_capture_says_which_page_was_stored_when_it_was_searched_and_what_was_found(make_small: MakeSmall) -> None:
    catalogue = make_small(capture("https://example.org/letters"))

    assert capture_of(catalogue) == CaptureLine(
        host="web.archive.org",
        of="https://example.org/letters",
        is_archived=True,
        is_source=True,
        captured_on="28 January 2025",
        checked_on="3 February 2025",
        result=catalogue.term("capture_results", "found"),
        place="https://web.archive.org/web/20250128120000/https://example.org/letters"
        "#:~:text=Model%20X%20shows%20that%20training,paid%20for%20by%20somebody%20else.",
    )


def test_a_capture_in_which_the_words_were_not_found_leads_to_the_page(make_small: MakeSmall) -> None:
    line = capture_of(make_small(capture("https://example.org/letters", "not_found")))

    assert (line.is_source, line.result.label) == (True, "Words not found")
    assert line.place == "https://web.archive.org/web/20250128120000/https://example.org/letters"


def test_a_page_that_was_read_where_it_stands_is_no_archived_one(make_small: MakeSmall) -> None:
    archived = CAPTURE.format(of="https://example.org/letters", result="found", sha="0" * 64)
    live = archived.replace("https://web.archive.org/web/20250128120000/", "")
    line = capture_of(make_small((LETTER, "renditions:\n", live)))

    assert (line.is_archived, line.is_source, line.host, line.of) == (
        False,
        True,
        "example.org",
        "https://example.org/letters",
    )
    assert line.place.startswith("https://example.org/letters#:~:text=Model%20X")


def test_a_copy_that_is_gone_leads_to_no_place_in_it(make_small: MakeSmall) -> None:
    catalogue = make_small(
        ("health.yml", "posted\n    state: words_missing", "posted\n    state: gone"),
        ("health.yml", "    missing:\n      - people/jane-doe/2024-12-26-first-look.yml\n", ""),
    )
    assert place_of(catalogue) == ""


def test_a_capture_of_another_page_says_that_it_is_not_the_source(make_small: MakeSmall) -> None:
    line = capture_of(make_small(capture("https://example.org/digest")))

    assert (line.is_source, line.of) == (False, "https://example.org/digest")
