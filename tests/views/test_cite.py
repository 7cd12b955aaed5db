from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.cite import Citation, make_citation
from build_tools.views.passages import make_passage
from tests.conftest import LETTER, SITE, MakeSmall


def citation_of(catalogue: Catalogue, statement: str) -> Citation:
    item = catalogue.statements[statement]
    return make_citation(SITE, item, make_passage(catalogue, item))


def test_the_original_is_cited_first_and_the_record_second(small: Catalogue) -> None:
    assert citation_of(small, "jane-doe/2025-01-27-letter") == Citation(
        original="Jane Doe. “Letters to the editor”. Example Review. 27 January 2025.",
        original_url="https://example.org/letters",
        record=(
            "“Jane Doe, 27 January 2025: Model X shows that training can be cheap. "
            "It does not show that it is cheap for everyone …”. Small Record, record of 3 February 2025."
        ),
        record_url="https://small.example/people/jane-doe/2025-01-27-letter/",
    )


def test_a_description_in_brackets_is_no_title_and_a_paraphrase_is_cited_as_a_report(small: Catalogue) -> None:
    assert citation_of(small, "max-mustermann/2025-02-remark") == Citation(
        original="Max Mustermann. A dinner of Example Capital. February 2025.",
        original_url="",
        record="“Max Mustermann, February 2025: a report”. Small Record, record of 10 February 2025.",
        record_url="https://small.example/people/max-mustermann/2025-02-remark/",
    )


def test_no_part_ends_in_two_full_stops(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            LETTER,
            "source:\n  title: Letters to the editor\n  publisher: Example Review\n",
            "source:\n  title: Letters to the editor\n  publisher: Example Inc.\n",
        )
    )

    assert citation_of(catalogue, "jane-doe/2025-01-27-letter").original == (
        "Jane Doe. “Letters to the editor”. Example Inc. 27 January 2025."
    )
