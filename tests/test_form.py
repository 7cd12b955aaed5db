from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_tools.form import LONGEST, FormError, parse_answers, parse_form
from build_tools.records import Correction, Person, PrimarySource, Question, Reply, Source, Statement, Vocabulary, Words
from build_tools.validate import Entry
from tests.conftest import CONTENT

FORMS = CONTENT.parent / ".github" / "ISSUE_TEMPLATE"
FIELDS = {"Who said it": "person", "The exact words": "exact", "Anything else": "note"}
FORM = """\
name: Suggest
body:
  - type: markdown
    attributes:
      value: Welcome.
  - type: input
    id: person
    attributes:
      label: Who said it
  - type: textarea
    id: exact
    attributes:
      label: The exact words
"""


def make_body(*answers: tuple[str, str]) -> str:
    """Write answers as the host of the repository does."""
    return "\n\n".join(f"### {label}\n\n{answer or '_No response_'}" for label, answer in answers)


def test_a_form_gives_the_label_and_the_field_of_each_question() -> None:
    assert parse_form(FORM) == {"Who said it": "person", "The exact words": "exact"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: [", "the form cannot be read: a list in '[ ]' or a group in '{ }' is not closed, or lacks a comma"),
        ("name: x\n", "the form cannot be read: it asks nothing"),
    ],
)
def test_a_form_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_form(text)
    assert str(caught.value) == message


def test_answers_are_given_by_field_and_empty_ones_left_out() -> None:
    body = make_body(("Who said it", "jane-doe"), ("The exact words", "One.\n\nTwo."), ("Anything else", ""))
    assert parse_answers(FIELDS, body) == {"person": "jane-doe", "exact": "One.\n\nTwo."}


def test_the_line_ends_of_a_browser_are_read() -> None:
    body = make_body(("Who said it", "jane-doe"), ("The exact words", "One.\nTwo."))
    assert parse_answers(FIELDS, body.replace("\n", "\r\n")) == {"person": "jane-doe", "exact": "One.\nTwo."}


def test_a_heading_of_the_writer_stays_in_the_answer() -> None:
    body = make_body(
        ("Who said it", "jane-doe"), ("The exact words", "### My title\n\n## Who said it\n\n### who said it")
    )
    assert parse_answers(FIELDS, body)["exact"] == "### My title\n\n## Who said it\n\n### who said it"


@pytest.mark.parametrize("stolen", ["Who said it", "The exact words", "Anything else"])
def test_an_answer_that_passes_for_another_question_is_refused(stolen: str) -> None:
    words = f"Harmless.\n\n### {stolen}\n\nmallory"
    body = make_body(("Who said it", "jane-doe"), ("The exact words", words), ("Anything else", ""))
    with pytest.raises(FormError) as caught:
        parse_answers(FIELDS, body)
    assert str(caught.value).endswith("stands twice or out of order: leave it out of the answers")


@pytest.mark.parametrize("body", ["", "Hello!", "Hello!\n\n" + make_body(("Who said it", "jane-doe"))])
def test_a_text_that_is_no_form_is_refused(body: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_answers(FIELDS, body)
    assert str(caught.value) == "the text does not begin with the first question of the form: fill in the form anew"


def test_a_text_that_is_too_long_is_refused() -> None:
    body = make_body(("Who said it", "x" * LONGEST))
    with pytest.raises(FormError) as caught:
        parse_answers(FIELDS, body)
    assert str(caught.value) == f"the text has {len(body):,} characters; at most 10,000 are read"


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_is_typed_comes_back_or_is_refused(person: str, exact: str) -> None:
    try:
        answers = parse_answers(FIELDS, make_body(("Who said it", person), ("The exact words", exact)))
    except FormError:
        assert "### " in person + exact
        return
    typed = {"person": person.replace("\r\n", "\n").strip(), "exact": exact.replace("\r\n", "\n").strip()}
    assert answers == {field: text for field, text in typed.items() if text and text != "_No response_"}


#: The models whose fields the answers of a form become, and what a form asks beside them.
MODELS = {
    "suggest-a-statement": ((Statement, Words, PrimarySource), {"person", "printed", "seen_url", "seen_kind"}),
    "correct-a-mistake": ((Correction, Source), {"page"}),
    "reply-as-the-person-quoted": ((Reply, Source), {"page"}),
    "propose-a-person-or-question": ((Person, Question, Source), {"because"}),
}


def test_every_form_is_known_here() -> None:
    assert {file.stem for file in FORMS.glob("*.yml")} == {*MODELS, "config"}


@pytest.mark.parametrize("name", MODELS)
def test_each_field_of_a_form_is_a_field_of_its_record(name: str) -> None:
    models, beside = MODELS[name]
    fields = parse_form((FORMS / f"{name}.yml").read_text(encoding="utf-8"))
    assert set(fields.values()) - {field for model in models for field in model.model_fields} == beside


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [("suggest-a-statement", "medium", "media"), ("correct-a-mistake", "kind", "correction_kinds")],
)
def test_a_form_offers_the_words_of_the_vocabulary(
    name: str, field: str, words: str, real_entries: list[Entry]
) -> None:
    vocabulary = next(entry.record for entry in real_entries if isinstance(entry.record, Vocabulary))
    form = yaml.safe_load((FORMS / f"{name}.yml").read_text(encoding="utf-8"))
    options = next(part["attributes"]["options"] for part in form["body"] if part.get("id") == field)
    assert options == [term.id for term in getattr(vocabulary, words)]


def test_copies_that_print_the_words_can_be_named_in_the_form(real_entries: list[Entry]) -> None:
    vocabulary = next(entry.record for entry in real_entries if isinstance(entry.record, Vocabulary))
    form = yaml.safe_load((FORMS / "suggest-a-statement.yml").read_text(encoding="utf-8"))
    options = next(part["attributes"]["options"] for part in form["body"] if part.get("id") == "seen_kind")
    without_words = {"original", "summary", "rewrite", "seed"}
    assert options == [term.id for term in vocabulary.copy_kinds if term.id not in without_words]
