"""Write statements and positions as tables for spreadsheets: CSV as in RFC 4180, in UTF-8 with a mark that says so."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from build_tools.catalogue import Catalogue, Item
from build_tools.positions import Position, make_positions
from build_tools.records import Statement
from build_tools.views.matrix import make_cell
from build_tools.views.page import SiteInfo
from build_tools.views.passages import make_passage
from build_tools.views.people import make_person_line
from build_tools.views.sources import make_source_line

#: What each table holds.
TABLES: Mapping[str, str] = {
    "data/statements.csv": "Every statement in a row, for spreadsheets: the words, who, when, where, interest, proof.",
    "data/positions.csv": "Every position in a row, for spreadsheets, with the address of the words.",
}
#: Spreadsheets take a value that begins so for a formula, and run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: By this mark spreadsheets know that a text is in UTF-8.
_MARK = "\ufeff"

Row = Mapping[str, str]


def export_tables(catalogue: Catalogue, site: SiteInfo) -> dict[str, bytes]:
    """Give the content of each table by its path.

    A value that begins as a formula does has an apostrophe before it, by which a spreadsheet knows that it is text.
    """
    tables: dict[str, Iterable[Row]] = {
        "data/statements.csv": (_describe_statement(catalogue, item, site) for item in catalogue.statements.values()),
        "data/positions.csv": (
            _describe_position(catalogue, event, position, site)
            for event in catalogue.events
            for position in make_positions(catalogue, catalogue.events[event]).values()
        ),
    }
    return {path: _to_csv(list(rows)) for path, rows in tables.items()}


def _describe_statement(catalogue: Catalogue, item: Item[Statement], site: SiteInfo) -> Row:
    statement, words = item.record, item.record.words
    passage, source = make_passage(catalogue, item), make_source_line(item.record.source)
    return {
        "id": item.id,
        "page": f"{site.url}{passage.address}",
        "person": passage.person.name,
        "role": passage.person.role,
        "interest": " ".join(passage.person.interests),
        "said_on": str(statement.said_on),
        "words": words.exact if words else "",
        "language": passage.language,
        "translation": passage.translation,
        "in_our_words": passage.summary,
        "about": passage.about,
        "medium": passage.medium,
        "source": source.label,
        "publisher": source.publisher,
        "address": source.url,
        "proof": passage.proof.label,
        "proof_in_words": passage.proof.sentence,
        "changed_on": str(statement.updated),
    }


def _describe_position(catalogue: Catalogue, event: str, position: Position, site: SiteInfo) -> Row:
    question = catalogue.questions[f"{event}/{position.question}"].record
    person, cell = make_person_line(catalogue, position.person), make_cell(catalogue, position)
    return {
        "event": event,
        "person": person.name,
        "group": person.group,
        "question": str(question.order),
        "proposition": question.proposition,
        "position": catalogue.term("stances", position.stance).label,
        "other_readings": "; ".join(catalogue.term("stances", stance).label for stance in position.other_stances),
        "said": cell.when,
        "page": f"{site.url}{cell.address}" if cell.address else "",
        "searched_on": str(position.searched_on) if position.searched_on else "",
    }


def _to_csv(rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=list(rows[0]) if rows else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _as_text(value) for name, value in row.items()} for row in rows)
    return (_MARK + text.getvalue()).encode()


def _as_text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
