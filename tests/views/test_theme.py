from __future__ import annotations

from build_tools.catalogue import Catalogue
from build_tools.positions import make_positions
from build_tools.views.theme import ThemePage, make_theme_page, theme_address
from tests.conftest import MakeSmall


def page_of(catalogue: Catalogue, theme: str) -> ThemePage:
    event = catalogue.events["model-x"]
    term = next(term for term in catalogue.vocabulary.themes if term.id == theme)
    return make_theme_page(catalogue, event, term, make_positions(catalogue, event))


def test_a_theme_shows_its_questions_and_claims(small: Catalogue) -> None:
    page = page_of(small, "efficiency_and_scale")

    assert [question.head.id for question in page.questions] == ["cheap"]
    assert [row.address for row in page.claims] == ["events/model-x/claims/cost/"]
    assert page.questions[0].finding == "Of 2 voices, 2 took a position: 1 lean disagree, 1 mixed."
    assert [tally.stance for tally in page.questions[0].tallies] == ["leans_disagree", "mixed"]
    assert page.description == f"{page.meaning} 1 question and 1 claim."


def test_words_from_either_end_of_the_scale_are_shown_once_each(small: Catalogue) -> None:
    cheap = page_of(small, "efficiency_and_scale").questions[0]
    opened = page_of(small, "openness").questions[0]

    assert [voice.passage.person.id for voice in cheap.voices] == ["max-mustermann", "jane-doe"]
    assert [voice.passage.person.id for voice in opened.voices] == ["jane-doe"]


def test_a_theme_of_which_the_event_has_nothing_is_empty(make_small: MakeSmall) -> None:
    unused = "  - id: far_off\n    label: Far off\n    meaning: What nobody spoke of.\n"
    page = page_of(make_small(("vocabulary.yml", "themes:\n", f"themes:\n{unused}")), "far_off")

    assert (page.questions, page.claims, str(page.updated)) == ((), (), "2025-02-01")
    assert (page.address, page.title) == ("themes/far-off/", "Far off")


def test_the_address_of_a_theme_has_hyphens(small: Catalogue) -> None:
    assert [theme_address(theme) for theme in small.vocabulary.themes] == [
        "themes/efficiency-and-scale/",
        "themes/openness/",
    ]
