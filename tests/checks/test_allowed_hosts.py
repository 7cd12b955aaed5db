"""That addresses are encrypted, or listed, and not at an archive that cannot be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

MAX = "people/max-mustermann/person.yml"
FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"


def test_an_address_without_encryption_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "url: https://example.org/overheard", "url: http://www.example.org/overheard")) == (
        "content/people/max-mustermann/2025-02-remark.yml:14:10: H021 the address at example.org "
        "is not encrypted\n"
        "    fix: use the https:// address; if there is none, say so in your proposal (a maintainer lists the host "
        "in content/vocabulary.yml, plain_http_hosts)"
    )


@pytest.mark.parametrize("ending", ["today", "is", "ph", "li", "vn", "md", "fo"])
def test_archive_today_is_told_under_each_of_its_names(ending: str, check_small: CheckSmall) -> None:
    assert check_small((REMARK, "url: https://example.org/overheard", f"url: https://www.archive.{ending}/AbCdE")) == (
        f"content/people/max-mustermann/2025-02-remark.yml:14:10: H021 captures at archive.{ending} are not accepted\n"
        "    fix: use web.archive.org"
    )


def test_another_address_of_the_source_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            FIRST_LOOK,
            "  opened: no\n",
            "  opened: no\n  also_at:\n    - https://example.org/1\n    - http://example.net/1\n",
        )
    ) == (
        "content/people/jane-doe/2024-12-26-first-look.yml:21:7: H021 the address at example.net "
        "is not encrypted\n"
        "    fix: use the https:// address; if there is none, say so in your proposal (a maintainer lists the host "
        "in content/vocabulary.yml, plain_http_hosts)"
    )


def test_the_address_of_a_capture_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            REMARK,
            "readings:\n",
            "captures:\n  - url: https://archive.is/AbCdE\n"
            "    captured_on: 2025-02-10\n    checked_on: 2025-02-10\n"
            "    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n"
            "    result: found\nreadings:\n",
        )
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:21:10: H021 captures at archive.is are "
        "not accepted\n"
        "    fix: use web.archive.org"
    )


def test_the_site_of_a_person_is_told(check_small: CheckSmall) -> None:
    assert check_small((MAX, "updated: 2025-02-10", "links:\n  site: http://example.net/\nupdated: 2025-02-10")) == (
        "content/people/max-mustermann/person.yml:15:9: H021 the address at example.net is not "
        "encrypted\n"
        "    fix: use the https:// address; if there is none, say so in your proposal (a maintainer lists the host "
        "in content/vocabulary.yml, plain_http_hosts)"
    )


def test_a_listed_host_may_be_reached_without_encryption(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "url: https://example.org/overheard", "url: http://old.example.org/overheard")) == ""


def test_a_name_that_only_ends_like_a_refused_one_is_allowed(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "url: https://example.org/overheard", "url: https://my-archive.is/overheard")) == ""
