"""Say who took words to mean a position, people, machines or both, and how often two of them chose alike."""

from __future__ import annotations

from build_tools.agreement import Agreement, measure_agreement
from build_tools.catalogue import Catalogue
from build_tools.positions import SCALE

_SENTENCES = {
    frozenset(): "A position is what somebody takes the words to mean.",
    frozenset({"human"}): "A position is a person’s reading of the words.",
    frozenset({"machine"}): "Positions were read from the words by machines, and no person has confirmed them yet.",
    frozenset({"human", "machine"}): (
        "A position is a reading of the words, by a person or by a machine; each reading says by which."
    ),
}


def who_read_in_words(catalogue: Catalogue) -> str:
    """Give a sentence for the places where positions are first shown, as true as the readings of the record are."""
    kinds = {reader.id: reader.kind for reader in catalogue.vocabulary.readers}
    used = {kinds[reading.by] for item in catalogue.statements.values() for reading in item.record.readings}
    return _SENTENCES[frozenset(used)]


def agreement_of_readers(catalogue: Catalogue) -> Agreement:
    """Measure how far the readers of the same words agree, question by question."""
    units: dict[tuple[str, str], list[str]] = {}
    for item in catalogue.statements.values():
        for reading in item.record.readings:
            units.setdefault((item.id, reading.question), []).append(reading.stance)
    return measure_agreement(list(units.values()), SCALE)


def agreement_in_words(catalogue: Catalogue) -> str:
    """Say how often two readers of the same words chose the same position; nothing where no two read the same."""
    agreement = agreement_of_readers(catalogue)
    return f"Two readings of the same words agree in {agreement.same} of {agreement.units}." if agreement.units else ""
