"""Visit a page: fetch it, read it, and keep what came of it; then say whether words stand in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from build_tools.verify.client import Client, Fetched, join_address
from build_tools.verify.find import Finding, Wanted, find_words
from build_tools.verify.network import Answer, FetchError
from build_tools.verify.page_text import PageText
from build_tools.verify.readable import FEWEST_WORDS, Readable, UnreadableError
from build_tools.verify.reader import Readers
from build_tools.verify.refresh import parse_refresh

#: A way through these is a door at which somebody must sign in or agree, not the page.
_DOOR = re.compile(
    r"[./](?:log-?in|sign-?in|sign-?up|authwall|auth|sso|accounts?|consent|captcha)(?:[./?]|$)", re.IGNORECASE
)
#: Results in the order in which one way of reading a page is better than another.
_BEST_FIRST = ("found", "found_without_context", "differs", "not_found")


@dataclass(frozen=True)
class Visit:
    """What came of visiting a page on a day. ``result`` is empty where it was read, else why it could not be."""

    url: str
    on: date
    result: str = ""
    note: str = ""
    status: int | None = None
    final: str = ""
    readable: Readable | None = None
    validators: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_answered(self) -> bool:
        """Whether the site said what it has to say, so that it need not be asked again on that day."""
        return self.result != "error"


@dataclass(frozen=True)
class Judgement:
    """Whether words stand in a page that was visited, and the fingerprint of the text in which they were looked for."""

    finding: Finding
    sha256: str = ""


def visit_page(url: str, client: Client, readers: Readers, today: date, former: Visit | None = None) -> Visit:
    """Fetch and read a page; where it has not changed since the ``former`` visit, that is what is read."""
    validators = former.validators if former and former.readable else {}
    try:
        fetched, read = _arrive(url, client, readers, validators)
    except FetchError as error:
        return Visit(url, today, error.result, error.note, error.status)
    answer = fetched.answer
    if fetched.is_unchanged and former:
        return replace(former, on=today)
    reached = Visit(url, today, status=answer.status, final=answer.url, validators=_read_validators(fetched))
    if answer.url != url and _DOOR.search(answer.url) and not _DOOR.search(url):
        return replace(reached, result="blocked", note="the page leads to a place to sign in or agree")
    readable = read if isinstance(read, Readable) else None
    if fetched.moved:
        return replace(reached, result="moved", note=_lead(answer.url), readable=readable)
    if readable is None:
        return replace(reached, result="not_machine_readable", note=str(read))
    return replace(reached, readable=readable)


def _arrive(
    url: str, client: Client, readers: Readers, validators: Mapping[str, str]
) -> tuple[Fetched, Readable | UnreadableError | None]:
    """Fetch and read a page, or the one to which it sends its readers at once."""
    fetched = client.fetch(url, validators)
    while True:
        if fetched.is_unchanged and (fetched.was_sent_on or not validators):
            raise FetchError("error", "the site says that nothing changed, though nothing was kept", 304)
        read = None if fetched.is_unchanged else _read(fetched.answer, readers)
        leads_to = parse_refresh(fetched.answer.headers.get("refresh", ""))
        leads_to = leads_to or (read.leads_to if isinstance(read, Readable) else "")
        if not leads_to:
            return fetched, read
        if _is_reload(fetched, leads_to):
            return fetched, _refuse_waiting(read)
        fetched = client.follow(fetched, leads_to)


def _is_reload(fetched: Fetched, leads_to: str) -> bool:
    """Tell whether a page sends its readers to itself, under whichever of the addresses that a server leads from."""
    target = join_address(fetched.answer.url, leads_to)
    return target == fetched.answer.url or (target in fetched.way and not fetched.was_sent_on)


def _refuse_waiting(read: Readable | UnreadableError | None) -> Readable | UnreadableError | None:
    """Count a page that shows itself again and holds next to nothing as one that lets programs wait."""
    if isinstance(read, Readable) and len(read.texts[0].split()) < FEWEST_WORDS:
        return UnreadableError("the page only asks to wait, and shows itself again")
    return read


def _read(answer: Answer, readers: Readers) -> Readable | UnreadableError:
    try:
        return readers.read(answer.body, answer.headers.get("content-type", ""))
    except UnreadableError as error:
        return error


def judge(visit: Visit, wanted: Wanted) -> Judgement:
    """Say whether the words stand in the page.

    All the words of a page are searched. Its text proper counts only with them, so that nothing is ever found across
    what the page shows in between.
    """
    if visit.result == "moved" and visit.readable:
        stand = _find_best(visit.readable, wanted)[0].result in _BEST_FIRST[:2]
        return Judgement(Finding("moved", f"{visit.note}; the words {'stand' if stand else 'do not stand'} there"))
    if visit.result or visit.readable is None:
        return Judgement(Finding(visit.result, visit.note))
    finding, text = _find_best(visit.readable, wanted)
    if finding.result in ("differs", "not_found") and visit.readable.wall:  # what is behind it may hold them
        return Judgement(Finding("blocked", visit.readable.wall))
    return Judgement(finding, text.sha256)


def _find_best(readable: Readable, wanted: Wanted) -> tuple[Finding, PageText]:
    main = PageText(readable.main)
    found = [(find_words(page, wanted), page) for page in map(PageText, readable.texts)]
    best = min(found, key=lambda pair: _BEST_FIRST.index(pair[0].result))
    # what tells the text proper from the rest may drop what stands there twice
    if not readable.main or best[0].result not in _BEST_FIRST[:2] or best[0].times > 1:
        return best[0], main if readable.main and best[0].result == "not_found" else best[1]
    in_main = find_words(main, wanted)
    return (in_main, main) if in_main.result in _BEST_FIRST[: _BEST_FIRST.index(best[0].result) + 1] else best


def _read_validators(fetched: Fetched) -> dict[str, str]:
    """Give the headers that ask for the page only if it has changed; none where another page led to it."""
    pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
    headers = fetched.answer.headers
    return {ask: headers[name] for ask, name in pairs if headers.get(name) and not fetched.was_sent_on}


def _lead(url: str) -> str:
    return f"it leads to {url[:300]}"
