"""That a page fills in what it says, keeps what was given, and that what is missing is said to be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from build_tools.verify.propose import Proposal, propose_answers
from build_tools.verify.readable import Metadata, Readable
from build_tools.verify.visit import Visit

URL = "https://example.org/x?from=feed"
OWN = "https://www.example.org/x"
DAY = date(2025, 6, 1)
ABOUT = Metadata("Letters of the week", "Example Review", "Jane Doe", "2025-01-27", OWN)
TEXT = "Letters\nShe wrote: “It’s cheap – so far.” Nobody answered her.\nThe end of the page."


def propose(
    given: Mapping[str, str], about: Metadata = ABOUT, text: str = TEXT, **visit: str
) -> tuple[dict[str, str], list[str], Proposal]:
    made = Visit(URL, DAY, status=200, readable=Readable((text,), about=about), **visit)  # type: ignore[arg-type]
    proposal = propose_answers({"url": URL, **given}, made)
    return dict(proposal.answers), list(proposal.remarks), proposal


def test_a_page_that_could_not_be_read_answers_nothing() -> None:
    visit = Visit(URL, DAY, "blocked", "the site refuses", 403)
    assert propose_answers({"url": URL}, visit) == Proposal({}, ("The page could not be read: the site refuses.",))


def test_what_the_page_says_of_itself_fills_what_is_open() -> None:
    answers, remarks, proposal = propose({})

    assert answers == {
        "title": "Letters of the week",
        "publisher": "Example Review",
        "published": "2025-01-27",
        "said_on": "2025-01-27",
        "said_on_note": "The day on which the page says it was published.",
        "venue": "Example Review",
        "url": OWN,
    }
    assert remarks == ["The page names as its author: Jane Doe.", f"The page's own address is taken: {OWN}."]
    assert proposal.judgement is None


def test_what_was_given_is_never_changed() -> None:
    given = {"title": "T", "publisher": "P", "published": "2025-01-28", "said_on": "2025-01-26", "venue": "V"}
    answers, _, _ = propose(given)

    assert answers == {"url": OWN}


def test_what_the_page_does_not_say_is_said_to_be_missing() -> None:
    answers, remarks, _ = propose({"publisher": "P"}, Metadata())

    assert answers == {"url": URL}
    assert remarks == [
        "The page does not say its title.",
        "The page does not say its day.",
        "The page does not say its address; the one given is kept.",
    ]


def test_an_address_on_another_site_is_not_taken() -> None:
    answers, remarks, _ = propose({}, Metadata(address="https://other.example/x"))

    assert answers["url"] == URL
    assert remarks[-1] == "The page names an address on another site, which is not taken: https://other.example/x."


def test_a_page_that_moved_keeps_the_address_that_was_given() -> None:
    answers, remarks, _ = propose({}, result="moved", note="it leads on", final="https://other.example/x")

    assert answers["url"] == URL
    assert "The address leads to another site: https://other.example/x." in remarks


def test_an_address_that_is_the_one_given_needs_no_remark() -> None:
    _, remarks, _ = propose({}, Metadata("T", "P", "", "2025", URL))
    assert remarks == []


def test_the_words_are_written_letter_for_letter_with_those_around() -> None:
    answers, remarks, proposal = propose({"exact": "It's cheap - so far."})

    assert (answers["exact"], answers["prefix"], answers["suffix"]) == (
        "It’s cheap – so far.",
        "Letters She wrote:",
        "Nobody answered her. The end of the page.",
    )
    assert proposal.judgement is not None
    assert proposal.judgement.finding.result == "found"
    assert not any("words" in remark for remark in remarks)


def test_words_around_that_were_given_stay() -> None:
    answers, _, _ = propose({"exact": "It's cheap - so far.", "prefix": "She wrote:"})
    assert "prefix" not in answers
    assert answers["suffix"].startswith("Nobody answered")


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (
            "She wrote: “It’s dear – so far.” Nobody answered her.",
            "The words do not stand in the page (differs): here 'dear', there 'cheap'.",
        ),
        ("Something else.", "The words do not stand in the page (not_found): nothing like them is there."),
    ],
)
def test_words_that_do_not_stand_there_are_not_filled_in(quoted: str, told: str) -> None:
    answers, remarks, _ = propose({"exact": quoted})
    assert {"exact", "prefix", "suffix"} & answers.keys() == set()
    assert remarks[-1] == told


def test_words_that_stand_there_twice_need_the_words_around() -> None:
    answers, remarks, _ = propose({"exact": "So it is."}, text="So it is. She left.\nSo it is. He left.")
    assert "exact" not in answers
    assert remarks[-1] == "The words stand in the page more than once; say which by the words before and after."


def test_that_nothing_stands_around_the_words_is_said() -> None:
    answers, remarks, _ = propose({"exact": "So it is."}, text="So it is.")
    assert (answers["prefix"], answers["suffix"]) == ("", "")
    assert remarks[-2:] == ["Nothing stands before the words.", "Nothing stands after the words."]


def test_words_with_a_cut_stay_and_what_the_page_prints_is_told() -> None:
    answers, remarks, _ = propose(
        {"exact": "So it is. […] She left."}, text="Well. So it is. She said so. She left. The end."
    )
    assert "exact" not in answers
    assert remarks[-1] == "Write under 'printed' what the page prints, cuts and all: So it is. She said so. She left."


def test_what_is_longer_than_a_line_of_a_record_is_cut() -> None:
    answers, _, _ = propose({}, Metadata(title="t" * 500))
    assert answers["title"] == "t" * 300
