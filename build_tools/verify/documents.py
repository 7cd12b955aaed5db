"""Read the text of pages that are no web pages: PDF files and transcripts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import webvtt
from pypdf import PdfReader

from build_tools.verify.page_text import join_paragraphs

_CUE = re.compile(r"\d\d:\d\d[.,]\d\d\d\s+-->\s")
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010\u00ad]\n(?=\w)")


def read_pdf(body: bytes) -> tuple[str, ...]:
    """Give the text of a PDF file; twice where words are broken at line ends, without and with the hyphen."""
    pages = [page.extract_text() or "" for page in PdfReader(io.BytesIO(body)).pages]
    whole = "\n".join(page.strip() for page in pages)
    versions = [_BROKEN_WORD.sub("", whole), _BROKEN_WORD.sub("-", whole)]
    texts = (join_paragraphs(re.split(r"\n\s*\n", version)) for version in versions)
    return tuple(dict.fromkeys(text for text in texts if text))


def is_transcript(text: str) -> bool:
    """Tell whether a plain text is a transcript with times."""
    return bool(_CUE.search(text[:2000]))


def read_transcript(text: str) -> str:
    """Give the words of a WebVTT or SubRip file without times, a paragraph for each speaker that it names.

    Captions that roll up repeat the line before; each line counts once.
    """
    lines = text.lstrip("\ufeff")
    is_vtt = lines.startswith("WEBVTT")
    captions = webvtt.from_string(lines) if is_vtt else webvtt.from_buffer(io.BytesIO(lines.encode()), format="srt")
    return join_paragraphs(_gather(captions))


def _gather(captions: webvtt.WebVTT) -> Iterator[str]:
    speaker, last = None, ""
    lines: list[str] = []
    for caption in captions.captions:
        if caption.voice != speaker:
            yield " ".join(lines)
            speaker, lines = caption.voice, []
        for line in caption.text.split("\n"):
            if line.strip() and line.strip() != last:
                last = line.strip()
                lines.append(last)
    yield " ".join(lines)
