"""Pages of placed characters: their text in reading order, as paragraphs and rows of tables.

Decides the order of the steps: lines, what stands on every page, columns, rows of tables, paragraphs. Leaves getting characters out
of a file to ``pdf`` and ``scan``.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.document.formats.columns import in_reading_order
from summarizer.document.formats.furniture import without_furniture
from summarizer.document.formats.placed import Glyph, Line, Page, lines_of
from summarizer.document.formats.writing import Set, written

__all__ = ["Glyph", "Page", "Set", "set_pages"]


def set_pages(pages: Iterable[Page]) -> Set:
    """The text of ``pages`` in reading order."""
    numbers, found = [], []
    for page in pages:
        numbers.append(page.number)
        found.append([Line(page.number, tuple(segments)) for segments in lines_of(page.glyphs)])
    bodies = without_furniture(found)
    return written(list(in_reading_order(list(zip(numbers, bodies, strict=True)))))
