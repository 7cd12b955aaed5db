"""That addresses are the pages' own, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

REMARK = "people/max-mustermann/2025-02-remark.yml"
URL = "url: https://example.org/overheard"
PLACE = f"content/{REMARK}:14:10: H022"


@pytest.mark.parametrize("host", ["t.co", "bit.ly", "www.tinyurl.com"])
def test_a_shortened_address_is_told(host: str, check_small: CheckSmall) -> None:
    assert check_small((REMARK, URL, f"url: https://{host}/a1")) == (
        f"{PLACE} the address at {host} is shortened\n    fix: open it and give the address that it leads to"
    )


@pytest.mark.parametrize("name", ["utm_source", "fbclid", "ref_src"])
def test_a_parameter_that_follows_the_reader_is_told(name: str, check_small: CheckSmall) -> None:
    assert check_small((REMARK, URL, f"{URL}?p=1&{name}=x")) == (
        f"{PLACE} the parameter '{name}' follows the reader\n    fix: leave it out"
    )


@pytest.mark.parametrize("query", ["?p=105803", "?id=2&page=3", "#:~:text=cheap"])
def test_a_parameter_that_names_the_page_passes(query: str, check_small: CheckSmall) -> None:
    assert check_small((REMARK, URL, URL + query)) == ""
