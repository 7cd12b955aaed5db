from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.proof import counted_copies, prints_all
from build_tools.records import Statement
from build_tools.views.proof import Proof, make_proof
from tests.conftest import FIRST_LOOK, LETTER, REMARK, Change, MakeSmall

CAPTURE = """\
captures:
  - url: https://web.archive.org/web/20250128120000/{of}
    captured_on: 2025-01-28
    checked_on: {day}
    sha256: {sha}
    result: {result}
renditions:
"""
SECOND = """\
  - title: Another report
    url: https://example.org/another
    kind: report
    independent: {independent}
    read_on: 2025-02-01
    printed: {printed}
captures:
"""


def capture(day: str, result: str, of: str = "https://example.org/letters") -> Change:
    return (LETTER, "renditions:\n", CAPTURE.format(day=day, result=result, of=of, sha="0" * 64))


def captures(*each: tuple[str, str, str]) -> Change:
    """Give the letter captures: where, the day on which words were looked for there, and what came of it."""
    listed = ""
    for url, day, result in each:
        sha = "" if result == "blocked" else f"    sha256: {'0' * 64}\n"
        listed += f"  - url: {url}\n    captured_on: 2025-01-28\n    checked_on: {day}\n{sha}    result: {result}\n"
    return (LETTER, "renditions:\n", f"captures:\n{listed}renditions:\n")


def second_copy(printed: str, *, independent: str = "yes") -> Change:
    return (FIRST_LOOK, "captures:\n", SECOND.format(printed=printed, independent=independent))


#: Makes the second copy the original.
ORIGINAL: Change = (FIRST_LOOK, "another\n    kind: report", "another\n    kind: original")
FULL_COPY: Change = (FIRST_LOOK, "another\n    kind: report", "another\n    kind: full_copy")
NO_ADDRESS = ("  url: https://example.org/posts/1\n", "")
NO_CAPTURE = (
    "captures:\n  - url: https://web.archive.org/web/20250112080000/https://example.org/posts/1\n"
    "    captured_on: 2025-01-12\n    checked_on: 2025-02-01\n    http_status: 200\n"
    "    sha256: 4f1c9d6a0b7e2358c1d4e5f60718293a4b5c6d7e8f90123456789abcdef01234\n    result: found_without_context\n",
    "",
)
LETTER_ID, FIRST_LOOK_ID, REMARK_ID = (
    "jane-doe/2025-01-27-letter",
    "jane-doe/2024-12-26-first-look",
    "max-mustermann/2025-02-remark",
)
TWO_COPIES = "Seen in 2 independent copies, in full in "
LETTERS = "https://example.org/letters"
STORED = f"https://web.archive.org/web/20250128120000/{LETTERS}"
ON_PAGE = "Found by a program on the source's own page on "
READ_THERE = "Read on the original page, or an archived copy of it, on 1 February 2025."


