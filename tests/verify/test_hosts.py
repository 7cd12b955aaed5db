"""That every site is asked one thing at a time, with a pause behind it."""

from __future__ import annotations

import threading

import pytest

from build_tools.verify.client import parse_retry_after
from build_tools.verify.hosts import Hosts
from tests.verify.conftest import Time


def test_a_site_is_left_its_pause_and_others_need_not_wait() -> None:
    time = Time()
    hosts = Hosts(2, time.clock, time.sleep)
    for host, delay in (("a", 0), ("b", 0), ("a", 5), ("a", 0)):
        with hosts.turn(host, delay):
            time.now += 0.5
    assert time.slept == [1.5, 5]
    assert hosts.requests == {"a": 3, "b": 1}


def test_a_site_that_asks_for_it_is_left_alone_longer() -> None:
    time = Time()
    hosts = Hosts(1, time.clock, time.sleep)
    hosts.postpone("a", 30)
    hosts.postpone("a", 3)
    with hosts.turn("a"):
        pass
    assert time.slept == [30]


def test_a_pause_follows_a_request_that_failed() -> None:
    time = Time()
    hosts = Hosts(2, time.clock, time.sleep)
    with pytest.raises(OSError, match="broken"), hosts.turn("a"):
        raise OSError("broken")
    with hosts.turn("a"):
        pass
    assert time.slept == [2]


def test_two_hands_never_ask_one_site_at_once() -> None:
    hosts, inside, most = Hosts(0), [0], [0]

    def ask() -> None:
        for _ in range(200):
            with hosts.turn("a"):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1

    hands = [threading.Thread(target=ask) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert (most[0], hosts.requests["a"]) == (1, 1600)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": "Tue, 28 Jan 2025 10:00:09 GMT", "date": "Tue, 28 Jan 2025 10:00:00 GMT"}, 9),
        ({"retry-after": "Tue, 28 Jan 2025 09:00:00 GMT", "date": "Tue, 28 Jan 2025 10:00:00 GMT"}, 0),
        ({"retry-after": "Tue, 28 Jan 2025 10:00:09 GMT"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "٣"}, None),
        ({}, None),
    ],
)
def test_a_site_says_when_to_come_back_by_its_own_clock(headers: dict[str, str], seconds: float | None) -> None:
    assert parse_retry_after(headers) == seconds
