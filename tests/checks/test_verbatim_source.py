"""That words known only at second hand say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

LETTER = "people/jane-doe/2025-01-27-letter.yml"


@pytest.mark.parametrize("kind", ["summary", "rewrite"])
def test_words_that_only_a_second_hand_copy_prints_are_told(kind: str, check_small: CheckSmall) -> None:
    assert check_small((LETTER, "kind: original", f"kind: {kind}")) == (
        f"content/{LETTER}:9:10: H024 these words stand whole only in a copy of the kind {kind}\n"
        "    fix: say so in the note, find a better copy, or make the statement a paraphrase"
    )


def test_a_note_that_says_so_passes(check_small: CheckSmall) -> None:
    assert (
        check_small(
            (LETTER, "kind: original", "kind: summary"),
            (LETTER, "renditions:\n", "note: Known from a summary only.\nrenditions:\n"),
        )
        == ""
    )