@pytest.mark.parametrize(
    ("changes", "statement", "level", "sentence"),
    [
        pytest.param(
            [capture("2025-02-03", "found")],
            LETTER_ID,
            "checked",
            "Found in an archived copy of the source, stored on 28 January 2025 and searched on 3 February 2025.",
            id="words found in a capture are checked",
        ),
        pytest.param(
            [capture("2025-02-03", "found", "http://www.example.org/letters/")],
            LETTER_ID,
            "checked",
            "Found in an archived copy of the source, stored on 28 January 2025 and searched on 3 February 2025.",
            id="a capture of the same page under another way of writing its address",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-03", "found"))],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}3 February 2025; the page may have changed since.",
            id="words found where the source stands",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-02", "found"), (LETTERS, "2025-02-03", "not_found"))],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}2 February 2025; they no longer stood there on 3 February 2025.",
            id="words found where the source stands and gone from it later",
        ),
        pytest.param(
            [
                captures((LETTERS, "2025-02-02", "found"), (f"{LETTERS}-2", "2025-02-03", "not_found")),
                (LETTER, "  opened: yes\n", f"  opened: yes\n  also_at:\n    - {LETTERS}-2\n"),
            ],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}2 February 2025; the page may have changed since.",
            id="words found on one page of the speaker's and never on another",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-02", "found"), (LETTERS, "2025-02-03", "blocked"))],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}2 February 2025; the page may have changed since.",
            id="words found where the source stands, which refused a program later",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-02", "found"), (STORED, "2025-02-03", "not_found"))],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}2 February 2025; the page may have changed since.",
            id="words found where the source stands, which an archive stored without them before",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-03", "found"), (LETTERS, "2025-02-02", "differs"))],
            LETTER_ID,
            "checked",
            f"{ON_PAGE}3 February 2025; the page may have changed since.",
            id="words that differed once and stand there now",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-03", "found"), (STORED, "2025-02-02", "found"))],
            LETTER_ID,
            "checked",
            "Found in an archived copy of the source, stored on 28 January 2025 and searched on 2 February 2025.",
            id="an archived copy proves more than the page, which can change",
        ),
        pytest.param(
            [captures((LETTERS, "2025-02-03", "found_without_context"))],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="words found with other words around are not checked",
        ),
        pytest.param(
            [captures(("https://example.org/digest", "2025-02-03", "found"))],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="words found where a copy stands are not checked against the source",
        ),
        pytest.param(
            [captures((STORED.replace("web.archive.org", "archive.example"), "2025-02-03", "found"))],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="words found at an archive that we do not know are not checked",
        ),
        pytest.param(
            [capture("2025-02-03", "found", "https://example.org/digest")],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="words found in a capture of another page are not checked against the source",
        ),
        pytest.param(
            [capture("2025-02-03", "not_found")],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="words not found in a capture are not checked",
        ),
        pytest.param(
            [],
            LETTER_ID,
            "independent_copies",
            TWO_COPIES + f"1. {READ_THERE}",
            id="one copy in full and one in part",
        ),
        pytest.param(
            [second_copy("Anyone can download it, and that matters more than the price.")],
            FIRST_LOOK_ID,
            "independent_copies",
            "Seen in 2 independent copies, in full in each. The original was not opened.",
            id="two copies in full, the original not opened",
        ),
        pytest.param(
            [second_copy("Anyone can download it"), (FIRST_LOOK, "opened: no", "opened: yes"), FULL_COPY],
            FIRST_LOOK_ID,
            "independent_copies",
            TWO_COPIES + "1. The original was opened.",
            id="the original read, and its words taken from a full copy",
        ),
        pytest.param(
            [second_copy("Anyone can download it", independent="no")],
            FIRST_LOOK_ID,
            "one_copy",
            "Only one copy that we read prints these words in full (report, example.org). The original was not opened.",
            id="a copy that depends on another does not count",
        ),
        pytest.param(
            [],
            FIRST_LOOK_ID,
            "one_copy",
            "Only one copy that we read prints these words in full (report, example.org). The original was not opened.",
            id="a single report",
        ),
        pytest.param(
            [(FIRST_LOOK, "kind: report", "kind: full_copy")],
            FIRST_LOOK_ID,
            "one_copy",
            "Only one copy that we read prints these words in full (full copy, example.org). The original was not opened.",
            id="a single full copy",
        ),
        pytest.param(
            [(FIRST_LOOK, "kind: report", "kind: original"), (FIRST_LOOK, "opened: no", "opened: yes")],
            FIRST_LOOK_ID,
            "one_copy",
            f"No second independent copy was seen. {READ_THERE}",
            id="the original alone",
        ),
        pytest.param(
            [second_copy("Anyone can download it, and that matters more than the price.", independent="no")],
            FIRST_LOOK_ID,
            "one_copy",
            "Read in full in 2 copies that go back to one. The original was not opened.",
            id="two copies of which one depends on the other",
        ),
        pytest.param(
            [(FIRST_LOOK, "kind: report", "kind: original"), (FIRST_LOOK, *NO_ADDRESS), (FIRST_LOOK, *NO_CAPTURE)],
            FIRST_LOOK_ID,
            "one_copy",
            "No second independent copy was seen. Read on the page that first printed them, or an archived copy of it, "
            "on 1 February 2025. The source itself was not opened.",
            id="spoken words on the page that first printed them",
        ),
        pytest.param(
            [second_copy("Anyone can download it"), (FIRST_LOOK, "opened: no", "opened: yes"), ORIGINAL],
            FIRST_LOOK_ID,
            "independent_copies",
            TWO_COPIES + "1. A part was read on the original page, or an archived copy of it, on 1 February 2025.",
            id="the original prints a part",
        ),
        pytest.param(
            [],
            REMARK_ID,
            "paraphrase",
            "Reported in other words; no words are quoted. The original was not opened.",
            id="a paraphrase",
        ),
        pytest.param(
            [
                (FIRST_LOOK, "kind: report", "kind: seed"),
                (FIRST_LOOK, "readings:\n", "note: From a seed.\nreadings:\n"),
            ],
            FIRST_LOOK_ID,
            "seed_only",
            "Known only from an article that this record started from.",
            id="words known from a seed article",
        ),
        pytest.param(
            [(REMARK, "kind: report", "kind: seed")],
            REMARK_ID,
            "seed_only",
            "Known only from an article that this record started from.",
            id="a paraphrase known from a seed article",
        ),
    ],
)
def test_the_proof_says_what_was_done_and_no_more(
    make_small: MakeSmall, changes: list[Change], statement: str, level: str, sentence: str
) -> None:
    catalogue = make_small(*changes)

    assert make_proof(catalogue, catalogue.statements[statement].record) == Proof(
        level, catalogue.term("proof_levels", level).label, sentence
    )


def test_a_copy_with_other_words_proves_nothing(make_small: MakeSmall) -> None:
    catalogue = make_small(
        second_copy("Anyone may download it.\n    note: It prints 'may' for 'can'."),
    )
    record = catalogue.statements[FIRST_LOOK_ID].record

    assert [copy.title for copy in counted_copies(record)] == ["What they posted"]
    assert make_proof(catalogue, record).level == "one_copy"


def record_of(catalogue: Catalogue, statement: str) -> Statement:
    return catalogue.statements[statement].record


def test_a_copy_prints_all_only_from_the_first_word_to_the_last(small: Catalogue) -> None:
    assert [prints_all(copy, record_of(small, LETTER_ID)) for copy in record_of(small, LETTER_ID).seen_in] == [
        True,
        False,
    ]
    assert [prints_all(copy, record_of(small, REMARK_ID)) for copy in record_of(small, REMARK_ID).seen_in] == [False]


def test_words_without_any_copy_are_not_called_seen_in_a_seed(small: Catalogue) -> None:
    record = record_of(small, FIRST_LOOK_ID).model_copy(update={"seen_in": ()})

    assert make_proof(small, record).level == "one_copy"
