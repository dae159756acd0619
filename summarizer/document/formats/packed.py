"""The packed streams of a PDF file that draw its pages: whether they unpack to far more than a page draws, and whether they can be.

Decides which streams count: those that draw pages, not pictures and fonts, which are large in any file. A viewer shows what it can
unpack of a broken one and says nothing of the rest. Nothing is kept of them.
"""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from typing import Final, NamedTuple

__all__ = ["MOST_DRAWN", "Packing", "packing_of"]

MOST_DRAWN: Final = 24 * 2**20
"""Bytes that a stream may draw a page with; a page of dense type has a hundredth of it."""

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_LONGEST_HEAD: Final = 2_000  # bytes of what stands before a stream and says what it is
_OTHERS: Final = (b"/Image", b"/Length1", b"/Length2", b"/FontFile", b"/XRef", b"/Metadata")


class Packing(NamedTuple):
    """Whether a stream unpacks to more than ``MOST_DRAWN``, and whether one can't be unpacked whole."""

    is_too_large: bool
    is_broken: bool


def packing_of(data: bytes) -> Packing:
    """What is wrong with the packed streams of the PDF file ``data``; those of a file with a key tell nothing."""
    locked = b"/Encrypt" in data
    broken = False
    for packed in _drawing(data):
        try:
            if len(zlib.decompressobj().decompress(packed, MOST_DRAWN + 1)) > MOST_DRAWN:
                return Packing(True, broken)
        except zlib.error:
            broken = not locked
    return Packing(False, broken)


def _drawing(data: bytes) -> Iterator[bytes | memoryview]:
    """From where each packed stream that may draw a page begins."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _LONGEST_HEAD) : found.start()]
        head = head[head.rfind(b"obj") :]
        if b"FlateDecode" not in head or any(other in head for other in _OTHERS):
            continue
        if b"ASCII85Decode" not in head:
            yield memoryview(data)[found.end() :]
            continue
        end = data.find(b"~>", found.end())
        try:
            yield a85decode(data[found.end() : end if end > 0 else len(data)])
        except ValueError:
            yield b"broken"
