"""Find a quotation in the text of a page: exactly, once, from border to border, with the words around it.

Nothing here is fuzzy: both texts are compared in their normal form (``build_tools.normalise``), character by character.
Only to say how a passage differs is the nearest one looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.checks.words_in_a_copy import CUT
from build_tools.normalise import normalise
from build_tools.verify.difference import Difference, find_nearest
from build_tools.verify.page_text import PageText

#: So many characters of the normal form, about 300 words, may a cut leave out.
LONGEST_CUT = 2000
#: Quotation marks and other marks that printers set between the words around and the quotation.
_BETWEEN = " \"'([])*_"
#: A page that repeats the words more often than this is not searched further.
_MOST_SPANS = 200


@dataclass(frozen=True)
class Wanted:
    """The words to be found, with ``[…]`` for each cut, and the words directly before and after, where known."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Finding:
    """What became of looking for words: one of the results for captures, a note, and where the words differ.

    ``times`` says how often the words stand there, if they do.
    """

    result: str
    note: str = ""
    differences: tuple[Difference, ...] = ()
    times: int = 1


@dataclass(frozen=True)
class Span:
    """A place in the normal form of a page."""

    start: int
    end: int


def find_words(page: PageText, wanted: Wanted) -> Finding:
    """Look for the words in a page.

    ``found``: prefix, words and suffix stand there in one piece, exactly once; where one of the two is not known, a
    sentence or a quotation begins or ends there. ``found_without_context``: the words stand there whole, but not with
    the words around, or more than once. ``differs``: a passage near them stands there, or they are cut out of a longer
    sentence. ``not_found``: neither.
    """
    spans = list(find_spans(page, wanted.exact))
    whole = [span for span in spans if _has_context(page, span, wanted)]
    if len(whole) == 1 and (len(spans) == 1 or wanted.prefix or wanted.suffix):
        return Finding("found")
    bordered = [span for span in spans if _has_borders(page, span, wanted)]
    if bordered:
        times = len({span.start for span in whole or bordered})
        note = f"the words stand there {times} times" if times > 1 else "the words around them are others"
        return Finding("found_without_context", note, times=times)
    if spans:
        before, after = _cut_off(page, spans[0], wanted)
        left_out = tuple(Difference("", text) for text in (before, after) if text)
        return Finding("differs", "the sentence has more words", left_out)
    nearest = find_nearest(page.normal, normalise(wanted.exact))
    return Finding("differs", "the nearest passage has other words", nearest) if nearest else Finding("not_found")


def find_spans(page: PageText, exact: str) -> Iterator[Span]:
    """Yield each place where the words stand, their parts in order with something left out at every cut inside."""
    parts = [part.strip() for part in normalise(exact).split(CUT)]
    parts = [part for part in parts if part]
    if not parts:
        return
    count = 0
    for start in _find_all(page, parts[0], 0, len(page.normal)):
        for end in _follow(page, start + len(parts[0]), parts[1:]):
            yield Span(start, end)
            count += 1
            if count >= _MOST_SPANS:
                return


def _follow(page: PageText, end: int, parts: list[str]) -> Iterator[int]:
    """Yield each offset at which the parts can end that follow a part that ends at ``end``."""
    if not parts:
        yield end
        return
    for start in _find_all(page, parts[0], end, end + LONGEST_CUT + len(parts[0])):
        if any(c.isalnum() for c in page.normal[end:start]):
            yield from _follow(page, start + len(parts[0]), parts[1:])


def _find_all(page: PageText, part: str, first: int, last: int) -> Iterator[int]:
    found = page.normal.find(part, first, last)
    count = 0
    while found >= 0 and count < _MOST_SPANS:
        if page.is_whole(found, found + len(part)):
            yield found
            count += 1
        found = page.normal.find(part, found + 1, last)


def _has_context(page: PageText, span: Span, wanted: Wanted) -> bool:
    prefix, suffix = _core(wanted.prefix), _core(wanted.suffix)
    before = _follows(page, span, prefix) if prefix else _may_begin(page, span, wanted)
    return before and (_precedes(page, span, suffix) if suffix else _may_end(page, span, wanted))


def _has_borders(page: PageText, span: Span, wanted: Wanted) -> bool:
    """Tell whether nothing is cut off the words at either end, unless the known words around show it."""
    prefix, suffix = _core(wanted.prefix), _core(wanted.suffix)
    begins = _may_begin(page, span, wanted) or bool(prefix and _follows(page, span, prefix))
    return begins and (_may_end(page, span, wanted) or bool(suffix and _precedes(page, span, suffix)))


def _cut_off(page: PageText, span: Span, wanted: Wanted) -> tuple[str, str]:
    before, after = page.sentence_around(span.start, span.end)
    return before if not _may_begin(page, span, wanted) else "", after if not _may_end(page, span, wanted) else ""


def _follows(page: PageText, span: Span, prefix: str) -> bool:
    before = page.normal[: span.start].rstrip(_BETWEEN)
    return before.endswith(prefix) and page.is_whole(len(before) - len(prefix), len(before))


def _precedes(page: PageText, span: Span, suffix: str) -> bool:
    after = page.normal[span.end :].lstrip(_BETWEEN)
    start = len(page.normal) - len(after)
    return after.startswith(suffix) and page.is_whole(start, start + len(suffix))


def _may_begin(page: PageText, span: Span, wanted: Wanted) -> bool:
    return normalise(wanted.exact).startswith(CUT) or page.begins_sentence(span.start)


def _may_end(page: PageText, span: Span, wanted: Wanted) -> bool:
    return normalise(wanted.exact).endswith(CUT) or page.ends_sentence(span.end)


def _core(context: str) -> str:
    """Give the words around without the marks that may stand between them and the quotation."""
    return normalise(context).strip(_BETWEEN)
