"""Show a question: how opinion is spread, the words behind each position, who was silent, the facts it leans on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from build_tools.catalogue import Catalogue, Item
from build_tools.layout import address_of
from build_tools.positions import (
    SCALE,
    Positions,
    event_questions,
    searched_people,
    selected_people,
)
from build_tools.records import Development, Event, Question
from build_tools.views.claim_rows import ClaimRow, make_claim_row
from build_tools.views.facets import question_facet
from build_tools.views.matrix import QuestionHead, Tally, make_head, make_tallies
from build_tools.views.page import Facet, Link, Page
from build_tools.views.sources import SourceLine, make_source_line
from build_tools.views.times import day_in_words
from build_tools.views.voice import Voice, make_voice

#: So many voices of each position stand open on the page; the others show their marked words and open at a click.
_MOST_OPEN = 3


@dataclass(frozen=True)
class VoiceGroup:
    """The voices that hold the same stance: the first ones open, the others folded."""

    tally: Tally
    voices: tuple[Voice, ...]
    folded: tuple[Voice, ...]


@dataclass(frozen=True)
class Silence:
    """People of whom no words are shown on a question, and what was done to find some."""

    tally: Tally
    searched_on: str


@dataclass(frozen=True)
class DevelopmentLine:
    """What happened later and bears on the question."""

    on: str
    datetime: str
    what: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionPage(Page):
    """A question of an event."""

    head: QuestionHead
    question_count: int
    event_title: str
    why_it_matters: str
    finding: str
    scale: tuple[Tally, ...]
    no_position: tuple[Tally, ...]
    people_count: int
    searched: frozenset[str]
    said_when: Mapping[str, str]
    took_position: int
    groups: tuple[VoiceGroup, ...]
    silences: tuple[Silence, ...]
    claims: tuple[ClaimRow, ...]
    since: tuple[DevelopmentLine, ...]
    previous: QuestionHead | None
    next: QuestionHead | None


def make_question_page(
    catalogue: Catalogue, event: Item[Event], question: Item[Question], positions: Positions
) -> QuestionPage:
    """Show one question with the position of everybody in the event's selection."""
    record = question.record
    people = selected_people(catalogue, event.id)
    searched = frozenset(searched_people(catalogue, event.id, positions))
    tallies = _put_first(make_tallies(catalogue, question.stem, people, positions), searched)
    heads = [make_head(item) for item in event_questions(catalogue, event.id)]
    place = heads.index(make_head(question))
    took = sum(tally.count for tally in tallies if tally.stance in SCALE)
    return QuestionPage(
        address=address_of(question.entry.path),
        template="question",
        kind="question",
        title=record.proposition,
        description=finding_in_words(tallies, len(people)),
        source=question.entry.path,
        updated=record.updated,
        facets=(Facet("kind", "Question"), question_facet(question)),
        facts=("Question", f"Q{record.order} {record.short}"),
        breadcrumb=(Link(event.record.title, address_of(event.entry.path)), Link("Questions", "questions/")),
        head=heads[place],
        question_count=len(heads),
        event_title=event.record.title,
        why_it_matters=record.why_it_matters,
        finding=finding_in_words(tallies, len(people)),
        scale=tuple(tally for tally in tallies if tally.stance in SCALE),
        no_position=tuple(tally for tally in tallies if tally.stance not in SCALE and tally.count),
        people_count=len(people),
        searched=searched,
        said_when=_say_when(catalogue, event, question.stem, positions),
        took_position=took,
        groups=tuple(_make_group(catalogue, question.stem, tally, positions) for tally in _with_words(tallies)),
        silences=tuple(_make_silence(question.stem, tally, positions) for tally in _silent(tallies)),
        claims=tuple(
            make_claim_row(catalogue, claim)
            for claim in catalogue.claims.values()
            if claim.event == event.id and question.stem in claim.record.questions
        ),
        since=tuple(_make_development(item) for item in sorted(record.since, key=lambda item: item.on)),
        previous=heads[place - 1] if place else None,
        next=heads[place + 1] if place + 1 < len(heads) else None,
    )


def _put_first(tallies: tuple[Tally, ...], searched: frozenset[str]) -> tuple[Tally, ...]:
    """Put those who were searched on every question first; else the order stays."""
    return tuple(
        replace(tally, people=tuple(sorted(tally.people, key=lambda person: person.id not in searched)))
        for tally in tallies
    )


def _say_when(catalogue: Catalogue, event: Item[Event], question: str, positions: Positions) -> dict[str, str]:
    """Give, by person, when the words were said if that was before the event or long after it, else an empty text."""
    main = catalogue.artefacts[event.id, event.record.main_artefact].short_name
    words = {"before": f"before {main}", "later": "later", "": ""}
    return {person: words[positions[person, question].when] for person in selected_people(catalogue, event.id)}


def finding_in_words(tallies: tuple[Tally, ...], people_count: int) -> str:
    """Say how people divide, with the denominator: Of 9 voices, 7 took a position: 2 lean disagree, 5 agree."""
    on_scale = [tally for tally in tallies if tally.stance in SCALE]
    took = sum(tally.count for tally in on_scale)
    parts = [f"{tally.count} {tally.counted}" for tally in on_scale if tally.count]
    taken = f"{took} took a position: {', '.join(parts)}" if took else "none took a position"
    rest = [f"{tally.count} {tally.counted}" for tally in tallies if tally.stance not in SCALE and tally.count]
    return f"Of {people_count} voices, {taken}." + (f" The others: {', '.join(rest)}." if rest else "")


def _make_development(item: Development) -> DevelopmentLine:
    sources = tuple(make_source_line(source) for source in item.sources)
    return DevelopmentLine(day_in_words(item.on), item.on.text, item.what, sources)


def _make_group(catalogue: Catalogue, question: str, tally: Tally, positions: Positions) -> VoiceGroup:
    """Fold the voices after the first few, unless that would fold a single one."""
    voices = tuple(make_voice(catalogue, positions[person.id, question]) for person in tally.people)
    shown = _MOST_OPEN if len(voices) > _MOST_OPEN + 1 else len(voices)
    return VoiceGroup(tally, voices[:shown], voices[shown:])


def _make_silence(question: str, tally: Tally, positions: Positions) -> Silence:
    days = [day for person in tally.people if (day := positions[person.id, question].searched_on)]
    return Silence(tally, day_in_words(max(days)) if days else "")


def _with_words(tallies: tuple[Tally, ...]) -> list[Tally]:
    return [tally for tally in tallies if tally.count and tally.stance in (*SCALE, "no_position")]


def _silent(tallies: tuple[Tally, ...]) -> list[Tally]:
    return [tally for tally in tallies if tally.count and tally.stance in ("searched_none_found", "not_searched")]
