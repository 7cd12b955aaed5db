"""That positions are said to be read by whom they were read."""

from __future__ import annotations

import pytest

from build_tools.views.who_read import who_read_in_words
from tests.conftest import MakeSmall

ROBIN = "who reads statements.\n    kind: human"
MACHINE = "not yet confirmed by a person.\n    kind: machine"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ([], "A position is a reading of the words, by a person or by a machine; each reading says by which."),
        (
            [(ROBIN, ROBIN.replace("human", "machine"))],
            "Positions were read from the words by machines, and no person has confirmed them yet.",
        ),
        ([(MACHINE, MACHINE.replace("machine", "human"))], "A position is a person’s reading of the words."),
    ],
)
def test_who_read_is_told_as_the_readings_are(
    changes: list[tuple[str, str]], sentence: str, make_small: MakeSmall
) -> None:
    assert who_read_in_words(make_small(*[("vocabulary.yml", *change) for change in changes])) == sentence
