"""That one address has one title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

RELEASE = "events/model-x/timeline/2025-01-20-release.yml"


def test_another_title_is_told_with_the_place_of_the_first(check_small: CheckSmall) -> None:
    assert check_small((RELEASE, "title: Model X is here", "title: 'Model X: it is here'")) == (
        "content/events/model-x/timeline/2025-01-20-release.yml:8:14: H020 this address is called "
        "'Model X is here' in content/events/model-x/event.yml:26:7\n"
        "    fix: use the title that the page itself prints"
    )


def test_a_title_may_be_left_out(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (RELEASE, "  - source:\n      title: Model X is here\n      publisher", "  - source:\n      publisher")
        )
        == ""
    )


def test_two_addresses_may_have_the_same_title(check_small: CheckSmall) -> None:
    assert check_small((RELEASE, "url: https://example.org/model-x", "url: https://example.org/mirror")) == ""


def test_another_day_is_told_with_the_place_of_the_first(check_small: CheckSmall) -> None:
    assert check_small((RELEASE, "published: 2025-01-20", "published: 2025-01-21")) == (
        "content/events/model-x/timeline/2025-01-20-release.yml:11:18: H020 this address is dated 2025-01-20 in "
        "content/events/model-x/event.yml:26:7\n"
        "    fix: use the day that the page prints; tell several texts at one address apart by 'where'"
    )


def test_texts_at_different_places_of_an_address_may_have_different_days(check_small: CheckSmall) -> None:
    changed = "published: 2025-01-21\n      where: The second post"

    assert check_small((RELEASE, "published: 2025-01-20", changed)) == ""
