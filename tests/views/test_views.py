from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.views import make_views, newest_event
from build_tools.views.page import Page
from tests.conftest import EVENT, REMARK, SITE, MakeSmall

TEXTS = {
    "about.md": "# About\n",
    "contribute.md": "# Contribute\n",
    "corrections.md": "# Corrections\n\nIn public.\n",
    "method.md": "# Method\n",
    "proof.md": "# Proof\n\nWords are proved.\n",
}

SELECTION = "rule: One is enough.\npeople:\n  - person: max-mustermann\n    because: He spoke.\nupdated: 2025-02-10\n"


def views_of(catalogue: Catalogue) -> list[Page]:
    return make_views(catalogue, TEXTS, SITE)


def test_every_record_and_every_hand_written_text_has_one_page(small: Catalogue) -> None:
    addresses = [view.address for view in views_of(small)]

    assert len(addresses) == len(set(addresses))
    assert sorted(addresses) == [
        "",
        "about/",
        "claims/",
        "compare/",
        "compare/jane-doe/max-mustermann/",
        "contribute/",
        "corrections/",
        "events/model-x/",
        "events/model-x/brief/",
        "events/model-x/claims/cost/",
        "events/model-x/positions/",
        "events/model-x/questions/cheap/",
        "events/model-x/questions/open/",
        "method/",
        "misquotations/",
        "people/",
        "people/jane-doe/",
        "people/jane-doe/2024-12-26-first-look/",
        "people/jane-doe/2025-01-27-letter/",
        "people/max-mustermann/",
        "people/max-mustermann/2025-02-remark/",
        "proof/",
        "questions/",
        "selection/",
        "sources/",
        "sources/e/",
        "sources/without-address/",
        "statements/",
        "statements/by-proof/",
        "themes/",
        "themes/efficiency-and-scale/",
        "themes/openness/",
        "timeline/",
    ]


def test_the_policy_on_corrections_stands_before_the_list_without_its_title(small: Catalogue) -> None:
    (page,) = (view for view in views_of(small) if view.address == "corrections/")

    assert getattr(page, "policy") == "\nIn public.\n"  # noqa: B009  # the list holds pages of all kinds


def test_the_front_page_shows_the_event_whose_main_artefact_came_last(
    make_small: MakeSmall, small_texts: dict[str, str]
) -> None:
    older = small_texts[EVENT].replace("2025-01-20", "2023-01-20").replace("2024-12-26", "2022-12-26")
    older = older.replace("telling_statements:\n  - jane-doe/2025-01-27-letter\n", "")
    older = older.replace("example.org/model", "example.org/older-model")
    of_event = small_texts[REMARK].replace("event: model-x", "event: a-model")
    catalogue = make_small(
        files={
            "events/a-model/event.yml": older,
            "events/a-model/selection.yml": SELECTION,
            "people/max-mustermann/2025-02-older.yml": of_event.partition("readings:\n")[0] + "updated: 2025-02-10\n",
        }
    )

    assert newest_event(catalogue).id == "model-x"
    assert {"events/a-model/", "events/model-x/"} <= {view.address for view in views_of(catalogue)}
