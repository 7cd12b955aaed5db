"""That the share of statements at each level of proof is printed as the pages of the built site show it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.__main__ import main
from tests.conftest import CONTENT, WriteSmall


def read_shares(out: str) -> tuple[int, dict[str, int]]:
    line = re.search(r"^Proof of words, (\d+) statements: (.*)\.$", out, re.MULTILINE)
    assert line is not None
    counts = (part.partition(" ") for part in line[2].split(", "))
    return int(line[1]), {label: int(count) for count, _, label in counts}


def test_the_printed_shares_are_those_of_the_built_pages(
    write_small: WriteSmall, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build = tmp_path / "build"
    config = str(CONTENT.parent / "mkdocs.yml")
    assert main(["--content", str(write_small()), "--build", str(build), "--config", config, "site"]) == 0
    total, shares = read_shares(capsys.readouterr().out)

    page = LexborHTMLParser((build / "site/proof/index.html").read_text(encoding="utf-8"))
    rows = page.css("table.shares")[0].css("tbody tr")
    told = {row.css("th")[0].text().strip(): row.css("td")[1].text() for row in rows}
    assert {label.lower(): count for label, count in told.items()} == {
        label: f"{count} of {total}" for label, count in shares.items()
    }
    shown: Counter[str] = Counter()
    for file in (build / "site/people").glob("*/*/index.html"):
        statement = LexborHTMLParser(file.read_text(encoding="utf-8"))
        words = statement.css(".statement-facts dd")[-1].text()
        shown[next(label for label in told if words.startswith(label))] += 1
    assert shown.total() == total
    assert {label: count for label, count in shares.items() if count} == {k.lower(): v for k, v in shown.items()}
