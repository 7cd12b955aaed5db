"""That every page of a statement is read once, and asked for the words that should stand in it."""

from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.verify.copies import Copy, find_wanted, list_copies
from build_tools.verify.find import Wanted
from tests.conftest import FIRST_LOOK, LETTER, Change, MakeSmall

LETTER_ID, FIRST_LOOK_ID = "jane-doe/2025-01-27-letter", "jane-doe/2024-12-26-first-look"
WORDS = (
    "Model X shows that training can be cheap. It does not show that it is cheap for everyone, because the earlier runs "
    "were paid for by somebody else."
)
LETTERS, DIGEST = "https://example.org/letters", "https://example.org/digest"
POST, POSTED = "https://example.org/posts/1", "https://example.org/posted"
STORED = "https://web.archive.org/web/20250128120000/"
LOOK = "Anyone can download it, and that matters more than the price."
LOOKED = Wanted(LOOK, "A first look at Model W.", "")


def copies_of(catalogue: Catalogue, statement: str = LETTER_ID) -> list[tuple[str, str, Wanted]]:
    return [(copy.url, copy.role, copy.wanted) for copy in list_copies(catalogue.statements[statement])]


def captures(*urls: str) -> Change:
    listed = "".join(
        f"  - url: {url}\n    captured_on: 2025-01-28\n    checked_on: 2025-02-03\n    sha256: {'0' * 64}\n"
        "    result: found\n"
        for url in urls
    )
    return (LETTER, "renditions:\n", f"captures:\n{listed}renditions:\n")


def test_the_source_comes_first_then_copies_then_captures(small: Catalogue) -> None:
    assert list(list_copies(small.statements[FIRST_LOOK_ID])) == [
        Copy(FIRST_LOOK, POST, "source", LOOKED),
        Copy(FIRST_LOOK, POSTED, "copy", Wanted(LOOK)),
        Copy(FIRST_LOOK, f"{STORED.replace('0128120000', '0112080000')}{POST}", "capture", LOOKED),
    ]


def test_a_page_that_is_source_and_copy_is_read_once_as_the_source(small: Catalogue) -> None:
    assert copies_of(small) == [
        (LETTERS, "source", Wanted(WORDS, "", "I have the receipts.")),
        (DIGEST, "copy", Wanted("Model X shows that training can be cheap.")),
    ]


def test_every_address_of_the_source_is_read_as_the_source(make_small: MakeSmall) -> None:
    also: Change = (LETTER, "  opened: yes\n", f"  opened: yes\n  also_at:\n    - {LETTERS}-2\n    - {LETTERS}\n")
    original: Change = (LETTER, "    kind: excerpt", "    kind: original")

    assert [(url, role) for url, role, _ in copies_of(make_small(also, original))] == [
        (LETTERS, "source"),
        (f"{LETTERS}-2", "source"),
        (DIGEST, "source"),
    ]


def test_a_paraphrase_has_no_words_to_look_for(small: Catalogue) -> None:
    assert copies_of(small, "max-mustermann/2025-02-remark") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    url: https://example.org/digest\n", ""),
        ("    printed: Model X shows that training can be cheap.\n", "    note: It prints none of the words.\n"),
    ],
)
def test_a_copy_without_an_address_or_without_words_is_not_read(make_small: MakeSmall, old: str, new: str) -> None:
    assert [url for url, _, _ in copies_of(make_small((LETTER, old, new)))] == [LETTERS]


def test_a_capture_is_asked_for_the_words_of_the_page_that_it_is_of(make_small: MakeSmall) -> None:
    stored = [f"{STORED}{DIGEST}", f"{STORED}http://www.example.org/letters/"]
    live = [LETTERS, "https://www.example.org/letters"]
    catalogue = make_small(captures(*stored, *live, stored[0]))

    assert copies_of(catalogue)[2:] == [
        (f"{STORED}{DIGEST}", "capture", Wanted("Model X shows that training can be cheap.")),
        (f"{STORED}http://www.example.org/letters/", "capture", Wanted(WORDS, "", "I have the receipts.")),
    ]


def test_the_words_around_are_those_that_the_very_page_prints_where_we_have_read_it(make_small: MakeSmall) -> None:
    around = "    prefix: To the editor\n    suffix: I have the receipts.\n"
    catalogue = make_small((LETTER, "    kind: original\n", f"    kind: original\n{around}"))

    assert copies_of(catalogue)[0][2] == Wanted(WORDS, "To the editor", "I have the receipts.")


def test_a_page_that_the_statement_does_not_name_holds_nothing_that_we_want(small: Catalogue) -> None:
    record = small.statements[LETTER_ID].record

    assert find_wanted(record, "https://example.org/other") is None
    assert find_wanted(record, f"{LETTERS}?page=2") is None
    assert (
        find_wanted(small.statements["max-mustermann/2025-02-remark"].record, "https://example.org/overheard") is None
    )
