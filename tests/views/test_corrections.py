from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.drift import Comparison, Piece
from build_tools.fields import Day
from build_tools.views.corrections import CorrectionLine, make_correction_lines, record_name
from tests.conftest import LETTER, MakeSmall


def test_a_correction_says_what_changed_why_and_where(small: Catalogue) -> None:
    assert make_correction_lines(small, small.entries()) == (
        CorrectionLine(
            day=Day(2025, 2, 3),
            on="3 Feb 2025",
            datetime="2025-02-03",
            kind="day",
            label="Date",
            comparison=Comparison(
                said=(Piece("dropped", "28"), Piece("same", "January 2025")),
                printed=(Piece("put_in", "27"), Piece("same", "January 2025")),
            ),
            because="The printed edition is dated 27 January.",
            record="Jane Doe, 27 Jan 2025",
            address="people/jane-doe/2025-01-27-letter/",
        ),
    )


def test_the_newest_correction_comes_first(make_small: MakeSmall) -> None:
    earlier = "corrections:\n  - on: 2025-02-02\n    kind: words\n    was: a\n    now: b\n    because: An error.\n"
    catalogue = make_small((LETTER, "corrections:\n", earlier))

    assert [line.on for line in make_correction_lines(catalogue, catalogue.entries())] == ["3 Feb 2025", "2 Feb 2025"]


def test_records_are_named_as_a_reader_would(small: Catalogue) -> None:
    assert [record_name(small, entry) for entry in small.entries()] == [
        "Jane Doe",
        "Max Mustermann",
        "Jane Doe, 26 Dec 2024",
        "Jane Doe, 27 Jan 2025",
        "Max Mustermann, Feb 2025",
        "Model W and Model X",
        "Training a model has become cheap.",
        "A model that anyone can download matters more than its price.",
        "Model X cost five million dollars.",
        "Model X is released",
        small.selections["model-x"].entry.id,
        small.searches["model-x"].entry.id,
        "",
    ]
