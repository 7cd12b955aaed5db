"""Make contents whose every free text holds markup that must stay text, and the same with quiet words in its place.

The records are those of the small content and the examples, so that every field of every kind is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from unittest.mock import patch

import yaml

from build_tools.checks import neutral_wording, no_markup, no_statement_twice
from build_tools.fields import Line, Name, Prose, Quotation
from build_tools.layout import KINDS, find_kind
from build_tools.pipeline import build
from build_tools.problems import as_text
from build_tools.records import MODELS, Moved, Part, Person, Record, Withdrawn
from tests.conftest import SMALL

CONFIG = SMALL.parents[2] / "mkdocs.yml"
EXAMPLES = SMALL.parents[2] / "content" / "examples"

#: Each is at most 50 characters long and without capitals: pages cut texts after 90, and some write them small.
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "'><a href=javascript:alert(1)>x</a>",
    "</title><script>alert(1)</script>",
    "</mark></p></blockquote><b>",
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# x #} {% endraw %}",
    "{: onclick=alert(1) }",
    '--8<-- "mkdocs.yml"',
    "*[abbr]: x",
    "``` x",
    "~~~ x",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "]]> -->",
    "<!-- x",
    "# x",
    "- x | y",
    "$(alert) `alert` ${7*7}",
    "\\<b> \\[x]",
)
#: A text in words of the vocabulary, which all records of a site share.
SHARED = "<u onclick=alert(2)>"
#: What stands in the place of a payload in the records with which the others are compared.
QUIET = "quietly"
FRONT = "a00"

Put = Callable[[str], str]
_FREE_TEXTS = (Line, Name, Quotation)
#: Fields that look like free text and name something.
_NAMES_OF_OTHERS = {"moved_to", "host", "missing"}
#: Parts of words.statement.exact, which begins with the text put in.
_PARTS_OF_WORDS = {"basis", "of", "lost"}
#: Texts of few words, which have no room for more.
_FEW_WORDS = {"short"}
#: Texts by which pages sort, so that their beginning stays.
_SORTED_BY = {"family_name", "title"}

_GONE: Mapping[str, tuple[type[Record], Any]] = {
    "people/jane-doe/2025-01-26-letter.yml": (
        Moved,
        {"moved_to": "jane-doe/2025-01-27-letter", "updated": "2025-02-10"},
    ),
    "people/jane-doe/2025-02-02-not-hers.yml": (
        Withdrawn,
        {"withdrawn": {"on": "2025-02-10", "because": "It was another Jane Doe."}, "updated": "2025-02-10"},
    ),
}


@contextmanager
def without_rules_of_wording() -> Iterator[None]:
    """Leave out the rules that refuse such texts, because a page must stand them even where no rule does."""
    with ExitStack() as stack:
        for rule in (neutral_wording, no_markup, no_statement_twice):
            stack.enter_context(patch.object(rule, "check", lambda catalogue, today: iter(())))
        yield


def quiet(payload: str) -> str:
    """Give harmless text of the same shape: as long, with spaces at the same places."""
    return re.sub(r"\S", "q", payload)


def make_files(payload: str, *, in_prose: bool = True, key: str = "") -> dict[str, str]:
    """Give the files of a content with ``payload`` in every free text; ``key`` tells its records from others'."""
    files: dict[str, str] = {}
    for path, (model, data) in _base().items():
        if model.__name__ == "Vocabulary":
            files[path] = _to_yaml(_put_texts(model, data, SHARED if key else payload, in_prose=True))
        else:
            own_path, own_data = (_rename(path, key), _rename(data, key)) if key else (path, data)
            if key and model is Person:
                own_data["name"] += f"-{key}"
            files[own_path] = _to_yaml(_put_texts(model, own_data, payload, in_prose=in_prose))
    for page in sorted((SMALL / "pages").glob("*.md")):
        files[f"pages/{page.name}"] = page.read_text(encoding="utf-8")
    return files


