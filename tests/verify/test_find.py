"""That words are found where they stand, exactly and once, and nowhere else."""

from __future__ import annotations

import html
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.normalise import normalise
from build_tools.records import Statement
from build_tools.validate import Entry
from build_tools.verify.extract import extract
from build_tools.verify.find import LONGEST_CUT, Wanted, find_words
from build_tools.verify.page_text import PageText

PAGE = PageText(
    "Menu\n"
    "He wrote: I do not think that R1 is cheap. It costs 2.788 million hours. The rest is “marketing,” he said. "
    "In the U.S. the picture is other. Dr. Smith agrees with it. Lmao no\n"
    "and so it goes on here\n"
    "i write small. it works. (Or does it?) It does"
)


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted("It costs 2.788 million hours."),
        Wanted("It costs 2.788 million hours.", "R1 is cheap.", "The rest"),
        Wanted("I do not think that R1 is cheap.", "He wrote:"),
        Wanted('I do not think that R1 is cheap. […] The rest is "marketing'),
        Wanted("marketing"),
        Wanted("[…] R1 is cheap."),
        Wanted("It costs […]"),
        Wanted("think that R1 is cheap.", "I do not", "It costs"),
        Wanted("it works."),
        Wanted("Or does it?"),
        Wanted("It does"),
        Wanted("Dr. Smith agrees with it."),
    ],
)
def test_what_stands_there_is_found(wanted: Wanted) -> None:
    assert find_words(PAGE, wanted).result == "found"


@pytest.mark.parametrize(
    ("wanted", "result"),
    [
        # changed
        (Wanted("It costs 2.789 million hours."), "differs"),
        (Wanted("it costs 2.788 million hours."), "differs"),
        (Wanted("I do think that R1 is cheap."), "differs"),
        # cut
        (Wanted("R1 is cheap."), "differs"),
        (Wanted("think that R1 is cheap.", "Menu"), "differs"),
        (Wanted("costs 2.788 million hours."), "differs"),
        (Wanted("It costs 2.7"), "not_found"),
        (Wanted("It costs 2.788 million"), "differs"),
        (Wanted("In the U.S."), "differs"),
        (Wanted("Smith agrees with it."), "differs"),
        (Wanted("so it goes on here"), "differs"),
        # joined
        (Wanted('I do not think that R1 is cheap. The rest is "marketing'), "differs"),
        (Wanted("I do not think that R1 is cheap. […] It costs"), "differs"),
        (Wanted("It costs 2.788 million hours. […] I do not think that R1 is cheap."), "not_found"),
        # other words around
        (Wanted("It costs 2.788 million hours.", "The rest", "R1 is cheap."), "found_without_context"),
        (Wanted("It costs 2.788 million hours.", "R1 is cheap.", "Menu"), "found_without_context"),
        (Wanted("Nobody ever wrote anything of this kind anywhere"), "not_found"),
        (Wanted("[…]"), "not_found"),
        (Wanted("…"), "not_found"),
    ],
)
def test_nothing_else_is(wanted: Wanted, result: str) -> None:
    assert find_words(PAGE, wanted).result == result


def test_a_cut_may_leave_out_no_more_than_a_page_or_so() -> None:
    near, far = (f"It is so. {'word ' * (size // 5)}That is all." for size in (LONGEST_CUT - 20, LONGEST_CUT + 20))
    wanted = Wanted("It is so. […] That is all.")
    assert [find_words(PageText(text), wanted).result for text in (near, far)] == ["found", "not_found"]


def test_words_that_stand_twice_are_not_taken_for_either() -> None:
    twice = find_words(PageText("So it is. And: So it is."), Wanted("So it is."))
    assert (twice.result, twice.note, twice.times) == ("found_without_context", "the words stand there 2 times", 2)


WORDS = st.lists(st.sampled_from(["so", "it", "is", "not", "Model", "5", "cheap"]), min_size=1, max_size=8)
SENTENCE = WORDS.map(lambda words: f"{' '.join(words).capitalize()}.")
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=6)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_whole_sentences_between_their_neighbours_are_found_or_stand_there_twice(
    before: list[str], words: list[str], after: list[str]
) -> None:
    exact = " ".join(words)
    finding = find_words(PageText(" ".join([*before, exact, *after])), Wanted(exact, before[-1], after[0]))
    assert finding.result == "found" or finding.times > 1


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=30), st.text(max_size=300))
def test_what_is_found_stands_there_word_for_word(exact: str, prefix: str, suffix: str, text: str) -> None:
    finding = find_words(PageText(text), Wanted(exact, prefix, suffix))
    if finding.result.startswith("found"):
        page = " ".join(filter(None, map(normalise, text.split("\n"))))
        assert all(part.strip() in page for part in normalise(exact).split("[...]"))


@given(st.text(alphabet="ab. ", max_size=60), st.text(alphabet="ab. ", max_size=400))
def test_looking_ends_whatever_repeats(exact: str, text: str) -> None:
    assert find_words(PageText(text * 20), Wanted(f"{exact} […] {exact} […] {exact}")).result


# Quotations altered in the ways in which people alter them.

