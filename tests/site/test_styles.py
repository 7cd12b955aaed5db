from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.site.styles import find_names, find_names_in_script, parse_sheet, trim_sheet

PAGE = LexborHTMLParser('<body><nav class="tabs open" id="top"><a href="x">X</a><input type="text"></nav></body>')
USED = find_names(PAGE)


def trim(sheet: str, used: frozenset[str] = USED) -> str:
    return trim_sheet(parse_sheet(sheet), used)


def test_the_names_of_a_page_are_all_that_a_selector_can_ask_for() -> None:
    assert find_names(LexborHTMLParser('<body><p id="a" class="b  c" lang="en">x</p></body>')) == {
        *("html", "head", "body", "p"),
        *("#a", ".b", ".c"),
        *("[id", "[class", "[lang"),
    }


@pytest.mark.parametrize(
    "selector",
    [
        "nav",
        ".tabs.open",
        "nav#top > a[href]",
        "*",
        ":root",
        "a:hover",
        "a::before",
        "nav:not(.gone) a",
        ":is(.gone, nav) a",
        'input[type="search"]',
        "NAV",
    ],
)
def test_a_rule_that_a_page_may_use_stays(selector: str) -> None:
    assert trim(f"{selector}{{color:red}}") == f"{selector}{{color:red}}"


@pytest.mark.parametrize("selector", ["table", ".gone", "#gone", "nav .gone", "a[download]", "nav.gone", "aside > a"])
def test_a_rule_that_no_page_can_use_goes(selector: str) -> None:
    assert trim(f"{selector}{{color:red}}a{{color:blue}}") == "a{color:blue}"


def test_of_several_selectors_those_that_are_used_stay() -> None:
    assert trim(".gone,nav a , table{color:red}") == "nav a{color:red}"


def test_a_group_stays_with_the_rules_in_it_that_are_used() -> None:
    assert trim("@media print{.gone{color:red}a{color:blue}}") == "@media print{a{color:blue}}"
    assert trim("@media print{.gone{color:red}}") == ""
    assert trim("@supports (a:b){@media print{nav{x:y}}}") == "@supports (a:b){@media print{nav{x:y}}}"


def test_what_is_no_rule_for_elements_stays() -> None:
    sheet = '@charset "utf-8";@font-face{font-family:X}@keyframes k{0%{top:0}to{top:1px}}'
    assert trim(sheet) == sheet


def test_a_property_that_nothing_reads_any_more_goes_and_what_only_it_read_goes_too() -> None:
    sheet = ":root{--used:1;--by-gone:2;--chain:var(--end);--end:3}a{x:var(--used)}.gone{x:var(--by-gone)}"
    assert trim(sheet) == ":root{--used:1}a{x:var(--used)}"


@pytest.mark.parametrize(
    ("script", "selector"),
    [
        ('node.className = "shown"', ".shown"),
        ('document.createElement("output")', "output"),
        ('node.id = "place"', "#place"),
        ("node.hidden = true", "[hidden]"),
        ('node.setAttribute("aria-busy", "true")', "[aria-busy]"),
        ('node.ariaBusy = "true"', "[aria-busy]"),
        ('node.dataset.belongsTo = ""', "[data-belongs-to]"),
        ("copy.className = `mark mark--${stance}`", ".mark--agree"),
    ],
)
def test_a_rule_for_what_a_script_makes_stays(script: str, selector: str) -> None:
    sheet = f"{selector}{{color:red}}"

    assert trim(sheet) == ""
    assert trim(sheet, USED | find_names_in_script(script)) == sheet


def test_a_semicolon_inside_a_value_ends_no_declaration() -> None:
    sheet = 'a{--icon:url("data:x;y");background:var(--icon);content:";"}'
    assert trim(sheet) == sheet
