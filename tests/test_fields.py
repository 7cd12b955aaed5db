"""That the texts of a record become values, and that a wrong text is told in the words of the person who wrote it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from build_tools import fields
from build_tools.fields import Day


def parse(field: Any, text: object) -> Any:
    return TypeAdapter(field).validate_python(text)


def complain(field: Any, text: object) -> str:
    """Give the one complaint about ``text``, without what pydantic puts before it."""
    with pytest.raises(ValidationError) as caught:
        parse(field, text)
    (error,) = caught.value.errors()
    return error["msg"].removeprefix("Value error, ")


@pytest.mark.parametrize(
    ("text", "day", "first", "last"),
    [
        ("2025-01-27", Day(2025, 1, 27), date(2025, 1, 27), date(2025, 1, 27)),
        ("2025-01-27~", Day(2025, 1, 27, about=True), date(2025, 1, 27), date(2025, 1, 27)),
        ("2024-02", Day(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02~", Day(2025, 2, about=True), date(2025, 2, 1), date(2025, 2, 28)),
        ("2025", Day(2025), date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_are_read(text: str, day: Day, first: date, last: date) -> None:
    parsed = parse(fields.DayField, text)
    assert parsed == day
    assert (parsed.first, parsed.last) == (first, last)
    assert str(parsed) == text
    assert parsed.text == text.removesuffix("~")


def test_days_are_in_order_of_time_and_the_vaguer_comes_first() -> None:
    days = ["2024-12-31", "2025", "2025-01", "2025-01~", "2025-01-01", "2025-01-27", "2025-02", "2026"]
    assert [str(day) for day in sorted(Day.parse(text) for text in reversed(days))] == days
    assert max(Day.parse("2025"), Day.parse("2024-12-31")) == Day(2025)


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13", "2025-00", "2025-01-00", "2023-02-29", "0000"])
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    assert complain(fields.DayField, text) == f"{text} does not exist in the calendar"


@pytest.mark.parametrize("text", ["en", "zh", "pt-BR", "zh-Hans"])
def test_a_language_is_named_by_its_code(text: str) -> None:
    assert TypeAdapter(fields.Language).validate_python(text) == text


@pytest.mark.parametrize("text", ["english", "English", "eng", "EN", "deutsch"])
def test_a_language_in_words_is_told(text: str) -> None:
    told = f"'{text}' is not the code of a language: write two letters, such as en or zh"
    assert complain(fields.Language, text) == told


def test_the_mark_for_about_stands_behind_the_day() -> None:
    assert complain(fields.DayField, "~2025-01") == "the '~' stands behind the day: 2025-01~"


@pytest.mark.parametrize(
    "text",
    [
        "27 January 2025",
        "27.1.2025",
        "2025-1-27",
        "2025/01/27",
        "2025-01-27T18:13",
        "~27 January",
        "２０２５",
        "25-01-27",
    ],
)
def test_what_is_no_day_is_told_with_the_ways_to_write_one(text: str) -> None:
    assert complain(fields.DayField, text) == (
        f"'{text}' is not a day: write 2025-01-27, or 2025-01 or 2025 if no more is known"
    )


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://example.org/a/b?c=d&e=%C3%A9#f",
        "http://old.example.org/",
        "https://www.example.co.uk/~jane/a_b-c;d=1,2:3@4!$'()*+",
        "https://xn--bcher-kva.example/",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_a_full_address_is_kept_as_it_is(text: str) -> None:
    assert parse(fields.Url, text) == text
    assert fields.is_url(text)


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "//example.org",
        "https:example.org",
        "https:///path",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::1/",
        "https://example/",
        "https://-example.org/",
        "https://example..org/",
        f"https://{'a' * 64}.org/",
        "ftp://example.org/",
        "javascript:alert(1)//example.org",
        "data:text/html,x",
        "mailto:jane@example.org",
    ],
)
def test_what_is_no_address_of_a_page_is_told(text: str) -> None:
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    assert complain(fields.Url, text) == f"'{shown}' is not a full https:// address"
    assert not fields.is_url(text)


@pytest.mark.parametrize(("text", "sign"), [("https://bücher.example/", "ü"), ("https://example.org\\@x", "\\")])
def test_a_character_that_an_address_may_hold_in_another_form_is_told(text: str, sign: str) -> None:
    told = f"'{text}' holds '{sign}', which an address may not hold: write it in its percent-encoded form"
    assert complain(fields.Url, text) == told


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("https://example.org/a b", "holds ' ', which is no part of an address"),
        ("<https://example.org/b>", "holds '<', which is no part of an address"),
        ("https://example.org/a https://example.org/b", "holds ' ', which is no part of an address"),
        ("https://example.org/DFn7…", "is cut short"),
    ],
)
def test_what_was_not_copied_as_one_whole_address_is_told(text: str, what: str) -> None:
    assert (
        complain(fields.Url, text) == f"'{text}' {what}: copy the one whole address from the browser, and nothing else"
    )


@pytest.mark.parametrize(
    "text", ["https://jane@example.org/", "https://jane:x@example.org/", "https://example.org:8080/"]
)
def test_an_address_with_a_user_or_a_port_is_told(text: str) -> None:
    assert complain(fields.Url, text) == f"'{text}' names a user or a port: give the plain public address"


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (fields.Time, "00:00", "00:00"),
        (fields.Time, "23:59", "23:59"),
        (fields.Quantity, "79.8", "79.8"),
        (fields.Quantity, "-5", "-5"),
        (fields.Quantity, "about 325", "about 325"),
        (fields.Quantity, "630–660", "630–660"),
        (fields.Sha256, "0f" * 32, "0f" * 32),
        (fields.Id, "q1234567", "q1234567"),
        (fields.Id, "leans_agree", "leans_agree"),
        (fields.YesNo, "yes", True),
        (fields.YesNo, "no", False),
        (fields.Integer, "12", 12),
        (fields.Line, "  One line.\n", "One line."),
        (fields.Name, "Zoë O’Brien", "Zoë O’Brien"),
        (fields.Prose, "One paragraph.\n\nAnother.\n", "One paragraph.\n\nAnother."),
        (fields.Quotation, "“Words,  as they are”\nwith breaks", "“Words,  as they are”\nwith breaks"),
    ],
)
def test_a_text_of_the_right_form_becomes_a_value(field: Any, text: str, value: object) -> None:
    assert parse(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "complaint"),
    [
        (fields.Time, "24:00", "'24:00' is not a time: write 18:13 (UTC)"),
        (fields.Time, "6:13 pm", "'6:13 pm' is not a time: write 18:13 (UTC)"),
        (fields.Time, "1８:13", "'1８:13' is not a time: write 18:13 (UTC)"),
        (fields.Quantity, "1,000", "'1,000' is not a number: write 79.8, about 325 or 630–660"),
        (fields.Quantity, "630-660", "'630-660' is not a number: write 79.8, about 325 or 630–660"),
        (fields.Quantity, "٣", "'٣' is not a number: write 79.8, about 325 or 630–660"),
        (fields.Sha256, "0F" * 32, f"'{('0F' * 32)[:59]}…' is not a SHA-256 in hexadecimal"),
        (fields.Id, "Jane Doe", "'Jane Doe' is not an id: use lower-case letters, digits, hyphens"),
        (fields.Id, "-jane", "'-jane' is not an id: use lower-case letters, digits, hyphens"),
        (fields.YesNo, "true", "'true' is neither yes nor no: write yes"),
        (fields.YesNo, "Yes", "'Yes' is neither yes nor no: write yes"),
        (fields.YesNo, "", "'' is neither yes nor no"),
        (fields.Integer, "1.5", "'1.5' is not a whole number"),
        (fields.Integer, "-1", "'-1' is not a whole number"),
        (fields.Integer, "1" * 10, "'1111111111' is not a whole number"),
        (fields.Line, "One.\nTwo.", "the text runs over several paragraphs: keep it to one"),
    ],
)
def test_a_text_of_another_form_is_told(field: Any, text: str, complaint: str) -> None:
    assert complain(field, text) == complaint


@pytest.mark.parametrize(
    "field",
    [
        *(fields.DayField, fields.Line, fields.Prose, fields.Quotation, fields.Name, fields.Url),
        *(fields.Time, fields.Quantity, fields.Sha256, fields.Id),
    ],
)
@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_text_is_told(field: Any, text: str) -> None:
    assert complain(field, text) == "the text is empty: fill it in or leave the field out"


@pytest.mark.parametrize(
    ("field", "limit"), [(fields.Line, 300), (fields.Name, 120), (fields.Prose, 1500), (fields.Quotation, 2000)]
)
def test_a_text_may_be_as_long_as_its_field_allows(field: Any, limit: int) -> None:
    assert parse(field, "ü" * limit) == "ü" * limit
    assert complain(field, "ü" * (limit + 1)) == f"String should have at most {limit} characters"


def test_an_address_may_be_500_characters_long() -> None:
    start = "https://example.org/"
    assert parse(fields.Url, start.ljust(500, "x"))
    assert complain(fields.Url, start.ljust(501, "x")) == "String should have at most 500 characters"


@pytest.mark.parametrize(
    ("day", "start", "end", "expected"),
    [
        ("2025-01-27", None, None, True),
        ("2025-01-27", "2025-01", "2025", True),
        ("2025", "2025-06", None, True),
        ("2025-01-27", "2025-02", None, False),
        ("2025-01-27", None, "2024", False),
        ("2025-01", "2025-01-31", "2025-01-31", True),
    ],
)
def test_a_day_lies_between_two_others_unless_it_is_wholly_outside(
    day: str, start: str | None, end: str | None, expected: bool
) -> None:
    first, last = (Day.parse(text) if text else None for text in (start, end))
    assert Day.parse(day).can_lie_between(first, last) is expected
