"""Find the lines that a record still has from the example it was copied from: their words are invented."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from build_tools.problems import Place, Problem, Rule, problem, quote

RULE = Rule("Y007", "A record keeps no line of an example: what examples say is invented.")

#: Shorter lines hold words of the vocabulary, days and names of fields, which any record may have in common.
_LEAST_LENGTH = 30


def collect_example_lines(texts: Iterable[str]) -> frozenset[str]:
    """Give the lines of example records that no other record can have by chance."""
    return frozenset(words for text in texts for words in map(_find_words, text.split("\n")) if words)


def find_example_lines(text: str, path: str, example_lines: Container[str]) -> Iterator[Problem]:
    """Yield a problem for each line in the record at ``path`` that an example has."""
    for number, line in enumerate(text.split("\n"), start=1):
        words = _find_words(line)
        if words and words in example_lines:
            place = Place(path, number, line.index(words) + 1)
            fix = "write what is true of this record, or remove the field"
            yield problem(RULE, place, f"this line is still that of the example: {quote(words)}", fix)


def _find_words(line: str) -> str:
    """Give a line without its indentation and dash, or nothing if it is a comment or too short to be told apart."""
    words = line.strip().removeprefix("- ")
    return words if len(words) >= _LEAST_LENGTH and not words.startswith("#") else ""
