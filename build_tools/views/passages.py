"""Describe a statement as it stands on pages: the words with their marks, the day, the distance, the proof."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.records import Reading, Statement, Words
from build_tools.views.health import Loss, make_loss
from build_tools.views.people import PersonLine, make_person_line
from build_tools.views.proof import Proof, make_proof
from build_tools.views.quotation import Segment, first_words_said, mark_paragraphs
from build_tools.views.times import day_in_short, day_in_words, distance_in_words

#: From this many characters on, words are set smaller.
_LONG = 600


@dataclass(frozen=True)
class Passage:
    """A statement ready to be shown.

    ``paragraphs`` holds the words cut into segments, none for a paraphrase; ``is_caution`` tells that the words were
    said before the main artefact or are not about it; ``question_pages`` leads from a question's number to its page.
    """

    id: str
    anchor: str
    address: str
    person: PersonLine
    day: str
    day_short: str
    datetime: str
    distance: str
    is_caution: bool
    about: str
    medium: str
    mode: str
    language: str
    paragraphs: tuple[tuple[Segment, ...], ...]
    translation: str
    translated_by: str
    summary: str
    opening: str
    is_long: bool
    proof: Proof
    loss: Loss | None
    question_pages: Mapping[int, str]


def make_passage(catalogue: Catalogue, item: Item[Statement], readings: Iterable[Reading] | None = None) -> Passage:
    """Describe a statement, marking the bases of the given readings, or of all its readings."""
    marked = item.record.readings if readings is None else tuple(readings)
    statement, words = item.record, item.record.words
    event = catalogue.events[statement.event].record
    main = catalogue.artefacts[statement.event, event.main_artefact]
    return Passage(
        id=item.id,
        anchor=item.stem,
        address=address_of(item.entry.path),
        person=make_person_line(catalogue, item.id.partition("/")[0], statement.said_on),
        day=day_in_words(statement.said_on),
        day_short=day_in_short(statement.said_on),
        datetime=statement.said_on.text,
        distance=distance_in_words(statement.said_on, main),
        is_caution=statement.said_on.is_wholly_before(main.released_on) or event.main_artefact not in statement.about,
        about=about_in_words(catalogue, statement),
        medium=f"{catalogue.term('media', statement.medium).label} · {statement.venue}",
        mode=statement.mode,
        language=words.language if words else "en",
        paragraphs=_mark_paragraphs(catalogue, item, marked),
        translation=words.translation.text if words and words.translation else "",
        translated_by=words.translation.by if words and words.translation else "",
        summary=statement.summary,
        opening=_opening(words) if words else "",
        is_long=words is not None and len(words.exact) > _LONG,
        proof=make_proof(catalogue, statement),
        loss=make_loss(catalogue, item),
        question_pages={
            question.record.order: address_of(question.entry.path)
            for reading in marked
            for question in (catalogue.questions[f"{statement.event}/{reading.question}"],)
        },
    )


def _opening(words: Words) -> str:
    """Give the first words in the language of the site."""
    text = words.translation.text if words.translation else words.exact
    return first_words_said(" ".join(text.split()))


def about_in_words(catalogue: Catalogue, statement: Statement) -> str:
    """Say what the words are about: the artefacts' names, with what is known beyond them."""
    names = [catalogue.artefacts[statement.event, name].name for name in statement.about]
    parts = [f"About {' and '.join(names)}." if names else "", statement.about_note or ""]
    return " ".join(part for part in parts if part)


def question_number(catalogue: Catalogue, event: str, question: str) -> int:
    """Give the number of a question among those of its event."""
    return catalogue.questions[f"{event}/{question}"].record.order


def _mark_paragraphs(
    catalogue: Catalogue, item: Item[Statement], readings: Iterable[Reading]
) -> tuple[tuple[Segment, ...], ...]:
    if item.record.words is None:
        return ()
    bases = [
        (question_number(catalogue, item.record.event, reading.question), basis)
        for reading in readings
        for basis in reading.basis
    ]
    return mark_paragraphs(item.record.words.exact, bases)
