"""Turn the bytes of a page into text, whatever the page says of their encoding."""

from __future__ import annotations

import charset_normalizer
from w3lib.encoding import html_to_unicode, http_content_type_encoding, read_bom

#: Encodings whose bytes are plain ASCII, so that every text in them would pass for UTF-8.
_SEVEN_BITS = ("iso2022", "iso-2022", "hz", "utf-7", "utf7")


def decode(body: bytes, content_type: str) -> str:
    """Give the text: by its byte order mark, as UTF-8 where it can be nothing else, or else as it is declared.

    A text with letters beyond ASCII that is sound UTF-8 is UTF-8, even where a server says otherwise by habit.
    """
    declared = (http_content_type_encoding(content_type) or "").lower()
    if read_bom(body)[0] is None and not declared.startswith((*_SEVEN_BITS, "utf-16", "utf-32")):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return html_to_unicode(content_type, body, auto_detect_fun=_guess)[1]


def _guess(body: bytes) -> str | None:
    best = charset_normalizer.from_bytes(body[:200_000]).best()
    return best.encoding if best else None
