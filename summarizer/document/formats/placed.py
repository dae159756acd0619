"""Characters placed on a page, and the lines that they make.

Decides which characters stand on one line and where a line is parted into segments: cells of a row, or columns of text. Leaves what
a line is (running text, the row of a table, a page's head) to the modules that read lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

__all__ = ["Glyph", "Page", "PlacedLine", "PlacedSegment", "RuledLine", "lines_of"]

_CELL_GAP: Final = 1.0  # of the type's size: what parts two cells of a row, or two columns of text
_FIGURE_GAP: Final = 0.55  # … and two figures of a row, which are set closer


class Glyph(NamedTuple):
    """A character with its edges on the page in points from the top left, its type's size, and how sure it is (1 if not read by eye)."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    confidence: float = 1.0


class RuledLine(NamedTuple):
    """A straight rule that a page draws, level or upright, by its edges in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """The characters of a page in any order, and its rules; ``number`` is counted from 1."""

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]
    rules: Sequence[RuledLine] = ()


class PlacedSegment(NamedTuple):
    """Characters of one line that stand close together, in order."""

    glyphs: tuple[Glyph, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(glyph.right for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.character for glyph in self.glyphs)


class PlacedLine(NamedTuple):
    """A line of a column: its segments, where the column's lines begin and end, and whether it is the row of a table."""

    page: int
    segments: tuple[PlacedSegment, ...]
    start: float = 0.0
    stop: float = 0.0
    row: bool = False

    @property
    def glyphs(self) -> Iterator[Glyph]:
        """All its characters in order."""
        return (glyph for segment in self.segments for glyph in segment.glyphs)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        """Where it begins."""
        return next(segment.left for segment in self.segments if segment.glyphs)

    @property
    def right(self) -> float:
        """Where it ends."""
        return next(segment.right for segment in reversed(self.segments) if segment.glyphs)

    @property
    def top(self) -> float:
        """The upper edge of its highest character."""
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        """The lower edge of its lowest character."""
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """The size of its type."""
        return median(glyph.size for glyph in self.glyphs)


def lines_of(glyphs: Sequence[Glyph]) -> list[list[PlacedSegment]]:
    """The lines of ``glyphs`` from the top, each cut where more than a blank stands between two characters."""
    made: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.top + glyph.bottom, glyph.left)):
        middle = (glyph.top + glyph.bottom) / 2
        if made and made[-1][0].top <= middle <= made[-1][0].bottom:
            made[-1].append(glyph)
        else:
            made.append([glyph])
    return [_segments(_once(sorted(line, key=lambda glyph: glyph.left))) for line in made]


def _once(line: list[Glyph]) -> list[Glyph]:
    """The line without the second strokes of a bold that is printed twice."""
    kept: list[Glyph] = []
    for glyph in line:
        twice = glyph.confidence == 1 and glyph.character not in "—…"  # on a picture a bold is seen once
        near = (other for other in kept[-2:] if twice and other.character == glyph.character)
        if not any(abs(other.left - glyph.left) < 0.3 * glyph.size for other in near):
            kept.append(glyph)
    return kept


def _segments(line: Sequence[Glyph]) -> list[PlacedSegment]:
    parts: list[list[Glyph]] = [[line[0]]]
    for before, glyph in pairwise(line):
        size = max(before.size, glyph.size)
        gap = glyph.left - before.right
        figures = before.character.isdecimal() and (glyph.character.isdecimal() or glyph.character in "-+−")
        if gap > (_FIGURE_GAP if figures else _CELL_GAP) * size:
            parts.append([])
        parts[-1].append(glyph)
    return [PlacedSegment(tuple(part)) for part in parts]
