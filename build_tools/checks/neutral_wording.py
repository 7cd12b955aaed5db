"""See that what we say of words in our own does not judge them, and that it is said at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.problems import Problem, Rule, problem, quote
from build_tools.records import Statement

RULE = Rule(
    "H039", "Our own sentences tell without a verb that guesses at a motive, without praise, and are written out."
)
NEEDS_ALL = False

#: Verbs that say more of the speaker than the words do, exclamation marks, and what stands for a text to come.
_JUDGING = re.compile(
    r"\b(?:admit|concede|confess|boast|brag|gush|slam|blast|rant|lash|sneer|scoff|gloat)(?:s|es|ed|ted|ged|med|ing|ting)?\b"
    r"|!|\?\?+|\b(?:TODO|TBD|FIXME|XXX)\b"
)


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Yield each summary, proposition and claim that judges, or that is still to be written."""
    for entry in catalogue.entries():
        field = (
            "summary" if isinstance(entry.record, Statement) else "proposition" if entry.kind == "question" else "claim"
        )
        if found := _JUDGING.search(getattr(entry.record, field, "")):
            fix = "say plainly what was said: says, expects, argues, asks"
            yield problem(RULE, entry.place(field), f"'{field}' says {quote(found.group())}", fix)
