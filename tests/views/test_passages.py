from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.views.health import Loss
from build_tools.views.page import Link
from build_tools.views.passages import Passage, make_passage
from build_tools.views.people import make_person_line
from build_tools.views.proof import Proof
from build_tools.views.quotation import Segment
from tests.conftest import FIRST_LOOK, LETTER, Change, MakeSmall

FIRST_LOOK_ID = "jane-doe/2024-12-26-first-look"


def test_a_passage_is_the_whole_statement_ready_to_be_shown(small: Catalogue) -> None:
    assert make_passage(small, small.statements[FIRST_LOOK_ID]) == Passage(
        id=FIRST_LOOK_ID,
        anchor="2024-12-26-first-look",
        address="people/jane-doe/2024-12-26-first-look/",
        person=make_person_line(small, "jane-doe", Day.parse("2024-12-26")),
        day="26 December 2024",
        day_short="26 Dec 2024",
        datetime="2024-12-26",
        distance="25 days before X",
        is_caution=True,
        about="About Model W.",
        medium=f"{small.term('media', 'post').label} · Example Social",
        mode="verbatim",
        language="en",
        paragraphs=(
            (
                Segment("Anyone can download it, and "),
                Segment("that matters more than the price", (2,), ends_basis=(2,)),
                Segment("."),
            ),
        ),
        translation="",
        translated_by="",
        summary="She says that being free to download matters more than the price.",
        opening="Anyone can download it, and that matters more than the price.",
        is_long=False,
        proof=Proof(
            "one_copy",
            small.term("proof_levels", "one_copy").label,
            "Only one copy that we read prints these words in full (report, example.org). The original was not opened.",
        ),
        loss=Loss(
            "The source is no longer public",
            Link(
                "the capture of 12 January 2025",
                "https://web.archive.org/web/20250112080000/https://example.org/posts/1",
            ),
        ),
        question_pages={2: "events/model-x/questions/open/"},
    )


def test_only_the_bases_of_the_readings_asked_for_are_marked(small: Catalogue) -> None:
    letter = small.statements["jane-doe/2025-01-27-letter"]
    none = make_passage(small, letter, [])
    second = make_passage(small, letter, letter.record.readings[1:])

    assert [len(paragraph) for paragraph in none.paragraphs] == [1]
    assert [s.text for s in second.paragraphs[0] if s.questions] == ["training can be cheap"]
    assert (none.question_pages, second.question_pages) == ({}, {1: "events/model-x/questions/cheap/"})


CAUTIONS: list[tuple[list[Change], bool]] = [
    ([], False),
    ([(LETTER, "about:\n  - model-x", "about:\n  - model-w")], True),
    ([(LETTER, "about:\n  - model-x", "about:\n  - model-w\n  - model-x")], False),
    ([(LETTER, "about:\n  - model-x", "about_note: Training in general.")], True),
]


@pytest.mark.parametrize(("changes", "is_caution"), CAUTIONS)
def test_words_that_are_not_about_the_main_artefact_need_caution(
    make_small: MakeSmall, changes: list[Change], is_caution: bool
) -> None:
    catalogue = make_small(*changes)

    assert make_passage(catalogue, catalogue.statements["jane-doe/2025-01-27-letter"]).is_caution is is_caution


def test_what_the_words_are_about_is_told_with_what_else_is_known(make_small: MakeSmall) -> None:
    both = "about:\n  - model-w\n  - model-x\nabout_note: And of the price in general."
    catalogue = make_small((LETTER, "about:\n  - model-x", both))
    passage = make_passage(catalogue, catalogue.statements["jane-doe/2025-01-27-letter"])

    assert passage.about == "About Model W and Model X. And of the price in general."


PARAGRAPHS = "|-\n    Anyone can download it, and that matters\n\n    more than the price."


def test_each_paragraph_of_the_words_stands_alone_and_a_basis_across_them_is_marked_in_both(
    make_small: MakeSmall,
) -> None:
    old = "Anyone can download it, and that matters more than the price.\n"
    catalogue = make_small(
        (FIRST_LOOK, f"exact: {old}", f"exact: {PARAGRAPHS}\n"),
        (FIRST_LOOK, f"printed: {old}", f"printed: {old}"),
    )
    passage = make_passage(catalogue, catalogue.statements[FIRST_LOOK_ID])

    assert ["".join(s.text for s in paragraph) for paragraph in passage.paragraphs] == [
        "Anyone can download it, and that matters",
        "more than the price.",
    ]
    assert [s.text for paragraph in passage.paragraphs for s in paragraph if s.questions] == [
        "that matters",
        "more than the price",
    ]
    assert passage.opening == "Anyone can download it, and that matters more than the price."


def test_words_in_another_language_keep_their_translation(make_small: MakeSmall) -> None:
    translated = """\
mode: translated
words:
  language: de
  translation:
    text: Whoever wants can have it.
    language: en
    by: The record
"""
    catalogue = make_small((FIRST_LOOK, "mode: verbatim\nwords:\n", translated))
    passage = make_passage(catalogue, catalogue.statements[FIRST_LOOK_ID])

    assert (passage.language, passage.translation, passage.translated_by) == (
        "de",
        "Whoever wants can have it.",
        "The record",
    )
