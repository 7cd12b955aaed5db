"""That words are given letter for letter as a page prints them, with the words around."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import normalise
from build_tools.verify.page_text import PageText, join_paragraphs
from build_tools.verify.surroundings import Passage, find_passage

PAGE = PageText("Letters\nShe wrote: “It’s  so\u00ad so – and ‘that’ is it,” in a letter. Nobody\nanswered her.")


def test_the_letters_of_the_page_are_kept() -> None:
    assert find_passage(PAGE, "It's soso - and 'that' is it") is None
    assert find_passage(PAGE, "It's so so - and 'that' is it,") == Passage(
        "It’s so\u00ad so – and ‘that’ is it,", "Letters She wrote:", "in a letter. Nobody answered her."
    )


def test_what_stands_twice_or_nowhere_has_no_place() -> None:
    assert find_passage(PageText("so and so"), "so") is None
    assert find_passage(PageText("so and so"), "not") is None


@given(st.lists(st.text(min_size=1, max_size=12), min_size=3, max_size=12), st.data())
def test_what_is_given_is_what_was_looked_for(words: list[str], data: st.DataObject) -> None:
    page = PageText(join_paragraphs([" ".join(words)]))
    start = data.draw(st.integers(0, len(words) - 1))
    exact = " ".join(words[start : start + 3])
    passage = find_passage(page, exact)
    if passage and normalise(exact):
        assert normalise(passage.printed) == normalise(exact)
