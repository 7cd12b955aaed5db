from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views.texts import (
    DataFile,
    ReaderLine,
    make_data_page,
    make_method_page,
    make_text_page,
)


def test_a_hand_written_page_is_called_by_its_first_line(small: Catalogue) -> None:
    page = make_text_page(small, "about", "# About  us\n\nWe are *few*.\n")

    assert (page.address, page.title, page.text, page.source) == (
        "about/",
        "About  us",
        "\nWe are *few*.\n",
        "pages/about.md",
    )
    assert str(page.updated) == "2025-02-10"


def test_the_method_counts_readings(small: Catalogue) -> None:
    page = make_method_page(small, "# Method\n\nBy a rule.\n")

    assert page.readers == (
        ReaderLine("Robin Reader", "A person", "An invented person who reads statements.", 3),
        ReaderLine(
            "Machine reading, February 2025", "A machine", "Proposed by a machine, not yet confirmed by a person.", 1
        ),
    )


def test_the_method_gives_the_scale(small: Catalogue) -> None:
    assert make_method_page(small, "# Method\n").stances == small.vocabulary.stances


def test_the_data_page_lists_each_file_with_its_size(small: Catalogue) -> None:
    page = make_data_page(small, {"data/people.json": b"[1]"}, {"data/people.json": "Everybody."})

    assert page.files == (DataFile("data/people.json", "Everybody.", 3),)
