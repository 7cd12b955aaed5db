"""That no statement is shown as better proved than its evidence says, worked out here a second time from the files.

The level that a page shows is read from the page; the level that the evidence allows is worked out from the YAML with
nothing of the program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from build_tools.catalogue import Catalogue, Item
from build_tools.content import read_content
from build_tools.pipeline import TEMPLATES
from build_tools.proof import Share, count_levels, without_marks
from build_tools.records import Capture, Statement, Words
from build_tools.render import make_environment, render_body
from build_tools.views.levels import make_proof_page
from build_tools.views.statement import make_statement_page
from tests.conftest import CONTENT, SITE

TODAY = date(2099, 1, 1)
ENVIRONMENT = make_environment(TEMPLATES, SITE)
LIVE = "https://example.org/source"
ARCHIVED = f"https://web.archive.org/web/20250127000000/{LIVE}"
#: What looks like a find in the source and is none: at an archive to which anybody can write, or of another page.
STRANGE = (
    f"https://web.archive.example/web/20250127000000/{LIVE}",
    f"https://archive.today/web/20250127000000/{LIVE}",
    f"https://web.archive.org/web/2025/{LIVE}",
    f"https://web.archive.org/save/{LIVE}",
    f"https://web.archive.org/web/20250127000000/https://other.example/?{LIVE}",
    f"https://other.example/{LIVE}",
    f"{LIVE}/2",
    f"{LIVE}?page=2",
    "https://example.org.example/source",
)


@pytest.fixture(scope="module")
def real() -> Catalogue:
    catalogue = read_content(CONTENT, TODAY).catalogue
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def evidence() -> dict[str, str]:
    """The level that the evidence in each real record allows, by id."""
    files = [file for file in CONTENT.glob("people/*/*.yml") if file.name != "person.yml"]
    read = {f"{f.parent.name}/{f.stem}": yaml.load(f.read_text(encoding="utf-8"), yaml.BaseLoader) for f in files}  # noqa: S506  # reads text only
    return {name: allowed_level(record) for name, record in read.items() if "seen_in" in record}


def plain(text: str) -> str:
    """Set a text as on a typewriter."""
    for character, typed in (*((q, "'") for q in "‘’`´"), *((q, '"') for q in "“”„«»"), *((d, "-") for d in "–—‑−")):
        text = text.replace(character, typed)
    return " ".join(text.replace("…", "...").replace("\u200b", "").split())


def prints(copy: Mapping[str, Any], exact: str) -> str:
    """Tell whether a copy prints "all" of the words, a "part" of them, or nothing of them."""
    printed = plain(copy.get("printed", ""))
    parts = [re.escape(part.strip()) for part in plain(exact).split("[...]")]
    if re.search(".*".join(parts), printed):
        return "all"
    unquoted = re.sub(r"""^["'](.*)["']$""", r"\1", printed)
    return "part" if printed and unquoted in plain(exact) else ""


def bare(url: str) -> str:
    """Give an address without its scheme, a leading www. and a slash at its end."""
    return re.sub(r"^https?://(www\.)?|/$", "", url)


def allowed_level(record: Mapping[str, Any]) -> str:
    exact, copies = record.get("words", {}).get("exact", ""), record["seen_in"]
    of_source = [record["source"].get("url"), *record["source"].get("also_at", [])]
    of_source += [copy.get("url") for copy in copies if copy["kind"] == "original"]
    for capture in record.get("captures", []) if exact else []:
        page = re.sub(r"^https://web\.archive\.org/web/\d{14}/", "", capture["url"])
        if capture["result"] == "found" and bare(page) in [bare(url) for url in of_source if url]:
            return "checked"
    if {copy["kind"] for copy in copies} == {"seed"}:
        return "seed_only"
    if not exact:
        return "paraphrase"
    seen = [found for copy in copies if copy["independent"] == "yes" and (found := prints(copy, exact))]
    return "independent_copies" if len(seen) >= 2 and "all" in seen else "one_copy"


def shown_level(catalogue: Catalogue, item: Item[Statement]) -> str:
    """Read the level from the page of a statement, as a reader does."""
    page = LexborHTMLParser(render_body(make_statement_page(catalogue, SITE, item), ENVIRONMENT))
    terms, facts = page.css(".statement-facts dt"), page.css(".statement-facts dd")
    words = {term.text(): fact.text() for term, fact in zip(terms, facts, strict=True)}["Words"]
    (level,) = [term.id for term in catalogue.vocabulary.proof_levels if words.startswith(term.label)]
    return level


def shown_unlike(evidence: Mapping[str, str], catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    """Say of each statement whose page shows another level than its evidence allows."""
    shown = {name: shown_level(catalogue, catalogue.statements[name]) for name in names}
    return [
        f"{name}: shown is '{level}', the evidence allows '{evidence[name]}'"
        for name, level in shown.items()
        if level != evidence[name]
    ]


def raise_proof(catalogue: Catalogue, name: str, url: str) -> Catalogue:
    """Give the catalogue in which one statement claims a find in its source, at ``url``, that no file holds."""
    item = catalogue.statements[name]
    find = {"url": url, "captured_on": "2025-01-27", "checked_on": "2025-01-28", "sha256": "0" * 64}
    changes = {
        "source": item.record.source.model_copy(update={"url": LIVE}),
        "words": item.record.words or Words.model_validate({"exact": item.record.summary}),
        "captures": (Capture.model_validate(find | {"result": "found"}),),
    }
    raised = replace(item, record=item.record.model_copy(update=changes))
    statements = {key: raised if key == name else value for key, value in catalogue.statements.items()}
    return replace(catalogue, statements=statements)


def test_every_real_statement_shows_the_level_that_its_evidence_allows(
    real: Catalogue, evidence: Mapping[str, str]
) -> None:
    assert evidence.keys() == real.statements.keys()
    assert shown_unlike(evidence, real, real.statements) == []


@pytest.mark.parametrize("url", [ARCHIVED, LIVE])
def test_a_level_above_the_evidence_is_noticed_at_every_statement(
    real: Catalogue, evidence: Mapping[str, str], url: str
) -> None:
    for name, allowed in evidence.items():
        told = shown_unlike(evidence, raise_proof(real, name, url), [name])
        assert told == [f"{name}: shown is 'checked', the evidence allows '{allowed}'"]


@pytest.mark.parametrize("url", STRANGE)
def test_a_find_anywhere_else_raises_no_level(real: Catalogue, evidence: Mapping[str, str], url: str) -> None:
    name = next(iter(evidence))
    assert shown_level(raise_proof(real, name, url), raise_proof(real, name, url).statements[name]) != "checked"


def test_evidence_that_is_lost_is_noticed_too(real: Catalogue, evidence: Mapping[str, str]) -> None:
    several = [name for name, level in evidence.items() if level == "independent_copies"]
    assert several
    lost = dict(evidence) | dict.fromkeys(several, "one_copy")
    assert shown_unlike(lost, real, several) == [
        f"{name}: shown is 'independent_copies', the evidence allows 'one_copy'" for name in several
    ]


def rows_of(page: LexborHTMLParser, table: int) -> dict[str, list[str]]:
    rows = page.css("table.shares")[table].css("tbody tr, tfoot tr")
    return {row.css("th")[0].text().strip(): [cell.text() for cell in row.css("td")] for row in rows}


def test_the_page_on_proof_counts_what_the_pages_of_statements_show(
    real: Catalogue, evidence: Mapping[str, str]
) -> None:
    page = LexborHTMLParser(render_body(make_proof_page(real, ""), ENVIRONMENT))
    levels = real.vocabulary.proof_levels
    counts = Counter(shown_level(real, item) for item in real.statements.values())
    total = len(real.statements)

    assert rows_of(page, 0) == {term.label: [term.meaning, f"{counts[term.id]} of {total}"] for term in levels}
    people = rows_of(page, 1)
    for person in real.people.values():
        own = [level for name, level in evidence.items() if name.startswith(f"{person.id}/")]
        expected = [str(own.count(term.id)) for term in levels] + [str(len(own))]
        assert people.pop(person.record.name) == expected
    assert people == {"Everybody": [*(str(counts[term.id]) for term in levels), str(total)]}


def test_shares_name_every_level_and_add_up(small: Catalogue) -> None:
    shares = count_levels(small, small.statements.values())

    assert shares.levels == tuple(
        Share(term, count) for term, count in zip(small.vocabulary.proof_levels, (0, 1, 1, 1, 0), strict=True)
    )
    assert shares.total == 3
    assert count_levels(small, []).total == 0


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("“so it is”", "so it is"),
        ("'so it is'", "so it is"),
        ("“so” it “is", "“so” it “is"),
        ("so it is", "so it is"),
        ('"', '"'),
    ],
)
def test_quotation_marks_around_the_whole_are_not_a_part_of_the_words(printed: str, bare: str) -> None:
    assert without_marks(printed) == bare
