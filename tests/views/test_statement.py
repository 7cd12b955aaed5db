from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.copies import CopyLine
from build_tools.views.health import HealthLine
from build_tools.views.page import Facet, Link
from build_tools.views.replies import ReplyLine
from build_tools.views.sources import SourceLine
from build_tools.views.statement import StatementPage, make_statement_page
from tests.conftest import FIRST_LOOK, LETTER, SITE, MakeSmall

LETTER_ID, FIRST_LOOK_ID, REMARK_ID = (
    "jane-doe/2025-01-27-letter",
    "jane-doe/2024-12-26-first-look",
    "max-mustermann/2025-02-remark",
)


def page_of(catalogue: Catalogue, statement: str) -> StatementPage:
    return make_statement_page(catalogue, SITE, catalogue.statements[statement])


def test_the_page_is_called_by_speaker_day_and_first_words(small: Catalogue) -> None:
    page = page_of(small, LETTER_ID)

    assert page.title == (
        "Jane Doe, 27 Jan 2025: "
        "Model X shows that training can be cheap. It does not show that it is cheap for everyone, […]"
    )
    assert page.description == "She says that Model X shows training can be cheap, but not for everyone."
    assert page.address == "people/jane-doe/2025-01-27-letter/"
    assert page.breadcrumb == (
        Link("Model W and Model X", "events/model-x/"),
        Link("Statements", "statements/"),
        Link("Jane Doe", "people/jane-doe/"),
    )


def test_a_paraphrase_is_called_by_its_summary(small: Catalogue) -> None:
    page = page_of(small, REMARK_ID)

    assert page.title == "Max Mustermann, Feb 2025: According to a report he said that training would stay expensive."
    assert (page.passage.paragraphs, page.passage.mode) == ((), "paraphrase")
    assert (page.prefix, page.suffix, page.original.was_opened) == ("", "", False)


def test_readers_can_narrow_the_search_by_all_that_the_statement_is_read_for(small: Catalogue) -> None:
    assert page_of(small, LETTER_ID).facets == (
        Facet("kind", "Statement"),
        Facet("person", "Jane Doe"),
        Facet("group", small.term("groups", "researchers").label),
        Facet("year", "2025"),
        Facet("question", "Q1 Training is cheap"),
        Facet("position", "Q1: 1 Took any position"),
        Facet("position", "Q1: 5 Mixed"),
        Facet("position", "Q1: 6 Leans agree"),
        Facet("position", "Q1: 8 Leans agree or agrees"),
    )
    assert page_of(small, LETTER_ID).positions_in_words == ("Q1: Mixed; another reading: Leans agree",)


def test_the_page_says_when_about_what_and_where(small: Catalogue) -> None:
    page = page_of(small, FIRST_LOOK_ID)

    assert (page.said_at, page.said_on_note, page.about_names, page.venue) == (
        "19:23 UTC",
        "",
        "Model W",
        "Example Social",
    )
    assert page.medium_label == small.term("media", "post").label
    assert (page.prefix, page.suffix) == ("A first look at Model W.", "")
    assert (page_of(small, REMARK_ID).about_names, page_of(small, REMARK_ID).about_note) == (
        "",
        "The price of training in general, as the report has it.",
    )


def test_each_copy_says_how_much_of_the_words_it_prints(small: Catalogue) -> None:
    whole, part = page_of(small, LETTER_ID).copies
    (none,) = page_of(small, REMARK_ID).copies

    assert (whole.finding, whole.covers, whole.is_altered) == ("Every word", (0.0, 100.0), False)
    assert (part.finding, part.covers, part.is_altered) == ("A part of the words", (0.0, 28.1), False)
    assert none == CopyLine(
        source=SourceLine(
            "Overheard",
            "https://example.org/overheard",
            "Example Digest",
            "10 Feb 2025",
            "",
            "A report in other words; it prints none of his.",
        ),
        kind=small.term("copy_kinds", "report").label,
        independent=True,
        is_altered=False,
        differs=False,
        finding="Its words are not recorded",
        covers=None,
        printed="",
        needs_marks=True,
        prefix="",
        suffix="",
        note="A report in other words; it prints none of his.",
        read_on="10 February 2025",
        place="",
        health=HealthLine("gone", "Not there when a program asked, last on 26 May 2025.", True, None),
    )


def test_the_bar_of_a_copy_begins_where_its_words_begin(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (LETTER, "printed: Model X shows that training can be cheap.\n", "printed: were paid for by somebody else.\n")
    )
    copy = page_of(catalogue, LETTER_ID).copies[1]

    # The last 31 of 146 characters.
    assert copy.covers == (78.8, 21.2)


def test_a_copy_with_other_words_is_shown_as_altered(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            LETTER,
            "printed: Model X shows that training can be cheap.\n",
            "printed: Model X shows that training is cheap.\n    note: It prints 'is' for 'can be'.\n",
        )
    )
    copy = page_of(catalogue, LETTER_ID).copies[1]

    assert (copy.finding, copy.covers, copy.is_altered) == ("Other words", None, True)
    assert copy.printed == "Model X shows that training is cheap."


