"""Measure the check, the build and the rebuild of a thousand records, beside a plain build of the same pages.

Everything is measured in one run on one machine, so the ratios hold where the seconds do not. The records are copies
of the real ones: each round copies every person, with all statements, under another name.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase

ROOT = Path(__file__).parents[1]
RECORDS = 1000
ROUNDS = 3
PLAIN_CONFIG = "site_name: Plain\ntheme: material\n"


@dataclass(frozen=True)
class Figure:
    """One line of the result: what was measured, what came out, what the budget is."""

    what: str
    result: str
    budget: str

    def __str__(self) -> str:
        return f"{self.what:<48} {self.result:>18}   {self.budget}"


def main() -> None:
    """Run every measurement and print the figures as they come; a number as argument checks that many records too."""
    with tempfile.TemporaryDirectory() as folder:
        content, build = Path(folder) / "content", Path(folder) / "build"
        shutil.copytree(ROOT / "content", content)
        multiply_people(content, RECORDS)
        print(f"{count_records(content)} records, {os.cpu_count()} processors")
        for figure in measure(content, build, Path(folder) / "plain"):
            print(figure, flush=True)
        for records in sys.argv[1:]:
            multiply_everything(content, int(records))
            print(measure_check(content, build), flush=True)


def measure_check(content: Path, build: Path) -> Figure:
    """Measure how long a check takes and how much memory; both should grow as the records do."""
    seconds = run_tool("check", content, build)
    # the largest of all programs run so far, in kB: no other needs as much as a check of more records than all before
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    records = count_records(content)
    per_record = f"{seconds / records * 1000:.2f} ms and {memory / records * 1000:.0f} kB a record"
    return Figure(f"check of {records:,} records", f"{seconds:.1f} s, {memory:.0f} MB", per_record)


def measure(content: Path, build: Path, plain: Path) -> Iterator[Figure]:
    """Yield each figure as soon as it is known."""
    checks = [run_tool("check", content, build) for _ in range(ROUNDS)]
    yield Figure("check, whole process, best of three", f"{min(checks):.2f} s", "under 1 s")
    yield measure_check(content, build)

    cold = run_tool("site", content, build)
    pages = len(list((build / "site").rglob("*.html")))
    yield Figure("cold build, records to site with search", f"{cold:.1f} s", f"{pages} pages")

    change_one_record(content)
    rebuild = run_tool("site", content, build)
    yield Figure("rebuild after one changed record", f"{rebuild:.1f} s", "")
    yield Figure("  of the cold build", f"{rebuild / cold:.2f}", "at most 0.20")

    baseline = build_plainly(build / "docs", plain)
    plain_pages = len(list((plain / "site").rglob("*.html")))
    yield Figure("plain build of the same pages", f"{baseline:.1f} s", f"{plain_pages} pages")
    ratio = (cold / pages) / (baseline / plain_pages)
    yield Figure("cold build per page, of the plain build's", f"{ratio:.2f}", "at most 0.50")


def run_tool(command: str, content: Path, build: Path) -> float:
    """Give the seconds that one command of the tool takes, Python's start included."""
    arguments = [sys.executable, "-m", "build_tools", "--content", str(content), "--build", str(build), command]
    return run(arguments, ROOT)


def run(arguments: list[str], folder: Path) -> float:
    """Give the seconds that a program takes; stop with its own words when it fails."""
    start = time.perf_counter()
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return seconds


def count_records(content: Path) -> int:
    """Count the record files below ``content``."""
    return len(list(content.rglob("*.yml")))


def multiply_people(content: Path, records: int) -> None:
    """Copy every person with all statements under other names, until there are ``records`` records."""
    people = sorted(path for path in (content / "people").iterdir() if path.is_dir())
    suffixes = ("".join(letters) for length in count(2) for letters in product(ascii_lowercase, repeat=length))
    missing = records - count_records(content)
    while missing > 0:
        suffix = next(suffixes)
        for person in people:
            copy_person(person, suffix)
            missing -= len(list(person.glob("*.yml")))
        for selection in content.glob("events/*/selection.yml"):
            copy_choices(selection, [person.name for person in people], suffix)


