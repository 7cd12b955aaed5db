"""Settle what raised text on a web page is: the mark of a footnote, a power, or a part of a word.

Read on without its tags, 10<sup>24</sup> would be the number 1024, and the mark of a footnote would spoil the word
that it stands behind. A mark is left out only where it can be nothing else. Whatever can be a power stays and is set
apart, so that no words are ever found that nobody wrote: in raised figures, 10²⁴, or behind a caret, 2^k.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_tools.verify.html_text import INLINE, SILENT

#: Links that say of themselves that they lead to a note.
_NOTE_LINKS = "a[role='doc-noteref'], a.footnote-ref, a.footnote-anchor, a.noteref"
_NUMBERS = r"\d{1,3}(?: ?[,–-] ?\d{1,3})*"
_SIGNS = r"[*†‡§¶]{1,3}"
_IN_BRACKETS = rf"(?:\[(?:{_NUMBERS}|[a-z]|note \d{{1,3}}|citation needed)\] ?)+"
_MARK = re.compile(rf"{_IN_BRACKETS}|\(?(?:{_NUMBERS}|[a-z]|{_SIGNS}|note \d{{1,3}})\)?", re.IGNORECASE)
#: Marks that are no power of anything, even directly behind a word.
_SURE_MARK = re.compile(rf"{_IN_BRACKETS}|[†‡§¶]{{1,3}}", re.IGNORECASE)
_QUOTES = "\"'”’»)\\]"
#: The end of a sentence or clause, behind a word and not behind a figure: $2.<sup>99</sup> is a price.
_CLAUSE_END = re.compile(rf"[^\W\d_]{{2}}[{_QUOTES}]*[.,;:?!…。，！？][{_QUOTES}]*$")
_FIGURE_END = re.compile(r"\d[.,;?][\"']?$")
_WORD_END = re.compile(r"\w{3}$")
_GAP = re.compile(rf"$|[\s{_QUOTES}—–]")
#: Raised letters that are read as a part of what they stand behind, as in 1st and nth.
_PARTS_OF_WORDS = frozenset({"st", "nd", "rd", "th", "er", "re", "ère", "ers", "me", "ème", "nde", "os", "tm", "sm"})
#: Behind what a raised e or o makes an ordinal or a number sign: XXIe, 2e, no.
_ORDINAL = re.compile(r"(?:\d|\b[IVXLCDM]+|\b[Nn])$")
_ABBREVIATION = re.compile(r"\b(?:no|nr|vol|fig|eq|sec|ch|art|approx|ca|pp?)\.$", re.IGNORECASE)
#: Where a link to a note on another address of the same page leads.
_NOTE_PLACE = re.compile(r"#(?:.*(?:note|fn|ref|cit)|[a-z]{0,2}-?\d)", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
#: So many characters beside raised text say what it is.
_NEAR = 12
_MOST_STEPS = 30


def settle_raised(page: LexborHTMLParser) -> bool:
    """Take marks of footnotes out of a page and set powers apart; tell whether anything was changed."""
    changed = False
    for link in page.css(_NOTE_LINKS):
        if _MARK.fullmatch(_text(link)):
            link.decompose()
            changed = True
    if page.css_first("sup sup sup sup"):  # no page means that, and settling it takes long
        return changed
    nodes = page.css("sup")
    holding = [node for node in nodes if len(node.css("sup")) > 1]
    for node in [*(node for node in nodes if node not in holding), *reversed(holding)]:  # the inner ones first
        text = _text(node)
        written = _write(node, text)
        if written != text:
            node.replace_with(written)
            changed = True
    return changed


def _write(node: LexborNode, text: str) -> str:
    """Give the text that stands for raised text."""
    before, after = _beside(node, back=True), _beside(node, back=False)
    if _MARK.fullmatch(text):
        if _leads_to_note(node, text) or (_ends_clause(before) and _GAP.match(after)):
            return ""
        if _SURE_MARK.fullmatch(text) and _WORD_END.search(before):
            return ""
    if text.isalpha():
        return text if _is_part_of_word(text, before) else f"^{text}"
    if not any(c.isalnum() for c in text) or (not before[-1:].strip() and after[:1] in ("/", "⁄")):
        return text
    is_part = _FIGURE_END.search(before) or _ABBREVIATION.search(before)  # $2.99, No. 5
    is_raised = all(ord(c) in _RAISED for c in text) and not is_part
    return text.translate(_RAISED) if is_raised else f"^{text}"


def _ends_clause(before: str) -> bool:
    return bool(_CLAUSE_END.search(before)) and not _ABBREVIATION.search(before)


def _is_part_of_word(text: str, before: str) -> bool:
    """Tell whether raised letters go on with the word that they stand behind, rather than being its power."""
    if text.lower() in _PARTS_OF_WORDS or (text.lower() in ("e", "o") and _ORDINAL.search(before)):
        return True
    return len(text) > 1 and not re.search(r"(?:\d|\b\w)$", before)


def _leads_to_note(node: LexborNode, text: str) -> bool:
    """Tell whether a link to another place on a page is around raised text, or in it, and holds nothing else."""
    links = [link for link in node.css("a") if _text(link) == text]
    parent = node.parent
    while parent is not None and parent.tag in INLINE:
        if parent.tag == "a" and _text(parent) == text:
            links.append(parent)
        parent = parent.parent
    places = [link.attributes.get("href") or "" for link in links]
    return any(place.startswith("#") or _NOTE_PLACE.search(place) for place in places)


def _beside(node: LexborNode, *, back: bool) -> str:
    """Give some characters directly before or behind a node in the same paragraph, without other marks behind it."""
    text, place = "", node
    for _ in range(_MOST_STEPS):
        beside = place.prev if back else place.next
        if beside is None:
            if place.parent is None or place.parent.tag not in INLINE:
                break
            place = place.parent
            continue
        place = beside
        if place.tag in SILENT or (place.tag == "sup" and not back and _MARK.fullmatch(_text(place))):
            continue
        if place.tag not in INLINE:
            break
        part = (place.text_content if place.tag == "-text" else place.text(deep=True)) or ""
        text = part[-_NEAR:] + text if back else text + part[:_NEAR]
        if len(text) >= _NEAR:
            break
    return text[-_NEAR:] if back else text[:_NEAR]


def _text(node: LexborNode) -> str:
    return " ".join((node.text(deep=True) or "").split())
