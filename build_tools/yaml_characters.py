"""Say which characters a text may not hold, because a reader or a reviewer cannot see them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.problems import Place, Problem, Rule, problem

CONTROL = Rule("Y010", "A record has no control characters, neither written as such nor as an escape like \\0.")
TAB = Rule("Y011", "A record is indented and spaced with spaces, never with tabs.")
LINE_END = Rule("Y012", "A record ends each line with a line feed (LF) and nothing else.")
HIDDEN = Rule("Y013", "A record has no invisible characters, unless a script or an emoji needs them where they stand.")
NO_MEANING = Rule("Y014", "A record has only characters to which Unicode gives a meaning.")
RULES = (CONTROL, TAB, LINE_END, HIDDEN, NO_MEANING)

#: After so many problems with characters in one text, the rest is only announced.
MOST_SHOWN = 20

_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd"
_JOINING_SCRIPTS = "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc\U00011000-\U00011fff"

#: Everything outside these ranges is looked at one by one. The planes of pictures and ideographs are here as a whole:
#: new ones appear every year, and Python's tables are older than the telephones people write with.
_PLAIN = (
    "\n -~\u00a0-\u00ac\u00ae-\u034e\u0350-\u036f\u0400-\u052f\u05d0-\u05ea\u0620-\u06dc\u0e01-\u0e3a\u0e3f-\u0e5b"
    "\u2010-\u2027\u202f-\u205f\u3000-\u303f\u3041-\u3096\u3099-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\U0001f000-\U0001faff\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
_UNUSUAL = re.compile(f"[^{_PLAIN}]")

#: Where an invisible character is part of how a script or an emoji is written.
_NEEDED = re.compile(
    rf"(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}])"  # joined emoji: families, professions, flags
    rf"|(?<=[{_PICTURES}])[\ufe0e\ufe0f]"  # drawn as a picture, or as a letter
    r"|(?<=[0-9#*])\ufe0f(?=\u20e3)"  # keycaps
    r"|(?<=\U0001f3f4)\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    r"|\U000e0077\U000e006c\U000e0073)\U000e007f"  # the flags of England, Scotland and Wales
    rf"|(?<=[{_JOINING_SCRIPTS}])[\u200c\u200d](?![\u200c\u200d])"  # Persian, Hindi, Sinhala, Malayalam, ...
    rf"|(?<=[{_IDEOGRAPHS}])[\ufe00-\ufe02\U000e0100-\U000e01ef]"  # the form of an ideograph in a name
    r"|(?<=[\u1800-\u18aa])[\u180b-\u180f]"  # Mongolian letter forms
    r"|(?<=[\u0591-\u05f4])\u034f"  # Hebrew points in their order
)
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
#: Unicode calls these format characters too, but they are drawn: signs written over or under a number.
_VISIBLE_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_CONTROL_NAMES = {"\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE"} | {
    "\x07": "BELL", "\x08": "BACKSPACE", "\x7f": "DELETE", "\x85": "NEXT LINE", "\ufeff": "BYTE ORDER MARK"
}  # fmt: skip
_REASONS = {
    CONTROL: ("is a control character", "delete it"),
    TAB: ("stands where only spaces may", "write spaces instead; most editors can indent with spaces"),
    LINE_END: ("is not a line end here", "save the file with the line ends 'LF' (Unix), or write a plain line break"),
    HIDDEN: ("is invisible, and nothing here needs it", "delete it"),
    NO_MEANING: ("has no meaning that all devices share", "write the character that is meant"),
}


@dataclass(frozen=True)
class Forbidden:
    """A character that a text may not hold, the rule it breaks, and its index in the text."""

    index: int
    character: str
    rule: Rule

    @property
    def sentence(self) -> str:
        """Name the character and say what is wrong with it."""
        if self.character == "\t":
            return f"a tab {_REASONS[self.rule][0]}"
        name = _CONTROL_NAMES.get(self.character) or unicodedata.name(self.character, "")
        return f"U+{ord(self.character):04X} {name}".rstrip() + f" {_REASONS[self.rule][0]}"

    @property
    def fix(self) -> str:
        """Say what to do about it."""
        return _REASONS[self.rule][1]


def find_forbidden(text: str) -> Iterator[Forbidden]:
    """Find every character that ``text`` may not hold, in order."""
    index = 0
    while unusual := _UNUSUAL.search(text, index):
        start = unusual.start()
        needed = _NEEDED.match(text, start)
        if needed is None and (rule := _broken_rule(text[start])):
            yield Forbidden(start, text[start], rule)
        index = needed.end() if needed else start + 1


def find_character_problems(text: str, path: str) -> list[Problem]:
    """Report the characters that the file ``path`` may not hold, each at its place; carriage returns only once."""
    problems: list[Problem] = []
    returns = text.count("\r")
    for forbidden in find_forbidden(text):
        sentence = forbidden.sentence
        if forbidden.character == "\r":
            if not returns:
                continue
            sentence = f"{returns} carriage return(s), as Windows ends its lines; the first is here"
            returns = 0
        place = place_of(text, forbidden.index, path)
        if len(problems) == MOST_SHOWN:
            return [*problems, problem(forbidden.rule, place, "more such characters follow from here on")]
        problems.append(problem(forbidden.rule, place, sentence, forbidden.fix))
    return problems


def replace_forbidden(text: str) -> str:
    """Put a visible stand-in for each forbidden character, so that the rest of the text keeps its places."""
    return _UNUSUAL.sub(lambda match: _stand_in(match.group()), text)


def place_of(text: str, index: int, path: str) -> Place:
    """Give the place of the character at ``index``; only a line feed ends a line."""
    return Place(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _stand_in(character: str) -> str:
    if not _broken_rule(character):
        return character
    return " " if character in "\t\r" else "·"


def _broken_rule(character: str) -> Rule | None:
    if character == "\t":
        return TAB
    if character in "\r\x85\u2028\u2029":
        return LINE_END
    if character in "\ufffc\ufffd" or (category := unicodedata.category(character)) in ("Cs", "Co", "Cn"):
        return NO_MEANING
    if category == "Cc":
        return CONTROL
    if _BLANK.match(character) or (category == "Cf" and character not in _VISIBLE_FORMAT):
        return HIDDEN
    return None
