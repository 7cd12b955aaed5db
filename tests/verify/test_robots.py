"""That every site is read as its robots.txt asks, and that the file is asked for once."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from build_tools.verify.network import Answer, FetchError
from build_tools.verify.robots import Robots

URL = "https://a.example/x"


def make(text: str | FetchError, agent: str = "TestRecord") -> Robots:
    return Robots(agent, serve(text))


def serve(text: str | FetchError, asked: list[str] | None = None) -> Callable[[str], Answer]:
    def fetch(url: str) -> Answer:
        if asked is not None:
            asked.append(url)
            threading.Event().wait(0.02)
        if isinstance(text, FetchError):
            raise text
        return Answer(url, 200, {}, text.encode())

    return fetch


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "User-agent: *\nDisallow:\n",
        "User-agent: *\nDisallow: /private\n",
        "User-agent: *\nDisallow: /\nAllow: /x\n",
        "User-agent: Other\nDisallow: /\n",
        "User-agent: *\nDisallow: /\n\nUser-agent: testrecord\nDisallow: /y\n",
        "<html><body>Not found</body></html>",
    ],
)
def test_a_page_that_is_not_forbidden_may_be_read_at_the_usual_pace(rules: str) -> None:
    assert make(rules).check("a.example", URL) == 0


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /x\n",
        "User-agent: *\nDisallow: /*x$\n",
        "User-agent: *\nAllow: /\n\nUser-agent: TestRecord\nDisallow: /\n",
    ],
)
def test_a_page_that_is_forbidden_is_blocked(rules: str) -> None:
    with pytest.raises(FetchError, match=r"^robots\.txt asks programs not to read this page$") as told:
        make(rules).check("a.example", URL)
    assert (told.value.result, told.value.status) == ("blocked", None)


@pytest.mark.parametrize(("asked", "kept"), [("5", 5.0), ("0.5", 0.5), ("3600", 30.0)])
def test_a_site_is_left_the_pause_that_it_asks_for_within_reason(asked: str, kept: float) -> None:
    assert make(f"User-agent: *\nCrawl-delay: {asked}\n").check("a.example", URL) == kept


@pytest.mark.parametrize(("result", "status"), [("gone", 404), ("gone", 410), ("blocked", 403), ("blocked", 401)])
def test_a_site_without_the_file_or_that_hides_it_has_no_rules(result: str, status: int) -> None:
    assert make(FetchError(result, "no", status)).check("a.example", URL) == 0


@pytest.mark.parametrize(("result", "status"), [("error", 500), ("error", 503), ("blocked", 429)])
def test_a_site_that_cannot_say_is_not_read(result: str, status: int) -> None:
    with pytest.raises(FetchError, match=r"^robots\.txt could not be read: no$") as told:
        make(FetchError(result, "no", status)).check("a.example", URL)
    assert (told.value.result, told.value.status) == ("blocked", status)


def test_a_site_that_cannot_be_reached_has_that_fault_and_no_other() -> None:
    fault = FetchError("error", "the connection broke", passing=True)
    with pytest.raises(FetchError) as told:
        make(fault).check("a.example", URL)
    assert told.value is fault


def test_each_host_is_asked_once_whatever_it_says() -> None:
    asked: list[str] = []
    robots = Robots("TestRecord", serve("User-agent: *\nDisallow: /y\n", asked))
    hands = [threading.Thread(target=robots.check, args=("a.example", URL)) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    robots.check("::1", "https://[::1]/")
    robots.check("2606:4700::1111", "https://[2606:4700::1111]/x")
    assert asked == [
        "https://a.example/robots.txt",
        "https://[::1]/robots.txt",
        "https://[2606:4700::1111]/robots.txt",
    ]


def test_a_refusal_is_remembered_too() -> None:
    asked: list[str] = []
    robots = Robots("TestRecord", serve(FetchError("error", "no", 500), asked))
    for _ in range(3):
        with pytest.raises(FetchError):
            robots.check("a.example", URL)
    assert len(asked) == 1


def test_no_more_of_the_file_is_read_than_the_standard_asks() -> None:
    rule, filling = "User-agent: *\nDisallow: /x\n", "#" * (500 * 1024) + "\n"
    with pytest.raises(FetchError):
        make(rule + filling).check("a.example", URL)
    assert make(filling + rule).check("a.example", URL) == 0
