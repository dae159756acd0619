"""Pages of placed characters: their text in reading order, as paragraphs and rows of tables.

Decides the order of the steps: lines, what stands on every page, columns, rows of tables, paragraphs. Leaves getting characters out
of a file to ``pdf`` and ``scan``.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.document.formats.columns import in_reading_order
from summarizer.document.formats.furniture import without_furniture
from summarizer.document.formats.grids import with_rows
from summarizer.document.formats.joining import Set, written
from summarizer.document.formats.placed import Glyph, Page, PlacedLine, lines_of
from summarizer.document.formats.ruled_tables import ruled_tables

__all__ = ["Glyph", "Page", "Set", "set_pages"]


def set_pages(pages: Iterable[Page]) -> Set:
    """The text of ``pages`` in reading order."""
    numbers, found = [], []
    for page in pages:
        numbers.append(page.number)
        found.append(_lines_of(page))
    read = in_reading_order(list(zip(numbers, without_furniture(found), strict=True)))
    return written(list(with_rows(list(read))))


def _lines_of(page: Page) -> list[PlacedLine]:
    """The lines of a page from the top, the rows of the tables that it draws with rules among them."""
    tables = list(ruled_tables(page))
    held = frozenset().union(*(table.glyphs for table in tables))
    glyphs = [glyph for number, glyph in enumerate(page.glyphs) if number not in held] if held else page.glyphs
    lines = [PlacedLine(page.number, tuple(segments)) for segments in lines_of(glyphs)]
    for table in tables:
        top = table.rows[0].top
        at = next((number for number, line in enumerate(lines) if line.top > top), len(lines))
        lines[at:at] = table.rows
    return lines
