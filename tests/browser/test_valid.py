"""That every page is valid HTML by the checker of the W3C, and that nothing is hidden from it without a reason."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CHECKER = Path(__file__).parents[2] / "build/validator/node_modules/vnu-jar/build/dist/vnu.jar"

#: What the checker says and why we do not act on it.
KNOWN = {
    "Resource violates Content Security Policy": "It reads files, whose origin is not that of the site; browsers agree.",
    "Inline script violates Content Security Policy": "A block of linked data is no script: browsers do not run it.",
}


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """How to run the checker; without it the tests are skipped, but in continuous integration they fail."""
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        message = "no HTML checker here; `make validator` gets it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return [java, "-Xss4m", "-jar", str(CHECKER), "--skip-non-html", "--format", "json", "--exit-zero-always"]


def validate(checker: list[str], *places: Path) -> list[dict[str, Any]]:
    """Give what the checker says of the pages in folders or files."""
    run = subprocess.run([*checker, *map(str, places)], capture_output=True, check=True)
    return list(json.loads(run.stderr)["messages"])


def findings(messages: list[dict[str, Any]]) -> list[str]:
    """Give what is not known already, one line each."""
    return [
        f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']} ({message.get('extract', '')!r})"
        for message in messages
        if not message["message"].startswith(tuple(KNOWN))
    ]


def test_every_page_is_valid(checker: list[str], site: Path) -> None:
    messages = validate(checker, site)

    assert findings(messages)[:20] == []
    assert {name for name in KNOWN for message in messages if message["message"].startswith(name)} == set(KNOWN)


def test_pages_with_hostile_text_are_valid(checker: list[str], hostile_site: Path) -> None:
    assert findings(validate(checker, hostile_site))[:20] == []


def test_the_checker_finds_a_page_that_is_not_valid(checker: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>x</title><p><div></div></p>")

    assert "No “p” element in scope but a “p” end tag seen." in " ".join(findings(validate(checker, tmp_path)))
