"""That words torn out of a sentence that a copy prints bear the mark of a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIRST_LOOK, LETTER, Change

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

WORDS = "Anyone can download it, and that matters more than the price."


def quote(words: str, printed: str = WORDS) -> tuple[Change, ...]:
    return (
        (FIRST_LOOK, f"exact: {WORDS}\n  prefix: A first look at Model W.\n", f"exact: '{words}'\n"),
        (FIRST_LOOK, f"printed: {WORDS}", f"printed: '{printed}'"),
        (FIRST_LOOK, "    basis:\n      - that matters more than the price\n", "    basis:\n      - download it\n"),
        (LETTER, "    rests_also_on:\n      - jane-doe/2024-12-26-first-look\n", ""),
    )


@pytest.mark.parametrize(
    ("words", "printed", "left_out"),
    [
        ("download it.", "I do not think that anyone can download it.", "I do not think that anyone can"),
        ("Anyone can download it", "Anyone can download it, but not for free.", ", but not for free."),
        ("China can download it.", "I doubt that China can download it.", "I doubt that"),
        ("can download it", "Not everyone can download it at once.", "Not everyone"),
        ("All can download it […] now", "All can download it if they pay now, or never.", ", or never."),
    ],
)
def test_words_torn_out_of_a_sentence_are_told_with_what_was_left_out(
    check_small: CheckSmall, words: str, printed: str, left_out: str
) -> None:
    assert check_small(*quote(words, printed)) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:10: H030 a copy prints "
        f"'{left_out}' in the same sentence as these words\n"
        "    fix: quote the whole sentence, or mark the cut with […]"
    )


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (WORDS, WORDS),
        ("They download it.", "So. They download it. And so on."),
        ("They download it.", "“So?” They download it."),
        ("They download it.", "She wrote: They download it."),
        ("they download it", "She wrote that “they download it”."),
        ("They download it", "They download it. And so on."),
        ("They download it", "They download it."),
        ("They download it", "“They download it,”"),
        ("[…] they download it.", "I do not think that they download it."),
        ("They download it […]", "They download it, but not for free."),
        ("[…] download it […]", "I do not think that they download it for free."),
    ],
)
def test_whole_sentences_and_marked_cuts_pass(check_small: CheckSmall, words: str, printed: str) -> None:
    assert check_small(*quote(words, printed)) == ""


def test_what_a_report_prints_around_its_quotation_may_be_its_own_sentence(check_small: CheckSmall) -> None:
    copy = (FIRST_LOOK, f"printed: {WORDS}", f"printed: {WORDS}\n    prefix: She said of it that")
    assert check_small((FIRST_LOOK, "  prefix: A first look at Model W.\n", ""), copy) == ""


@pytest.mark.parametrize(("suffix", "told"), [(". But not for free.", False), ("but not for free.", True)])
def test_a_copy_that_ends_the_sentence_there_outweighs_one_that_goes_on(
    check_small: CheckSmall, suffix: str, told: bool
) -> None:
    second = (
        "  - title: Another\n    kind: report\n    independent: yes\n    read_on: 2025-02-01\n"
        f"    printed: They download it\n    suffix: {suffix}\ncaptures:\n"
    )
    changes = quote("They download it", "They download it, but not for free.")
    assert ("H030" in check_small(*changes, (FIRST_LOOK, "captures:\n", second))) is told
