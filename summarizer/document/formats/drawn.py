"""The straight rules that a page of a PDF file draws, of which the cells of its tables are made.

Decides which strokes are such: upright or level, or the sides of a box, thin if they are filled. Leaves making cells of them to
``ruled_tables``.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_float
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

__all__ = ["Stroke", "rules_of"]

_THIN: Final = 2.5  # points; what is thicker is an area
_SHORTEST: Final = 4.0  # points; shorter strokes draw signs
_MOST_OBJECTS: Final = 20_000
_MOST_RULES: Final = 3_000  # more draw a map or a chart
_MOST_STROKES: Final = 2_000  # of one path

Point = tuple[float, float]


class Stroke(NamedTuple):
    """The edges of a straight stroke in the page's own points, from the bottom left."""

    left: float
    top: float
    right: float
    bottom: float


def rules_of(page: PdfPage) -> list[Stroke]:
    """The rules of ``page``, each once; none if there are so many that they draw something else."""
    from pypdfium2 import raw

    found: dict[tuple[int, ...], Stroke] = {}
    for number, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1)):
        if number >= _MOST_OBJECTS:
            return []
        for start, end in _strokes(item.raw, raw):
            left, right = sorted((start[0], end[0]))
            bottom, top = sorted((start[1], end[1]))
            if min(right - left, top - bottom) <= 1 and max(right - left, top - bottom) >= _SHORTEST:
                stroke = Stroke(left, top, right, bottom)
                found.setdefault(tuple(map(round, stroke)), stroke)
        if len(found) > _MOST_RULES:
            return []
    return list(found.values())


def _strokes(path: Any, raw: Any) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of a path; of a filled box that is thin, the line in its middle alone."""
    matrix = raw.FS_MATRIX()
    count = raw.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_STROKES or not raw.FPDFPageObj_GetMatrix(path, matrix):
        return
    strokes: list[tuple[Point, Point]] = []
    first: Point | None = None
    last: Point | None = None
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        x, y = c_float(), c_float()
        if not raw.FPDFPathSegment_GetPoint(segment, x, y):
            return
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            strokes.append((last, point))
        last = point
        if first is not None and raw.FPDFPathSegment_GetClose(segment):
            strokes.append((point, first))
    yield from _middle_of_thin(strokes) or strokes


def _middle_of_thin(strokes: list[tuple[Point, Point]]) -> list[tuple[Point, Point]]:
    if len(strokes) not in (3, 4):
        return []
    across = [x for stroke in strokes for x, _ in stroke]
    up = [y for stroke in strokes for _, y in stroke]
    left, right, bottom, top = min(across), max(across), min(up), max(up)
    if right - left <= _THIN < top - bottom:
        return [(((left + right) / 2, bottom), ((left + right) / 2, top))]
    if top - bottom <= _THIN < right - left:
        return [((left, (bottom + top) / 2), (right, (bottom + top) / 2))]
    return []
