"""That every broken record in ``tests/broken`` gives exactly the lines in its first comment.

The first comment names the file whose place the record takes in the small content. Where a message is changed on
purpose, the failing test prints the comment that belongs there now. What no text can show (a link, bytes that are no
text, a file too long to keep) is made here, in ``ACCIDENTS``.
"""

from __future__ import annotations

import gc
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools import checks
from build_tools.__main__ import main
from build_tools.content import RULES, read_content
from build_tools.problems import as_text
from tests.conftest import CHEAP, JANE, MAX, TODAY, WriteSmall

if TYPE_CHECKING:
    from tests.conftest import CheckSmall

ROOT = Path(__file__).parent.parent
BROKEN = sorted((ROOT / "tests" / "broken").glob("*.yml"))
ONE_OF_EACH_KIND = list({file.stem.partition("-")[0]: file for file in BROKEN}.values())
#: The record that shows that all mistakes of a file are told at once.
OF_SEVERAL_RULES = {"person-everything-at-once"}
ABOUT = "pages/about.md"
CODE = re.compile(r"^(?:# )?\S+:\d+:\d+: ([A-Z]\d{3}) ", re.MULTILINE)


def expected_of(text: str) -> str:
    """Give the comment at the head of a broken record."""
    return "".join(takewhile(lambda line: line.startswith("# "), text.splitlines(keepends=True)))


def put_in_place(file: Path) -> dict[str, str]:
    """Give the text of a broken record under the path that its comment names."""
    text = file.read_text(encoding="utf-8")
    return {expected_of(text).partition(":")[0].removeprefix("# content/"): text}


