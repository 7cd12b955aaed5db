from __future__ import annotations

import pytest

from build_tools.catalogue import Catalogue
from build_tools.views.notices import NoticePage, make_notice_pages
from build_tools.views.page import Link
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
            moved_to=None,
            withdrawn_on="1 March 2025",
            because="It was another Jane Doe.",
            onward=Link("All words of Jane Doe", "people/jane-doe/"),
        )
    ]


@pytest.mark.parametrize(
    ("path", "target", "moved_to", "onward"),
    [
        (
            "people/jane-doe/2025-01-26-letter.yml",
            "jane-doe/2025-01-27-letter",
            Link("Jane Doe, 27 January 2025", "people/jane-doe/2025-01-27-letter/"),
            Link("All words of Jane Doe", "people/jane-doe/"),
        ),
        ("people/j-doe/person.yml", "jane-doe", Link("Jane Doe", "people/jane-doe/"), Link("All people", "people/")),
        (
            "events/model-x/questions/price.yml",
            "cheap",
            Link("Training a model has become cheap.", "events/model-x/questions/cheap/"),
            Link("All questions", "questions/"),
        ),
        (
            "events/model-x/claims/price.yml",
            "cost",
            Link("Model X cost five million dollars.", "events/model-x/claims/cost/"),
            Link("All claims", "claims/"),
        ),
        (
            "events/model-10/event.yml",
            "model-x",
            Link("Model W and Model X", "events/model-x/"),
            Link("Overview", ""),
        ),
    ],
)
def test_a_record_that_moved_leaves_a_page_that_leads_to_its_new_address(
    make_small: MakeSmall, path: str, target: str, moved_to: Link, onward: Link
) -> None:
    (page,) = make_notice_pages(make_small(files={path: MOVED.format(id=target)}))

    assert (page.address, page.moved_to, page.onward, page.title) == (
        path.removesuffix(".yml").removesuffix("/person").removesuffix("/event") + "/",
        moved_to,
        onward,
        "This record has moved",
    )


def test_without_moved_or_withdrawn_records_there_is_no_notice(small: Catalogue) -> None:
    assert make_notice_pages(small) == []
