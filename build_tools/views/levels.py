"""Show how words are proved: the levels, how words are compared, and how many statements stand at each level."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from build_tools import normalise
from build_tools.catalogue import Catalogue, Item
from build_tools.drift import suggest_verdict
from build_tools.layout import address_of
from build_tools.proof import Shares, count_levels
from build_tools.records import Statement
from build_tools.sentences import begins_inside, ends_open
from build_tools.views.page import Facet, Link, Page
from build_tools.views.people import sort_people

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u0300-\u036f]")


@dataclass(frozen=True)
class PersonShares:
    """How the statements of one person are spread over the levels."""

    person: Link
    shares: Shares


@dataclass(frozen=True)
class Borders:
    """How many of the statements with words begin inside a sentence, end open, or do neither."""

    total: int
    begin_inside: int
    end_open: int
    neither: int


@dataclass(frozen=True)
class Verdicts:
    """How many verdicts on reports were compared with what the words alone suggest, and how many differ from it."""

    compared: int
    differing: int


@dataclass(frozen=True, kw_only=True)
class ProofPage(Page):
    """The levels of proof, the comparison of words by example, and the counts."""

    text: str
    shares: Shares
    people: tuple[PersonShares, ...]
    equal: tuple[normalise.Example, ...]
    different: tuple[normalise.Example, ...]
    borders: Borders
    verdicts: Verdicts


def make_proof_page(catalogue: Catalogue, text: str) -> ProofPage:
    """Show the hand-written text with the levels, the examples and the counts that go with it."""
    items = list(catalogue.statements.values())
    return ProofPage(
        address="proof/",
        template="proof",
        kind="page",
        title="Proof",
        description="How the words on this site are proved, how they are compared, and how many are proved how well.",
        source="pages/proof.md",
        updated=catalogue.updated,
        facets=(Facet("kind", "Page"),),
        text=text,
        shares=count_levels(catalogue, items),
        people=tuple(
            PersonShares(
                Link(person.record.name, address_of(person.entry.path)),
                count_levels(catalogue, catalogue.statements_by_person[person.id]),
            )
            for person in sort_people(list(catalogue.people.values()))
        ),
        equal=tuple(map(_show, normalise.EQUAL)),
        different=tuple(map(_show, normalise.DIFFERENT)),
        borders=_count_borders(items),
        verdicts=_count_verdicts(items),
    )


def _count_borders(items: Iterable[Item[Statement]]) -> Borders:
    words = [item.record.words for item in items if item.record.words]
    inside = [begins_inside(each.exact, each.prefix or "") for each in words]
    is_open = [ends_open(each.exact) for each in words]
    neither = sum(not (first or last) for first, last in zip(inside, is_open, strict=True))
    return Borders(len(words), sum(inside), sum(is_open), neither)


def _count_verdicts(items: Iterable[Item[Statement]]) -> Verdicts:
    pairs = [
        (suggested, rendition.verdict)
        for item in items
        for rendition in item.record.renditions
        if (suggested := suggest_verdict(rendition, item.record.words))
    ]
    return Verdicts(len(pairs), sum(suggested != verdict for suggested, verdict in pairs))


def _show(example: normalise.Example) -> normalise.Example:
    """Write the characters of an example that nobody can see by their names."""
    return normalise.Example(example.rule, _name_invisible(example.one), _name_invisible(example.other))


def _name_invisible(text: str) -> str:
    named = _INVISIBLE.sub(lambda match: f"⟨{unicodedata.name(match[0]).lower()}⟩", text)
    return named.replace("\n", "⟨line break⟩")