def multiply_everything(content: Path, records: int) -> None:
    """Copy all people and events under other names, until there are ``records`` records.

    No event can grow for ever: the size of the file that says who is in it is limited.
    """
    texts = {file.relative_to(content): file.read_text(encoding="utf-8") for file in content.glob("*/*/**/*.yml")}
    ids = sorted({path.parts[1] for path in texts if path.parts[0] in ("people", "events")}, key=len, reverse=True)
    named = re.compile(rf"(?<![/\w.-])({'|'.join(ids)})(?![\w.-])")
    missing = records - count_records(content)
    for number in count(1):
        if missing <= 0:
            return
        for path, text in texts.items():
            if path.parts[0] in ("people", "events"):
                copy = content.joinpath(path.parts[0], f"{path.parts[1]}x{number}", *path.parts[2:])
                missing -= not copy.exists()  # copies of a smaller measurement may stand there
                copy.parent.mkdir(parents=True, exist_ok=True)
                new = named.sub(rf"\1x{number}", text)
                if path.name == "person.yml":
                    new = add_to_name(new, str(number))
                elif path.parts[0] == "people":
                    new = add_note(new)
                copy.write_text(new, encoding="utf-8")


def add_to_name(text: str, suffix: str) -> str:
    """Add a word to the name of a person."""
    return re.sub(r"(?m)^((?:family_)?name: .*)$", rf"\1 {suffix}", text)


def add_note(text: str) -> str:
    """Say of a statement that its words were said again, as those of a copy are.

    Of two statements with the same words, the one whose name sorts behind needs the note: names of copies do.
    """
    return text if re.search(r"(?m)^note:", text) else text.replace("\nupdated:", "\nnote: Said again.\nupdated:", 1)


def copy_person(person: Path, suffix: str) -> None:
    """Copy one person's folder under a name that ends with ``suffix``."""
    copy = person.with_name(f"{person.name}{suffix}")
    copy.mkdir()
    for file in person.glob("*.yml"):
        text = rename(file.read_text(encoding="utf-8"), person.name, copy.name)
        text = add_to_name(text, suffix.title()) if file.name == "person.yml" else add_note(text)
        (copy / file.name).write_text(text, encoding="utf-8")


def copy_choices(selection: Path, people: list[str], suffix: str) -> None:
    """Put the copies of ``people`` into a selection, each behind the person it copies, for the same reason."""
    text = selection.read_text(encoding="utf-8")
    for person in people:
        choice = re.search(rf"(?m)^  - person: {person}\n(?:    .*\n)*", text)
        if choice:
            text = text[: choice.end()] + rename(choice[0], person, f"{person}{suffix}") + text[choice.end() :]
    selection.write_text(text, encoding="utf-8")


def rename(text: str, old: str, new: str) -> str:
    """Replace a person's id where it is one, not where it is part of an address."""
    return re.sub(rf"(?<![/\w.-]){old}(?![\w.-])", new, text)


def change_one_record(content: Path) -> None:
    """Change the summary of one statement."""
    for file in sorted(content.glob("people/*/[0-9]*.yml")):
        before = file.read_text(encoding="utf-8")
        after = re.sub(r"(?m)^(summary: (?:>-\n +)?)(?=\w)", r"\1Again, ", before)
        if after != before:
            file.write_text(after, encoding="utf-8")
            return
    sys.exit("no statement has a summary")


def build_plainly(docs: Path, plain: Path) -> float:
    """Build the same pages with the theme as it comes: all pages in the navigation, its own search."""
    shutil.copytree(docs, plain / "docs")
    for file in (plain / "docs").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        # Our pages name templates that the plain theme lacks.
        _, front_matter, body = text.split("---\n", 2)
        title = json.dumps({"title": json.loads(front_matter)["title"]})
        file.write_text(f"---\n{title}\n---\n{body}", encoding="utf-8")
    (plain / "mkdocs.yml").write_text(PLAIN_CONFIG, encoding="utf-8")
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], plain)


if __name__ == "__main__":
    main()
