"""Lead to the place of words in a page that every reader can open."""

from __future__ import annotations

from urllib.parse import urlsplit

from build_tools.catalogue import Catalogue
from build_tools.records import Capture, Statement
from build_tools.text_fragment import link_to_words
from build_tools.views.sources import host_of


def lead_to(url: str, words: str, prefix: str = "", suffix: str = "") -> str:
    """Give the address of words on a page, or of the page for a single word alone, which stands in many places."""
    is_single = len(words.split()) == 1 and words.isascii()
    return url if is_single and not (prefix or suffix) else link_to_words(url, words, prefix, suffix)


def lead_into_capture(catalogue: Catalogue, statement: Statement, capture: Capture) -> str:
    """Give the address of a statement's words in a capture that holds them, or else of the capture."""
    if not (statement.words and capture.result == "found" and shows_text(catalogue, capture.page)):
        return capture.url
    return lead_to(capture.url, statement.words.exact)


def shows_text(catalogue: Catalogue, url: str) -> bool:
    """Tell whether an address leads to a page of text that is not for members only."""
    parts, host = urlsplit(url), host_of(url)
    listed = [each.host for each in catalogue.vocabulary.hosts_without_text]
    hidden = any(host == name or host.endswith(f".{name}") for name in listed)
    return parts.scheme == "https" and not hidden and not parts.path.lower().endswith(".pdf")
