"""What stands at the head or foot of the pages of a file and belongs to none: running heads, page numbers.

Decides which first and last lines of a page are such.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from summarizer.document.formats.placed import Line

__all__ = ["without_furniture"]

_EDGE_LINES: Final = 2  # lines at the head or foot of a page that may be its furniture
_PAGE_MARK: Final = re.compile(r"[-—–·•]*第?\d{1,4}页?(?:[/,，]?共?\d{1,4}页?)?[-—–·•]*|[IVXivx]{1,6}")
_DIGITS: Final = re.compile(r"\d+")


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without its number and what stands at the head or foot of most pages."""
    furniture = _furniture(pages)
    return [_without(lines, furniture) for lines in pages]


def _furniture(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines that stand at the head or foot of most pages, two or more."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_shape(line) for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:])})
    return frozenset(shape for shape, count in counts.items() if count > max(1, len(pages) // 2))


def _without(lines: Sequence[Line], furniture: frozenset[str]) -> list[Line]:
    last = len(lines) - _EDGE_LINES
    return [
        line
        for at, line in enumerate(lines)
        if line.row or _EDGE_LINES <= at < last or not (_PAGE_MARK.fullmatch(line.text) or _shape(line) in furniture)
    ]


def _shape(line: Line) -> str:
    """A line as it stands on every page: without its number."""
    return _DIGITS.sub("0", line.text)