@pytest.mark.parametrize(
    ("printed", "covers"),
    [
        ("MODEL X SHOWS that training can be cheap.", (0.0, 28.1)),
        (
            "Model X shows that training can be cheap. It does not show: that it is cheap for everyone, because the "
            "earlier runs were paid for by somebody else.",
            (0.0, 100.0),
        ),
    ],
)
def test_a_copy_with_other_capitals_or_punctuation_has_no_other_words(
    make_small: MakeSmall, printed: str, covers: tuple[float, float]
) -> None:
    other = f"printed: '{printed}'\n    note: It prints other marks.\n"
    catalogue = make_small((LETTER, "printed: Model X shows that training can be cheap.\n", other))
    copy = page_of(catalogue, LETTER_ID).copies[1]

    assert (copy.covers, copy.is_altered, copy.differs) == (covers, False, True)
    assert copy.finding == "The words, with other capitals or punctuation"


def test_words_printed_of_a_paraphrase_are_not_taken_for_the_words(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            "people/max-mustermann/2025-02-remark.yml",
            "    kind: report\n",
            "    kind: report\n    printed: He said that it stays dear.\n",
        )
    )
    (copy,) = page_of(catalogue, REMARK_ID).copies

    assert (copy.finding, copy.covers, copy.is_altered) == ("Prints words; we do not quote them", None, False)


def test_the_page_says_how_many_copies_are_independent(small: Catalogue, make_small: MakeSmall) -> None:
    dependent = make_small(
        (LETTER, "    kind: excerpt\n    independent: yes\n", "    kind: excerpt\n    independent: no\n")
    )
    none = make_small((FIRST_LOOK, "independent: yes", "independent: no"))

    assert [page_of(small, s).independence for s in (LETTER_ID, FIRST_LOOK_ID, REMARK_ID)] == [
        "2 of 2 copies are independent and print the words, whole or in part.",
        "The one copy is independent and prints the words.",
        "No words are quoted, so none of the copies counts as a proof of words.",
    ]
    assert page_of(dependent, LETTER_ID).independence == (
        "1 of 2 copies is independent and prints the words, whole or in part."
    )
    assert page_of(none, FIRST_LOOK_ID).independence == "No independent copy prints the words."


def test_the_page_says_where_words_may_be_a_part_of_a_sentence(make_small: MakeSmall) -> None:
    old = "Anyone can download it, and that matters more than the price."
    new = "that matters more than the price"
    torn = make_small(
        (FIRST_LOOK, f"exact: {old}", f"exact: {new}"),
        (FIRST_LOOK, f"printed: {old}", f"printed: {new}"),
        (FIRST_LOOK, "prefix: A first look at Model W.", "prefix: Anyone can download it, and"),
        (FIRST_LOOK, "that matters more than the price\n    confidence", "matters more than the price\n    confidence"),
    )
    page, whole = page_of(torn, FIRST_LOOK_ID), page_of(make_small(), FIRST_LOOK_ID)

    assert (page.begins_inside, page.ends_open) == (True, True)
    assert (whole.begins_inside, whole.ends_open) == (False, False)


def test_readings_stand_with_their_question_and_the_other_words_they_rest_on(small: Catalogue) -> None:
    rows = page_of(small, LETTER_ID).readings

    assert [(row.head.number, row.line.stance, [p.id for p in row.rests_also_on]) for row in rows] == [
        (1, "mixed", [FIRST_LOOK_ID]),
        (1, "leans_agree", []),
    ]


def test_words_on_which_readings_of_other_words_rest_say_so(small: Catalogue) -> None:
    assert page_of(small, FIRST_LOOK_ID).read_for == (
        Link("Q1 Training is cheap", "people/jane-doe/2025-01-27-letter/"),
    )
    assert page_of(small, LETTER_ID).read_for == ()


def test_the_answer_of_the_person_quoted_stands_with_the_words(make_small: MakeSmall) -> None:
    reply = """\
replies:
  - on: 2025-02-02
    text: That is what I said.
    source:
      title: A letter to us
corrections:
"""
    page = page_of(make_small((LETTER, "corrections:\n", reply)), LETTER_ID)

    assert page.replies == (
        ReplyLine("2 February 2025", "That is what I said.", SourceLine("A letter to us", "", "", "", "", "")),
    )


def test_a_statement_leads_to_those_before_and_after_it(small: Catalogue) -> None:
    first, letter, remark = (page_of(small, s) for s in (FIRST_LOOK_ID, LETTER_ID, REMARK_ID))

    assert [(p.previous and p.previous.id, p.next and p.next.id) for p in (first, letter, remark)] == [
        (None, LETTER_ID),
        (FIRST_LOOK_ID, None),
        (None, None),
    ]


@pytest.mark.parametrize(("length", "is_long"), [(600, False), (601, True)])
def test_long_words_are_marked_as_long(make_small: MakeSmall, length: int, is_long: bool) -> None:
    words = ("Anyone can download it, and that matters more than the price. " + "x" * 600)[:length]
    old = "Anyone can download it, and that matters more than the price.\n"
    catalogue = make_small(
        (FIRST_LOOK, f"exact: {old}", f"exact: {words}\n"), (FIRST_LOOK, f"printed: {old}", f"printed: {words}\n")
    )

    assert page_of(catalogue, FIRST_LOOK_ID).passage.is_long is is_long
