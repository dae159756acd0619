"""Scans: the characters on pictures of pages, read by a recogniser, each with how sure it is.

Decides at which sizes a picture is read: twice, since what two readings do not agree on is not known. Leaves reading order to
``pages`` and what an unsure figure is worth to the checker.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.document.formats.extracted import Extracted
from summarizer.document.formats.pages import Glyph, Page, set_pages
from summarizer.errors import ReportUnreadable

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

__all__ = ["extract_picture", "read_pictures"]

_INSTALL: Final = "pip install 'summarizer[ocr]'"
_POINTS: Final = 72.0
_RESOLUTIONS: Final = (200, 150)  # dots to the inch, of the first reading and the second
_LONGEST_SIDE: Final = 2400  # pixels; more costs time and tells nothing
_MOST_PIXELS: Final = 100_000_000
_MOST_PAGES: Final = 100
_UNSURE: Final = 0.0  # what the two readings differ in
_A4: Final = 595.0  # points, the width that a picture without a resolution is given


class _Seen(NamedTuple):
    """A line that the recogniser found: its words, its edges in pixels, and how sure it is."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


_Recognise = Callable[["Image"], list[_Seen]]


def read_pictures(document: PdfDocument, numbers: Sequence[int], name: str) -> dict[int, Page]:
    """The pages ``numbers`` of a PDF file that hold pictures and no text. Raises ``ReportUnreadable`` without the recogniser."""
    which = f"page {numbers[0]} is a picture" if len(numbers) == 1 else f"{len(numbers)} pages are pictures"
    recognise = _recogniser(f"{name}: {which}")
    if len(numbers) > _MOST_PAGES:
        raise ReportUnreadable(f"{name}: {which}, more than are read at once ({_MOST_PAGES}); split the file")
    pages = {}
    for number in numbers:
        page = document[number - 1]
        width, height = page.get_size()
        scales = [dots / _POINTS for dots in _RESOLUTIONS]
        pictures = [page.render(scale=min(scale, _LONGEST_SIDE / max(width, height))).to_pil() for scale in scales]
        pages[number] = _page(number, (width, height), pictures, recognise)
    return pages


def extract_picture(data: bytes, name: str) -> Extracted:
    """The text of a picture of one page or several (TIFF). Raises ``ReportUnreadable``; ``name`` is the file's."""
    recognise = _recogniser(f"{name}: is a picture")
    from PIL import Image, ImageSequence, UnidentifiedImageError

    pages = []
    try:
        with Image.open(io.BytesIO(data)) as file:
            if file.width * file.height > _MOST_PIXELS:
                raise ReportUnreadable(
                    f"{name}: a picture of {file.width} × {file.height} pixels is too large; scan it anew at 200 dpi"
                )
            for number, frame in enumerate(ImageSequence.Iterator(file), 1):
                pages.append(_page_of_picture(number, frame.convert("RGB"), recognise))
                if number >= _MOST_PAGES:
                    break
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ReportUnreadable(f"{name}: the picture is damaged ({error}); scan it anew") from None
    written = set_pages(pages)
    return Extracted(written.text, written.layout)


def _page_of_picture(number: int, picture: Image, recognise: _Recognise) -> Page:
    factor = _A4 / picture.width
    first = min(1.0, _LONGEST_SIDE / max(picture.size))
    pictures = [_resized(picture, first), _resized(picture, first * _RESOLUTIONS[1] / _RESOLUTIONS[0])]
    return _page(number, (picture.width * factor, picture.height * factor), pictures, recognise)


def _resized(picture: Image, scale: float) -> Image:
    return (
        picture
        if scale == 1
        else picture.resize((max(1, int(picture.width * scale)), max(1, int(picture.height * scale))))
    )


def _recogniser(what: str) -> _Recognise:
    """The recogniser. Raises ``ReportUnreadable``, beginning with ``what``, where it is not installed."""
    try:
        from rapidocr_onnxruntime import RapidOCR
    except ModuleNotFoundError:
        raise ReportUnreadable(f"{what}, and what reads one is not installed; {_INSTALL}") from None
    import numpy

    engine = RapidOCR()

    def recognise(picture: Image) -> list[_Seen]:
        found, _ = engine(numpy.asarray(picture.convert("RGB"))[:, :, ::-1])
        return [_seen(corners, text, score) for corners, text, score in found or ()]

    return recognise


def _seen(corners: Any, text: str, score: Any) -> _Seen:
    across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return _Seen(text, min(across), min(down), max(across), max(down), float(score))


def _page(number: int, size: tuple[float, float], pictures: Sequence[Image], recognise: _Recognise) -> Page:
    """A page from its pictures, the first of which decides; ``size`` is the page's in points."""
    lines, second = ([_scaled(seen, size[0] / picture.width) for seen in recognise(picture)] for picture in pictures)
    glyphs = [glyph for seen in lines for glyph in _glyphs(seen, _again(seen, second))]
    return Page(number, *size, glyphs)


def _scaled(seen: _Seen, factor: float) -> _Seen:
    return seen._replace(
        left=seen.left * factor, top=seen.top * factor, right=seen.right * factor, bottom=seen.bottom * factor
    )


def _again(seen: _Seen, others: Sequence[_Seen]) -> str:
    """What the second reading has at the same place; empty where it has nothing."""
    middle = (seen.top + seen.bottom) / 2
    here = [o for o in others if o.top <= middle <= o.bottom and o.left < seen.right and o.right > seen.left]
    return "".join(other.text for other in sorted(here, key=lambda other: other.left))


def _glyphs(seen: _Seen, again: str) -> Iterator[Glyph]:
    """The characters of a line, spread over it by their widths; those that the second reading has otherwise are unsure."""
    same = _agreed(seen.text, again)
    widths = [0.5 if char.isascii() else 1.0 for char in seen.text]
    unit = (seen.right - seen.left) / max(sum(widths), 0.5)
    left = seen.left
    for at, (char, width) in enumerate(zip(seen.text, widths, strict=True)):
        right = left + width * unit
        if not char.isspace():
            confidence = min(seen.confidence, 0.999) if at in same else _UNSURE
            yield Glyph(char, left, seen.top, right, seen.bottom, seen.bottom - seen.top, confidence)
        left = right


def _agreed(text: str, again: str) -> frozenset[int]:
    """The places of ``text`` that the second reading has too, without those beside something that it has more of."""
    blocks = [Match(0, 0, 0), *SequenceMatcher(None, text, again, autojunk=False).get_matching_blocks()]
    same = {at for block in blocks for at in range(block.a, block.a + block.size)}
    for last, block in pairwise(blocks):
        more = again[last.b + last.size : block.b].strip()
        if more and last.a + last.size == block.a and _tells(more, block.a, len(text)):
            same -= {block.a - 1, block.a}
    return frozenset(same)


def _tells(more: str, at: int, length: int) -> bool:
    """Whether what the second reading has more at ``at`` is of the line; at its ends it may be of the line beside it."""
    if 0 < at < length:
        return True
    nearest = more[0] if at else more[-1]
    return nearest.isdecimal() or nearest in ".,"
