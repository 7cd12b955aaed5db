"""Show how people divide on the questions of an event: where they lean one way, and where they split."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import SCALE, Positions, event_questions, selected_people
from build_tools.records import Event
from build_tools.views.matrix import QuestionHead, Tally, make_head, make_tallies
from build_tools.views.question import finding_in_words
from build_tools.views.voice import Voice, make_telling_voices

#: Of two sides, one so many times the other is no half of a split.
_LOPSIDED = 4
#: On fewer positions than this, nobody can be said to agree or to split.
_FEWEST_TO_COMPARE = 3


@dataclass(frozen=True)
class Division:
    """How people divide on a question: whether they lean one way, who stands where, and words from either end."""

    head: QuestionHead
    finding: str
    tallies: tuple[Tally, ...]
    voices: tuple[Voice, ...]

    @property
    def is_split(self) -> bool:
        """Whether either side has a fair share of those who take one."""
        fewer, more = sorted(self._sides)
        return fewer * _LOPSIDED >= more > 0

    @property
    def outcome(self) -> str:
        """Say how many agree or lean that way, and how many disagree, the larger side first where they do not split."""
        against, agreeing = self._sides
        in_words = [_say(against, "disagrees", "disagree"), _say(agreeing, "agrees", "agree")]
        if not any(self._sides):
            return "All mixed"
        if self.is_split:
            return f"They split: {', '.join(in_words)}"
        return ", ".join(in_words if against > agreeing else reversed(in_words))

    @property
    def _sides(self) -> tuple[int, int]:
        return self._count("disagree", "leans_disagree"), self._count("leans_agree", "agree")

    def _count(self, *stances: str) -> int:
        return sum(tally.count for tally in self.tallies if tally.stance in stances)


def _say(number: int, one: str, several: str) -> str:
    return f"{number or 'nobody'} {several if number > 1 else one}"


def make_divisions(catalogue: Catalogue, event: Item[Event], positions: Positions) -> tuple[Division, ...]:
    """Show the questions on which people took positions: first those where they lean one way, then the splits."""
    people = selected_people(catalogue, event.id)
    divisions = []
    for question in event_questions(catalogue, event.id):
        tallies = make_tallies(catalogue, question.stem, people, positions)
        held = tuple(tally for tally in tallies if tally.stance in SCALE and tally.count)
        if sum(tally.count for tally in held) < _FEWEST_TO_COMPARE:
            continue
        voices = make_telling_voices(catalogue, question.stem, held, positions)
        finding = finding_in_words(tallies, len(people))
        divisions.append(Division(make_head(question), finding, held, voices))
    return tuple(sorted(divisions, key=lambda division: division.is_split))
