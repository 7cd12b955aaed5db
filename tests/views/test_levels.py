from __future__ import annotations

from build_tools import normalise
from build_tools.catalogue import Catalogue
from build_tools.views.levels import Borders, Verdicts, make_proof_page
from build_tools.views.page import Link
from tests.conftest import LETTER, MakeSmall


def test_the_page_counts_statements_over_all_and_for_each_person(small: Catalogue) -> None:
    page = make_proof_page(small, "\nA text.\n")

    assert [(share.term.id, share.count) for share in page.shares.levels] == [
        ("checked", 0),
        ("independent_copies", 1),
        ("one_copy", 1),
        ("paraphrase", 1),
        ("seed_only", 0),
    ]
    assert [(row.person, [s.count for s in row.shares.levels], row.shares.total) for row in page.people] == [
        (Link("Jane Doe", "people/jane-doe/"), [0, 1, 1, 0, 0], 2),
        (Link("Max Mustermann", "people/max-mustermann/"), [0, 0, 0, 1, 0], 1),
    ]
    assert (page.address, page.text, page.shares.total) == ("proof/", "\nA text.\n", 3)


def test_the_page_shows_every_example_with_names_for_what_nobody_sees(small: Catalogue) -> None:
    page = make_proof_page(small, "")
    shown = {example.rule: (example.one, example.other) for example in page.equal}

    assert [example.rule for example in (*page.equal, *page.different)] == [
        example.rule for example in (*normalise.EQUAL, *normalise.DIFFERENT)
    ]
    assert shown["A letter with its accent is one character or two"] == ("Zoë", "Zoe⟨combining diaeresis⟩")
    assert shown["Soft hyphens and zero-width characters do not count"] == (
        "co⟨soft hyphen⟩operate⟨zero width space⟩",
        "cooperate",
    )
    assert shown["Runs of spaces and line breaks are one space"] == (
        "It is⟨no-break space⟩ cheap,⟨line break⟩so far",
        "It is cheap, so far",
    )


def test_the_page_counts_words_that_may_be_parts_of_sentences(small: Catalogue, make_small: MakeSmall) -> None:
    open_end = make_small((LETTER, "somebody else.\n  suffix", "somebody else\n  suffix"))

    assert make_proof_page(small, "").borders == Borders(total=2, begin_inside=0, end_open=0, neither=2)
    assert make_proof_page(open_end, "").borders == Borders(total=2, begin_inside=0, end_open=1, neither=1)


def test_the_page_counts_verdicts_that_the_words_alone_do_not_suggest(small: Catalogue, make_small: MakeSmall) -> None:
    differing = make_small((LETTER, "verdict: altered", "verdict: faithful\n    verdict_because: As a test."))

    assert make_proof_page(small, "").verdicts == Verdicts(compared=1, differing=0)
    assert make_proof_page(differing, "").verdicts == Verdicts(compared=1, differing=1)
    assert make_proof_page(make_small((LETTER, "verdict: altered", "verdict: moved")), "").verdicts.compared == 0
