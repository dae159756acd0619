"""Characters of a PDF page that nobody sees: drawn invisibly, in the colour of the paper, or too small to read.

Decides which are such; white type on a dark bar is not, as the page's picture tells. The invisible text over a scan is what another
program recognised there, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import c_uint
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.document.formats.placed import Glyph

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

__all__ = ["Look", "look_of", "seen_and_unseen"]

_PALE: Final = 200  # of 255: darker type is read on white paper
_SMALLEST: Final = 1.5  # points
_CONTRAST: Final = 24  # of 255, between the lightest and the darkest point of what can be seen
_SCALE: Final = 2.0  # points of the picture to the point of the page
_LAYER: Final = 0.8  # of a page's characters that are invisible where another program recognised a scan


class Look(NamedTuple):
    """How a character is drawn: invisibly, or in a colour so pale that the paper may have it too."""

    invisible: bool
    pale: bool


def look_of(text: PdfTextPage, at: int) -> Look:
    """The look of the character at ``at``."""
    from pypdfium2 import raw

    colour = [c_uint() for _ in range(4)]
    pale = bool(raw.FPDFText_GetFillColor(text, at, *colour)) and (
        min(part.value for part in colour[:3]) >= _PALE or colour[3].value < 255 - _PALE
    )
    if not pale:
        item = raw.FPDFText_GetTextObject(text, at)
        mode = raw.FPDFTextObj_GetTextRenderMode(item) if item else raw.FPDF_TEXTRENDERMODE_FILL
        return Look(mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE, False)
    return Look(False, True)


def seen_and_unseen(page: PdfPage, glyphs: Sequence[Glyph], looks: Sequence[Look]) -> tuple[list[Glyph], list[str]]:
    """The characters of ``page`` that can be seen, and the runs of those that can't; ``looks`` are theirs, in order."""
    invisible = sum(look.invisible for look in looks)
    recognised = invisible >= _LAYER * len(looks)
    doubtful = any(look.pale for look in looks)
    if not doubtful and (recognised or not invisible) and all(glyph.size >= _SMALLEST for glyph in glyphs):
        return list(glyphs), []
    picture = page.render(scale=_SCALE, grayscale=True) if doubtful else None
    points = (bytes(picture.buffer), picture.stride, picture.height) if picture is not None else (b"", 1, 0)
    seen: list[Glyph] = []
    runs: list[list[str]] = [[]]
    for glyph, look in zip(glyphs, looks, strict=True):
        hidden = (
            (look.invisible and not recognised) or glyph.size < _SMALLEST or (look.pale and _is_blank(glyph, *points))
        )
        if hidden:
            runs[-1].append(glyph.character)
        else:
            seen.append(glyph)
            runs += [[]] if runs[-1] else []
    return seen, ["".join(run) for run in runs if run]


def _is_blank(glyph: Glyph, points: bytes, stride: int, height: int) -> bool:
    """Whether the page's picture shows nothing where the character stands."""
    left, right = (max(0, min(stride, round(side * _SCALE))) for side in (glyph.left, glyph.right))
    shades = [shade for row in _rows(glyph, height) for shade in points[row * stride + left : row * stride + right]]
    return bool(shades) and max(shades) - min(shades) < _CONTRAST


def _rows(glyph: Glyph, height: int) -> Iterator[int]:
    yield from range(max(0, round(glyph.top * _SCALE)), min(height, round(glyph.bottom * _SCALE)))
