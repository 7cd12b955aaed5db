"""Get the readable text out of what a server sent, of whatever kind it is."""

from __future__ import annotations

import re

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from build_tools.verify.decode import decode
from build_tools.verify.documents import is_transcript, read_pdf, read_transcript
from build_tools.verify.html_text import read_html
from build_tools.verify.metadata import read_metadata
from build_tools.verify.raised import settle_raised
from build_tools.verify.readable import FEWEST_WORDS, Readable, UnreadableError
from build_tools.verify.refresh import LONGEST_GLANCE, LONGEST_STAY, find_refresh

#: A page with more words than this is more than a wall.
_WALL_WORDS = 250
_WALL = re.compile(
    r"\b(?:log ?in|sign ?in|sign up|create an account|subscribe (?:now|to)|subscribers only|already a subscriber"
    r"|accept (?:all )?cookies|cookie (?:settings|preferences)|manage (?:your )?consent|we value your privacy"
    r"|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|unusual traffic"
    r"|enable (?:javascript|cookies)|checking your browser|access (?:to this page has been )?denied)\b",
    re.IGNORECASE,
)


def extract(body: bytes, content_type: str) -> Readable:
    """Read a page; an UnreadableError says that it holds no text."""
    kind = content_type.partition(";")[0].strip().lower()
    if body[:1024].lstrip().startswith(b"%PDF-") or kind == "application/pdf":
        return _read_pdf(body)
    if kind and not kind.startswith("text/") and "html" not in kind and "xml" not in kind and "subrip" not in kind:
        raise UnreadableError(f"the page is of the kind {kind[:80]!r}, which holds no text to search")
    text = decode(body, content_type)
    if "\0" in text:
        raise UnreadableError("the page is no text")
    if is_transcript(text):
        return Readable((_read_transcript(text),))
    if kind == "text/plain" or (not kind and "<" not in text[:1000]):
        return Readable((re.sub(r"(?<=\S)[ \t]*\n(?=[ \t]*\S)", " ", text.replace("\r\n", "\n")),))
    return _read_page(text)


def _read_page(page: str) -> Readable:
    tree = LexborHTMLParser(page)
    if settle_raised(tree):
        page = tree.html or ""
    whole, about = read_html(tree), read_metadata(tree)
    words = len(whole.split())
    leads_to = find_refresh(tree, LONGEST_STAY if words <= _WALL_WORDS else LONGEST_GLANCE)
    if words < FEWEST_WORDS and "<script" in page and not leads_to:
        raise UnreadableError("the page shows its text by a program only")
    wall = ""
    if about.is_for_subscribers:
        wall = "the page says that it is for subscribers"
    elif words <= _WALL_WORDS and (match := _WALL.search(whole)):
        wall = f"the page shows {match[0]!r} and little else"
    return Readable((whole,), _read_main(page), wall, leads_to, about)


def _read_main(page: str) -> str:
    """Give the text proper, or nothing where the page is too odd to tell."""
    try:
        return trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True) or ""
    except Exception:  # noqa: BLE001  # whatever a hostile page does to it, the whole text remains
        return ""


def _read_pdf(body: bytes) -> Readable:
    try:
        texts = read_pdf(body)
    except Exception as error:  # noqa: BLE001  # its author lists no errors; a broken file raises many
        raise UnreadableError(f"the PDF file cannot be read: {type(error).__name__}") from None
    if not texts:
        raise UnreadableError("the PDF file holds pictures of its pages, and no text")
    return Readable(texts)


def _read_transcript(text: str) -> str:
    try:
        return read_transcript(text)
    except Exception as error:  # noqa: BLE001  # a broken file raises many kinds
        raise UnreadableError(f"the transcript cannot be read: {type(error).__name__}") from None
