"""Write citations in the formats that programs read: plain text, BibTeX, RIS and CSL-JSON.

Each file cites the original first and this record second. A field that is not known is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_tools.fields import Day
from build_tools.views.page import Page
from build_tools.views.statement import StatementPage
from build_tools.views.works import Author, Citation, Work

#: The type of reference in RIS for a type of the Citation Style Language; any other is general.
_RIS_TYPES: Mapping[str, str] = {
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "broadcast": "SOUND",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "webpage": "ELEC",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BIBTEX_SPECIAL = re.compile(r"[\\{}$&%#_~^]")
_BIBTEX_ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def export_citations(pages: Iterable[Page]) -> dict[str, bytes]:
    """Give the citation files of every statement by their paths: beside its page, one a format."""
    files: dict[str, bytes] = {}
    for page in pages:
        if isinstance(page, StatementPage):
            for name, text in cite(page.citation).items():
                files[f"{page.address}{name}"] = text.encode()
    return files


def cite(citation: Citation) -> dict[str, str]:
    """Give the files that cite a statement, by name."""
    works = (citation.original, citation.record)
    return {
        "citation.txt": _to_text(citation),
        "citation.bib": "\n".join(_to_bibtex(work) for work in works),
        "citation.ris": "".join(_to_ris(work) for work in works),
        "citation.json": json.dumps([_to_csl(work) for work in works], ensure_ascii=False, indent=1) + "\n",
    }


def _to_text(citation: Citation) -> str:
    lines = [citation.quotation] if citation.quotation else []
    lines += [work.in_words for work in (citation.original, citation.record)]
    return "".join(f"{line}\n" for line in lines)


def _to_bibtex(work: Work) -> str:
    """Write a work as an entry of BibTeX. A day that is only about right stands in the note, in words."""
    fields = {
        "author": _bibtex_author(work.author),
        "title": f"{{{_escape_bibtex(work.title)}}}" if work.title else "",
        "howpublished": _escape_bibtex(work.container),
        "year": str(work.day.year),
        "month": _MONTHS[work.day.month - 1] if work.day.month else "",
        "day": str(work.day.day) if work.day.day and not work.day.about else "",
        "url": _fold(work.url),
        "urldate": str(work.read_on or ""),
        "langid": work.language,
        "note": _escape_bibtex(
            " ".join(part for part in ("The date is approximate." * work.day.about, work.remarks) if part)
        ),
        "abstract": _escape_bibtex(work.words),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return f"@misc{{{work.key},\n" + "\n".join(lines) + "\n}\n"


def _bibtex_author(author: Author | None) -> str:
    if author is None:
        return ""
    if author.family:
        return f"{_escape_bibtex(author.family)}, {_escape_bibtex(author.given)}"
    return f"{{{_escape_bibtex(author.name)}}}"


def _escape_bibtex(text: str) -> str:
    return _BIBTEX_SPECIAL.sub(lambda match: _BIBTEX_ESCAPES.get(match[0], f"\\{match[0]}"), _fold(text))


def _to_ris(work: Work) -> str:
    """Write a work as a reference of RIS."""
    author = work.author
    tags = {
        "TY": _RIS_TYPES.get(work.kind, "GEN"),
        "AU": (f"{author.family}, {author.given}" if author.family else author.name) if author else "",
        "TI": work.title,
        "T2": work.container,
        "PY": str(work.day.year),
        "DA": _ris_day(work.day),
        "Y2": _ris_day(work.read_on) if work.read_on else "",
        "LA": work.language,
        "UR": work.url,
        "AB": work.words,
        "N1": work.remarks,
    }
    lines = [f"{tag}  - {_fold(value)}" for tag, value in tags.items() if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _ris_day(day: Day) -> str:
    """Write a day as RIS does: year/month/day/other, each part empty if it is not known."""
    parts = (f"{day.year:04}", *(f"{part:02}" if part else "" for part in (day.month, day.day)))
    return "/".join((*parts, "about" if day.about else ""))


def _to_csl(work: Work) -> dict[str, Any]:
    """Give a work as an item of CSL-JSON."""
    return dict(_csl_fields(work))


def _csl_fields(work: Work) -> Iterator[tuple[str, Any]]:
    yield "id", work.key
    yield "type", work.kind
    if work.author:
        author = work.author
        yield (
            "author",
            [{"family": author.family, "given": author.given} if author.family else {"literal": author.name}],
        )
    for name, value in (("title", work.title), ("container-title", work.container)):
        if value:
            yield name, _fold(value)
    yield "issued", _csl_day(work.day)
    if work.read_on:
        yield "accessed", _csl_day(work.read_on)
    for name, value in (
        ("language", work.language),
        ("URL", work.url),
        ("abstract", work.words),
        ("note", work.remarks),
    ):
        if value:
            yield name, _fold(value)


def _csl_day(day: Day) -> dict[str, Any]:
    parts = [part for part in (day.year, day.month, day.day) if part]
    return {"date-parts": [parts]} | ({"circa": True} if day.about else {})


def _fold(text: str) -> str:
    """Put a text on one line: in RIS and BibTeX a line may begin a field."""
    return " ".join(text.split())
