"""That a statement's mode and its words go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_a_paraphrase_with_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "mode: verbatim", "mode: paraphrase")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:3: H005 a paraphrase has no words\n"
        "    fix: make the mode verbatim, or move the words to seen_in"
    )


def test_a_verbatim_statement_without_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "mode: paraphrase", "mode: verbatim")) == (
        "content/people/max-mustermann/2025-02-remark.yml:6:7: H005 a verbatim statement needs words\n"
        "    fix: add the words, or make the mode paraphrase"
    )


def test_a_translated_statement_without_words_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "mode: paraphrase", "mode: translated")) == (
        "content/people/max-mustermann/2025-02-remark.yml:6:7: H005 a translated statement needs "
        "words\n"
        "    fix: add the words, or make the mode paraphrase"
    )


def test_a_translated_statement_without_a_translation_is_told(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, "mode: verbatim", "mode: translated")) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:10:3: H005 a translated statement needs "
        "words.translation\n"
        "    fix: add it with its language and translator"
    )


def test_a_translated_statement_has_a_translation(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (FIRST_LOOK, "mode: verbatim", "mode: translated"),
            (
                FIRST_LOOK,
                "  prefix: A first look at Model W.\n",
                "  translation:\n"
                "    text: Jeder kann es laden, und das zählt mehr als der Preis.\n"
                "    language: de\n    by: Robin Reader\n",
            ),
        )
        == ""
    )


def test_verbatim_words_may_have_a_translation_too(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (
                FIRST_LOOK,
                "  prefix: A first look at Model W.\n",
                "  translation:\n"
                "    text: Jeder kann es laden, und das zählt mehr als der Preis.\n"
                "    language: de\n    by: Robin Reader\n",
            )
        )
        == ""
    )
