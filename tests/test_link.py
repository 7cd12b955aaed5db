"""That every word and every reference leads somewhere, and that a mistake elsewhere is told once, there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

MAX = "people/max-mustermann/person.yml"
FIRST_LOOK = "people/jane-doe/2024-12-26-first-look.yml"
LETTER = "people/jane-doe/2025-01-27-letter.yml"
REMARK = "people/max-mustermann/2025-02-remark.yml"
EVENT = "events/model-x/event.yml"
CHEAP = "events/model-x/questions/cheap.yml"
COST = "events/model-x/claims/cost.yml"
SELECTION = "events/model-x/selection.yml"
SEARCHES = "events/model-x/searches.yml"
VOCABULARY = "vocabulary.yml"

SMALL = Path(__file__).parent / "small" / "content"
RECORDS = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*.yml"))
CHANGED_LETTER = (LETTER, "paid for by somebody else.\n  suffix", "paid far by somebody else.\n  suffix")


def test_an_unknown_word_is_told_with_the_one_meant(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "medium: talk", "medium: tlak")) == (
        "content/people/max-mustermann/2025-02-remark.yml:2:9: R001 unknown word 'tlak'\n"
        "    fix: did you mean 'talk'? if not, use one of: article, post, talk (content/vocabulary.yml, media)"
    )


def test_a_word_that_none_is_near_to_is_told_with_all_words(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "medium: talk", "medium: spoken")) == (
        "content/people/max-mustermann/2025-02-remark.yml:2:9: R001 unknown word 'spoken'\n"
        "    fix: use one of: article, post, talk (content/vocabulary.yml, media)"
    )


def test_what_follows_from_an_unknown_word_is_not_told(check_small: CheckSmall) -> None:
    assert check_small((REMARK, "mode: paraphrase", "mode: paraphrased")) == (
        "content/people/max-mustermann/2025-02-remark.yml:6:7: R001 unknown word 'paraphrased'\n"
        "    fix: did you mean 'paraphrase'? (content/vocabulary.yml, modes)"
    )


def test_an_unknown_person_is_told_with_the_one_meant(check_small: CheckSmall) -> None:
    assert check_small((SELECTION, "person: jane-doe", "person: jane-do")) == (
        "content/events/model-x/selection.yml:3:13: R002 unknown person 'jane-do'\n"
        "    fix: did you mean 'jane-doe'? (content/people/)"
    )


def test_a_person_that_none_is_near_to_is_told_with_the_folder(check_small: CheckSmall) -> None:
    assert check_small((SEARCHES, "person: max-mustermann", "person: somebody")) == (
        "content/events/model-x/searches.yml:2:13: R002 unknown person 'somebody'\n"
        "    fix: name one that stands in content/people/: jane-doe, max-mustermann"
    )


def test_an_unknown_statement_is_told(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "jane-doe/2024-12-26-first-look", "jane-doe/2024-12-26-frist-look")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: R002 unknown statement "
        "'jane-doe/2024-12-26-frist-look'\n"
        "    fix: did you mean 'jane-doe/2024-12-26-first-look'? (content/people/)"
    )


def test_a_person_is_no_statement(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "jane-doe/2024-12-26-first-look", "jane-doe/person")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: R002 unknown statement "
        "'jane-doe/person'\n"
        "    fix: name one that stands in content/people/: jane-doe/2024-12-26-first-look, jane-doe/2025-01-27-letter, max-mustermann/2025-02-remark"
    )


def test_an_unknown_event_is_told_and_nothing_is_said_of_what_it_may_hold(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "event: model-x", "event: model-y")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:4:8: R002 unknown event 'model-y'\n"
        "    fix: did you mean 'model-x'? (content/events/)"
    )


def test_an_unknown_artefact_is_told_with_the_file_that_lists_them(check_small: CheckSmall) -> None:
    assert check_small((LETTER, "about:\n  - model-x", "about:\n  - model-z")) == (
        "content/people/jane-doe/2025-01-27-letter.yml:6:5: R002 unknown artefact 'model-z'\n"
        "    fix: did you mean 'model-x'? (content/events/model-x/event.yml)"
    )


def test_an_unknown_main_artefact_is_told(check_small: CheckSmall) -> None:
    assert check_small((EVENT, "main_artefact: model-x", "main_artefact: modelx")) == (
        "content/events/model-x/event.yml:30:16: R002 unknown artefact 'modelx'\n"
        "    fix: did you mean 'model-x'? (content/events/model-x/event.yml)"
    )


def test_an_unknown_question_is_told_wherever_it_is_named(check_small: CheckSmall) -> None:
    assert check_small(
        (REMARK, "question: cheap", "question: chaep"), (COST, "  - cheap", "  - chaep"), (SEARCHES, "- open", "- opne")
    ) == (
        "content/events/model-x/claims/cost.yml:12:5: R002 unknown question 'chaep'\n"
        "    fix: did you mean 'cheap'? (content/events/model-x/questions/)\n"
        "content/events/model-x/searches.yml:6:9: R002 unknown question 'opne'\n"
        "    fix: did you mean 'open'? (content/events/model-x/questions/)\n"
        "content/people/max-mustermann/2025-02-remark.yml:21:15: R002 unknown question 'chaep'\n"
        "    fix: did you mean 'cheap'? (content/events/model-x/questions/)"
    )


def test_a_word_that_the_site_relies_on_is_missed(check_small: CheckSmall) -> None:
    assert check_small((VOCABULARY, "  - id: invented\n", "  - id: made_up\n")) == (
        "content/vocabulary.yml:177:3: R003 'rendition_verdicts' lacks the word 'invented', which the "
        "site relies on\n"
        "    fix: add it with a label and a meaning"
    )


def test_a_missing_vocabulary_is_told(check_small: CheckSmall) -> None:
    assert check_small(files={VOCABULARY: None}) == (
        "content/vocabulary.yml:1:1: R003 the vocabulary is missing\n    fix: restore content/vocabulary.yml"
    )


def test_a_vocabulary_cannot_move(check_small: CheckSmall) -> None:
    assert check_small(files={VOCABULARY: "moved_to: vocabulary\nupdated: 2025-02-02\n"}) == (
        "content/vocabulary.yml:1:1: R003 the vocabulary is missing\n    fix: restore content/vocabulary.yml"
    )


def test_a_word_defined_twice_is_told(check_small: CheckSmall) -> None:
    again = "  - id: high\n    label: High again\n    meaning: Defined twice.\n"
    assert check_small((VOCABULARY, "  - id: low\n", f"{again}  - id: low\n")) == (
        "content/vocabulary.yml:43:9: R005 this list has the id 'high' already\n    fix: keep one of the two"
    )


def test_an_artefact_defined_twice_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            EVENT,
            "    source:\n      title: Model X is here\n"
            "      publisher: Example Labs\n      url: https://example.org/model-x\n"
            "      published: 2025-01-20\nmain",
            "    source:\n      title: Model X is here\n  - id: model-x\n"
            "    name: Model X again\n    short_name: X2\n    maker: Example Labs\n"
            "    released_on: 2025-01-21\n    summary: The same again.\n    source:\n"
            "      title: Model X is here again\nmain",
        )
    ) == (
        "content/events/model-x/event.yml:27:9: R005 this list has the id 'model-x' already\n"
        "    fix: keep one of the two"
    )


def test_a_statement_in_the_folder_of_nobody_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        (
            REMARK,
            "readings:\n  - question: cheap\n    stance: leans_disagree\n"
            "    because: The report has him say that training would stay expensive.\n"
            "    confidence: low\n    by: robin-reader\n    on: 2025-02-10\n",
            "",
        ),
        (SELECTION, "  - person: max-mustermann\n    because: A remark of his was reported.\n", ""),
        files={MAX: None, SEARCHES: None},
    ) == (
        "content/people/max-mustermann/2025-02-remark.yml:1:1: R004 there is no person "
        "'max-mustermann'\n"
        "    fix: add content/people/max-mustermann/person.yml, or move this record to the folder "
        "where it belongs"
    )


def test_a_folder_without_its_event_is_told_once(check_small: CheckSmall, small_texts: Mapping[str, str]) -> None:
    assert check_small(
        files={
            "events/model-y/questions/cheap.yml": small_texts[CHEAP],
            "events/model-y/searches.yml": "searches: []\nupdated: 2025-02-01\n",
        }
    ) == (
        "content/events/model-y/questions/cheap.yml:1:1: R004 there is no event 'model-y'\n"
        "    fix: did you mean 'model-x'? if not, add content/events/model-y/event.yml, or move this record to the folder where it "
        "belongs"
    )


def test_a_reference_to_a_moved_record_is_told_with_its_new_id(check_small: CheckSmall) -> None:
    assert check_small(files={FIRST_LOOK: "moved_to: jane-doe/2025-01-27-letter\nupdated: 2025-02-02\n"}) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: R002 unknown statement "
        "'jane-doe/2024-12-26-first-look'\n"
        "    fix: it is now 'jane-doe/2025-01-27-letter'"
    )


def test_a_reference_to_a_withdrawn_record_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        files={FIRST_LOOK: "withdrawn:\n  on: 2025-02-02\n  because: The words are not hers.\nupdated: 2025-02-02\n"}
    ) == (
        "content/people/jane-doe/2025-01-27-letter.yml:60:9: R002 unknown statement "
        "'jane-doe/2024-12-26-first-look'\n"
        "    fix: it was withdrawn: name another, or take it out, with its field if nothing is left there"
    )


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("people/jane-roe/person.yml", "jane-doe"),
        ("people/jane-doe/2025-01-28-letter.yml", "jane-doe/2025-01-27-letter"),
        ("people/jane-roe/2025-01-28-letter.yml", "jane-doe/2025-01-27-letter"),
        ("events/model-y/event.yml", "model-x"),
        ("events/model-x/questions/costly.yml", "cheap"),
        ("events/model-x/claims/price.yml", "cost"),
        ("events/model-x/timeline/2025-01-21-release.yml", "2025-01-20-release"),
    ],
)
def test_a_record_may_move_to_another_of_its_kind(path: str, target: str, check_small: CheckSmall) -> None:
    assert check_small(files={path: f"moved_to: {target}\nupdated: 2025-02-02\n"}) == ""


def test_a_move_to_nowhere_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        files={"people/jane-doe/2025-01-28-letter.yml": "moved_to: jane-doe/2025-01-27-leter\nupdated: 2025-02-02\n"}
    ) == (
        "content/people/jane-doe/2025-01-28-letter.yml:1:11: R002 unknown statement "
        "'jane-doe/2025-01-27-leter'\n"
        "    fix: did you mean 'jane-doe/2025-01-27-letter'? (content/people/)"
    )


def test_a_move_to_a_moved_record_is_told(check_small: CheckSmall) -> None:
    assert check_small(
        files={
            "people/jane-doe/2025-01-28-letter.yml": "moved_to: jane-doe/2025-01-29-letter\nupdated: 2025-02-02\n",
            "people/jane-doe/2025-01-29-letter.yml": "moved_to: jane-doe/2025-01-27-letter\nupdated: 2025-02-02\n",
        }
    ) == (
        "content/people/jane-doe/2025-01-28-letter.yml:1:11: R002 unknown statement "
        "'jane-doe/2025-01-29-letter'\n"
        "    fix: it is now 'jane-doe/2025-01-27-letter'"
    )


def test_a_move_to_a_question_stays_in_its_event(check_small: CheckSmall) -> None:
    assert check_small(
        files={
            "events/model-x/questions/costly.yml": "moved_to: cheap\nupdated: 2025-02-02\n",
            "events/model-x/claims/price.yml": "moved_to: cots\nupdated: 2025-02-02\n",
        }
    ) == (
        "content/events/model-x/claims/price.yml:1:11: R002 unknown claim 'cots'\n"
        "    fix: did you mean 'cost'? (content/events/model-x/claims/)"
    )


@pytest.mark.parametrize("path", RECORDS)
def test_what_stands_in_a_broken_file_is_not_unknown(
    path: str, check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    found = check_small(files={path: f"nonsense: x\n{small_texts[path]}"})
    assert [line.split(" fields")[0] for line in found.splitlines() if not line.startswith(" ")] == [
        f"content/{path}:1:1: F002 unknown field 'nonsense'"
    ]


def test_what_stands_in_a_broken_claim_is_not_unknown_to_its_event(
    check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    names_it = (EVENT, "updated:", "telling_claims:\n  - cost\nupdated:")
    assert check_small(names_it) == ""
    assert "R002" not in check_small(names_it, files={COST: f"nonsense: x\n{small_texts[COST]}"})


@pytest.mark.parametrize("path", [path for path in RECORDS if path not in (LETTER, VOCABULARY)])
def test_a_broken_file_does_not_hide_what_is_wrong_in_another(
    path: str, check_small: CheckSmall, small_texts: Mapping[str, str]
) -> None:
    found = check_small(CHANGED_LETTER, files={path: f"nonsense: x\n{small_texts[path]}"})
    assert [line.split(" ")[1] for line in found.splitlines() if not line.startswith(" ")] in (
        ["F002", "H001"],
        ["H001", "F002"],
    )


def test_one_run_names_the_mistakes_of_every_step(check_small: CheckSmall) -> None:
    assert check_small(
        CHANGED_LETTER,
        (FIRST_LOOK, "said_on: 2024-12-26", "said_on: 2025-02-30"),
        (MAX, "known_for:", "know_for:"),
        (REMARK, "question: cheap", "question: chaep"),
        (COST, "verdict: partly_supported", "verdict: supported\nverdict: partly_supported"),
    ) == (
        "content/events/model-x/claims/cost.yml:14:1: Y023 field 'verdict' stands already on line 13\n"
        "    fix: keep one of the two\n"
        "content/people/jane-doe/2024-12-26-first-look.yml:1:10: F004 'said_on': 2025-02-30 does not exist in the "
        "calendar\n"
        "    fix: The day on which the words were said or published.\n"
        "content/people/jane-doe/2025-01-27-letter.yml:9:10: H001 no copy under seen_in prints these words\n"
        "    fix: you have 'far', the nearest copy has 'for': copy the words from the source\n"
        "content/people/max-mustermann/2025-02-remark.yml:21:15: R002 unknown question 'chaep'\n"
        "    fix: did you mean 'cheap'? (content/events/model-x/questions/)\n"
        "content/people/max-mustermann/person.yml:6:1: F002 unknown field 'know_for'\n"
        "    fix: did you mean 'known_for'?"
    )


def test_one_run_names_two_mistakes_of_different_steps_in_one_file(check_small: CheckSmall) -> None:
    found = check_small(CHANGED_LETTER, (LETTER, "jane-doe/2024-12-26-first-look", "jane-doe/2024-12-26-frist-look"))
    assert [line.split(" ")[:2] for line in found.splitlines() if not line.startswith(" ")] == [
        ["content/people/jane-doe/2025-01-27-letter.yml:9:10:", "H001"],
        ["content/people/jane-doe/2025-01-27-letter.yml:60:9:", "R002"],
    ]
