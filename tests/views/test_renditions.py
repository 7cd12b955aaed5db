from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.drift import Comparison, Piece
from build_tools.views.people import make_person_line
from build_tools.views.renditions import RenditionView, make_person_renditions, make_statement_renditions
from build_tools.views.sources import SourceLine
from tests.conftest import LETTER, MakeSmall

LETTER_ID = "jane-doe/2025-01-27-letter"


def views_of(catalogue: Catalogue) -> tuple[RenditionView, ...]:
    return make_statement_renditions(catalogue, catalogue.statements[LETTER_ID])


def test_what_was_printed_stands_beside_the_words_it_renders(small: Catalogue) -> None:
    assert views_of(small) == (
        RenditionView(
            topic="The condition is dropped",
            verdict="altered",
            label=f"{small.term('rendition_verdicts', 'altered').label} inside quotation marks",
            source=SourceLine(
                "Training is cheap now", "https://example.org/blog/cheap", "Example Blog", "2 Feb 2025", "", ""
            ),
            text="Model X shows that training is cheap for everyone.",
            in_quotation_marks=True,
            opening_mark="“",
            closing_mark="”",
            comparison=Comparison(
                said=(
                    Piece("same", "Model X shows that training"),
                    Piece("dropped", "can be"),
                    Piece("same", "cheap."),
                ),
                printed=(
                    Piece("same", "Model X shows that training"),
                    Piece("put_in", "is"),
                    Piece("same", "cheap"),
                    Piece("put_in", "for everyone."),
                ),
            ),
            suggested="Altered",
            verdict_because="",
            because='Her sentence says "can be cheap"; the blog makes it "is cheap for everyone". Use her sentence.',
            person=make_person_line(small, "jane-doe"),
            said_on="27 January 2025",
            address="people/jane-doe/2025-01-27-letter/",
        ),
    )


def test_without_a_named_part_all_words_are_compared(make_small: MakeSmall) -> None:
    reason = "    verdict_because: The words left out turn it round.\n"
    (view,) = views_of(make_small((LETTER, "    of: Model X shows that training can be cheap.\n", reason)))

    assert view.comparison is not None
    assert (view.label, view.suggested) == ("Altered inside quotation marks", "Trimmed")
    assert " ".join(piece.text for piece in view.comparison.said) == (
        "Model X shows that training can be cheap. It does not show that it is cheap for everyone, "
        "because the earlier runs were paid for by somebody else."
    )


def test_a_report_in_other_words_is_not_compared_word_by_word(make_small: MakeSmall) -> None:
    no_marks = (LETTER, "in_quotation_marks: yes", "in_quotation_marks: no")
    (view,) = views_of(make_small(no_marks, (LETTER, "    of: Model X shows that training can be cheap.\n", "")))

    assert (view.comparison, view.label) == (None, "Altered")


def test_a_report_that_names_the_words_it_renders_is_compared_with_them(make_small: MakeSmall) -> None:
    (view,) = views_of(make_small((LETTER, "in_quotation_marks: yes", "in_quotation_marks: no")))

    assert view.comparison is not None
    assert view.comparison.said[1] == Piece("dropped", "can be")


@pytest.mark.parametrize("verdict", ["faithful", "trimmed", "moved", "invented"])
def test_only_altered_words_are_said_to_be_altered_inside_quotation_marks(make_small: MakeSmall, verdict: str) -> None:
    reason = "\n    verdict_because: As a test." if verdict in ("faithful", "trimmed") else ""
    catalogue = make_small((LETTER, "verdict: altered", f"verdict: {verdict}{reason}"))

    assert [view.label for view in views_of(catalogue)] == [catalogue.term("rendition_verdicts", verdict).label]


def test_the_worst_comes_first_and_words_in_quotation_marks_before_others(make_small: MakeSmall) -> None:
    entry = """\
  - topic: {topic}
    source:
      title: {topic}
    text: {text}
    in_quotation_marks: {marks}
    of: Model X shows that training can be cheap.
    verdict: {verdict}
    because: An error.
"""
    cases = [
        ("faithful", "yes"),
        ("trimmed", "yes"),
        ("moved", "yes"),
        ("altered", "no"),
        ("invented", "no"),
        ("invented", "yes"),
    ]
    texts = {"faithful": "Model X shows that training can be cheap", "trimmed": "Training can be cheap"}
    more = "".join(
        entry.format(topic=f"{v} {m}", text=texts.get(v, "Something else"), verdict=v, marks=m) for v, m in cases
    )
    views = make_person_renditions(
        (catalogue := make_small((LETTER, "renditions:\n", f"renditions:\n{more}"))), catalogue.people["jane-doe"]
    )

    assert [(view.verdict, view.in_quotation_marks) for view in views] == [
        ("invented", True),
        ("invented", False),
        ("altered", True),
        ("altered", False),
        ("moved", True),
        ("trimmed", True),
        ("faithful", True),
    ]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("“Cheap for everyone.”", True),
        ('"Cheap for everyone."', True),
        ("Cheap for “everyone”", False),
        ("“Cheap” for “everyone”", False),
        ("“Cheap for everyone.", False),
    ],
)
def test_a_text_printed_with_quotation_marks_of_its_own_gets_no_second_pair(
    make_small: MakeSmall, text: str, own: bool
) -> None:
    catalogue = make_small((LETTER, "text: Model X shows that training is cheap for everyone.", f"text: '{text}'"))

    view = views_of(catalogue)[0]
    assert (view.opening_mark, view.closing_mark) == (("", "") if own else ("“", "”"))


def test_an_invented_quotation_is_not_compared_with_words_it_does_not_come_from(make_small: MakeSmall) -> None:
    catalogue = make_small((LETTER, "verdict: altered", "verdict: invented"))

    assert views_of(catalogue)[0].comparison is None


def test_the_verdict_that_the_words_suggest_stands_beside_another_one_with_the_reason(make_small: MakeSmall) -> None:
    verdict = "verdict: faithful\n    verdict_because: It was said twice.\n"
    (view,) = views_of(make_small((LETTER, "verdict: altered\n", verdict)))

    assert (view.label, view.suggested, view.verdict_because) == ("Faithful", "Altered", "It was said twice.")


def test_words_suggest_nothing_where_the_verdict_is_about_more_than_words(make_small: MakeSmall) -> None:
    (view,) = views_of(make_small((LETTER, "verdict: altered\n", "verdict: moved\n")))

    assert view.comparison is not None
    assert view.suggested == ""
