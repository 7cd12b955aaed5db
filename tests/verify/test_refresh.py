"""That a page sends its readers on where a browser would be sent on at once, and nowhere else."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.verify.refresh import LONGEST_STAY, find_refresh, parse_refresh


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("0; url=/new", "/new"),
        ("0;URL='/new'", "/new"),
        ('  3 , url = "/new" and more', "/new"),
        ("10 /new", "/new"),
        ("0.9; url=/new", "/new"),
        ("0; /new", "/new"),
        ("0; url=/new\n/page", "/new/page"),
        ("0; url='/new", "/new"),
        ("0; url=url=", "url="),
        ("0; url=", ""),
        ("0; url=''", ""),
        ("11; url=/new", ""),
        ("300; url=/new", ""),
        ("0", ""),
        ("5;", ""),
        ("url=/new", ""),
        ("soon; url=/new", ""),
        ("-1; url=/new", ""),
        ("٣; url=/new", ""),
        ("9999999999999999999; url=/new", ""),
        ("", ""),
    ],
)
def test_the_value_is_read_as_browsers_read_it(value: str, place: str) -> None:
    assert parse_refresh(value, LONGEST_STAY) == place


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("<meta http-equiv=refresh content='0; url=/new'>", "/new"),
        ("<body><p>Text.<META HTTP-EQUIV=' Refresh ' CONTENT='0; url=/new'>", "/new"),
        ("<meta http-equiv=refresh content=60><meta http-equiv=refresh content='0; url=/new'>", "/new"),
        ("<base href='https://b.example/a/'><meta http-equiv=refresh content='0; url=new'>", "https://b.example/a/new"),
        ("<base href='https://b.example/a/'><meta http-equiv=refresh content='0; url=https://[x/'>", "https://[x/"),
        ("<meta name=refresh content='0; url=/new'>", ""),
        ("<meta http-equiv=refresh>", ""),
        ("<meta http-equiv=content-location content='0; url=/new'>", ""),
        ("<noscript><meta http-equiv=refresh content='0; url=/new'></noscript>", ""),
        ("<body><noscript><p><meta http-equiv=refresh content='0; url=/new'></noscript>", ""),
        ("<template><meta http-equiv=refresh content='0; url=/new'></template>", ""),
        ("<!-- <meta http-equiv=refresh content='0; url=/new'> -->", ""),
        ("<script>'<meta http-equiv=refresh content=\"0; url=/new\">'</script>", ""),
        ("<textarea><meta http-equiv=refresh content='0; url=/new'></textarea>", ""),
    ],
)
def test_only_an_element_that_browsers_follow_sends_readers_on(page: str, place: str) -> None:
    assert find_refresh(LexborHTMLParser(page), LONGEST_STAY) == place
