"""Small pictures of a file's pages, to look a figure up in the page itself.

Decides how large they may be in all, and so how fine: four shades of grey, as fine as fits; if the coarsest does not fit, the first
of the pages asked for. Written without an imaging library, since PDF files are read without one.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.document.media import PDF, PICTURES, media_type_of
from summarizer.layout import PagePicture

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

__all__ = ["page_pictures"]

_POINTS: Final = 72.0
_DOTS: Final = (110, 90, 72)  # to the inch, the finest first; small type can be read at the last
_SHADES: Final = bytes(shade >> 6 for shade in range(256))
_A4: Final = 595.0  # points, the width that a picture without a resolution is given


class _Grey(NamedTuple):
    """A picture a byte a pixel, without anything between its rows."""

    width: int
    height: int
    pixels: bytes


def page_pictures(data: bytes, pages: Sequence[int], most: int) -> list[PagePicture]:
    """Pictures of ``pages`` (counted from 1, the most wanted first) of the file ``data``, ``most`` bytes in all, in page order.

    None for a file without pages, and where the library that draws them is not installed.
    """
    media_type = media_type_of(data)
    if media_type == PDF:
        return _of_pdf(data, pages, most)
    return _of_picture(data, pages, most) if media_type in PICTURES else []


def _of_pdf(data: bytes, pages: Sequence[int], most: int) -> list[PagePicture]:
    try:
        import pypdfium2
    except ModuleNotFoundError:
        return []
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return []
    try:
        wanted = [page for page in pages if page <= len(document)]
        sizes = {page: document[page - 1].get_size() for page in wanted}
        return _fitting(wanted, lambda page: sizes[page], lambda page, dots: _drawn(document, page, dots), most)
    except pypdfium2.PdfiumError:
        return []
    finally:
        document.close()


def _drawn(document: PdfDocument, page: int, dots: int) -> _Grey:
    bitmap = document[page - 1].render(scale=dots / _POINTS, grayscale=True)
    rows = bytes(bitmap.buffer)
    pixels = b"".join(rows[at * bitmap.stride : at * bitmap.stride + bitmap.width] for at in range(bitmap.height))
    return _Grey(bitmap.width, bitmap.height, pixels)


def _of_picture(data: bytes, pages: Sequence[int], most: int) -> list[PagePicture]:
    try:
        from PIL import Image
    except ModuleNotFoundError:
        return []
    with Image.open(io.BytesIO(data)) as file:
        count = getattr(file, "n_frames", 1)

        def size(page: int) -> tuple[float, float]:
            file.seek(page - 1)
            return _A4, file.height * _A4 / file.width

        def drawn(page: int, dots: int) -> _Grey:
            file.seek(page - 1)
            width, height = (max(1, round(side * dots / _POINTS)) for side in size(page))
            made = file.convert("L").resize((width, height))
            return _Grey(width, height, made.tobytes())

        return _fitting([page for page in pages if page <= count], size, drawn, most)


def _fitting(
    pages: Sequence[int],
    size: Callable[[int], tuple[float, float]],
    drawn: Callable[[int, int], _Grey],
    most: int,
) -> list[PagePicture]:
    """The pages as fine as they fit into ``most`` bytes; at the coarsest, those from the first on that do."""
    made: list[PagePicture] = []
    for dots in _DOTS:
        made = []
        for page in pages:
            made.append(PagePicture(page, *size(page), _png(drawn(page, dots))))
            if sum(len(each.png) for each in made) > most:
                break
        else:
            return sorted(made)
    sums = accumulate(len(each.png) for each in made)
    return sorted(picture for picture, total in zip(made, sums, strict=True) if total <= most)


def _png(grey: _Grey) -> bytes:
    """A picture in four shades of grey, two bits a pixel."""
    width = grey.width // 4 * 4
    rows: Iterable[bytes] = (
        _packed(grey.pixels[at * grey.width : at * grey.width + width].translate(_SHADES)) for at in range(grey.height)
    )
    head = struct.pack(">IIBBBBB", width, grey.height, 2, 0, 0, 0, 0)
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", head),
            _chunk(b"IDAT", zlib.compress(b"".join(rows), 9)),
            _chunk(b"IEND", b""),
        ]
    )


def _packed(shades: bytes) -> bytes:
    """One row of a picture, four pixels to the byte, after the byte that says how it is filtered: not at all."""
    packed = 0
    for lane in range(4):
        packed |= int.from_bytes(shades[lane::4], "big") << (6 - 2 * lane)
    return b"\0" + packed.to_bytes(len(shades) // 4, "big")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
