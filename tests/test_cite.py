"""That the citation files say what is known and no more, read by programs that are not ours."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest
import rispy  # type: ignore[import-untyped]  # no types come with it

from build_tools.cite import cite
from build_tools.fields import Day
from build_tools.views.works import Author, Citation, Work
from tests.hostile_content import PAYLOADS

ORIGINAL = Work(
    key="jane-doe-2025-01-27-letter",
    kind="post",
    author=Author("Jane Doe", "Doe", "Jane"),
    title="Letters & other {things}",
    container="Example Review",
    day=Day(2025, 1, 27),
    url="https://example.org/letters_1",
    archived="",
    read_on=Day(2025, 2, 2),
    language="en",
    words="Training can be cheap.\nIt costs $5, 10% of before.",
    note="A note.",
    wording="Jane Doe. “Letters”. Example Review. 27 January 2025.",
)
RECORD = replace(
    ORIGINAL,
    key="jane-doe-2025-01-27-letter-record",
    kind="webpage",
    author=None,
    url="https://small.example/people/jane-doe/2025-01-27-letter/",
    words="",
    wording="“Jane Doe, 27 January 2025”. Small Record.",
)
EMPTY = Work("key", "interview", None, "", "", Day(2025), "", "", None, "", "", "", "Jane Doe. 2025.")


def files(**fields: Any) -> dict[str, str]:
    return cite(Citation("“Training can be cheap.”", replace(ORIGINAL, **fields), RECORD))


def read_bibtex(text: str) -> list[dict[str, str]]:
    library = bibtexparser.parse_string(text)  # type: ignore[attr-defined]  # not listed among its names
    assert library.failed_blocks == []
    return [{"key": e.key, "type": e.entry_type} | {f.key: str(f.value) for f in e.fields} for e in library.entries]


def read_ris(text: str) -> list[dict[str, Any]]:
    return list(rispy.loads(text))


def word_with_citeproc(text: str) -> list[str]:
    """Let a citation processor read the items and word them in a style."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from citeproc import (  # type: ignore[import-untyped]  # noqa: PLC0415  # importing it warns
            Citation as Group,
        )
        from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter  # noqa: PLC0415
        from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]  # noqa: PLC0415

        items = json.loads(text)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Group([CitationItem(item["id"])]))
        return [str(line) for line in bibliography.bibliography()]


def test_plain_text_is_the_words_then_the_original_then_this_record() -> None:
    assert files()["citation.txt"] == (
        "“Training can be cheap.”\n"
        "Jane Doe. “Letters”. Example Review. 27 January 2025. https://example.org/letters_1\n"
        "“Jane Doe, 27 January 2025”. Small Record. https://small.example/people/jane-doe/2025-01-27-letter/\n"
    )


def test_a_lost_work_is_cited_with_where_it_is_archived() -> None:
    capture = "https://web.archive.org/web/20250112101500/https://example.org/letters_1"
    told = files(archived=capture)

    assert f" https://example.org/letters_1 (archived: {capture})\n" in told["citation.txt"]
    assert read_bibtex(told["citation.bib"])[0]["note"].replace("\\", "") == f"A note. Archived at {capture}"
    assert read_ris(told["citation.ris"])[0]["notes"] == [f"A note. Archived at {capture}"]
    assert json.loads(told["citation.json"])[0]["note"] == f"A note. Archived at {capture}"


def test_bibtex_is_read_with_every_field() -> None:
    original, record = read_bibtex(files()["citation.bib"])

    assert (original["type"], original["key"]) == ("misc", "jane-doe-2025-01-27-letter")
    assert (original["author"], original["howpublished"]) == ("Doe, Jane", "Example Review")
    assert original["title"] == r"{Letters \& other \{things\}}"
    assert (original["year"], original["month"], original["day"]) == ("2025", "jan", "27")
    assert (original["url"], original["urldate"]) == ("https://example.org/letters_1", "2025-02-02")
    assert original["abstract"] == r"Training can be cheap. It costs \$5, 10\% of before."
    assert "author" not in record


def test_ris_is_read_with_every_field() -> None:
    original, record = read_ris(files()["citation.ris"])

    assert (original["type_of_reference"], original["authors"]) == ("ICOMM", ["Doe, Jane"])
    assert (original["title"], original["secondary_title"]) == ("Letters & other {things}", "Example Review")
    assert (original["year"], original["date"]) == ("2025", "2025/01/27/")
    assert original["urls"] == ["https://example.org/letters_1"]
    assert original["abstract"] == "Training can be cheap. It costs $5, 10% of before."
    assert record["type_of_reference"] == "ELEC"
    assert "authors" not in record


def test_csl_json_is_worded_by_a_citation_processor() -> None:
    original, record = word_with_citeproc(files()["citation.json"])

    assert original == (
        "Doe, J. (2025) “Letters & other {things}”, Example Review. "
        "Available at: https://example.org/letters_1 (Accessed: February 2, 2025)."
    )
    assert "https://small.example/people/jane-doe/2025-01-27-letter/" in record


def test_what_is_not_known_is_in_no_file() -> None:
    made = cite(Citation("", EMPTY, replace(EMPTY, key="record")))

    assert made["citation.txt"] == "Jane Doe. 2025.\nJane Doe. 2025.\n"
    assert read_bibtex(made["citation.bib"])[0] == {"key": "key", "type": "misc", "year": "2025"}
    assert read_ris(made["citation.ris"])[0] == {"type_of_reference": "GEN", "year": "2025", "date": "2025///"}
    assert json.loads(made["citation.json"])[0] == {
        "id": "key",
        "type": "interview",
        "issued": {"date-parts": [[2025]]},
    }


def test_a_day_that_is_about_right_is_exact_nowhere() -> None:
    made = files(day=Day(2025, 1, 27, about=True))

    original = read_bibtex(made["citation.bib"])[0]
    assert "day" not in original
    assert original["note"] == "The date is approximate. A note."
    assert read_ris(made["citation.ris"])[0]["date"] == "2025/01/27/about"
    assert json.loads(made["citation.json"])[0]["issued"] == {"date-parts": [[2025, 1, 27]], "circa": True}


@pytest.mark.parametrize("name", ["Liang Wenfeng 梁文锋", "Иван Иванов", "عمر", "O’Neill"])
def test_names_and_words_in_other_scripts_stay_as_they_are(name: str) -> None:
    made = files(author=Author(name), words=f"{name}: 数字")

    original = read_bibtex(made["citation.bib"])[0]
    assert (original["author"], original["abstract"]) == (f"{{{name}}}", f"{name}: 数字")
    assert read_ris(made["citation.ris"])[0]["authors"] == [name]
    assert json.loads(made["citation.json"])[0]["author"] == [{"literal": name}]


@pytest.mark.parametrize(
    "payload", [*PAYLOADS, "}, author = {Nobody}", "x\nAU  - Nobody", "x\r\nER  - \nTY  - BOOK", "\\"]
)
def test_no_text_begins_a_field_or_a_reference(payload: str) -> None:
    made = files(title=payload, words=payload, note=payload, author=Author(payload))
    line = " ".join(payload.split())

    entries = read_bibtex(made["citation.bib"])
    assert [entry["key"] for entry in entries] == [ORIGINAL.key, RECORD.key]
    assert entries[0].keys() == read_bibtex(files()["citation.bib"])[0].keys()
    original, record = read_ris(made["citation.ris"])
    assert (original["title"], original["abstract"], original["authors"]) == (line, line, [line])
    assert "authors" not in record
    assert json.loads(made["citation.json"])[0]["title"] == line
