"""Put the search filters into one order: Pagefind writes them, and their values, in another order at each run.

Pagefind keeps CBOR behind a mark, compressed, in files that are named by a hash; ``pagefind-entry.json`` names the
``.pf_meta`` file, whose fourth item names the filter files. Each name changes with what it names.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_FILTERS = 3


def order_filters(bundle: Path) -> None:
    """Sort the filters of the search index in ``bundle`` by name, and the values of each."""
    entry_file = bundle / "pagefind-entry.json"
    entry = json.loads(entry_file.read_bytes())
    for language in entry["languages"].values():
        language["hash"] = _order_language(bundle, language["hash"])
    entry_file.write_text(json.dumps(entry, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def _order_language(bundle: Path, name: str) -> str:
    """Sort the filters of one language and give the new name of its index."""
    index_file = bundle / f"pagefind.{name}.pf_meta"
    index = _unpack(index_file)
    filters = [[title, _order_values(bundle, filter_name)] for title, filter_name in index[_FILTERS]]
    index[_FILTERS] = sorted(filters)
    return _rename(index_file, "pagefind.{}.pf_meta", name, index)


def _order_values(bundle: Path, name: str) -> str:
    """Sort the values of one filter and give its new name."""
    filter_file = bundle / "filter" / f"{name}.pf_filter"
    title, values = _unpack(filter_file)
    return _rename(filter_file, "{}.pf_filter", name, [title, sorted(values)])


def _rename(old: Path, pattern: str, name: str, content: list[Any]) -> str:
    """Write ``content`` in the place of the file ``old``, under a name of the same form that its bytes give."""
    packed = _MARK + cbor2.dumps(content)
    language, _, digest = name.rpartition("_")
    new_name = f"{language}_{hashlib.sha256(packed).hexdigest()[: len(digest)]}"
    old.unlink()
    old.with_name(pattern.format(new_name)).write_bytes(_compress(packed))
    return new_name


def _compress(packed: bytes) -> bytes:
    # The short form, gzip.compress, writes a header that depends on the version of Python.
    compressed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=compressed, mtime=0) as file:
        file.write(packed)
    return compressed.getvalue()


def _unpack(file: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MARK))
    return content
