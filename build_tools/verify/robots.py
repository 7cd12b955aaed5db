"""Ask what a site allows programs to read, once a site and run (RFC 9309)."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable

from protego import Protego

from build_tools.verify.network import Answer, FetchError

#: A longer pause than this, in seconds, is not kept between requests; a site that wants one is asked that slowly.
_LONGEST_PAUSE = 30
_TOO_MANY = 429
_ROBOTS_SIZE = 500 * 1024


class Robots:
    """The rules of each site, read with ``fetch`` when they are first needed."""

    def __init__(self, agent: str, fetch: Callable[[str], Answer]) -> None:
        self._agent, self._fetch = agent, fetch
        self._rules: dict[str, Protego | FetchError] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def check(self, host: str, url: str) -> float:
        """Give the pause in seconds that a site asks for; a FetchError says that it wants no program at ``url``."""
        with self._locks[host]:
            if host not in self._rules:
                self._rules[host] = self._load(host)
        rules = self._rules[host]
        if isinstance(rules, FetchError):
            raise rules
        if not rules.can_fetch(url, self._agent):
            raise FetchError("blocked", "robots.txt asks programs not to read this page")
        return min(float(rules.crawl_delay(self._agent) or 0), _LONGEST_PAUSE)

    def _load(self, host: str) -> Protego | FetchError:
        """Read the rules: none where there is no file, and everything forbidden where the site cannot say."""
        try:
            answer = self._fetch(f"https://{f'[{host}]' if ':' in host else host}/robots.txt")
        except FetchError as error:
            if error.result in ("gone", "blocked") and error.status != _TOO_MANY:
                return Protego.parse("")
            if error.status is None:
                return error
            return FetchError("blocked", f"robots.txt could not be read: {error.note}", error.status)
        return Protego.parse(answer.body[:_ROBOTS_SIZE].decode("utf-8", "replace"))
