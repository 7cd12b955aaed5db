"""Fetch pages as a polite guest: by the rules of each site, slowly, with patience, and saying who asks."""

from __future__ import annotations

import email.utils
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from urllib.parse import urldefrag, urljoin, urlsplit

from build_tools.verify.hosts import Hosts
from build_tools.verify.network import Answer, FetchError, Network, check_address
from build_tools.verify.robots import Robots

_MOST_REDIRECTS = 10
_REDIRECTS = (301, 302, 303, 307, 308)
#: What a server's number means for whoever wants to read; other numbers below 500 are refusals too.
_UNCHANGED = 304
_GOOD = (200, _UNCHANGED)
_GONE = (404, 410)
_TOO_MANY = 429
_FAULTS = 500
_PASSING = (_TOO_MANY, 500, 502, 503, 504)


@dataclass(frozen=True)
class Manners:
    """How often to try, how long to wait before trying again, and the longest wait that is granted, in seconds."""

    tries: int = 3
    first_wait: float = 2
    longest_wait: float = 120


@dataclass(frozen=True)
class Fetched:
    """A page that answered: what came, and all addresses on the way to it, the one that was asked for first.

    ``was_sent_on`` tells that a page on the way sent its readers on, rather than a server.
    """

    answer: Answer
    way: tuple[str, ...]
    was_sent_on: bool = False

    @property
    def moved(self) -> bool:
        """Whether the page stands on another site than the one that was asked."""
        return site_of(self.answer.url) != site_of(self.way[0])

    @property
    def is_unchanged(self) -> bool:
        """Whether the page is still the one that was read before."""
        return self.answer.status == _UNCHANGED


class Client:
    """Fetches pages for one run; ``agent`` says who asks, its first word is the name that robots.txt may use."""

    def __init__(self, network: Network, hosts: Hosts, agent: str, manners: Manners = Manners()) -> None:
        self._network, self._hosts, self._agent, self._manners = network, hosts, agent, manners
        self._robots = Robots(agent.partition("/")[0], lambda url: self._follow(url, {}, lambda _: 0.0).answer)

    def fetch(self, url: str, validators: Mapping[str, str] | None = None) -> Fetched:
        """Fetch a page, following where it leads; a FetchError says why it cannot be read.

        ``validators`` are the headers If-None-Match and If-Modified-Since of an earlier answer.
        """
        return self._follow(url, validators or {}, self._ask_robots)

    def follow(self, fetched: Fetched, place: str) -> Fetched:
        """Go on from a page to the address to which it sends its readers, as if it were a redirect."""
        arrived = self._follow(join_address(fetched.answer.url, place), {}, self._ask_robots, fetched.way)
        return replace(arrived, was_sent_on=True)

    def call(self, url: str) -> Fetched:
        """Fetch the answer of a public service that is made for programs, which no robots.txt is about."""
        return self._follow(url, {}, lambda _: 0.0)

    def _ask_robots(self, url: str) -> float:
        return self._robots.check(check_address(url), url)

    def _follow(
        self, url: str, validators: Mapping[str, str], ask: Callable[[str], float], way: tuple[str, ...] = ()
    ) -> Fetched:
        url = join_address(url)
        while url not in way and len(way) <= _MOST_REDIRECTS:
            way = (*way, url)
            answer = self._ask_patiently(url, validators, ask(url))
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return Fetched(answer, way)
            url = join_address(url, answer.headers["location"].strip())
        raise FetchError("error", "the address leads in a circle")

    def _ask_patiently(self, url: str, validators: Mapping[str, str], pause: float) -> Answer:
        """Ask until there is an answer, or until it is certain or likely that there will be none."""
        host = check_address(url)
        tries = self._manners.tries
        for number in range(tries):
            try:
                with self._hosts.turn(host, pause):
                    answer = self._network.send(url, self._headers(validators))
                return _judge(answer)
            except FetchError as error:
                wait = error.wait if isinstance(error, _LaterError) else None
                wait = self._manners.first_wait * 2**number if wait is None else wait
                if not error.passing or number == tries - 1 or wait > self._manners.longest_wait:
                    raise
                self._hosts.postpone(host, wait)
        raise FetchError("error", "nobody tried")

    def _headers(self, validators: Mapping[str, str]) -> dict[str, str]:
        return {
            "User-Agent": self._agent,
            "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate, br",
            "Accept-Language": "*",
            **validators,
        }


class _LaterError(FetchError):
    """A site may be asked again later, after ``wait`` seconds if it says so."""

    def __init__(self, result: str, note: str, status: int, wait: float | None) -> None:
        super().__init__(result, note, status, passing=True)
        self.wait = wait


def _judge(answer: Answer) -> Answer:
    """Give an answer that can be read or followed; raise what any other means."""
    status = answer.status
    if status in _GOOD or status in _REDIRECTS:
        return answer
    if status in _GONE:
        raise FetchError("gone", "the page no longer exists", status)
    if status == _TOO_MANY:
        raise _LaterError("blocked", "too many requests", status, parse_retry_after(answer.headers))
    if status in _PASSING:
        raise _LaterError("error", "the site has a fault", status, parse_retry_after(answer.headers))
    if status < _FAULTS:
        raise FetchError("blocked", "the site refuses", status)
    raise FetchError("error", f"the site answers with {status}", status)


def site_of(url: str) -> str:
    """Give the site of an address: its host without a leading www."""
    return (urlsplit(url).hostname or "").lower().rstrip(".").removeprefix("www.")


def join_address(url: str, place: str = "") -> str:
    """Give the address to which a place on a page leads, without the part that only browsers look at."""
    try:
        return urldefrag(urljoin(url, place)).url
    except ValueError:
        raise FetchError("error", f"{place[:200]!r} is no address") from None


def parse_retry_after(headers: Mapping[str, str]) -> float | None:
    """Give the seconds that a site wants to be left alone, by its own clock; None where it does not say."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = email.utils.parsedate_to_datetime(value)
        sent = email.utils.parsedate_to_datetime(headers.get("date", ""))
    except (ValueError, TypeError):
        return None
    pair = [moment if moment.tzinfo else moment.replace(tzinfo=UTC) for moment in (until, sent)]
    return max(0.0, (pair[0] - pair[1]).total_seconds())
