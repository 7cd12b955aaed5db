from __future__ import annotations

import pytest

from build_tools.records import Source
from build_tools.views.sources import SourceLine, host_of, make_source_line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {
                "title": "A letter",
                "url": "https://www.example.org/a",
                "publisher": "Example Review",
                "published": "2025-01-27~",
                "where": "page 3",
                "note": "Cut.",
            },
            SourceLine(
                "A letter", "https://www.example.org/a", "Example Review", "about 27 Jan 2025", "page 3", "Cut."
            ),
        ),
        ({"url": "https://www.example.org/a"}, SourceLine("example.org", "https://www.example.org/a", "", "", "", "")),
        ({"publisher": "Example Review"}, SourceLine("Example Review", "", "Example Review", "", "", "")),
        ({}, SourceLine("[untitled]", "", "", "", "", "")),
    ],
)
def test_a_source_is_called_by_the_best_name_it_has(fields: dict[str, str], line: SourceLine) -> None:
    assert make_source_line(Source.model_validate(fields)) == line


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://EXAMPLE.org", "example.org"),
        ("https://www2.example.org/", "www2.example.org"),
        ("", ""),
    ],
)
def test_a_host_is_named_without_its_www(url: str, host: str) -> None:
    assert host_of(url) == host
