"""Show one person on one question: the words, and how readers took them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.layout import address_of
from build_tools.positions import (
    SCALE,
    Position,
    Positions,
    ReadingOf,
)
from build_tools.views.matrix import Tally
from build_tools.views.passages import Passage, make_passage
from build_tools.views.quotation import CUT, first_words_said
from build_tools.views.times import day_in_words

#: From this many characters on, the words that a folded voice shows are cut.
_LONGEST_BASIS = 140


@dataclass(frozen=True)
class ReadingLine:
    """A reading in words: the stance, the reason, how sure, by whom and when; and the address that it keeps."""

    permalink: str
    stance: str
    label: str
    condition: str
    because: str
    basis: tuple[str, ...]
    confidence: str
    reader: str
    on: str

    @property
    def anchor(self) -> str:
        """The place of the reading on the page of its statement."""
        return self.permalink.partition("#")[2]


@dataclass(frozen=True)
class Voice:
    """One person on one question: the words, every current reading of them, other words it rests on, older readings."""

    passage: Passage
    stance: str
    label: str
    when: str
    readings: tuple[ReadingLine, ...]
    rests_also_on: tuple[Passage, ...]
    history: tuple[tuple[Passage, ReadingLine], ...]

    @property
    def basis(self) -> str:
        """The words on which the first reading rests, cut to a line or two; empty for a paraphrase."""
        return first_words_said(f" {CUT} ".join(self.readings[0].basis), _LONGEST_BASIS)


def make_reading_line(catalogue: Catalogue, item: ReadingOf) -> ReadingLine:
    """Put a reading into words."""
    reading = item.reading
    reader = next(reader for reader in catalogue.vocabulary.readers if reader.id == reading.by)
    return ReadingLine(
        permalink=f"{address_of(item.statement.entry.path)}#{reading.question}-by-{reading.by}",
        stance=reading.stance,
        label=catalogue.term("stances", reading.stance).label,
        condition=reading.condition or "",
        because=reading.because,
        basis=reading.basis,
        confidence=catalogue.term("confidences", reading.confidence).label,
        reader=reader.label,
        on=day_in_words(reading.on),
    )


def make_voice(catalogue: Catalogue, position: Position) -> Voice:
    """Show a person's words on a question; only the bases of this question's readings are marked."""
    statement = position.current[0].statement
    passage = make_passage(catalogue, statement, [item.reading for item in position.current])
    others = dict.fromkeys(other for item in position.current for other in item.reading.rests_also_on)
    return Voice(
        passage=passage,
        stance=position.stance,
        label=catalogue.term("stances", position.stance).label,
        when=position.when,
        readings=tuple(make_reading_line(catalogue, item) for item in position.current),
        rests_also_on=tuple(make_passage(catalogue, catalogue.statements[other], []) for other in others),
        history=tuple(
            (make_passage(catalogue, item.statement, [item.reading]), make_reading_line(catalogue, item))
            for item in position.history
        ),
    )


def make_telling_voices(
    catalogue: Catalogue, question: str, tallies: Sequence[Tally], positions: Positions
) -> tuple[Voice, ...]:
    """Show one voice at either end of the scale: the surest reading of words that are quoted, the shortest first."""
    held = [tally for tally in tallies if tally.stance in SCALE and tally.count]
    ends = dict.fromkeys((held[0].stance, held[-1].stance)) if held else ()
    voices = [
        min((positions[person.id, question] for person in tally.people), key=lambda p: _rank(catalogue, p))
        for tally in held
        if tally.stance in ends
    ]
    return tuple(make_voice(catalogue, position) for position in voices)


def _rank(catalogue: Catalogue, position: Position) -> tuple[bool, int, int]:
    item = position.current[0]
    words = item.statement.record.words
    confidences = [term.id for term in catalogue.vocabulary.confidences]
    return words is None, confidences.index(item.reading.confidence), len(words.exact) if words else 0