def write_files(files: Mapping[str, str], folder: Path) -> Path:
    """Write a content folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def make_site(folder: Path) -> Path:
    """Build one site that holds the records once with quiet words and once with each payload; give its folder."""
    # The first event is that of the front page, and people of other events are shown differently.
    texts = {FRONT: "calmly"} | {key_of(number): text for number, text in enumerate((QUIET, *PAYLOADS))}
    files: dict[str, str] = {}
    asked: list[Any] = []
    for key, text in texts.items():
        files |= make_files(text, key=key)
        asked += yaml.load(files["health.yml"], Loader=yaml.BaseLoader)["sources"]  # noqa: S506  # reads text only
    files["health.yml"] = _to_yaml({"sources": asked, "updated": "2025-02-10"})  # one file holds that of all
    # In a page written by hand, a link to nowhere is a problem that stops the build.
    files["pages/about.md"] += "\n" + "\n\n".join(text for text in PAYLOADS if "javascript:" not in text) + "\n"
    with without_rules_of_wording():
        made = build(write_files(files, folder / "content"), folder / "build", CONFIG, date(2099, 1, 1))
    assert made.site is not None, as_text(made.content.problems)
    return folder / "build" / "site"


def key_of(number: int) -> str:
    """Give the key of the records that hold the payload of this number; those with quiet words have number 0."""
    return f"c{number:02}"


@cache
def _base() -> dict[str, tuple[type[Record], Any]]:
    """Give the values of every record of the small content, with the examples in the place of those of the same name."""
    texts = {file.relative_to(SMALL).as_posix(): file for file in sorted(SMALL.rglob("*.yml"))}
    texts |= {kind.example: EXAMPLES / f"{kind.name.replace('_', '-')}.yml" for kind in KINDS}
    records = dict(_GONE)
    for path, file in texts.items():
        home = find_kind(path)
        assert home is not None, path
        values = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # reads text only
        records[path] = (MODELS[home[0].name], values)
    return records


def _put_texts(model: type[Part], data: Mapping[str, Any], payload: str, *, in_prose: bool) -> dict[str, Any]:
    """Put ``payload`` into every free text of a record's values."""
    hints = get_type_hints(model, include_extras=True)
    names = {(field.alias or name): hints[name] for name, field in model.model_fields.items()}
    wanted = (*_FREE_TEXTS, Prose) if in_prose else _FREE_TEXTS
    return {name: _put_value(name, names[name], value, payload, wanted) for name, value in data.items()}


def _put_value(name: str, hint: Any, value: Any, payload: str, wanted: tuple[Any, ...]) -> Any:
    inner = [hint for hint in _alternatives(hint) if hint is not type(None)]
    if isinstance(value, list):
        return [_put_value(name, inner[0], item, payload, wanted) for item in value]
    if isinstance(value, dict):
        return _put_texts(inner[0], value, payload, in_prose=Prose in wanted)
    if name in _NAMES_OF_OTHERS or not any(hint == free for hint in inner for free in wanted):
        return value
    if name in _PARTS_OF_WORDS:
        return payload
    if name in _FEW_WORDS:
        return f"{payload} {value.split()[-1]}"
    if name == "name" and " " in value:
        return value.replace(" ", f" {payload} ", 1)
    return f"{value} {payload}" if name in _SORTED_BY else f"{payload} {value}"


def _alternatives(hint: Any) -> tuple[Any, ...]:
    """Give what a field may hold: the kinds of a union, the items of a list."""
    if get_origin(hint) is Annotated and get_origin(get_args(hint)[0]) is tuple:
        return _alternatives(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return _alternatives(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return tuple(kind for alternative in get_args(hint) for kind in _alternatives(alternative))
    return (hint,)


def _rename(value: Any, key: str) -> Any:
    """Give other ids and addresses to all records of a content."""
    if isinstance(value, dict):
        return {name: _rename(inner, key) for name, inner in value.items()}
    if isinstance(value, list):
        return [_rename(inner, key) for inner in value]
    if isinstance(value, str):
        renamed = re.sub(r"(?<![\w.])(jane-doe|max-mustermann|model-x)(?![\w.])", rf"\1-{key}", value)
        return renamed.replace("https://example.org/", f"https://example.org/{key}/")
    return value


def _to_yaml(data: Mapping[str, Any]) -> str:
    return yaml.safe_dump(data, default_style='"', allow_unicode=True, width=10**6, sort_keys=False)
