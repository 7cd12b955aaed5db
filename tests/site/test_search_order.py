from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2

from build_tools.site.search_order import order_filters


def pack(content: list[Any]) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(content))


def unpack(file: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
    return content


def write_bundle(bundle: Path, years: list[Any], *, year_first: bool) -> None:
    (bundle / "filter").mkdir(parents=True)
    filters = [["kind", "en_1234567"], ["year", "en_abcdef0"]]
    index = ["1.5.2", [["en_page", 7]], [], filters[::-1] if year_first else filters, [], ["title"]]
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_0123456789", "wasm": "en"}}, "include": ["\u203f"]}
    (bundle / "pagefind-entry.json").write_text(json.dumps(entry))
    (bundle / "pagefind.en_0123456789.pf_meta").write_bytes(pack(index))
    (bundle / "filter/en_1234567.pf_filter").write_bytes(pack(["kind", [["Letter", [1]]]]))
    (bundle / "filter/en_abcdef0.pf_filter").write_bytes(pack(["year", years]))


def read(bundle: Path) -> dict[str, bytes]:
    return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}


def test_filters_written_in_two_orders_become_the_same_bytes(tmp_path: Path) -> None:
    write_bundle(tmp_path / "one", [["2025", [1, 2]], ["2024", [0]]], year_first=True)
    write_bundle(tmp_path / "two", [["2024", [0]], ["2025", [1, 2]]], year_first=False)

    order_filters(tmp_path / "one")
    order_filters(tmp_path / "two")

    assert read(tmp_path / "one") == read(tmp_path / "two")


def test_every_name_leads_to_its_file_and_nothing_else_is_changed(tmp_path: Path) -> None:
    write_bundle(tmp_path, [["2025", [1, 2]], ["2024", [0]]], year_first=True)

    order_filters(tmp_path)

    entry = json.loads((tmp_path / "pagefind-entry.json").read_bytes())
    name = entry["languages"]["en"].pop("hash")
    assert entry == {"version": "1.5.2", "languages": {"en": {"wasm": "en"}}, "include": ["\u203f"]}
    version, pages, chunks, filters, sorts, fields = unpack(tmp_path / f"pagefind.{name}.pf_meta")
    assert (version, pages, chunks, sorts, fields) == ("1.5.2", [["en_page", 7]], [], [], ["title"])
    assert {title: unpack(tmp_path / f"filter/{file}.pf_filter") for title, file in filters} == {
        "kind": ["kind", [["Letter", [1]]]],
        "year": ["year", [["2024", [0]], ["2025", [1, 2]]]],
    }
    assert len(read(tmp_path)) == 4
    assert [len(name), *(len(file) for _, file in filters)] == [13, 10, 10]
