"""That answers become the record they describe, under a name made of them."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.asks import ASKS
from build_tools.draft import DraftError, draft_record, find_missing
from build_tools.layout import KINDS_BY_NAME
from build_tools.record_fields import find_field
from build_tools.records import MODELS

DAY = date(2025, 6, 1)
ANSWERS = {"person": "jane-doe", "said_on": "2025-01-27~", "exact": "Don’t  panic: it’s Élan\nand more"}


@pytest.mark.parametrize("kind", ASKS)
def test_every_answer_fills_fields_that_the_kind_has(kind: str) -> None:
    fields = [field for ask in ASKS[kind] for field in ask.fields]
    unknown = [
        field for field in fields if not find_field(MODELS[kind], tuple(s for s in field.split(".") if s != "0"))
    ]
    assert unknown == []
    assert kind in KINDS_BY_NAME


@pytest.mark.parametrize("kind", ASKS)
def test_every_field_that_must_be_filled_is_asked_or_given(kind: str) -> None:
    answers = {ask.name: "2025-01-01" if "on" in ask.name or ask.name == "day" else "a" for ask in ASKS[kind]}
    text = draft_record(kind, answers | {"day": "2025-01-01", "said_on": "2025-01-01"}, DAY).text
    needed = [field.alias or name for name, field in MODELS[kind].model_fields.items() if field.is_required()]
    assert [name for name in needed if f"\n{name}:" not in text] == []


def test_characters_of_a_quotation_stay_and_the_file_is_named_by_day_and_first_words() -> None:
    draft = draft_record("statement", ANSWERS, DAY)
    assert draft.path == "people/jane-doe/2025-01-27-dont-panic-its-elan.yml"
    assert "words:\n  exact: |-\n    Don’t  panic: it’s Élan\n    and more\n" in draft.text
    assert "said_on: 2025-01-27~\n" in draft.text


def test_words_in_another_script_leave_the_name_to_the_summary() -> None:
    draft = draft_record("statement", ANSWERS | {"exact": "国运级别", "summary": "It matters."}, DAY)
    assert draft.path == "people/jane-doe/2025-01-27-it-matters.yml"


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"person": "../../x"}, "'people/../../x/2025-01-27-dont-panic-its-elan.yml' is no path of a record"),
        ({"exact": "国"}, "the first words give no name for the file: name it with --name-of-file, in a-z and hyphens"),
        ({"said_on": ""}, "said_on: '' is not a day"),
    ],
)
def test_answers_that_name_no_file_are_refused(answers: dict[str, str], message: str) -> None:
    with pytest.raises(DraftError) as caught:
        draft_record("statement", ANSWERS | answers, DAY)
    assert message in str(caught.value)


def test_an_answer_can_make_another_needless() -> None:
    missing = {ask.name for ask in find_missing("statement", ANSWERS)}
    assert {"about", "venue"} <= missing
    assert "about" not in {ask.name for ask in find_missing("statement", ANSWERS | {"about_note": "AI"})}
    assert "exact" not in {ask.name for ask in find_missing("statement", {"mode": "paraphrase"})}