Alter = Callable[[Wanted, random.Random], Wanted | None]
_NEGATIONS = re.compile(r" (?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z“\"])")


def swap_word(wanted: Wanted, chance: random.Random) -> Wanted | None:
    words = wanted.exact.split(" ")
    place = chance.randrange(len(words))
    return Wanted(" ".join([*words[:place], "entirely", *words[place + 1 :]]), wanted.prefix, wanted.suffix)


def change_number(wanted: Wanted, chance: random.Random) -> Wanted | None:
    numbers = list(re.finditer(r"\d", wanted.exact))
    if not numbers:
        return None
    place = chance.choice(numbers).start()
    digit = str((int(wanted.exact[place]) + 1) % 10)
    return Wanted(wanted.exact[:place] + digit + wanted.exact[place + 1 :], wanted.prefix, wanted.suffix)


def drop_negation(wanted: Wanted, chance: random.Random) -> Wanted | None:
    found = list(_NEGATIONS.finditer(wanted.exact))
    if not found:
        return None
    match = chance.choice(found)
    return Wanted(wanted.exact[: match.start()] + wanted.exact[match.end() :], wanted.prefix, wanted.suffix)


def cut_start(wanted: Wanted, chance: random.Random) -> Wanted | None:
    """Cut a few words off the first sentence; what was before is still said to stand before."""
    first = _SENTENCE_END.split(wanted.exact)[0].split(" ")
    if len(first) < 4:
        return None
    size = chance.randrange(1, len(first) - 2)
    return Wanted(wanted.exact.split(" ", size)[size], wanted.prefix, wanted.suffix)


def cut_start_without_context(wanted: Wanted, chance: random.Random) -> Wanted | None:
    cut = cut_start(wanted, chance)
    # behind a quotation mark, a colon or a short sentence, words can begin
    if (
        cut is None
        or re.search(r"[\"'“‘:.!?*]\S*$", wanted.exact[: -len(cut.exact)].strip())
        or not cut.exact[0].isalpha()
    ):
        return None
    return Wanted(cut.exact, "", wanted.suffix)


def join_sentences(wanted: Wanted, chance: random.Random) -> Wanted | None:
    sentences = _SENTENCE_END.split(wanted.exact)
    if len(sentences) < 3:
        return None
    left_out = chance.randrange(1, len(sentences) - 1)
    return Wanted(" ".join([*sentences[:left_out], *sentences[left_out + 1 :]]), wanted.prefix, wanted.suffix)


def exchange_context(wanted: Wanted, chance: random.Random) -> Wanted | None:
    if not wanted.prefix or not wanted.suffix or normalise(wanted.prefix) == normalise(wanted.suffix):
        return None
    return Wanted(wanted.exact, wanted.suffix, wanted.prefix)


KINDS: tuple[Alter, ...] = (
    swap_word,
    change_number,
    drop_negation,
    cut_start,
    cut_start_without_context,
    join_sentences,
    exchange_context,
)


@pytest.fixture(scope="module")
def quotations(real_entries: list[Entry]) -> list[Wanted]:
    """The quotations of the real records."""
    statements = [entry.record for entry in real_entries if isinstance(entry.record, Statement)]
    words = [statement.words for statement in statements if statement.words]
    return [Wanted(each.exact, each.prefix or "", each.suffix or "") for each in words]


def print_page(wanted: Wanted) -> PageText:
    """Print a quotation as a page would, and read that page; what a cut leaves out is there."""
    whole = f"{wanted.prefix} {wanted.exact.replace('[…]', 'and more was said here, and')} {wanted.suffix}"
    body = f"<html><body><h1>News</h1><p>An introduction.</p><p>{html.escape(whole)}</p><p>The end.</p></body></html>"
    return PageText(extract(body.encode(), "text/html").texts[0])


def alter_all(quotations: list[Wanted]) -> Iterator[tuple[str, PageText, Wanted]]:
    chance = random.Random(7)
    for wanted in quotations:
        page = print_page(wanted)
        for alter in KINDS:
            altered = alter(wanted, chance)
            if altered and (normalise(altered.exact) != normalise(wanted.exact) or alter is exchange_context):
                yield alter.__name__, page, altered


def test_the_real_quotations_are_found_in_pages_that_print_them(quotations: list[Wanted]) -> None:
    results = Counter(find_words(print_page(wanted), wanted).result for wanted in quotations)
    assert results == {"found": len(quotations)}


def test_no_altered_quotation_is_found(quotations: list[Wanted], capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for kind, page, altered in alter_all(quotations):
        finding = find_words(page, altered)
        assert finding.result != "found", (kind, altered)
        counts[kind, finding.result] += 1
    kinds = Counter({kind.__name__: sum(counts[each] for each in counts if each[0] == kind.__name__) for kind in KINDS})
    with capsys.disabled():
        print(f"\n{kinds.total()} altered quotations, none found: {dict(kinds)}")
    assert kinds.total() >= 200
    assert min(kinds.values()) >= 10
    # only words that stand there whole, with other words around, pass for words that stand there
    assert {kind for kind, result in counts if result == "found_without_context"} <= {"exchange_context", "cut_start"}
