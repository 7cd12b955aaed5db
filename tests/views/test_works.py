from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.fields import Day
from build_tools.records import Person
from build_tools.views.passages import make_passage
from build_tools.views.works import Author, Citation, make_author, make_citation
from tests.conftest import LETTER, REMARK, SITE, MakeSmall

LETTER_ID, REMARK_ID = "jane-doe/2025-01-27-letter", "max-mustermann/2025-02-remark"
FIRST_LOOK_ID = "jane-doe/2024-12-26-first-look"


def citation_of(catalogue: Catalogue, statement: str) -> Citation:
    item = catalogue.statements[statement]
    return make_citation(catalogue, SITE, item, make_passage(catalogue, item))


def test_the_original_is_cited_as_far_as_it_is_known(small: Catalogue) -> None:
    original = citation_of(small, LETTER_ID).original

    assert (original.key, original.kind) == ("jane-doe-2025-01-27-letter", "article-newspaper")
    assert (original.title, original.container, original.url) == (
        "Letters to the editor",
        "Example Review",
        "https://example.org/letters",
    )
    assert (original.day, original.language) == (Day(2025, 1, 27), "en")
    assert original.words.startswith("Model X shows that training can be cheap.")


def test_a_lost_original_is_cited_with_the_capture_that_is_kept(small: Catalogue) -> None:
    lost, kept = (citation_of(small, each).original for each in (FIRST_LOOK_ID, LETTER_ID))

    assert (lost.url, lost.archived) == (
        "https://example.org/posts/1",
        "https://web.archive.org/web/20250112080000/https://example.org/posts/1",
    )
    assert lost.in_words.endswith(f" {lost.url} (archived: {lost.archived})")
    assert (kept.archived, kept.in_words) == ("", f"{kept.wording} {kept.url}")


def test_this_record_is_cited_with_its_day_and_address(small: Catalogue) -> None:
    record = citation_of(small, LETTER_ID).record

    assert (record.key, record.kind, record.author) == ("jane-doe-2025-01-27-letter-record", "webpage", None)
    assert record.url == "https://small.example/people/jane-doe/2025-01-27-letter/"
    assert record.wording == (
        "“Jane Doe, 27 January 2025: Model X shows that training can be cheap. "
        "It does not show that it is cheap for everyone, […]”. Small Record, record of 3 February 2025."
    )


def test_who_is_quoted_in_somebody_elses_text_is_not_its_author(make_small: MakeSmall) -> None:
    quoted = citation_of(make_small(), LETTER_ID).original
    own = citation_of(
        make_small(
            ("vocabulary.yml", "article-newspaper\n    by_speaker: no", "article-newspaper\n    by_speaker: yes")
        ),
        LETTER_ID,
    ).original

    assert (quoted.author, quoted.wording) == (
        None,
        "Jane Doe, quoted in “Letters to the editor”. Example Review. 27 January 2025.",
    )
    assert (own.author, own.wording) == (
        Author("Jane Doe", "Doe", "Jane"),
        "Jane Doe. “Letters to the editor”. Example Review. 27 January 2025.",
    )


def test_a_paraphrase_is_cited_without_words_and_says_that_it_is_one(small: Catalogue) -> None:
    citation = citation_of(small, REMARK_ID)

    assert (citation.quotation, citation.original.words, citation.original.language) == ("", "", "")
    assert citation.original.note == "Known from reports in other words."
    assert citation.record.wording.startswith("“Max Mustermann, February 2025: a report in other words”.")


def test_a_day_that_is_about_right_says_so(make_small: MakeSmall) -> None:
    catalogue = make_small((REMARK, "said_on: 2025-02\n", "said_on: 2025-02~\n"))

    assert citation_of(catalogue, REMARK_ID).original.wording.endswith(" About February 2025.")


def test_no_part_ends_in_two_full_stops(make_small: MakeSmall) -> None:
    catalogue = make_small(
        (
            LETTER,
            "source:\n  title: Letters to the editor\n  publisher: Example Review\n",
            "source:\n  title: Letters to the editor\n  publisher: Example Inc.\n",
        )
    )

    assert citation_of(catalogue, LETTER_ID).original.wording.endswith("Example Inc. 27 January 2025.")


def test_a_name_is_divided_only_where_it_is_clear_how(small: Catalogue) -> None:
    def author(**fields: str) -> Author:
        person: Person = small.people["jane-doe"].record
        return make_author(person.model_copy(update=fields))

    assert author(name="Jane Q. Doe", family_name="Doe") == Author("Jane Q. Doe", "Doe", "Jane Q.")
    assert author(name="Liang Wenfeng", family_name="Liang") == Author("Liang Wenfeng", "Liang", "Wenfeng")
    assert author(name="Jane Doe y Cruz", family_name="Doe") == Author("Jane Doe y Cruz")
    assert author(name="Jane and Joe Doe", family_name="Doe", kind="pair") == Author("Jane and Joe Doe")
