"""What stands at the head or foot of the pages of a file and belongs to none: running heads, page numbers.

Decides which first and last lines of a page are such.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from summarizer.document.formats.placed import PlacedLine

__all__ = ["without_furniture"]

_EDGE_LINES: Final = 2  # lines at the head or foot of a page that may be its furniture
_PAGE_MARK: Final = re.compile(
    r"(?P<dash>[-—–·•]{0,3})第?\d{1,4}页?(?:[/,，]?共?\d{1,4}页?)?(?P=dash)|[IVXivx]{1,6}"
)  # the same marks on both sides: -3 alone may be the rest of a code
_SAME_HEIGHT: Final = 12.0  # points by which the same line may stand higher or lower on another page
_MOST_NUMBERS: Final = 2  # the page's and that of all pages
_NUMBER: Final = re.compile(r"[0-9][0-9,.]*")
_DIGITS: Final = re.compile(r"\d+")


def without_furniture(pages: Sequence[Sequence[PlacedLine]]) -> list[list[PlacedLine]]:
    """The lines of each page without its number and what stands at the same height of most pages, two or more."""
    counts: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counts.update({key for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]) for key in _keys(line)})
    often = frozenset(key for key, count in counts.items() if count > max(1, len(pages) // 2))
    return [_without(lines, often) for lines in pages]


def _without(lines: Sequence[PlacedLine], often: frozenset[tuple[str, int]]) -> list[PlacedLine]:
    last = len(lines) - _EDGE_LINES
    return [
        line
        for at, line in enumerate(lines)
        if line.row or _EDGE_LINES <= at < last or not (_is_page_mark(line) or not often.isdisjoint(_keys(line)))
    ]


def _is_page_mark(line: PlacedLine) -> bool:
    """Whether a line is the number of its page and no row of figures."""
    return _PAGE_MARK.fullmatch(line.text) is not None and (len(line.segments) == 1 or "页" in line.text)


def _keys(line: PlacedLine) -> tuple[tuple[str, int], ...]:
    """A line as it stands on every page, without its number, and its height on the page, in two ways of rounding."""
    if sum(len(_NUMBER.findall(segment.text)) for segment in line.segments) > _MOST_NUMBERS:
        return ()  # rows of figures are alike without their digits
    shape, height = _DIGITS.sub("0", line.text), line.top / _SAME_HEIGHT
    return (shape, int(height)), (shape, -int(height + 0.5) - 1)
