"""Show every field that a record can have: what it holds, its form, and the words it may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.catalogue import Catalogue
from build_tools.field_forms import FieldForm, Form, list_fields
from build_tools.fields import Ref, Word
from build_tools.layout import KINDS, Kind
from build_tools.records import MODELS, Moved, Part, Term, Vocabulary, Withdrawn
from build_tools.views.page import Facet, Link, Page, SiteInfo

_ADDRESS = "fields/"


@dataclass(frozen=True)
class FieldLine:
    """A field: its name, what it holds, its form, and where that form is explained if it is more than a text."""

    name: str
    sentence: str
    need: str
    form: str
    more: Link | None


@dataclass(frozen=True)
class FieldGroup:
    """A kind of record or a group of fields inside one."""

    title: str
    anchor: str
    sentence: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True)
class RecordKind(FieldGroup):
    """A kind of record: also where it lives, its example and its schema."""

    path: str
    example: Link
    schema: Link


@dataclass(frozen=True)
class WordList:
    """A list of the words that some fields may be."""

    title: str
    anchor: str
    sentence: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class FieldsPage(Page):
    """The kinds of record, the groups of fields that they share, and the words with a fixed meaning."""

    kinds: tuple[RecordKind, ...]
    groups: tuple[FieldGroup, ...]
    words: tuple[WordList, ...]


def make_fields_page(catalogue: Catalogue, site: SiteInfo) -> FieldsPage:
    """List the fields of every kind of record and what they may hold."""
    groups = _find_groups([*MODELS.values(), Moved, Withdrawn])
    lists = list(dict.fromkeys(field.form.vocabulary for field in _all_fields(groups) if isinstance(field.form, Word)))
    return FieldsPage(
        address=_ADDRESS,
        template="fields",
        kind="page",
        title="Fields",
        description="Every field that a record can have: what it holds, its form, and the words it may be.",
        source="",
        updated=catalogue.vocabulary.updated,
        facets=(Facet("kind", "Page"),),
        kinds=tuple(_make_kind(kind, site) for kind in KINDS),
        groups=tuple(_make_group(group) for group in groups if group not in MODELS.values()),
        words=tuple(_make_words(catalogue.vocabulary, name) for name in lists),
    )


def _find_groups(models: Iterable[type[Part]]) -> list[type[Part]]:
    """Give ``models`` and all groups of fields in them, each once, in the order in which they first occur."""
    groups: list[type[Part]] = []
    waiting = list(models)
    while waiting:
        model = waiting.pop(0)
        if model not in groups:
            groups.append(model)
            waiting += [field.form for field in list_fields(model) if isinstance(field.form, type)]
    return groups


def _all_fields(groups: Iterable[type[Part]]) -> Iterable[FieldForm]:
    return (field for group in groups for field in list_fields(group))


def _make_kind(kind: Kind, site: SiteInfo) -> RecordKind:
    model = MODELS[kind.name]
    title = kind.name.replace("_", " ").capitalize()
    example = f"content/examples/{kind.name.replace('_', '-')}.yml"
    return RecordKind(
        title=title,
        anchor=_anchor(title),
        sentence=model.__doc__ or "",
        fields=tuple(_make_line(field) for field in list_fields(model)),
        path=f"content/{kind.example}",
        example=Link(example, f"{site.repository}/blob/main/{example}"),
        schema=Link(f"schema/{kind.name}.json", f"schema/{kind.name}.json"),
    )


def _make_group(model: type[Part]) -> FieldGroup:
    fields = tuple(_make_line(field) for field in list_fields(model))
    return FieldGroup(_title(model), _anchor(_title(model)), model.__doc__ or "", fields)


def _make_line(field: FieldForm) -> FieldLine:
    need = "required" if field.is_required else ""
    form, more = _show_form(field.form)
    if field.is_list:
        form = f"a list of at least {field.fewest}: {form}" if field.fewest else f"a list: {form}"
    return FieldLine(field.name, field.sentence, need, form, more)


def _show_form(form: type[Part] | Word | Ref | Form) -> tuple[str, Link | None]:
    if isinstance(form, Form):
        return form.words, None
    if isinstance(form, Word):
        return "one of the", _link(_words_title(form.vocabulary))
    if isinstance(form, Ref):
        return "the id of", _link(form.kind.replace("_", " ").capitalize())
    return "the fields of", _link(_title(form))


def _link(title: str) -> Link:
    return Link(title, f"{_ADDRESS}#{_anchor(title)}")


def _make_words(vocabulary: Vocabulary, name: str) -> WordList:
    sentence = next(field.sentence for field in list_fields(Vocabulary) if field.name == name)
    return WordList(_words_title(name), _anchor(_words_title(name)), sentence, getattr(vocabulary, name))


def _title(model: type[Part]) -> str:
    """Write the name of a group in words: ``SeenCopy`` is "Seen copy"."""
    return "".join(f" {c}" if c.isupper() else c for c in model.__name__).strip().capitalize()


def _words_title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")
