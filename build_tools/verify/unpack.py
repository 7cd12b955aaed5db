"""Unpack the content of an answer, no further than a page may be large, and only if all of it came."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

import brotli  # type: ignore[import-untyped]  # comes without types


class UnpackError(Exception):
    """The content is packed in a way that nobody asked for, is broken, or is too large; the message says which."""


def unpack(packed: bytes, encoding: str, most: int) -> bytes:
    """Give content of at most ``most`` bytes; ``encoding`` is what the header Content-Encoding says."""
    content = packed
    for name in reversed([part.strip().lower() for part in encoding.split(",")]):
        if name in ("", "identity"):
            continue
        if name not in _WAYS:
            raise UnpackError(f"the page is packed as {name[:40]!r}, which nobody asked for")
        try:
            content, is_whole = _WAYS[name](content, most + 1)
        except (zlib.error, brotli.error):
            raise UnpackError("the page is packed wrongly") from None
        if not is_whole and len(content) <= most:
            raise UnpackError("the page broke off before its end")
    if len(content) > most:
        raise UnpackError(f"the page is larger than {most / 1e6:g} MB")
    return content


def _unpack_gzip(packed: bytes, most: int) -> tuple[bytes, bool]:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    return unpacker.decompress(packed, most), unpacker.eof


def _unpack_deflate(packed: bytes, most: int) -> tuple[bytes, bool]:
    """Unpack with the frame that the standard asks for, or without it, as some servers send it."""
    try:
        unpacker = zlib.decompressobj()
        return unpacker.decompress(packed, most), unpacker.eof
    except zlib.error:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        return unpacker.decompress(packed, most), unpacker.eof


def _unpack_brotli(packed: bytes, most: int) -> tuple[bytes, bool]:
    unpacker = brotli.Decompressor()
    content = unpacker.process(packed, output_buffer_limit=most)
    while (
        len(content) < most and not unpacker.is_finished() and (more := unpacker.process(b"", output_buffer_limit=most))
    ):
        content += more
    return content, unpacker.is_finished()


_WAYS: Mapping[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _unpack_gzip,
    "x-gzip": _unpack_gzip,
    "deflate": _unpack_deflate,
    "br": _unpack_brotli,
}
