"""Say in a contributor's words what is wrong where the YAML parser gives up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from build_tools.problems import Place, Problem, Rule, problem, quote

SYNTAX = Rule("Y020", "A record is valid YAML.")
RULES = (SYNTAX,)

_QUOTE_IT = (
    "put the whole text in quotation marks, or write '>-' behind the field's colon "
    "and the text on the next line, indented"
)
_ALIGN_IT = "give it as many leading spaces as the fields (or list items) it belongs to"
_COMPARE = "compare it with the complete record of its kind in content/examples/"
_NO_SPACE_AFTER_COLON = re.compile(r" *(?:- +)*([A-Za-z_]+):\S")


@dataclass(frozen=True)
class _Failure:
    """Where the parser gave up: the line and column (from 0) of the trouble, and of what it was reading then."""

    path: str
    lines: list[str]
    line: int
    column: int
    begun_line: int
    begun_column: int
    last_line: int

    @property
    def before(self) -> str:
        return self.lines[self.line][: self.column]

    @property
    def place(self) -> Place:
        return Place(self.path, self.line + 1, self.column + 1)

    @property
    def begun(self) -> Place:
        return Place(self.path, self.begun_line + 1, self.begun_column + 1)


def explain_syntax_error(error: Exception, text: str, path: str, last_line: int) -> Problem:
    """Explain the parser's ``error`` in ``text``; ``last_line`` is the line of the last value it read, from 1."""
    if not isinstance(error, yaml.MarkedYAMLError) or not (mark := error.problem_mark or error.context_mark):
        return problem(SYNTAX, Place(path, last_line), "from this line on the file cannot be read as YAML", _COMPARE)
    lines = text.split("\n")
    failure = _Failure(path, lines, *_inside(lines, mark), *_inside(lines, error.context_mark or mark), last_line)
    message = f"{error.context} {error.problem}"
    for pattern, explain in _EXPLANATIONS:
        if re.search(pattern, message):
            return explain(failure)
    return _explain_stray_text(failure)


def _inside(lines: list[str], mark: yaml.Mark) -> tuple[int, int]:
    """Give line and column of ``mark``, which for the end of the text may stand on a line that does not exist."""
    line = min(mark.line, len(lines) - 1)
    return line, min(mark.column if line == mark.line else len(lines[line]), len(lines[line]))


def _explain_open_quotation(failure: _Failure) -> Problem:
    sentence = "the quotation mark opened here is never closed"
    return problem(SYNTAX, failure.begun, sentence, "write the same mark where the text ends")


def _explain_beginning(failure: _Failure) -> Problem:
    if failure.lines[failure.begun_line].strip().startswith("```"):
        return problem(
            SYNTAX, failure.begun, "a line of ``` is a mark of Markdown, and not of YAML", "delete this line"
        )
    character = failure.lines[failure.begun_line][failure.begun_column : failure.begun_column + 1]
    sentence = f"text without quotation marks begins with {quote(character)}"
    fix = f"begin a list on the next line; if it is text, {_QUOTE_IT}" if character == "-" else _QUOTE_IT
    return problem(SYNTAX, failure.begun, sentence, fix)


def _explain_escape(failure: _Failure) -> Problem:
    line = failure.lines[failure.line]
    column = max(line.rfind("\\", 0, failure.column + 1), 0)
    sentence = f"{quote(line[column : column + 2])} begins no escape that YAML knows"
    fix = "write two backslashes for one, or put the text in single quotation marks"
    return problem(SYNTAX, Place(failure.path, failure.line + 1, column + 1), sentence, fix)


def _explain_open_bracket(failure: _Failure) -> Problem:
    sentence = "a list in '[ ]' or a group in '{ }' is not closed, or lacks a comma"
    return problem(SYNTAX, failure.begun, sentence, f"close it; if it is text, {_QUOTE_IT}")


def _explain_missing_colon(failure: _Failure) -> Problem:
    if field := _NO_SPACE_AFTER_COLON.match(failure.lines[failure.begun_line]):
        return _explain_missing_space(field, failure, failure.begun_line)
    sentence = "this line has no field name with a colon behind it"
    fix = "write 'field: value'; if it continues the text above, indent it further than that field"
    return problem(SYNTAX, failure.begun, sentence, fix)


def _explain_missing_space(field: re.Match[str], failure: _Failure, line: int) -> Problem:
    place = Place(failure.path, line + 1, field.end())
    return problem(SYNTAX, place, f"no space follows the colon of '{field[1]}'", "write a space after the colon")


def _explain_colon(failure: _Failure) -> Problem:
    if ": " in failure.before or not failure.line:
        return problem(SYNTAX, failure.place, "a colon stands in text without quotation marks", _QUOTE_IT)
    if failure.line and (field := _NO_SPACE_AFTER_COLON.match(failure.lines[failure.line - 1])):
        return _explain_missing_space(field, failure, failure.line - 1)
    name = failure.before.strip()
    place = Place(failure.path, failure.line + 1, len(failure.before) - len(failure.before.lstrip()) + 1)
    if name.startswith("- "):
        fix = "move it to the end of the list it belongs to, with as many leading spaces as the other items"
        return problem(SYNTAX, place, "an item of a list stands where no list is", fix)
    sentence = f"{quote(f'{name}:')} stands inside the text that begins above it"
    fix = f"if it is a field, {_ALIGN_IT}; if it is text, put the whole text in quotation marks or under '>-'"
    return problem(SYNTAX, place, sentence, fix)


def _explain_stray_text(failure: _Failure) -> Problem:
    before = failure.before.rstrip()
    sentence, fix = "from here on the file cannot be read as YAML", _COMPARE
    if before.endswith(("'", '"')):
        here = failure.last_line == failure.line + 1
        sentence = f"text goes on behind the closing quotation mark{'' if here else f' (see line {failure.last_line})'}"
        fix = "write '>-' and the text on the next line, indented, without the outer quotation marks"
    elif before.endswith(("]", "}")):
        sentence, fix = f"text goes on behind the closing {quote(before[-1])}", _QUOTE_IT
    elif any(line.startswith("...") for line in failure.lines[: failure.line]):
        sentence, fix = "text follows the line '...', which ends the record", "delete that line"
    elif not before and failure.lines[failure.line].startswith(":", failure.column):
        sentence, fix = "there is no name before this colon", "write 'field: value'"
    elif not before:
        sentence, fix = "this line does not line up with the lines above it", _ALIGN_IT
    return problem(SYNTAX, failure.place, sentence, fix)


#: What the parser says, and the accident behind it; the first that fits is told.
_EXPLANATIONS: tuple[tuple[str, Callable[[_Failure], Problem]], ...] = (
    (r"quoted scalar .*(end of stream|document)", _explain_open_quotation),
    (r"cannot start any token|ing an? (alias|anchor|tag)|tag handle|scanning a block scalar", _explain_beginning),
    (r"(sequence entries|mapping keys) are not allowed|block node .*node content", _explain_beginning),
    (r"escape|hexdecimal", _explain_escape),
    (r"flow", _explain_open_bracket),
    (r"could not find expected ':'", _explain_missing_colon),
    (r"mapping values are not allowed", _explain_colon),
)
