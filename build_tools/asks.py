"""Say what to ask for a new record of each kind, and which fields each answer fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Ask:
    """One thing to ask: its name, the question, the fields that the answer fills, and what it may be or name."""

    name: str
    question: str
    fields: tuple[str, ...] = ()
    needed: bool = True
    one_of: tuple[str, ...] = ()
    words: str = ""
    kind: str = ""
    many: bool = False
    #: Answers that make this one needless: each a name, or a name and its answer as in ``mode=paraphrase``.
    unless: tuple[str, ...] = ()
    #: The one answer, as in ``opened=no``, or what another holds, as in ``exact~[…]``, without which this is needless.
    only_if: str = ""

    @property
    def option(self) -> str:
        """The option of the command line that answers it."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def is_free(self) -> bool:
        """Whether the answer may be any text."""
        return not (self.one_of or self.words or self.kind)


_EVENT = Ask("event", "The event in whose record it stands", kind="event")
_THEME = Ask("theme", "The theme it belongs to", ("theme",), words="themes")
_URL = "The full address of the page"

#: What is asked for each kind, in the order of asking.
ASKS: Mapping[str, tuple[Ask, ...]] = {
    "person": (
        Ask("name", "The name in full", ("name",)),
        Ask("family_name", "The part of the name under which it is sorted", ("family_name",)),
        Ask("kind", "What it is", ("kind",), words="person_kinds"),
        Ask("group", "The group under which the person is listed", ("group",), words="groups"),
        Ask("place", "The country or countries of work at the time", ("place",)),
        Ask("known_for", "What the person is known for, in one sentence without praise", ("known_for",)),
        Ask("role", "The role at the time", ("roles.0.title",)),
        Ask("organisation", "The organisation of that role", ("roles.0.organisation",), needed=False),
        Ask("role_on", "A day on which the person is known to hold it", ("roles.0.on",)),
        Ask("url", "The page that states the role", ("roles.0.sources.0.url",), needed=False),
    ),
    "statement": (
        Ask("person", "Who said it: the person's folder", kind="person"),
        Ask("said_on", "The day on which it was said; a ~ behind it means about", ("said_on",)),
        Ask("said_on_note", "How the day is known", ("said_on_note",), needed=False),
        Ask("mode", "verbatim, translated or paraphrase", ("mode",), needed=False, words="modes"),
        Ask(
            "exact",
            "The exact words, letter for letter",
            ("words.exact", "seen_in.0.printed"),
            unless=("mode=paraphrase",),
        ),
        Ask(
            "printed",
            "The whole passage as the page prints it, with what the cut leaves out",
            ("seen_in.0.printed",),
            only_if="exact~[…]",
        ),
        Ask("prefix", "The words directly before them", ("words.prefix", "seen_in.0.prefix"), needed=False),
        Ask("suffix", "The words directly after them", ("words.suffix", "seen_in.0.suffix"), needed=False),
        Ask(
            "language",
            "The language of the words, as a code such as de, if it is not English",
            ("words.language",),
            needed=False,
        ),
        Ask(
            "translation",
            "The words in English",
            ("words.translation.text",),
            unless=("language=en",),
            only_if="language",
        ),
        Ask(
            "translated_by",
            "Who translated them: a name, us, or the machine that did it",
            ("words.translation.by",),
            unless=("language=en",),
            only_if="language",
        ),
        Ask(
            "opened",
            "Have you read the words in the original itself, or in an archived copy of it",
            ("source.opened",),
            one_of=("yes", "no"),
        ),
        Ask("url", f"{_URL} where the words were first said or published", ("source.url",), unless=("opened=no",)),
        Ask("seen_url", f"{_URL} on which you read the words instead", ("seen_in.0.url",), only_if="opened=no"),
        Ask(
            "seen_kind",
            "How close that page is to the speaker",
            ("seen_in.0.kind",),
            words="copy_kinds",
            only_if="opened=no",
        ),
        Ask("read_on", "The day on which you read them, if not today", ("seen_in.0.read_on",), needed=False),
        Ask("title", "The title of the original, as printed", ("source.title",), needed=False),
        Ask("publisher", "Who published it", ("source.publisher",), needed=False),
        Ask("published", "The day on which it was published", ("source.published",), needed=False),
        Ask("medium", "In what form it was said", ("medium",), words="media"),
        Ask("venue", "The platform, programme, publication or occasion", ("venue",)),
        Ask("event", "The event in whose record it stands", ("event",), kind="event"),
        Ask("about", "What the words are about", ("about",), kind="artefact", many=True, unless=("about_note",)),
        Ask("about_note", "What else they are about, or how that is known", ("about_note",), needed=False),
        Ask("summary", "What was said, in one neutral sentence of your own", ("summary",)),
        Ask("note", "What a reader should know before quoting", ("note",), needed=False),
    ),
    "question": (
        _EVENT,
        Ask("proposition", "The proposition, as one neutral sentence", ("proposition",)),
        Ask("short", "The same in at most seven words", ("short",)),
        _THEME,
        Ask("why_it_matters", "Why it matters", ("why_it_matters",)),
        Ask("order", "Its place among the questions of the event", ("order",)),
    ),
    "claim": (
        _EVENT,
        Ask("claim", "The claim, as one sentence of your own", ("claim",)),
        Ask("made_by", "Who made it", ("made_by",)),
        _THEME,
        Ask("verdict", "What the evidence says of it", ("verdict",), words="claim_verdicts"),
        Ask("summary", "The reason for the verdict, in one sentence", ("summary",)),
        Ask("because", "The reason in full", ("because",)),
        Ask(
            "direction", "The finding speaks for or against it", ("evidence.0.direction",), words="evidence_directions"
        ),
        Ask("distance", "How far its source is from the fact", ("evidence.0.distance",), words="evidence_distances"),
        Ask("finding", "What the finding shows, in your own words", ("evidence.0.finding",)),
        Ask("exact", "The words of the source that show it, letter for letter", ("evidence.0.words.exact",)),
        Ask("url", f"{_URL} where they stand", ("evidence.0.source.url",)),
        Ask("title", "The title of that page, as printed", ("evidence.0.source.title",), needed=False),
    ),
    "timeline_entry": (
        _EVENT,
        Ask("day", "The day of what happened", ("day",)),
        Ask("title", "What happened, as a heading", ("title",)),
        Ask("detail", "What happened, in one or two sentences of your own", ("detail",)),
        Ask("exact", "The words of a source that state it, letter for letter", ("passages.0.words.exact",)),
        Ask("url", f"{_URL} where they stand", ("passages.0.source.url",)),
    ),
    "event": (
        Ask("title", "The event in a few words, as a heading", ("title",)),
        Ask("short_title", "The event in two or three words", ("short_title",)),
        Ask("headline", "What its record shows, as one sentence", ("headline",)),
        Ask("summary", "What happened, in at most five sentences", ("summary",)),
        Ask("later_from", "The day from which words count as said later", ("later_from",)),
        Ask("artefact", "The id of the thing it is about, such as model-x", ("artefacts.0.id", "main_artefact")),
        Ask("artefact_name", "The name of that thing in full", ("artefacts.0.name",)),
        Ask("artefact_short", "Its name in a few letters", ("artefacts.0.short_name",)),
        Ask("maker", "Who made it", ("artefacts.0.maker",)),
        Ask("released_on", "The day it was released", ("artefacts.0.released_on",)),
        Ask("artefact_summary", "What it is, in one sentence", ("artefacts.0.summary",)),
        Ask("url", f"{_URL} that records its release", ("artefacts.0.source.url",)),
    ),
}
