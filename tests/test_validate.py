"""That every field of every file is checked, and that a mistake is told once, where it is, with its remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

MAX = "people/max-mustermann/person.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"
CHEAP = "events/model-x/questions/cheap.yml"
COST = "events/model-x/claims/cost.yml"


def test_a_misspelt_field_is_told_once_though_its_true_name_is_missing(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "summary:", "sumary:")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:13:1: F002 unknown field 'sumary'\n"
        "    fix: did you mean 'summary'?"
    )


def test_a_misspelt_field_inside_a_list_is_told_with_what_was_meant(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "    condition:", "    conditon:")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:54:5: F002 unknown field 'conditon'\n"
        "    fix: did you mean 'condition'?"
    )


def test_two_misspelt_fields_are_told_with_what_was_meant_by_each(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "medium:", "medum:"), (LETTER, "venue:", "vanue:")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:2:1: F002 unknown field 'medum'\n"
        "    fix: did you mean 'medium'?\n"
        "content/people/jane-doe/2025-01-27-letter.yml:3:1: F002 unknown field 'vanue'\n"
        "    fix: did you mean 'venue'?"
    )


def test_a_missing_field_that_nobody_misspelt_is_told_beside_one_that_somebody_did(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "short:", "shrot:"), (CHEAP, "order: 1\n", "")) == (
        "content/events/model-x/questions/cheap.yml:1:1: F001 'order' is missing\n"
        "    fix: add 'order': Its place among the questions of the event, from 1.\n"
        "content/events/model-x/questions/cheap.yml:2:1: F002 unknown field 'shrot'\n"
        "    fix: did you mean 'short'?"
    )


def test_a_field_that_is_there_already_is_not_what_was_meant(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: 1\nordre: 1")) == (
        "content/events/model-x/questions/cheap.yml:4:1: F002 unknown field 'ordre'\n"
        "    fix: use one of: updated, proposition, short, order, theme, why_it_matters, since"
    )


def test_an_unknown_field_that_nothing_is_near_to_is_told_with_all_fields(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "theme:", "colour: red\ntheme:")) == (
        "content/events/model-x/questions/cheap.yml:4:1: F002 unknown field 'colour'\n"
        "    fix: use one of: updated, proposition, short, order, theme, why_it_matters, since"
    )


def test_a_missing_field_is_told_with_what_it_holds(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "  opened: yes\n", "")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:15:3: F001 'opened' is missing\n"
        "    fix: add 'opened': Whether we have read this page itself or an archived copy of it."
    )


def test_a_missing_field_is_told_at_the_item_that_lacks_it(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "    confidence: low\n", "")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:64:5: F001 'confidence' is missing\n"
        "    fix: add 'confidence': How sure the reader is."
    )


def test_all_missing_fields_are_told(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "proposition: Training a model has become cheap.\n", ""), (CHEAP, "order: 1\n", "")) == (
        "content/events/model-x/questions/cheap.yml:1:1: F001 'order' is missing\n"
        "    fix: add 'order': Its place among the questions of the event, from 1.\n"
        "content/events/model-x/questions/cheap.yml:1:1: F001 'proposition' is missing\n"
        "    fix: add 'proposition': The proposition as one sentence, neutral and without quotation marks."
    )


def test_a_text_in_the_place_of_a_list_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "about:\n  - model-x\n", "about: model-x\n")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:5:8: F003 'about' is not a list\n"
        "    fix: write a list: start each item on a line of its own with '- '"
    )


def test_a_group_in_the_place_of_a_list_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            COST,
            "printed_in:\n  - text: Model X cost just $5 million\n",
            "printed_in:\n    text: Model X cost just $5 million\n",
        )
    ) == (
        "content/events/model-x/claims/cost.yml:4:5: F003 'printed_in' is not a list\n"
        "    fix: write a list: start each item on a line of its own with '- '"
    )


def test_a_list_in_the_place_of_a_text_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "medium: article", "medium:\n  - article")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:3:3: F003 'medium' is a list, and not one text\n"
        "    fix: put a text that begins with '[' in quotation marks, as in '[Post on Example Social]'; or write one text"
    )


def test_a_text_in_the_place_of_a_group_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            REMARK,
            "source:\n  title: '[Dinner of Example Capital, not recorded]'\n  opened: no\n",
            "source: A dinner of Example Capital\n",
        )
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:8:9: F003 'source' is not a group of "
        "fields\n"
        "    fix: write a group of fields: one 'field: value' to a line, indented"
    )


def test_a_text_in_the_place_of_a_group_in_a_list_is_told(check_small: CheckSmall) -> None:
    assert check_small((COST, "      - label: Last run\n        values:\n          - 5\n", "      - Last run\n")) == (
        "content/events/model-x/claims/cost.yml:36:9: F003 'numbers.1.rows.1' is not a group of "
        "fields\n"
        "    fix: write a group of fields: one 'field: value' to a line, indented"
    )


def test_a_field_without_a_text_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "venue: Example Review, letters", "venue:")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:3:7: F004 'venue': the text is empty: fill "
        "it in or leave the field out\n"
        "    fix: Where: the platform, programme, publication or occasion."
    )


def test_a_field_without_a_list_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "mode:", "about:\nmode:")) == (
        "content/people/max-mustermann/2025-02-remark.yml:6:7: F004 'about': the field is empty: "
        "fill it in or leave it out\n"
        "    fix: The artefacts that the words are about."
    )


def test_a_day_that_does_not_exist_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "said_on: 2025-01-27", "said_on: 2025-02-30")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:1:10: F004 'said_on': 2025-02-30 does not "
        "exist in the calendar\n"
        "    fix: The day on which the words were said or published."
    )


def test_neither_yes_nor_no_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "  opened: yes", "  opened: true")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:19:11: F004 'source.opened': 'true' is "
        "neither yes nor no: write yes\n"
        "    fix: Whether we have read this page itself or an archived copy of it."
    )


def test_a_word_in_the_place_of_a_number_is_told(check_small: CheckSmall) -> None:
    assert check_small((CHEAP, "order: 1", "order: first")) == (
        "content/events/model-x/questions/cheap.yml:3:8: F004 'order': 'first' is not a whole number\n"
        "    fix: Its place among the questions of the event, from 1."
    )


def test_half_an_address_is_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "url: https://example.org/overheard", "url: example.org/overheard")) == (
        "content/people/max-mustermann/2025-02-remark.yml:14:10: F004 'seen_in.1.url': "
        "'example.org/overheard' is not a full https:// address\n"
        "    fix: Its public address; left out where none is known."
    )


def test_a_text_that_is_too_long_is_told_with_both_lengths(check_small: CheckSmall) -> None:
    assert check_small(
        (
            CHEAP,
            "short: Training is cheap",
            "short: Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap "
            "Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap Cheap "
            "Cheap Cheap ",
        )
    ) == (
        "content/events/model-x/questions/cheap.yml:2:8: F005 'short' has 179 characters; at most "
        "120 fit\n"
        "    fix: shorten it"
    )


def test_a_second_paragraph_in_one_line_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (CHEAP, "proposition: Training a model has become cheap.", "proposition: |\n  One.\n\n  Two.")
    ) == (
        "content/events/model-x/questions/cheap.yml:1:14: F004 'proposition': the text runs over "
        "several paragraphs: keep it to one\n"
        "    fix: The proposition as one sentence, neutral and without quotation marks."
    )


def test_what_a_withdrawn_record_lacks_is_told(check_small: CheckSmall) -> None:
    assert check_small(files={CHEAP: "withdrawn:\n  on: 2025-02-02\nupdated: 2025-02-02\n"}) == (
        "content/events/model-x/questions/cheap.yml:2:3: F001 'because' is missing\n    fix: add 'because': Why it was withdrawn."
    )


def test_all_problems_of_all_files_are_told_at_once(check_small: CheckSmall) -> None:
    assert check_small(
        (LETTER, "said_on: 2025-01-27", "said_on: 2025-02-30"),
        (LETTER, "summary:", "sumary:"),
        (LETTER, "  opened: yes\n", ""),
        (MAX, "kind: person\n", ""),
        (CHEAP, "order: 1", "order: first"),
    ) == (
        "content/events/model-x/questions/cheap.yml:3:8: F004 'order': 'first' is not a whole number\n"
        "    fix: Its place among the questions of the event, from 1.\n"
        "content/people/jane-doe/2025-01-27-letter.yml:1:10: F004 'said_on': 2025-02-30 does not "
        "exist in the calendar\n"
        "    fix: The day on which the words were said or published.\n"
        "content/people/jane-doe/2025-01-27-letter.yml:13:1: F002 unknown field 'sumary'\n"
        "    fix: did you mean 'summary'?\n"
        "content/people/jane-doe/2025-01-27-letter.yml:15:3: F001 'opened' is missing\n"
        "    fix: add 'opened': Whether we have read this page itself or an archived copy of it.\n"
        "content/people/max-mustermann/person.yml:1:1: F001 'kind' is missing\n"
        "    fix: add 'kind': Whether this is one person, a pair or an organisation."
    )
