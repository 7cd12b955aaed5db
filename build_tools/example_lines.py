"""Find the lines that a record still has from the example it was copied from: their words are invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.problems import Place, Problem, Rule, problem, quote

RULE = Rule("Y007", "A record keeps no line of an example: what examples say is invented.")

#: Shorter lines hold words of the vocabulary, days and names of fields, which any record may have in common.
_LEAST_LENGTH = 30
_DASH = "- "
#: Fields whose short values are told too: nothing true is likely to be the same.
_TOLD_ALWAYS = ("read_on: ", "wikidata: ")


def collect_example_lines(texts: Iterable[str]) -> frozenset[str]:
    """Give the lines of example records that no other record can have by chance, those in comments too."""
    lines = (line.lstrip("# ") for text in texts for line in text.split("\n"))
    words = {_find_words(line) for line in lines} - {""}
    return frozenset(words | {f"{_DASH}{each}" for each in words})


def find_example_lines(text: str, path: str, example_lines: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each line in the record at ``path`` that an example has."""
    lines = text.split("\n")
    if example_lines.isdisjoint(map(str.strip, lines)):  # as for all but a few
        return
    for number, line in enumerate(lines, start=1):
        if line.strip() in example_lines:
            words = _find_words(line)
            place = Place(path, number, line.index(words) + 1)
            fix = "write what is true of this record in words of its own, or remove the field"
            yield problem(RULE, place, f"this line is still that of the example: {quote(words)}", fix)


def _find_words(line: str) -> str:
    """Give a line without its indentation and dash, or nothing if it is a comment or too short to be told apart."""
    words = line.strip().removeprefix(_DASH)
    is_told = len(words) >= _LEAST_LENGTH or words.startswith(_TOLD_ALWAYS)
    return words if is_told and not words.startswith("#") else ""
