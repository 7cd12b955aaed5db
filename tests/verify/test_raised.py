"""That marks of footnotes spoil no words, and that no power becomes another number."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.normalise import normalise
from build_tools.verify.extract import extract
from build_tools.verify.find import Wanted, find_words
from build_tools.verify.page_text import PageText
from build_tools.verify.raised import settle_raised

_LONG = "<p>" + "The letters of this week came from readers of all ages. " * 10 + "</p>"


def read(words: str) -> str:
    """Give the text that a paragraph has on a page."""
    readable = extract(f"<html><body>{_LONG}<p>{words}</p>{_LONG}</body></html>".encode(), "text/html")
    return readable.texts[0].split("\n")[1]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        # behind the end of a clause
        ("It is cheap.<sup>1</sup> So what?", "It is cheap. So what?"),
        ("It is cheap,<sup>12</sup> so far", "It is cheap, so far"),
        ("“It is cheap.”<sup>1, 2</sup> So what?", "“It is cheap.” So what?"),
        ("“It is cheap.<sup>1</sup>” So what?", "“It is cheap.” So what?"),
        ("It is (so far) cheap;<sup>a</sup> so what?", "It is (so far) cheap; so what?"),
        ("It is <b>cheap.</b><i><sup>*</sup></i> So what?", "It is cheap. So what?"),
        ("It is cheap.<sup>1</sup><sup>2</sup> So what?", "It is cheap. So what?"),
        ("It is cheap.<sup>1</sup><sup>[b]</sup> So what?", "It is cheap. So what?"),
        ("It is cheap.<sup>3</sup>", "It is cheap."),
        ("它很便宜。<sup>1</sup>", "它很便宜。"),
        ("It is cheap!<script>x</script><sup>2</sup> So what?", "It is cheap! So what?"),
        # behind a word, where it can be no power
        ("It is cheap<sup>[1]</sup> so far", "It is cheap so far"),
        ("It is cheap<sup>[1][2]</sup> so far", "It is cheap so far"),
        ("It is cheap<sup>[note 3]</sup> so far", "It is cheap so far"),
        ("It is cheap<sup>[<i>citation needed</i>]</sup> so far", "It is cheap so far"),
        ("It is cheap<sup>†</sup> so far", "It is cheap so far"),
        # where it leads to a note
        ("It is cheap<sup><a href='#n1'>1</a></sup> so far", "It is cheap so far"),
        ("It is cheap<a href='/x#n1'><sup>1</sup></a> so far", "It is cheap so far"),
        ("About 10<sup><a href='#n24'>24</a></sup> of them", "About 10 of them"),
        ("It is cheap<a class='footnote-anchor' href='#f'>1</a> so far", "It is cheap so far"),
        ("It is cheap<a role='doc-noteref' href='x'>[1]</a> so far", "It is cheap so far"),
    ],
)
def test_the_mark_of_a_footnote_is_left_out(page: str, text: str) -> None:
    assert normalise(read(page)) == normalise(text)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("It took 10<sup>24</sup> steps", "It took 10²⁴ steps"),
        ("It took 10<sup>−24</sup> s", "It took 10⁻²⁴ s"),
        ("<a href='/x#y'>10<sup>24</sup></a> steps", "10²⁴ steps"),
        ("of 4 m<sup>2</sup> each", "of 4 m² each"),
        ("of 4 inch<sup>2</sup> each", "of 4 inch² each"),
        ("of E=mc<sup>2</sup>. So", "of E=mc². So"),
        ("of (a+b)<sup>2</sup> each", "of (a+b)² each"),
        ("of 2<sup>n</sup> each", "of 2^n each"),
        ("of 2<sup>n+1</sup> each", "of 2ⁿ⁺¹ each"),
        ("of 2<sup>nk</sup> each", "of 2^nk each"),
        ("of x<sup>n</sup> each", "of x^n each"),
        ("of 10<sup>10<sup>6</sup></sup> each", "of 10^10⁶ each"),
        ("of n!<sup>2</sup> each", "of n!² each"),
        ("for $2<sup>99</sup> now", "for $2⁹⁹ now"),
        ("for $2.<sup>99</sup> now", "for $2.^99 now"),
        ("in 2024.<sup>3</sup> Then", "in 2024.^3 Then"),
        ("by 3<sup>1</sup>/<sub>2</sub> hours", "by 3¹/2 hours"),
        ("by 3 <sup>1</sup>/<sub>2</sub> hours", "by 3 1/2 hours"),
        ("the layer a<sup>[1]</sup> of it", "the layer a^[1] of it"),
        ("the A<sup>*</sup> search", "the A* search"),
        ("the 1<sup>st</sup> and n<sup>th</sup> time", "the 1st and nth time"),
        ("the Model X<sup>TM</sup> of it", "the Model XTM of it"),
        ("the <sup>ra</sup>ised", "the raised"),
        ("au XXI<sup>e</sup> siècle", "au XXIe siècle"),
        ("au 2<sup>e</sup> trimestre", "au 2e trimestre"),
        ("la 1<sup>ère</sup> fois", "la 1ère fois"),
        ("le n<sup>o</sup> 1", "le no 1"),
        ("el 1<sup>o</sup> de mayo", "el 1o de mayo"),
        ("a cheap<sup>k</sup> thing", "a cheap^k thing"),
        ("at al.<sup>2</sup>x each", "at al.²x each"),
        ("so cheap.<br><sup>2</sup> there", "so cheap. ² there"),
        ("so n.<sup>2</sup>", "so n.²"),
        ("H<sub>2</sub>O", "H2O"),
        ("cheap<sup></sup>er", "cheaper"),
    ],
)
def test_what_can_be_a_power_or_a_part_of_a_word_stays(page: str, text: str) -> None:
    assert read(page) == text


@pytest.mark.parametrize(
    ("page", "quoted"),
    [
        ("It took 10<sup>24</sup> steps in all.", "It took 1024 steps in all."),
        ("It took 10<sup>24</sup> steps in all.", "It took 10 steps in all."),
        ("It holds 4 m<sup>2</sup> in all.", "It holds 4 m in all."),
        ("It holds 4 m<sup>2</sup> in all.", "It holds 4 m2 in all."),
        ("It costs $2.<sup>99</sup> in all.", "It costs $2. in all."),
        ("It costs 2<sup>n</sup> in all.", "It costs 2n in all."),
        ("It costs 2<sup>n</sup> in all.", "It costs 2 in all."),
        ("It costs 3<sup>1</sup>/<sub>2</sub> in all.", "It costs 31/2 in all."),
        ("It is cheap<sup>1</sup> in all.", "It is cheap1 in all."),
        ("It costs 2<sup>n log n</sup> in all.", "It costs 2n log n in all."),
        ("It costs 2<sup>x+y</sup> in all.", "It costs 2x+y in all."),
        ("It costs e<sup>-x</sup> in all.", "It costs e-x in all."),
        ("It costs k<sup>(n)</sup> in all.", "It costs k(n) in all."),
        ("It holds 4 m<sup><a href='/wiki/Area#Square'>2</a></sup> in all.", "It holds 4 m in all."),
        ("It is No.<sup>5</sup> in all.", "It is No. in all."),
        ("It costs approx.<sup>12</sup> more.", "It costs approx. more."),
        ("It was in 2024.<sup>3</sup> Then more.", "It was in 2024.3 Then more."),
    ],
)
def test_no_words_are_found_that_nobody_wrote(page: str, quoted: str) -> None:
    readable = extract(f"<html><body>{_LONG}<p>{page}</p>{_LONG}</body></html>".encode(), "text/html")
    for text in (*readable.texts, readable.main):
        assert not find_words(PageText(text), Wanted(quoted)).result.startswith("found")


def test_raised_text_in_raised_text_without_end_is_left_as_it_is() -> None:
    assert not settle_raised(LexborHTMLParser(f"<p>10{'<sup>' * 50}24{'</sup>' * 50} steps</p>"))


def test_what_stands_in_another_paragraph_says_nothing_of_a_raised_text() -> None:
    readable = extract(f"<html><body>{_LONG}<p>so cheap.</p><p><sup>2</sup> See there.".encode(), "text/html")
    assert readable.texts[0].endswith("so cheap.\n² See there.")


def test_the_text_proper_is_read_in_the_same_way() -> None:
    page = f"<html><body><article><h1>L</h1>{_LONG}<p>It took 10<sup>24</sup> steps.<sup>1</sup> So.</p>{_LONG}</article></body></html>"
    readable = extract(page.encode(), "text/html")
    assert "It took 10²⁴ steps. So." in readable.main
