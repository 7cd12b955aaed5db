"""Say who took words to mean a position: people, machines or both."""

from __future__ import annotations

from build_tools.catalogue import Catalogue

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
