"""That changes of published records are told as a reader would, and that some need a word of why."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from build_tools.compare_trees import Tree, compare_trees
from build_tools.load import load_content
from build_tools.validate import validate_files
from tests.conftest import CHEAP, COST, FIRST_LOOK, JANE, LETTER, RELEASE, SMALL, Change, WriteSmall

WITHDRAWN = "withdrawn:\n  on: 2025-03-01\n  because: Somebody else said it.\nupdated: 2025-03-01\n"
MOVED = "moved_to: {}\nupdated: 2025-03-01\n"
CORRECTION = (
    "corrections:\n",
    "corrections:\n  - on: 2025-02-03\n    kind: {}\n    was: {}\n    now: {}\n    because: C.\n",
)
#: A day before any record of the small content changed last, so that another change needs no later one.
UPDATED = date(2025, 2, 1)
WHOLE_CHANGE = (
    "let the new entries of 'corrections' say the whole change: the old words, with 'was' replaced by 'now', must be the "
    "new ones"
)
DAY = ("said_on: 2025-01-27", "said_on: 2025-01-28")
WORDS = ("exact: >-\n    Model X shows that training can be", "exact: >-\n    Model X shows that training could be")
ABOUT = ("  - model-x\n", "  - model-w\n  - model-x\n")
STANCE = ("stance: mixed", "stance: agree")


def read(folder: Path) -> Tree:
    files, problems = load_content(folder)
    entries, invalid = validate_files(files)
    broken = {found.place.path.removeprefix("content/") for found in [*problems, *invalid]}
    return Tree({entry.path: entry for entry in entries}, frozenset(broken))


def compare(folder: Path, today: date = UPDATED) -> tuple[list[str], list[str]]:
    changes, problems = compare_trees(read(SMALL), read(folder), today)
    return [f"{each.subject}: {each.sentence}" for each in changes], [
        f"{each.place} {each.code} {each.sentence} ({each.fix})" for each in problems
    ]


def test_the_same_content_has_no_changes(write_small: WriteSmall) -> None:
    assert compare(write_small()) == ([], [])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((COST, "verdict: partly_supported", "verdict: supported"), "verdict: partly supported to supported"),
        ((COST, "Model X cost five million dollars.", "Model X cost 5m dollars."), "claim changed: five million -> 5m"),
        ((COST, "made_by: Example Blog", "made_by: A blog"), "changed: made_by"),
        ((CHEAP, "has become cheap", "became cheap"), "proposition changed: has become -> became"),
        ((JANE, "name: Jane Doe", "name: Jane Roe"), "name changed: Doe -> Roe"),
        ((RELEASE, "day: 2025-01-20", "day: 2025-01"), "day changed: 2025-01-20 -> 2025-01"),
    ],
)
def test_a_change_is_told_under_the_name_of_its_record(change: Change, told: str, write_small: WriteSmall) -> None:
    changes, problems = compare(write_small(change))
    assert [each.partition(": ")[2] for each in changes] == [told]
    assert problems == []


@pytest.mark.parametrize(
    ("change", "kind", "told", "was", "now"),
    [
        (DAY, "day", "day changed: 2025-01-27 -> 2025-01-28", "27 January 2025", "28 January 2025"),
        (WORDS, "words", "words changed: can -> could", "can be", "could be"),
        (ABOUT, "about", "about changed: model-x (model-x) -> model-w, model-x (model-x)", "Model X", "Both"),
        (STANCE, "stance", "Q1: mixed to agree (read by robin-reader)", "mixed", "agree"),
    ],
)
def test_a_published_statement_changes_only_with_a_correction_of_that_kind(
    change: tuple[str, str], kind: str, told: str, was: str, now: str, write_small: WriteSmall
) -> None:
    sentence = f"Jane Doe, 27 January 2025: {told}"
    fix = f"add an entry to 'corrections' with 'on' (the day), kind: {kind}, was, now and because"
    old, new = CORRECTION
    line = 74 if change == ABOUT else 73  # of the corrections that it has

    assert compare(write_small((LETTER, *change))) == (
        [sentence],
        [f"content/{LETTER}:{line}:3 C001 {sentence} ({fix})"],
    )
    assert compare(write_small((LETTER, *change), (LETTER, old, new.format("other", was, now)))) == (
        [sentence],
        [f"content/{LETTER}:{line}:3 C001 {sentence} ({fix}; the new entry has kind: other)"],
    )
    assert compare(write_small((LETTER, *change), (LETTER, old, new.format(kind, was, now)))) == ([sentence], [])


@pytest.mark.parametrize(
    ("change", "correction", "fix"),
    [
        (WORDS, ("words", "A", "B"), WHOLE_CHANGE),
        (WORDS, ("words", "could be", "can be"), WHOLE_CHANGE),
        (
            DAY,
            ("day", "26 January 2025", "28 January 2025"),
            "in the new entry of 'corrections', write was: 27 January 2025 and now: 28 January 2025",
        ),
        (STANCE, ("stance", "agree", "mixed"), "in the new entry of 'corrections', write was: mixed and now: agree"),
    ],
)
def test_a_correction_says_how_it_stood_and_how_it_stands(
    change: tuple[str, str], correction: tuple[str, str, str], fix: str, write_small: WriteSmall
) -> None:
    old, new = CORRECTION
    _, problems = compare(write_small((LETTER, *change), (LETTER, old, new.format(*correction))))
    assert [each.rpartition(" (")[2] for each in problems] == [f"{fix})"]


def test_a_changed_record_carries_the_day_of_the_change(write_small: WriteSmall) -> None:
    new_title, new_day = (
        (JANE, "name: Jane Doe", "name: Jane Roe"),
        (JANE, "updated: 2025-02-01", "updated: 2025-03-01"),
    )
    problem = (
        f"content/{JANE}:27:10 C003 the record changed and 'updated' is still 2025-02-01 "
        "(write the day of the change: 2025-03-01)"
    )
    assert compare(write_small(new_title), date(2025, 3, 1))[1] == [problem]
    assert compare(write_small(new_title, new_day), date(2025, 3, 1))[1] == []
    assert compare(write_small(new_title), date(2025, 2, 1))[1] == []  # the second change of a day


def test_another_source_is_told_with_the_one_it_replaces(write_small: WriteSmall) -> None:
    assert compare(write_small((FIRST_LOOK, "https://example.org/posted", "https://example.org/other"))) == (
        [
            "Jane Doe, 26 December 2024: source added: https://example.org/other",
            "Jane Doe, 26 December 2024: source taken out: https://example.org/posted",
        ],
        [],
    )


def test_words_that_a_copy_is_said_to_print_otherwise_are_told(write_small: WriteSmall) -> None:
    changes, problems = compare(write_small((FIRST_LOOK, "printed: Anyone can", "printed: Everyone can")))
    assert changes == ["Jane Doe, 26 December 2024: words in the copy What they posted: Anyone -> Everyone"]
    assert problems == []


def test_what_a_program_is_said_to_have_found_is_told(write_small: WriteSmall) -> None:
    said = (FIRST_LOOK, "result: found_without_context", "result: found")
    assert compare(write_small(said))[0] == [
        "Jane Doe, 26 December 2024: changed: captures",
        "Jane Doe: words found, to be looked for again with verify: "
        "https://web.archive.org/web/20250112080000/https://example.org/posts/1",
    ]


def test_who_comes_in_and_who_leaves_is_told(write_small: WriteSmall) -> None:
    selection = "events/model-x/selection.yml"
    assert compare(write_small((selection, "person: max-mustermann", "person: somebody-else")))[0] == [
        "model-x: somebody-else is in",
        "model-x: Max Mustermann is no longer in",
    ]


def test_a_new_record_carries_its_day(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    path = "people/jane-doe/2024-12-27-again.yml"
    folder = write_small(files={path: small_texts[FIRST_LOOK].replace("2024-12-26", "2024-12-27")})
    assert compare(folder, date(2025, 5, 1))[1] == []
    assert compare(folder, date(2025, 6, 1))[1] == [
        f"content/{path}:44:10 C003 the record is new, and 'updated' is 2025-02-01 (write the day: 2025-06-01)"
    ]


def test_a_new_record_has_no_corrections(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    path = "people/jane-doe/2025-01-28-again.yml"
    _, problems = compare(write_small(files={path: small_texts[LETTER].replace("2025-01-27", "2025-01-28")}))
    assert problems == [f"content/{path}:73:3 C004 this record is new and has corrections (leave 'corrections' out)"]


def test_a_reading_may_be_added_and_not_silently_taken_back(
    write_small: WriteSmall, small_texts: dict[str, str]
) -> None:
    reading = small_texts[FIRST_LOOK].partition("readings:\n")[2].partition("updated:")[0]
    changes, problems = compare(write_small((FIRST_LOOK, f"readings:\n{reading}", "")))
    assert changes == ["Jane Doe, 26 December 2024: Q2: agree is taken back (read by robin-reader)"]
    assert [each.partition(" ")[2][:4] for each in problems] == ["C001"]

    changes, problems = compare(write_small((FIRST_LOOK, reading, reading + reading.replace("robin-reader", "x"))))
    assert (changes, problems) == (["Jane Doe, 26 December 2024: Q2: new reading, agree (read by x)"], [])


def test_a_new_record_is_named_by_what_it_is(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    later = small_texts[FIRST_LOOK].replace("said_on: 2024-12-26", "said_on: 2025-01-24")
    folder = write_small(
        files={"people/jane-doe/2025-01-24-again.yml": later, "events/model-x/claims/b.yml": small_texts[COST]}
    )
    assert compare(folder) == (
        ["Model X cost five million dollars.: new claim", "Jane Doe: new statement of 24 January 2025"],
        [],
    )


def test_a_published_record_does_not_vanish(write_small: WriteSmall) -> None:
    assert compare(write_small(files={FIRST_LOOK: None})) == (
        ["Jane Doe: statement of 26 December 2024 is gone"],
        [
            f"content/{FIRST_LOOK}:1:1 C002 'jane-doe/2024-12-26-first-look' was published and is gone "
            "(bring the file back; where it moved, leave 'moved_to' in it, and where it was taken back, 'withdrawn')"
        ],
    )


def test_a_withdrawn_record_says_why(write_small: WriteSmall) -> None:
    assert compare(write_small(files={FIRST_LOOK: WITHDRAWN})) == (
        ["Jane Doe: statement of 26 December 2024 withdrawn: Somebody else said it."],
        [],
    )


def test_a_record_moves_as_it_is(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    new = "jane-doe/2024-12-26-look"
    files = {FIRST_LOOK: MOVED.format(new), f"people/{new}.yml": small_texts[FIRST_LOOK]}
    assert compare(write_small(files=files)) == (
        ["Jane Doe: statement of 26 December 2024 moved to jane-doe/2024-12-26-look"],
        [],
    )


def test_a_move_to_another_person_needs_a_correction(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    new = "max-mustermann/2024-12-26-look"
    files = {FIRST_LOOK: MOVED.format(new), f"people/{new}.yml": small_texts[FIRST_LOOK]}
    changes, problems = compare(write_small(files=files))
    assert changes == [
        "Jane Doe: statement of 26 December 2024 moved to max-mustermann/2024-12-26-look",
        "Jane Doe, 26 December 2024: speaker changed: Jane Doe -> Max Mustermann",
    ]
    assert [each.partition(" (")[0] for each in problems] == [
        f"content/people/{new}.yml:1:1 C001 Jane Doe, 26 December 2024: speaker changed: Jane Doe -> Max Mustermann"
    ]


def test_a_moved_claim_is_found_in_its_event(write_small: WriteSmall, small_texts: dict[str, str]) -> None:
    changed = small_texts[COST].replace("verdict: partly_supported", "verdict: supported")
    files = {COST: MOVED.format("price"), "events/model-x/claims/price.yml": changed}
    assert compare(write_small(files=files))[0] == [
        "Model X cost five million dollars.: claim moved to price",
        "Model X cost five million dollars.: verdict: partly supported to supported",
    ]


def test_a_withdrawn_record_can_come_back(write_small: WriteSmall, tmp_path: Path) -> None:
    former = copytree(write_small(files={FIRST_LOOK: WITHDRAWN}), tmp_path / "former")
    changes, problems = compare_trees(read(former), read(SMALL), UPDATED)
    assert [(each.subject, each.sentence) for each in changes] == [
        ("Jane Doe", "statement of 26 December 2024 is shown again")
    ]
    assert problems == []


def test_a_file_that_cannot_be_read_has_not_vanished(write_small: WriteSmall) -> None:
    assert compare(write_small((LETTER, "mode: verbatim", "mode: a: b"))) == ([], [])
