"""Tidy tables as an Excel workbook: a sheet for each table, with frozen heads, filters and number formats.

Nothing in it is a formula: every text is written as text, whatever it begins with. Links are to files on this machine
alone, the pages that lie beside the summaries.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summarizer.errors import UsageError
from summarizer.output.tables.tidy import Cell, CellType, ExportColumn, TidyTable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["workbook_bytes"]

MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
_LONGEST_LINK = 2_079
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_bytes(tables: Sequence[TidyTable]) -> bytes:
    """``tables`` as an .xlsx file. Raises ``UsageError`` for more rows than a sheet has, ``ImportError`` without
    xlsxwriter."""
    import xlsxwriter

    for table in tables:
        if len(table.rows) > MOST_ROWS:
            raise UsageError(
                f"{len(table.rows):,} {table.name} are more than the {MOST_ROWS:,} rows of a sheet; write .parquet or .duckdb"
            )
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        forms = _Forms(book)
        for table in tables:
            _write(book.add_worksheet(table.name), table, forms)
    return content.getvalue()


class _Forms:
    """The formats of cells."""

    def __init__(self, book: Any) -> None:
        self.head: Format = book.add_format({"bold": True, "bg_color": "#E6E2D9", "bottom": 1})
        self.text: Format = book.add_format({"num_format": "@", "valign": "top"})
        self.whole: Format = book.add_format({"num_format": "#,##0", "valign": "top"})
        self.number: Format = book.add_format({"num_format": "#,##0.############", "valign": "top"})
        self.link: Format = book.get_default_url_format()


def _write(sheet: Worksheet, table: TidyTable, forms: _Forms) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, forms.head)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    for line, row in enumerate(table.rows, start=1):
        for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _write_cell(sheet, (line, place), column, cell, forms)


def _write_cell(sheet: Worksheet, at: tuple[int, int], column: ExportColumn, cell: Cell, forms: _Forms) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(*at, cell)
    elif isinstance(cell, int | Decimal):
        is_whole = column.sort is CellType.WHOLE or cell == int(cell)
        sheet.write_number(*at, float(cell), forms.whole if is_whole else forms.number)
    elif column.name == "page" and len(cell) < _LONGEST_LINK:
        sheet.write_url(*at, f"external:{cell}", forms.link, cell)
    else:
        sheet.write_string(*at, cell[:LONGEST_TEXT], forms.text)
