"""That every record file is found and read, and everything else in the content folder is a problem with its place."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.layout import KINDS
from build_tools.load import RULES, load_content, load_examples, load_pages
from build_tools.problems import Place, Problem
from build_tools.record_text import LONG_SIZE, RECORD_SIZE

PEOPLE = (
    "move it to a path like one of these, or out: "
    "content/people/jane-doe/person.yml, content/people/jane-doe/2025-01-27-letter.yml"
)
UTF8_FIX = "save the file in the encoding UTF-8"
SHORTEN = "shorten it, or split it into several records"
REPLACE = "put the file itself here, or delete it"
RENAME = "choose another name, for example with a second word"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    add(folder, "people/jane-doe/person.yml")
    return folder


def add(content: Path, path: str, text: str | bytes = "name: x\n") -> Path:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def problem(path: str, code: str, sentence: str, fix: str, at: tuple[int, int] = (1, 1)) -> Problem:
    return Problem(Place(path, *at), code, sentence, fix)


def test_every_kind_of_record_is_read_in_order_of_path(content: Path) -> None:
    for kind in reversed(KINDS):
        add(content, kind.example, f"kind: {kind.name}\n")
    add(content, "README.md", "# How to add a record\n")
    add(content, "pages/about.md", "# About\n")
    add(content, "examples/person.yml", "not: read\n")
    sources, problems = load_content(content)
    assert problems == []
    assert [(s.path, s.kind.name, s.ids) for s in sources] == [
        ("events/model-x/claims/cost.yml", "claim", {"event": "model-x", "id": "cost"}),
        ("events/model-x/event.yml", "event", {"id": "model-x"}),
        ("events/model-x/questions/cheap.yml", "question", {"event": "model-x", "id": "cheap"}),
        ("events/model-x/searches.yml", "searches", {"event": "model-x"}),
        ("events/model-x/selection.yml", "selection", {"event": "model-x"}),
        (
            "events/model-x/timeline/2025-01-20-release.yml",
            "timeline_entry",
            {"event": "model-x", "id": "2025-01-20-release"},
        ),
        ("health.yml", "health", {}),
        ("people/jane-doe/2025-01-27-letter.yml", "statement", {"person": "jane-doe", "id": "2025-01-27-letter"}),
        ("people/jane-doe/person.yml", "person", {"id": "jane-doe"}),
        ("vocabulary.yml", "vocabulary", {}),
    ]
    assert [s.document.data for s in sources] == [{"kind": s.kind.name} for s in sources]


def test_the_place_of_a_value_begins_with_the_content_folder(content: Path) -> None:
    (source,), _ = load_content(content)
    assert source.document.place(("name",)) == Place("content/people/jane-doe/person.yml", 1, 7)


def test_a_missing_content_folder_is_a_problem(tmp_path: Path) -> None:
    fix = "run the command in the folder that holds the content folder"
    expected = problem("content", "Y006", "there is no such folder", fix)
    assert load_content(tmp_path / "content") == ([], [expected])


def test_an_empty_content_folder_is_a_problem(tmp_path: Path) -> None:
    fix = "add the first one, for example people/jane-doe/person.yml"
    expected = problem(tmp_path.name, "Y006", "the folder holds no record", fix)
    assert load_content(tmp_path) == ([], [expected])


def test_missing_folders_of_pages_and_examples_are_no_problem(content: Path) -> None:
    assert load_pages(content) == ({}, [])
    assert load_examples(content) == ([], [])


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("people/jane-doe/Person.yaml", "did you mean 'content/people/jane-doe/person.yml'?"),
        ("people/Jane_Döe/person.yml", "did you mean 'content/people/jane-doe/person.yml'?"),
        ("people/JANE-DOE/person.yml", "did you mean 'content/people/jane-doe/person.yml'?"),
        ("people/jane-doe/persons.yml", "did you mean 'content/people/jane-doe/person.yml'?"),
        ("people/jane-doe/2025-01-27-A letter.yml", "did you mean 'content/people/jane-doe/2025-01-27-a-letter.yml'?"),
        ("poeple/jane-doe/2025-01-27-letter.yml", "did you mean 'content/people/jane-doe/2025-01-27-letter.yml'?"),
        ("events/x/question/cheap.yml", "did you mean 'content/events/x/questions/cheap.yml'?"),
        ("Vocabulary.yml", "did you mean 'content/vocabulary.yml'?"),
        ("people/jane-doe/letter.yml", PEOPLE),
        ("people/jane-doe/notes.txt", PEOPLE),
        ("people/jane-doe/.yml", PEOPLE),
        ("people/jane-doe/README.md", PEOPLE),
        ("people/.DS_Store", PEOPLE),
        ("people/-jane/person.yml", PEOPLE),
        (f"people/{'j' * 65}/person.yml", PEOPLE),
        ("people/jane/2025-01-27-letter/person.yml", PEOPLE),
    ],
)
def test_a_file_in_no_known_place_is_a_problem_that_says_where_it_may_live(content: Path, path: str, fix: str) -> None:
    add(content, path)
    shown = f"'{path}'" if len(path) <= 60 else f"'{path[:59]}…'"
    expected = problem(f"content/{path}", "Y002", f"no kind of record lives at {shown}", fix)
    assert load_content(content)[1] == [expected]


def test_digits_of_another_script_make_no_day(content: Path) -> None:
    add(content, "people/jane-doe/٢٠٢٥-letter.yml")
    (found,) = load_content(content)[1]
    assert (found.code, found.sentence) == ("Y002", "no kind of record lives at 'people/jane-doe/٢٠٢٥-letter.yml'")


def test_a_file_name_cannot_break_the_line_of_a_message(content: Path) -> None:
    add(content, "people/a\n::error::\u202e.yml")
    (found,) = load_content(content)[1]
    assert found.place == Place("content/people/a<U+000A>::error::<U+202E>.yml")
    assert found.sentence == "no kind of record lives at 'people/a<U+000A>::error::<U+202E>.yml'"


def test_a_file_name_that_is_no_text_is_a_problem(content: Path) -> None:
    add(content, os.fsdecode(b"people/\xff.yml"))
    (found,) = load_content(content)[1]
    assert (str(found.place), found.code) == ("content/people/<U+DCFF>.yml:1:1", "Y002")


@pytest.mark.parametrize(
    ("path", "keeper", "name"),
    [
        ("people/index/person.yml", "the site", "index"),
        ("people/404/2025-01-27-letter.yml", "the site", "404"),
        ("events/assets/event.yml", "the site", "assets"),
        ("events/x/questions/cname.yml", "the site", "cname"),
        ("events/x/claims/search.yml", "the site", "search"),
        ("people/con/person.yml", "Windows", "con"),
        ("events/x/claims/lpt1.yml", "Windows", "lpt1"),
    ],
)
def test_a_reserved_name_is_refused(content: Path, path: str, keeper: str, name: str) -> None:
    add(content, path)
    expected = problem(f"content/{path}", "Y003", f"{keeper} keeps the name '{name}' for itself", RENAME)
    assert load_content(content)[1] == [expected]


def test_two_ids_that_differ_only_in_case_are_refused(content: Path) -> None:
    add(content, "people/Jane-Doe/person.yml")
    sources, problems = load_content(content)
    assert [source.path for source in sources] == ["people/jane-doe/person.yml"]
    assert [found.fix for found in problems] == ["did you mean 'content/people/jane-doe/person.yml'?"]


def test_links_pipes_and_sockets_are_refused_without_waiting(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = content / "people" / "jane-doe"
    (folder / "2025-01-link.yml").symlink_to(folder / "person.yml")
    (folder / "2025-02-loose.yml").symlink_to("/nowhere")
    (content / "people" / "link").symlink_to(folder)
    os.mkfifo(folder / "2025-03-pipe.yml")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("2025-04-socket.yml")
        sources, problems = load_content(content)
    assert len(sources) == 1
    assert problems == [
        problem(f"content/people/{path}", "Y001", f"this is a {what}, not a file", REPLACE)
        for path, what in [
            ("jane-doe/2025-01-link.yml", "symbolic link"),
            ("jane-doe/2025-02-loose.yml", "symbolic link"),
            ("jane-doe/2025-03-pipe.yml", "pipe"),
            ("jane-doe/2025-04-socket.yml", "device or socket"),
            ("link", "symbolic link"),
        ]
    ]


def test_a_linked_folder_of_pages_is_refused(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (content / "pages").symlink_to(tmp_path / "elsewhere")
    assert load_content(content)[1] == [
        problem("content/pages", "Y001", "this is a symbolic link, not a file", REPLACE)
    ]


def test_a_folder_named_like_a_record_is_walked_not_read(content: Path) -> None:
    add(content, "people/jim/person.yml/person.yml")
    (found,) = load_content(content)[1]
    assert (found.place.path, found.code) == ("content/people/jim/person.yml/person.yml", "Y002")


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("people/jane-doe/2025-01-27-letter.yml", RECORD_SIZE),
        ("vocabulary.yml", LONG_SIZE),
        ("events/x/searches.yml", LONG_SIZE),
        ("events/x/selection.yml", LONG_SIZE),
    ],
)
def test_a_file_may_fill_its_limit_but_not_pass_it(content: Path, path: str, limit: int) -> None:
    text = f"a: {'x' * (limit - 4)}\n"
    add(content, path, text)
    assert load_content(content)[1] == []
    add(content, path, f"{text}\n")
    sentence = f"the file is {limit + 1:,} bytes long; at most {limit:,} are allowed"
    assert load_content(content)[1] == [problem(f"content/{path}", "Y004", sentence, SHORTEN)]


def test_a_giant_file_is_refused_without_reading_it(content: Path) -> None:
    with add(content, "people/jane-doe/2025-letter.yml").open("wb") as stream:
        stream.truncate(50 * 1024**3)
    begun = time.perf_counter()
    sentence = "the file is 53,687,091,200 bytes long; at most 65,536 are allowed"
    expected = problem("content/people/jane-doe/2025-letter.yml", "Y004", sentence, SHORTEN)
    assert load_content(content)[1] == [expected]
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("data", "line", "column", "sentence"),
    [
        (b"name: x\nwords: caf\xe9\n", 2, 11, "the byte 0xE9, number 19, is not UTF-8"),
        ("name: é👩".encode() + b"\xff", 1, 9, "the byte 0xFF, number 13, is not UTF-8"),
        (b"name: \xc0\x80\n", 1, 7, "the byte 0xC0, number 7, is not UTF-8"),
        (b"name: \xed\xa0\x80\n", 1, 7, "the byte 0xED, number 7, is not UTF-8"),
        (b"name: \xe2\x82", 1, 7, "the byte 0xE2, number 7, is not UTF-8"),
        (b"\n\n\x80", 3, 1, "the byte 0x80, number 3, is not UTF-8"),
        ("name: x\n".encode("utf-16"), 1, 1, "the file is in UTF-16"),
        ("name: x\n".encode("utf-32"), 1, 1, "the file is in UTF-16"),
    ],
)
def test_a_byte_that_is_not_utf8_has_its_place(
    content: Path, data: bytes, line: int, column: int, sentence: str
) -> None:
    add(content, "people/jane-doe/person.yml", data)
    expected = problem("content/people/jane-doe/person.yml", "Y005", sentence, UTF8_FIX, (line, column))
    assert load_content(content) == ([], [expected])


def test_utf16_without_a_mark_is_refused_by_its_null_characters(content: Path) -> None:
    add(content, "people/jane-doe/person.yml", "a: b".encode("utf-16-le"))
    problems = load_content(content)[1]
    assert {(p.code, p.sentence) for p in problems} == {("Y010", "U+0000 NULL is a control character")}


def test_the_problems_of_all_files_are_given_at_once_in_order(content: Path) -> None:
    add(content, "people/jane-doe/person.yml", "a: 1\na: 2\na: 3\n")
    add(content, "people/a b.yml")
    add(content, "events/x/event.yml", "a: b: c\n")
    assert [(str(p.place), p.code) for p in load_content(content)[1]] == [
        ("content/events/x/event.yml:1:5", "Y020"),
        ("content/people/a b.yml:1:1", "Y002"),
        ("content/people/jane-doe/person.yml:2:1", "Y023"),
        ("content/people/jane-doe/person.yml:3:1", "Y023"),
    ]


def test_a_file_that_cannot_be_opened_is_a_problem(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("build_tools.record_text.os.open", refuse)
    fix = "check that it exists and who may read it"
    sentence = "it cannot be read: Permission denied"
    expected = problem("content/people/jane-doe/person.yml", "Y006", sentence, fix)
    assert load_content(content) == ([], [expected])


def test_a_file_exchanged_for_a_pipe_does_not_hang(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = content / "people/jane-doe/person.yml"
    exchange_at_opening(monkeypatch, file, lambda: os.mkfifo(file))
    expected = problem("content/people/jane-doe/person.yml", "Y001", "this is a pipe, not a file", REPLACE)
    assert load_content(content) == ([], [expected])


def test_a_file_exchanged_for_a_link_is_not_followed(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = content / "people/jane-doe/person.yml"
    secret = add(content.parent, "secret.yml", "name: secret\n")
    exchange_at_opening(monkeypatch, file, lambda: file.symlink_to(secret))
    sources, problems = load_content(content)
    assert (sources, [found.code for found in problems]) == ([], ["Y006"])


def exchange_at_opening(monkeypatch: pytest.MonkeyPatch, file: Path, put: Callable[[], None]) -> None:
    real_open = os.open

    def open_late(path: Path, flags: int) -> int:
        file.unlink()
        put()
        return real_open(path, flags)

    monkeypatch.setattr("build_tools.record_text.os.open", open_late)


def test_examples_are_read_by_the_name_of_their_kind(content: Path) -> None:
    for kind in KINDS:
        add(content, f"examples/{kind.name.replace('_', '-')}.yml", f"kind: {kind.name}\n")
    sources, problems = load_examples(content)
    assert problems == []
    assert {s.kind.name: s.document.data["kind"] for s in sources} == {kind.name: kind.name for kind in KINDS}
    assert {s.path: s.ids for s in sources}["examples/timeline-entry.yml"] == {
        "event": "model-x",
        "id": "2025-01-20-release",
    }


def test_an_example_of_no_kind_is_a_problem(content: Path) -> None:
    add(content, "examples/timeline_entry.yml")
    add(content, "examples/zzz.txt")
    kinds = (
        "claim.yml, event.yml, health.yml, person.yml, question.yml, searches.yml, "
        "selection.yml, statement.yml, timeline-entry.yml, vocabulary.yml"
    )
    assert load_examples(content) == (
        [],
        [
            problem(
                "content/examples/timeline_entry.yml",
                "Y002",
                "'timeline_entry.yml' is no kind of record",
                "did you mean 'timeline-entry.yml'?",
            ),
            problem(
                "content/examples/zzz.txt", "Y002", "'zzz.txt' is no kind of record", f"name it after its kind: {kinds}"
            ),
        ],
    )


def test_pages_are_read_as_they_stand(content: Path) -> None:
    add(content, "pages/method.md", "# Method\n\nWord for *word*: é 👩‍🔬\n")
    add(content, "pages/about.md", "# About\n")
    assert load_pages(content) == (
        {"about.md": "# About\n", "method.md": "# Method\n\nWord for *word*: é 👩‍🔬\n"},
        [],
    )


def test_a_page_is_read_as_strictly_as_a_record(content: Path) -> None:
    add(content, "pages/hidden.md", "a\u200bb\n")
    add(content, "pages/latin.md", b"caf\xe9\n")
    add(content, "pages/long.md", "x" * (LONG_SIZE + 1))
    add(content, "pages/About Us.md", "x\n")
    add(content, "pages/picture.png", b"\x89PNG")
    add(content, "pages/more/about.md", "x\n")
    name_fix = "use a-z, 0-9 and hyphens, and end it with '.md': content/pages/about.md"
    hidden = "U+200B ZERO WIDTH SPACE is invisible, and nothing here needs it"
    size = f"the file is {LONG_SIZE + 1:,} bytes long; at most {LONG_SIZE:,} are allowed"
    assert load_pages(content) == (
        {},
        [
            problem("content/pages/About Us.md", "Y002", "'About Us.md' is no name of a page", name_fix),
            problem("content/pages/hidden.md", "Y013", hidden, "delete it", (1, 2)),
            problem("content/pages/latin.md", "Y005", "the byte 0xE9, number 4, is not UTF-8", UTF8_FIX, (1, 4)),
            problem("content/pages/long.md", "Y004", size, SHORTEN),
            problem("content/pages/more/about.md", "Y002", "'more/about.md' is no name of a page", name_fix),
            problem("content/pages/picture.png", "Y002", "'picture.png' is no name of a page", name_fix),
        ],
    )


def test_each_rule_has_a_code_of_its_own_and_is_one_sentence() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert [rule for rule in RULES if not (rule.sentence.startswith("A record ") and rule.sentence.endswith("."))] == []
