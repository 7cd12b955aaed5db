"""Show a claim: the verdict, the reason, the numbers, the evidence nearest to the fact first, what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.records import Claim, Event, Evidence, Step
from build_tools.views.claim_rows import ClaimRow, make_claim_row
from build_tools.views.corrections import CorrectionLine, make_correction_lines
from build_tools.views.facets import question_facet
from build_tools.views.matrix import QuestionHead, make_head
from build_tools.views.numbers import Numbers, make_numbers
from build_tools.views.page import Facet, Link, Page
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_words


@dataclass(frozen=True)
class Cell:
    """A cell of a table row written with bars, without the asterisks that make it bold."""

    text: str
    is_bold: bool


@dataclass(frozen=True)
class EvidenceLine:
    """A finding with the words that show it and where they stand; ``cells`` are theirs if they are a table row."""

    direction: str
    direction_label: str
    finding: str
    exact: str
    cells: tuple[Cell, ...]
    prefix: str
    suffix: str
    source: SourceLine


@dataclass(frozen=True)
class Rung:
    """The evidence at one distance from the fact."""

    distance: str
    label: str
    meaning: str
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True)
class Printed:
    """A place where the claim was made."""

    text: str
    source: SourceLine


@dataclass(frozen=True)
class SlipStep:
    """How a fact read at one step: its text in pieces, which of them are being lost, and whether they fall away here.

    ``is_last`` marks the step that became the claim.
    """

    pieces: tuple[tuple[str, bool], ...]
    where: str
    falls_away: bool
    is_last: bool


@dataclass(frozen=True, kw_only=True)
class ClaimPage(Page):
    """A claim with its evidence."""

    row: ClaimRow
    is_verbatim: bool
    because: str
    judged_on: str
    made_by: str
    printed_in: tuple[Printed, ...]
    numbers: tuple[Numbers, ...]
    slip: tuple[SlipStep, ...]
    would_change: str
    say_instead: tuple[str, ...]
    rungs: tuple[Rung, ...]
    evidence_count: int
    note: str
    questions: tuple[QuestionHead, ...]
    related: tuple[ClaimRow, ...]
    theme: Link
    corrections: tuple[CorrectionLine, ...]
    previous: ClaimRow | None
    next: ClaimRow | None


def make_claim_page(catalogue: Catalogue, event: Item[Event], item: Item[Claim]) -> ClaimPage:
    """Show one claim."""
    record = item.record
    row = make_claim_row(catalogue, item)
    claims = [claim for claim in catalogue.claims.values() if claim.event == event.id]
    rows = [make_claim_row(catalogue, claim) for claim in claims]
    place = claims.index(item)
    theme = catalogue.term("themes", record.theme)
    return ClaimPage(
        address=row.address,
        template="claim",
        kind="claim",
        title=record.claim,
        description=f"{row.label}. {record.summary}",
        source=item.entry.path,
        updated=record.updated,
        facets=(
            Facet("kind", "Claim"),
            *(question_facet(catalogue.questions[f"{item.event}/{name}"]) for name in record.questions),
        ),
        facts=("Claim", row.label, theme.label),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)), Link("Claims", "claims/")),
        row=row,
        is_verbatim=record.claim.rstrip(".") in (printed.text.rstrip(".") for printed in record.printed_in),
        because=record.because,
        judged_on=day_in_words(record.judged_on),
        made_by=record.made_by,
        printed_in=tuple(Printed(printed.text, make_source_line(printed.source)) for printed in record.printed_in),
        numbers=tuple(make_numbers(table) for table in record.numbers),
        slip=_make_slip(record),
        would_change=record.would_change or "",
        say_instead=record.say_instead,
        rungs=_make_rungs(catalogue, record),
        evidence_count=len(record.evidence),
        note=record.note or "",
        questions=_heads(catalogue, item),
        related=tuple(
            make_claim_row(catalogue, other)
            for other in claims
            if other is not item and other.record.theme == record.theme
        ),
        theme=Link(theme.label, f"themes/{theme.id.replace('_', '-')}/"),
        corrections=make_correction_lines(catalogue, [item.entry]),
        previous=rows[place - 1] if place else None,
        next=rows[place + 1] if place + 1 < len(rows) else None,
    )


def _heads(catalogue: Catalogue, item: Item[Claim]) -> tuple[QuestionHead, ...]:
    return tuple(make_head(catalogue.questions[f"{item.event}/{name}"]) for name in item.record.questions)


def _make_rungs(catalogue: Catalogue, record: Claim) -> tuple[Rung, ...]:
    rungs = [
        Rung(
            distance=term.id,
            label=term.label,
            meaning=term.meaning,
            evidence=tuple(_make_evidence(catalogue, e) for e in record.evidence if e.distance == term.id),
        )
        for term in catalogue.vocabulary.evidence_distances
    ]
    return tuple(rung for rung in rungs if rung.evidence)


def _make_evidence(catalogue: Catalogue, evidence: Evidence) -> EvidenceLine:
    return EvidenceLine(
        direction=evidence.direction,
        direction_label=catalogue.term("evidence_directions", evidence.direction).label,
        finding=evidence.finding,
        exact=evidence.words.exact,
        cells=_cells(evidence.words.exact),
        prefix=evidence.words.prefix or "",
        suffix=evidence.words.suffix or "",
        source=make_source_line(evidence.source),
    )


def _cells(exact: str) -> tuple[Cell, ...]:
    """Give the cells of words that begin and end with the bar of a table; nothing for other words."""
    if not (exact.startswith("|") and exact.endswith("|") and len(exact) > 1):
        return ()
    texts = [text.strip() for text in exact[1:-1].split("|")]
    return tuple(Cell(bold := text.removeprefix("**").removesuffix("**"), bold != text) for text in texts)


def _make_slip(record: Claim) -> tuple[SlipStep, ...]:
    """Show each step, and after each that loses something the same text with that struck out."""
    steps = []
    for step in record.slip:
        pieces = _cut(step)
        steps.append(SlipStep(pieces, step.where, falls_away=False, is_last=step is record.slip[-1]))
        if step.lost:
            steps.append(SlipStep(pieces, "", falls_away=True, is_last=False))
    return tuple(steps)


def _cut(step: Step) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    rest = step.reads
    for part in step.lost:
        before, _, rest = rest.partition(part)
        pieces += [(before, False), (part, True)]
    return tuple((text, lost) for text, lost in [*pieces, (rest, False)] if text)
