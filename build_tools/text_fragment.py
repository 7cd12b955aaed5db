"""Build an address that leads to words on a page: a URL with a text directive, as browsers read it.

The form is ``#:~:text=[prefix-,]start[,end][,-suffix]``, after the draft "URL Fragment Text Directives" of the W3C's
Web Incubator Community Group. A browser that does not know it, or does not find the words, opens the page as usual.
"""

from __future__ import annotations

from urllib.parse import quote

#: Longer words are named by their first and last ones: an address stays short, and a range may cross paragraphs.
_WHOLE = 12
_ENDS = 5
#: Fewer words than these can stand on a page more than once, and are named with those around them.
_ALONE = 8
_AROUND = 4
#: What stands for words that are not in the text.
_GAPS = ("[…]", "[...]")


def link_to_words(url: str, words: str, prefix: str = "", suffix: str = "") -> str:
    """Give the address of ``words`` on the page at ``url``, or ``url`` itself if nothing names them.

    All texts are as the page prints them; ``prefix`` and ``suffix`` stand directly before and after the words, with
    nothing but white space between. They are used where the words are few.
    """
    directive = _text_directive(words, prefix, suffix)
    page = url.partition(":~:")[0].removesuffix("#")
    if not directive:
        return url
    return f"{page}{'' if '#' in page else '#'}:~:text={directive}"


def _text_directive(words: str, prefix: str, suffix: str) -> str:
    parts = words.split()
    if not parts:
        return ""
    start, end = _until_gap(parts), _until_gap(parts[::-1])[::-1]
    is_whole = len(parts) <= _WHOLE and "\n" not in words.strip() and len(start) == len(parts)
    named = [parts] if is_whole else [start[:_ENDS], end[-_ENDS:]]
    if not all(named):
        return ""
    directive = [_encode(run) for run in named]
    if len(parts) < _ALONE:
        before, after = prefix.split()[-_AROUND:], suffix.split()[:_AROUND]
        directive = [f"{_encode(before)}-"] * bool(before) + directive + [f"-{_encode(after)}"] * bool(after)
    return ",".join(directive)


def _until_gap(parts: list[str]) -> list[str]:
    """Give the words before the first one that is, or holds, a mark for words left out."""
    for index, part in enumerate(parts):
        if any(gap in part for gap in _GAPS):
            return parts[:index]
    return parts


def _encode(words: list[str]) -> str:
    """Write words so that no sign of theirs is read as a sign of the directive: , - and & above all."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
