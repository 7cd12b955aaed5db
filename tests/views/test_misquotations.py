from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.misquotations import make_misquotations_page
from tests.conftest import LETTER, MakeSmall

RENDITION = """\
renditions:
  - topic: Another report
    source:
      title: Another report
    text: Model X shows that training can be cheap.
    in_quotation_marks: {marks}
    of: {of}
    verdict: {verdict}
    because: It differs.
"""


def test_false_reports_are_listed_by_verdict_with_how_many_were_looked_at(small: Catalogue) -> None:
    page = make_misquotations_page(small)

    assert [(group.verdict.id, [view.topic for view in group.renditions]) for group in page.groups] == [
        ("altered", ["The condition is dropped"])
    ]
    assert (page.count, page.in_quotation_marks, page.compared) == (1, 1, 1)


@pytest.mark.parametrize(
    ("verdict", "marks", "order", "counts"),
    [
        ("invented", "no", ["invented", "altered"], (2, 1, 2)),
        ("moved", "yes", ["altered", "moved"], (2, 2, 2)),
        ("trimmed", "yes", ["altered"], (1, 1, 2)),
        ("faithful", "yes", ["altered"], (1, 1, 2)),
    ],
)
def test_trimmed_and_faithful_reports_are_counted_and_not_listed(
    make_small: MakeSmall, verdict: str, marks: str, order: list[str], counts: tuple[int, int, int]
) -> None:
    whole = "Model X shows that training can be cheap. It does not show that it is cheap for everyone"
    of = whole if verdict == "trimmed" else whole.partition(" It")[0]
    more = RENDITION.format(verdict=verdict, marks=marks, of=of)
    page = make_misquotations_page(make_small((LETTER, "renditions:\n", more)))

    assert [group.verdict.id for group in page.groups] == order
    assert (page.count, page.in_quotation_marks, page.compared) == counts


def test_many_reports_with_one_verdict_are_folded_person_by_person(make_small: MakeSmall) -> None:
    whole = "Model X shows that training can be cheap."
    report = RENDITION.format(verdict="altered", marks="yes", of=whole).removeprefix("renditions:\n")
    report = report.replace("text: Model X shows that training can be cheap.", "text: Training is cheap for everyone.")
    few = make_misquotations_page(make_small((LETTER, "renditions:\n", "renditions:\n" + 9 * report)))
    many = make_misquotations_page(make_small((LETTER, "renditions:\n", "renditions:\n" + 10 * report)))

    assert (len(few.groups[0].renditions), few.groups[0].people) == (10, ())
    assert [(reports.person.name, reports.topics, len(reports.renditions)) for reports in many.groups[0].people] == [
        ("Jane Doe", ("Another report", "The condition is dropped"), 11)
    ]