@pytest.fixture(autouse=True)
def collect_garbage_again() -> Iterator[None]:
    """Start again what the command stops for its own short run."""
    yield
    gc.enable()


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_its_mistakes_are_told_as_its_comment_says(file: Path, check_small: CheckSmall) -> None:
    expected = expected_of(file.read_text(encoding="utf-8"))
    told = "".join(f"# {line}\n" for line in check_small(files=put_in_place(file)).splitlines())
    if told != expected:
        pytest.fail(f"tests/broken/{file.name} begins with\n{expected}\nbut told is\n{told}", pytrace=False)


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_the_command_ends_with_1(file: Path, write_small: WriteSmall, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(write_small(files=put_in_place(file))), "check"]) == 1
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.parametrize("file", ONE_OF_EACH_KIND, ids=lambda file: file.stem)
def test_the_program_ends_with_1_and_without_a_traceback(file: Path, write_small: WriteSmall) -> None:
    command = [sys.executable, "-m", "build_tools", "--content", str(write_small(files=put_in_place(file))), "check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stdout + done.stderr) == (1, False)


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_without_its_rule_nothing_is_told(file: Path, write_small: WriteSmall, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = set(CODE.findall(expected_of(file.read_text(encoding="utf-8"))))
    assert len(codes) == 1 or file.stem in OF_SEVERAL_RULES
    house_rules = {module.RULE.code for module in checks._MODULES}
    monkeypatch.setattr(checks, "_MODULES", [each for each in checks._MODULES if each.RULE.code not in codes])
    told = read_content(write_small(files=put_in_place(file)), TODAY).problems
    assert [each for each in told if each.code not in codes - house_rules] == []


def edit(path: str, change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    """Give what changes the bytes of a file in a content folder; a file that is not there has none."""

    def happen(folder: Path) -> None:
        before = (folder / path).read_bytes() if (folder / path).exists() else b""
        (folder / path).write_bytes(change(before))

    return happen


def link_record(folder: Path) -> None:
    """Put a link where a record belongs."""
    (folder / MAX).unlink()
    (folder / MAX).symlink_to(folder / JANE)


def copy_example(folder: Path) -> None:
    """Let a record be what an example is, as when it was copied and sent as it was."""
    (folder / "examples").mkdir()
    shutil.copy(folder / MAX, folder / "examples" / "person.yml")


#: What happens to a content folder, and what is told of it.
ACCIDENTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link takes the place of a record": (
        link_record,
        """\
content/people/max-mustermann/person.yml:1:1: Y001 this is a symbolic link, not a file
    fix: put the file itself here, or delete it""",
    ),
    "a spreadsheet lies beside a record": (
        edit("people/max-mustermann/notes.xlsx", lambda _: b"PK"),
        """\
content/people/max-mustermann/notes.xlsx:1:1: Y002 no kind of record lives at 'people/max-mustermann/notes.xlsx'
    fix: move it to a path like one of these, or out: content/people/jane-doe/person.yml, \
content/people/jane-doe/2025-01-27-letter.yml""",
    ),
    "a field holds a whole book": (
        edit(MAX, lambda text: text.replace(b"Germany", b"Germany " * 9000)),
        """\
content/people/max-mustermann/person.yml:1:1: Y004 the file is 72,299 bytes long; at most 65,536 are allowed
    fix: shorten it, or split it into several records""",
    ),
    "an old editor saves a letter in its own encoding": (
        edit(MAX, lambda text: text.replace(b"Germany", "Österreich".encode("latin-1"))),
        """\
content/people/max-mustermann/person.yml:5:8: Y005 the byte 0xD6, number 83, is not UTF-8
    fix: save the file in the encoding UTF-8""",
    ),
    "the Windows shell writes the file": (
        edit(MAX, lambda text: text.decode().encode("utf-16")),
        """\
content/people/max-mustermann/person.yml:1:1: Y005 the file is in UTF-16
    fix: save the file in the encoding UTF-8""",
    ),
    "an example is copied and a line left as it was": (
        copy_example,
        """\
content/people/max-mustermann/person.yml:6:1: Y007 this line is still that of the example: \
'known_for: Invests in makers of chips and writes a column a…'
    fix: write what is true of this record in words of its own, or remove the field""",
    ),
    "nothing is there": (
        shutil.rmtree,
        """\
content:1:1: Y006 there is no such folder
    fix: run the command in the folder that holds the content folder
content/pages/about.md:1:1: T001 this page is missing
    fix: write it; the navigation names it
content/pages/contribute.md:1:1: T001 this page is missing
    fix: write it; the navigation names it
content/pages/corrections.md:1:1: T001 this page is missing
    fix: write it; the navigation names it
content/pages/method.md:1:1: T001 this page is missing
    fix: write it; the navigation names it
content/pages/proof.md:1:1: T001 this page is missing
    fix: write it; the navigation names it
content/vocabulary.yml:1:1: R003 the vocabulary is missing
    fix: restore content/vocabulary.yml""",
    ),
    "lines end as on Windows": (
        edit(MAX, lambda text: text.replace(b"\n", b"\r\n")),
        """\
content/people/max-mustermann/person.yml:1:21: Y012 14 carriage return(s), as Windows ends its lines; the first is here
    fix: save the file with the line ends 'LF' (Unix), or write a plain line break""",
    ),
    "the file begins with a byte order mark": (
        edit(MAX, lambda text: b"\xef\xbb\xbf" + text),
        """\
content/people/max-mustermann/person.yml:1:1: Y013 U+FEFF BYTE ORDER MARK is invisible, and nothing here needs it
    fix: delete it""",
    ),
    "a list has twenty thousand items": (
        edit(CHEAP, lambda text: text + b"since:\n" + b"- \n" * 20_001),
        """\
content/events/model-x/questions/cheap.yml:19993:2: Y028 the file has more than 20,000 names and values
    fix: split it""",
    ),
    "a page is removed": (
        lambda folder: (folder / ABOUT).unlink(),
        """\
content/pages/about.md:1:1: T001 this page is missing
    fix: write it; the navigation names it""",
    ),
    "a page loses its title": (
        edit(ABOUT, lambda text: text.lstrip(b"# ")),
        """\
content/pages/about.md:1:1: T001 the page does not begin with a title
    fix: begin it with '# Title'""",
    ),
    "a page leads to where it stands on the site": (
        edit(ABOUT, lambda text: text + b"\nSee [the method](/method).\n"),
        """\
content/pages/about.md:5:1: T002 the link to '/method' leads nowhere
    fix: name another page as in [Method](method.md), or give a full https:// address""",
    ),
    "a page takes the address of a list": (
        edit("pages/people.md", lambda _: b"# People\n"),
        """\
content/pages/people.md:1:1: T003 this address is taken
    fix: give the page another name""",
    ),
}


@pytest.mark.parametrize("name", ACCIDENTS)
def test_an_accident_with_a_file_is_told(name: str, write_small: WriteSmall) -> None:
    happen, expected = ACCIDENTS[name]
    folder = write_small()
    happen(folder)
    assert as_text(read_content(folder, TODAY).problems) == expected
    assert main(["--content", str(folder), "check"]) == 1


def test_every_rule_that_content_can_break_is_broken_here() -> None:
    told = [expected_of(file.read_text(encoding="utf-8")) for file in BROKEN] + [text for _, text in ACCIDENTS.values()]
    assert sorted({code for text in told for code in CODE.findall(text)}) == sorted(rule.code for rule in RULES)


def test_there_are_broken_records_of_all_kinds_and_of_most_accidents() -> None:
    kinds = {"person", "statement", "question", "claim", "event", "timeline", "selection", "searches", "vocabulary"}
    assert {file.stem.partition("-")[0] for file in BROKEN} == kinds
    assert len(BROKEN) >= 120
