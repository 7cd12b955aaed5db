from __future__ import annotations

import csv
import io

import pytest

from build_tools.catalogue import Catalogue
from build_tools.tables import TABLES, export_tables
from tests.conftest import LETTER, SITE, MakeSmall


def read(catalogue: Catalogue, name: str) -> list[dict[str, str]]:
    text = export_tables(catalogue, SITE)[f"data/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_statement_is_a_row_with_its_words_letter_for_letter(make_small: MakeSmall) -> None:
    small = make_small()
    rows = read(small, "statements")
    letter = next(row for row in rows if row["id"] == "jane-doe/2025-01-27-letter")
    words = small.statements["jane-doe/2025-01-27-letter"].record.words

    assert [row["id"] for row in rows] == list(small.statements)
    assert words is not None
    assert letter["words"] == words.exact
    assert (letter["person"], letter["said_on"], letter["page"]) == (
        "Jane Doe",
        "2025-01-27",
        f"{SITE.url}people/jane-doe/2025-01-27-letter/",
    )
    assert letter["interest"] == "Her group received a grant from Example Labs, the maker of Model X."
    assert (letter["publisher"], letter["address"]) == ("Example Review", "https://example.org/letters")
    assert all(
        "" not in (row["person"], row["role"], row["interest"], row["proof"], row["in_our_words"]) for row in rows
    )


def test_every_position_is_a_row_with_its_other_readings_and_the_words(make_small: MakeSmall) -> None:
    rows = read(make_small(), "positions")

    assert [(row["person"], row["question"], row["position"], row["other_readings"]) for row in rows] == [
        ("Jane Doe", "1", "Mixed", "Leans agree"),
        ("Jane Doe", "2", "Agrees", ""),
        ("Max Mustermann", "1", "Leans disagree", ""),
        ("Max Mustermann", "2", "Searched, nothing found", ""),
    ]
    assert [row["page"].removeprefix(SITE.url) for row in rows] == [
        "people/jane-doe/2025-01-27-letter/",
        "people/jane-doe/2024-12-26-first-look/",
        "people/max-mustermann/2025-02-remark/",
        "",
    ]
    assert rows[1]["said"] == "before"
    assert rows[3]["searched_on"] == "2025-02-10"


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@"])
def test_no_spreadsheet_takes_words_for_a_formula(make_small: MakeSmall, beginning: str) -> None:
    summary = f"{beginning}HYPERLINK(1) is what she says."
    changed = make_small(
        (LETTER, "summary: She says that Model X", f"summary: '{summary}'\nnote: She says that Model X")
    )

    (row,) = (row for row in read(changed, "statements") if row["id"] == "jane-doe/2025-01-27-letter")
    assert row["in_our_words"] == f"'{summary}"


def test_spreadsheets_know_the_letters_and_the_ends_of_lines(make_small: MakeSmall) -> None:
    tables = export_tables(make_small(), SITE)

    assert tables.keys() == TABLES.keys()
    for table in tables.values():
        assert table.startswith(b"\xef\xbb\xbf")
        assert table.endswith(b"\r\n")
        assert b"\n" not in table.replace(b"\r\n", b"")
