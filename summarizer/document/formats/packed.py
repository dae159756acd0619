"""Streams of a PDF file that unpack to far more than a page draws, by which a small file keeps a reader busy for minutes.

Decides which streams count: those that draw pages, not pictures and fonts, which are large in any file. Nothing is kept of them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

__all__ = ["MOST_DRAWN", "draws_too_much"]

MOST_DRAWN: Final = 24 * 2**20
"""Bytes that a stream may draw a page with; a page of dense type has a hundredth of it."""

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_LONGEST_HEAD: Final = 2_000  # bytes of what stands before a stream and says what it is
_OTHERS: Final = (b"/Image", b"/Length1", b"/Length2", b"/FontFile", b"/XRef")


def draws_too_much(data: bytes) -> bool:
    """Whether a stream of the PDF file ``data`` unpacks to more than ``MOST_DRAWN``."""
    return any(_size(data, start) > MOST_DRAWN for start in _drawing(data))


def _drawing(data: bytes) -> Iterator[int]:
    """Where packed streams begin that may draw a page."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _LONGEST_HEAD) : found.start()]
        head = head[head.rfind(b"obj") :]
        if b"FlateDecode" in head and not any(other in head for other in _OTHERS):
            yield found.end()


def _size(data: bytes, start: int) -> int:
    """How much is unpacked from ``start`` on, one byte more than is allowed at the most; 0 for what can't be."""
    try:
        return len(zlib.decompressobj().decompress(memoryview(data)[start:], MOST_DRAWN + 1))
    except zlib.error:
        return 0
