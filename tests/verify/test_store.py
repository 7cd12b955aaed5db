"""That a visit is kept whole, for its page and day only, and that nothing broken is taken for one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from build_tools.verify.readable import Metadata, Readable
from build_tools.verify.store import Store
from build_tools.verify.visit import Visit
from build_tools.write import WriteError

URL = "https://example.org/x"
DAY, LATER = date(2025, 6, 1), date(2025, 6, 8)
VISIT = Visit(
    URL,
    DAY,
    note="“so”",
    status=200,
    final="https://example.org/y",
    readable=Readable(("one\ntwo", "three"), "one", "Log in", "/next", Metadata(title="T", is_for_subscribers=True)),
    validators={"If-None-Match": '"v1"'},
)


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_visit_comes_back_as_it_was(tmp_path: Path) -> None:
    store = Store(tmp_path / "verify")
    store.save(VISIT)
    assert Store(tmp_path / "verify").load(URL) == VISIT
    assert Store(tmp_path / "verify").load_of(URL, DAY) == VISIT


def test_a_later_visit_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    store = Store(tmp_path)
    gone = Visit(URL, LATER, "gone", "the page no longer exists", 410)
    store.save(VISIT)
    store.save(gone)
    assert store.load(URL) == gone
    only_file(tmp_path)


def test_every_page_has_its_own_place(tmp_path: Path) -> None:
    store = Store(tmp_path)
    other = Visit(f"{URL}?../../y", DAY, "blocked")
    for visit in (VISIT, other):
        store.save(visit)
    assert (store.load(URL), store.load(other.url)) == (VISIT, other)
    assert {file.parent for file in tmp_path.iterdir()} == {tmp_path}


def test_what_was_never_visited_is_not_there(tmp_path: Path) -> None:
    assert Store(tmp_path / "nothing").load(URL) is None
    assert Store(tmp_path / "nothing").load_of(URL, DAY) is None


def test_only_an_answer_of_that_day_need_not_be_asked_for_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(VISIT)
    assert store.load_of(URL, LATER) is None
    store.save(Visit(URL, DAY, "error", "the connection broke"))
    assert store.load_of(URL, DAY) is None
    store.save(Visit(URL, DAY, "blocked", "the site refuses", 403))
    assert store.load_of(URL, DAY) is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[: len(text) // 2],
        lambda text: "",
        lambda text: "[]",
        lambda text: "null",
        lambda text: text.replace('"version": ', '"version": 9'),
        lambda text: json.dumps({"visit": json.loads(text)["visit"]}),
        lambda text: text.replace('"2025-06-01"', '"soon"'),
        lambda text: text.replace(f'"url": "{URL}"', '"url": "https://example.org/other"'),
        lambda text: text.replace('"texts": ', '"words": '),
    ],
)
def test_what_is_broken_or_of_another_version_or_page_is_no_visit(change, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    store = Store(tmp_path)
    store.save(VISIT)
    text = only_file(tmp_path).read_text(encoding="utf-8")
    assert change(text) != text
    only_file(tmp_path).write_text(change(text), encoding="utf-8")
    assert store.load(URL) is None
    store.save(VISIT)
    assert store.load(URL) == VISIT


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "verify").write_text("a file where the folder should be")
    with pytest.raises(WriteError, match="verify"):
        Store(tmp_path / "verify").save(VISIT)
