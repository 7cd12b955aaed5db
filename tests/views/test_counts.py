from __future__ import annotations

import pytest

from build_tools.views.counts import count_in_words


@pytest.mark.parametrize(("number", "words"), [(0, "0 passages"), (1, "1 passage"), (2, "2 passages")])
def test_one_thing_is_not_told_as_several(number: int, words: str) -> None:
    assert count_in_words(number, "passage") == words
