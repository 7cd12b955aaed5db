"""Show how others reported words: what was said beside what was printed, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.drift import Comparison, compare_rendition, suggest_verdict
from build_tools.layout import address_of
from build_tools.records import Person, Rendition, Statement, Words
from build_tools.views.filters import Found
from build_tools.views.people import PersonLine, make_person_line
from build_tools.views.quotation import has_marks_inside, has_own_marks
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_words

#: The worst first.
_ORDER = ("invented", "altered", "moved", "trimmed", "faithful", "")


@dataclass(frozen=True)
class _Said:
    """What a rendition is a rendition of: whose words, which, when, and on which page they stand."""

    person: str
    words: Words | None
    on: str
    address: str


@dataclass(frozen=True)
class RenditionView:
    """A rendition with the words it renders, and the quotation marks to set around what was printed.

    ``comparison`` is None where there are no words to compare it with; ``suggested`` is the verdict by the words alone,
    empty where they suggest none, and ``verdict_because`` says why the verdict is another one.
    """

    topic: str
    verdict: str
    label: str
    source: SourceLine
    text: str
    in_quotation_marks: bool
    opening_mark: str
    closing_mark: str
    comparison: Comparison | None
    suggested: str
    verdict_because: str
    because: str
    person: PersonLine
    said_on: str
    address: str

    @property
    def found(self) -> tuple[Found, ...]:
        """What the rendition is found under in a list."""
        return (
            Found("verdict", (self.verdict,)),
            Found("person", (self.person.id,)),
            Found("printed", ("quoted" if self.in_quotation_marks else "unquoted",)),
        )


def make_statement_renditions(catalogue: Catalogue, item: Item[Statement]) -> tuple[RenditionView, ...]:
    """Show every rendition of a statement, the worst first."""
    views = [
        _make_view(
            catalogue,
            rendition,
            _Said(
                person=item.id.partition("/")[0],
                words=item.record.words,
                on=day_in_words(item.record.said_on),
                address=address_of(item.entry.path),
            ),
        )
        for rendition in item.record.renditions
    ]
    return tuple(sorted(views, key=_rank))


def make_person_renditions(catalogue: Catalogue, item: Item[Person]) -> tuple[RenditionView, ...]:
    """Show what was reported about a person's details, and then every rendition of their statements, worst first."""
    views = [
        _make_view(catalogue, rendition, _Said(item.id, None, "", address_of(item.entry.path)))
        for rendition in item.record.renditions
    ]
    for statement in catalogue.statements_by_person[item.id]:
        views += make_statement_renditions(catalogue, statement)
    return tuple(sorted(views, key=_rank))


def _make_view(catalogue: Catalogue, rendition: Rendition, said: _Said) -> RenditionView:
    label = catalogue.term("rendition_verdicts", rendition.verdict).label if rendition.verdict else ""
    suggested = suggest_verdict(rendition, said.words)
    inside = " inside quotation marks" if rendition.verdict == "altered" and rendition.in_quotation_marks else ""
    is_whole = has_own_marks(rendition.text) and not has_marks_inside(rendition.text)
    return RenditionView(
        topic=rendition.topic,
        verdict=rendition.verdict or "",
        label=f"{label}{inside}",
        source=make_source_line(rendition.source),
        text=rendition.text,
        opening_mark="“" if rendition.in_quotation_marks and not is_whole else "",
        closing_mark="”" if rendition.in_quotation_marks and not is_whole else "",
        in_quotation_marks=rendition.in_quotation_marks,
        comparison=compare_rendition(rendition, said.words),
        suggested=catalogue.term("rendition_verdicts", suggested).label if suggested else "",
        verdict_because=rendition.verdict_because or "",
        because=rendition.because,
        person=make_person_line(catalogue, said.person),
        said_on=said.on,
        address=said.address,
    )


def _rank(view: RenditionView) -> tuple[int, bool]:
    return _ORDER.index(view.verdict), not view.in_quotation_marks
