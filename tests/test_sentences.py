from __future__ import annotations

import pytest

from build_tools.sentences import begins_inside, ends_open


@pytest.mark.parametrize(
    ("words", "before", "inside"),
    [
        ("it is cheap.", "I do not think that", True),
        ("“it is cheap.”", "He said that", True),
        ("it is cheap.", "First,", True),
        ("it is cheap.", "He asked why.", False),
        ("it is cheap.", "“So what?”", False),
        ("it is cheap.", "(Not so!)", False),
        ("it is cheap.", "Not so.[2]", False),
        ("it is cheap.", "", False),
        ("It is cheap.", "He said,", False),
        ("[…] it is cheap.", "I do not think that", False),
        ("5 million", "It cost", False),
        ("是便宜的。", "他说", False),
    ],
)
def test_lower_case_after_an_unfinished_sentence_is_inside_it(words: str, before: str, inside: bool) -> None:
    assert begins_inside(words, before) is inside


@pytest.mark.parametrize(
    ("words", "is_open"),
    [
        ("It is cheap", True),
        ("It is cheap,", True),
        ("It is cheap:", True),
        ("It is cheap.", False),
        ("Is it cheap?", False),
        ("“It is cheap!”", False),
        ("(It is cheap.)", False),
        ("It is cheap…", False),
        ("It is cheap […]", False),
        ("是便宜的。", False),
    ],
)
def test_words_without_the_mark_of_an_end_may_go_on(words: str, is_open: bool) -> None:
    assert ends_open(words) is is_open
