"""Where the characters of an extracted text stand on the pages of its file.

Decides how a place in the text becomes boxes on pages. Points are those of PDF (72 to the inch), the origin is the top left
corner of the page as it is shown. Leaves finding the places to the readers of paged formats.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Box", "Layout", "PagePicture"]

_SAME_LINE = 0.5  # of a character's height, by which two of one line may differ


class Box(NamedTuple):
    """A stretch of one line on a page; ``page`` is counted from 1, the rest in points from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class PagePicture(NamedTuple):
    """A page of a file as a small picture (PNG); ``width`` and ``height`` are the page's in points."""

    page: int
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class Layout:
    """The page (0 where there is none) and the edges of each character of a text, four numbers each.

    ``confidence`` holds, for the text of a scan, how sure the recogniser is of each character, 0 to 1.
    """

    pages: array[int]
    edges: array[float]
    confidence: array[float] | None = None

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """The boxes of the characters ``start:end``, one for each line that they stand on, in order."""
        boxes: list[Box] = []
        for at in range(start, min(end, len(self.pages))):
            if not self.pages[at]:
                continue
            box = Box(self.pages[at], *self.edges[4 * at : 4 * at + 4])
            if boxes and _continues(boxes[-1], box):
                last = boxes[-1]
                boxes[-1] = last._replace(
                    top=min(last.top, box.top), right=max(last.right, box.right), bottom=max(last.bottom, box.bottom)
                )
            else:
                boxes.append(box)
        return tuple(boxes)

    def page(self, start: int) -> int | None:
        """The page of the character at ``start``, None if it stands on none."""
        return self.pages[start] or None if start < len(self.pages) else None

    def least_confidence(self, start: int, end: int) -> float | None:
        """How sure the recogniser is of the least sure of the characters ``start:end``; None for a text that was no scan."""
        if self.confidence is None or start >= end:
            return None
        return min(self.confidence[start:end], default=None)


def _continues(last: Box, box: Box) -> bool:
    height = max(last.bottom - last.top, box.bottom - box.top, 1.0)
    return last.page == box.page and abs(last.top - box.top) < _SAME_LINE * height and box.left >= last.left
