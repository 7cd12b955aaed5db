"""Propose answers for a new statement from its page: what the page says of itself, and the words as it prints them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.normalise import normalise
from build_tools.verify.client import site_of
from build_tools.verify.find import Wanted
from build_tools.verify.page_text import PageText
from build_tools.verify.surroundings import Passage, find_passage
from build_tools.verify.visit import Judgement, Visit, judge

#: No line of a record is longer.
_LONGEST_LINE = 300


@dataclass(frozen=True)
class Proposal:
    """Answers that a page gives, by the names of the questions, what is to be said of them, and whether words stand."""

    answers: Mapping[str, str]
    remarks: tuple[str, ...]
    judgement: Judgement | None = None


def propose_answers(given: Mapping[str, str], visit: Visit) -> Proposal:
    """Give what the page answers of the questions that are open; nothing that was given is changed but typography.

    The words are written letter for letter as the page prints them. What the page does not say is said to be missing.
    """
    if visit.readable is None:
        return Proposal({}, (f"The page could not be read: {visit.note}.",))
    said = _read_description(visit)
    answers = {name: text for name, text in said.items() if text and not given.get(name)}
    names = {"title": "its title", "publisher": "its publisher", "published": "its day"}
    remarks = [
        f"The page does not say {what}." for name, what in names.items() if not said[name] and not given.get(name)
    ]
    if visit.readable.about.author:
        remarks.append(f"The page names as its author: {visit.readable.about.author[:_LONGEST_LINE]}.")
    address, remark = _choose_address(given.get("url", ""), visit)
    remarks += [remark] if remark else []
    if said["published"] and not given.get("said_on"):
        answers["said_on"] = said["published"]
        answers["said_on_note"] = "The day on which the page says it was published."
    if said["publisher"] and not given.get("venue"):
        answers["venue"] = said["publisher"]
    quoted = given.get("exact", "")
    judgement = judge(visit, Wanted(quoted)) if quoted else None
    if judgement:
        found, told = _take_words(quoted, visit, judgement)
        answers |= {name: text for name, text in found.items() if not given.get(name) or name == "exact"}
        remarks += told
    return Proposal({**answers, "url": address}, tuple(remarks), judgement)


def _read_description(visit: Visit) -> dict[str, str]:
    about = visit.readable.about if visit.readable else None
    names = ("title", "publisher", "published")
    return {name: getattr(about, name, "")[:_LONGEST_LINE].strip() for name in names}


def _choose_address(url: str, visit: Visit) -> tuple[str, str]:
    """Give the address by which the page itself wants to be named, if that is on its own site."""
    own = visit.readable.about.address if visit.readable else ""
    if visit.result == "moved":
        return url, f"The address leads to another site: {visit.final[:_LONGEST_LINE]}."
    if not own or own == url:
        return url, "" if own else "The page does not say its address; the one given is kept."
    if site_of(own) != site_of(url):
        return url, f"The page names an address on another site, which is not taken: {own[:_LONGEST_LINE]}."
    return own, f"The page's own address is taken: {own[:_LONGEST_LINE]}."


def _take_words(quoted: str, visit: Visit, judgement: Judgement) -> tuple[dict[str, str], list[str]]:
    finding = judgement.finding
    if finding.result not in ("found", "found_without_context"):
        there = "; ".join(f"here {each.ours!r}, there {each.theirs!r}" for each in finding.differences)
        reason = there or finding.note or "nothing like them is there"
        return {}, [f"The words do not stand in the page ({finding.result}): {reason}."]
    passage = _find_passage(visit, quoted)
    if passage is None:
        return {}, ["The words stand in the page more than once; say which by the words before and after."]
    is_whole = normalise(passage.printed) == normalise(quoted)
    words = {"exact": passage.printed} if is_whole else {}
    missing = [name for name in ("prefix", "suffix") if not getattr(passage, name)]
    told = [f"Nothing stands {'before' if name == 'prefix' else 'after'} the words." for name in missing]
    if not is_whole:
        told.append(f"Write under 'printed' what the page prints, cuts and all: {passage.printed}")
    return {**words, "prefix": passage.prefix, "suffix": passage.suffix}, told


def _find_passage(visit: Visit, quoted: str) -> Passage | None:
    readable = visit.readable
    texts = (readable.main, *readable.texts) if readable else ()
    passages = (find_passage(PageText(text), quoted) for text in texts if text)
    return next((passage for passage in passages if passage), None)
