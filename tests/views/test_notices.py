from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.notices import NoticePage, make_notice_pages
from tests.conftest import MakeSmall

MOVED = "moved_to: {id}\nupdated: 2025-03-01\n"
WITHDRAWN = "withdrawn:\n  on: 2025-03-01\n  because: It was another Jane Doe.\nupdated: 2025-03-01\n"


def test_a_record_that_was_withdrawn_leaves_a_page_that_says_when_and_why(make_small: MakeSmall) -> None:
    catalogue = make_small(files={"people/jane-doe/2025-02-02-not-hers.yml": WITHDRAWN})

    assert make_notice_pages(catalogue) == [
        NoticePage(
            address="people/jane-doe/2025-02-02-not-hers/",
            template="notice",
            kind="notice",
            title="This record was withdrawn",
            description="This record was withdrawn; the page says when and why.",
            source="people/jane-doe/2025-02-02-not-hers.yml",
            updated=catalogue.withdrawn["people/jane-doe/2025-02-02-not-hers"].record.updated,
            moved_to="",
            withdrawn_on="1 March 2025",
            because="It was another Jane Doe.",
        )
    ]


@pytest.mark.parametrize(
    ("path", "target", "address"),
    [
        ("people/jane-doe/2025-01-26-letter.yml", "jane-doe/2025-01-27-letter", "people/jane-doe/2025-01-27-letter/"),
        ("people/j-doe/person.yml", "jane-doe", "people/jane-doe/"),
        ("events/model-x/questions/price.yml", "cheap", "events/model-x/questions/cheap/"),
        ("events/model-x/claims/price.yml", "cost", "events/model-x/claims/cost/"),
    ],
)
def test_a_record_that_moved_leaves_a_page_that_leads_to_its_new_address(
    make_small: MakeSmall, path: str, target: str, address: str
) -> None:
    (page,) = make_notice_pages(make_small(files={path: MOVED.format(id=target)}))

    assert (page.address, page.moved_to, page.title) == (
        path.removesuffix(".yml").removesuffix("/person") + "/",
        address,
        "This record has moved",
    )


def test_without_moved_or_withdrawn_records_there_is_no_notice(small: Catalogue) -> None:
    assert make_notice_pages(small) == []
