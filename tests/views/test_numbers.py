"""That numbers keep their words and their source, and that pictures stand where the numbers say."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from build_tools.catalogue import Catalogue
from build_tools.pipeline import TEMPLATES
from build_tools.records import NumberRow, NumberTable
from build_tools.render import make_environment
from build_tools.views.numbers import AreaPart, Measure, NumberLine, Numbers, Span, make_numbers
from build_tools.views.sources import SourceLine
from tests.conftest import SITE

PICTURES: dict[str, dict[str, tuple[str, ...]]] = {
    "bars": {"Last run": ("5",), "Earlier runs": ("about 20",), "Next run": ("25–30",)},
    "log": {"Last run": ("0.5",), "Earlier runs": ("about 20",), "Next run": ("250–300",)},
    "scores": {"Reading": ("79.8", "79.2"), "Sums": ("30.1", "47.0")},
    "area": {"Before": ("2048", "about 1301", "2664000"), "After": ("2048", "about 2.4", "5000")},
}


def make_table(picture: str | None, rows: dict[str, tuple[str, ...]]) -> NumberTable:
    columns = tuple(f"column {number}" for number in range(len(next(iter(rows.values())))))
    lines = tuple(NumberRow(label=label, values=values) for label, values in rows.items())
    return NumberTable(title="Numbers", unit="units", columns=columns, rows=lines, picture=picture)


def numbers_of(picture: str) -> Numbers:
    return make_numbers(make_table(picture, PICTURES[picture]))


def draw(numbers: Numbers) -> ET.Element:
    """Render a table, and the area if it has one, and parse the result by a parser of XML."""
    template = (
        '{% import "parts/numbers.j2" as numbers with context %}{{ numbers.table(table) }}'
        '{% if table.area %}{{ numbers.area(table, "area-1") }}{% endif %}'
    )
    html = make_environment(TEMPLATES, SITE).from_string(template).render(table=numbers)
    return ET.fromstring(f"<body>{html}</body>")  # noqa: S314  # our own template, of our own numbers


def test_numbers_keep_their_words_and_their_source(small: Catalogue) -> None:
    (table,) = small.claims["model-x/cost"].record.numbers

    assert make_numbers(table) == Numbers(
        title="What Model X cost, according to its maker",
        unit="million dollars",
        columns=("Cost",),
        rows=(
            NumberLine("Last run", ("5",), "", None, ()),
            NumberLine("Earlier runs", ("about 20",), "An estimate of the maker.", None, ()),
        ),
        total=(),
        source=SourceLine("Model X is here", "https://example.org/model-x", "Example Labs", "20 Jan 2025", "", ""),
        has_notes=True,
        picture="",
        ticks=(),
        has_about=False,
        has_ranges=False,
        area=None,
    )


def test_a_table_without_notes_needs_no_column_for_them() -> None:
    assert not numbers_of("bars").has_notes


def test_bars_start_at_zero_and_say_what_is_approximate_and_what_a_range() -> None:
    numbers = numbers_of("bars")

    assert [tick.label for tick in numbers.ticks] == ["0", "10", "20", "30"]
    assert [row.spans for row in numbers.rows] == [
        (Span(16.67, 16.67, is_about=False),),
        (Span(66.67, 66.67, is_about=True),),
        (Span(83.33, 100.0, is_about=False),),
    ]
    assert numbers.rows[2].spans[0].length == 16.67
    assert (numbers.has_about, numbers.has_ranges) == (True, True)


def test_equal_ratios_are_equal_ways_on_a_logarithmic_scale() -> None:
    numbers = make_numbers(make_table("log", {"a": ("1",), "b": ("30",), "c": ("900",)}))
    one, two, three = (row.spans[0].start for row in numbers.rows)

    assert round(two - one, 1) == round(three - two, 1)


def test_an_area_is_cut_by_its_widths_and_adds_up() -> None:
    numbers = numbers_of("area")

    assert numbers.total == ("2,048", "about 1,303", "2,669,000")
    assert numbers.area is not None
    assert numbers.area.parts == (AreaPart(0.0, 317.4), AreaPart(317.4, 0.6))
    assert (numbers.area.height, numbers.area.width) == (
        Measure("2,048", "column 0"),
        Measure("about 1,303", "column 1"),
    )
    assert numbers.area.in_words == (
        "A rectangle, 2,048 column 0 high and about 1,303 column 1 wide. It holds 2,669,000 column 2. "
        "From left to right: Before, 2,664,000; After, 5,000."
    )


def test_every_picture_of_the_vocabulary_is_drawn(small: Catalogue) -> None:
    assert [term.id for term in small.vocabulary.pictures] == list(PICTURES)


@pytest.mark.parametrize("picture", PICTURES)
def test_every_number_stands_in_the_table_and_every_mark_in_the_picture(picture: str) -> None:
    numbers = numbers_of(picture)
    body = draw(numbers)
    cells = ["".join(cell.itertext()) for cell in body.iter("td") if cell.get("class") == "numbers__value"]

    assert cells == [value for row in numbers.rows for value in row.values] + list(numbers.total)
    spans = [span for row in numbers.rows for span in row.spans]
    marks = [*body.iterfind(".//tbody//rect"), *body.iterfind(".//tbody//svg[@x]")]
    assert len(marks) == len(spans) + sum(1 for span in spans if span.length)
    assert all(0 <= float(mark.get("x", "0").rstrip("%")) <= 100 for mark in marks)
    hidden_or_named = [svg for svg in body.iter("svg") if svg.get("aria-hidden") or svg.find("title") is not None]
    assert hidden_or_named
    assert body.find(".//caption") is not None


@pytest.mark.parametrize("picture", PICTURES)
def test_the_picture_needs_no_style_of_its_own(picture: str) -> None:
    assert [node.tag for node in draw(numbers_of(picture)).iter() if node.get("style")] == []


def test_what_is_approximate_is_drawn_and_named_so() -> None:
    body = draw(numbers_of("bars"))

    assert len(body.findall(".//rect[@class='number-track__bar number-track__bar--about']")) == 1
    assert "Dashed: about." in "".join(body.itertext())
