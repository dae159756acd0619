"""Tidy tables as CSV and as JSON Lines; both need nothing installed.

CSV is what spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, quotes where they are needed. A text cell
that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage return, and is no number:
-3.5, +2,640 and -2.4% are) gets an apostrophe before it. So does one that begins with apostrophes and then looks like that:
whoever takes one apostrophe off such cells has every text as it was. JSON Lines changes nothing: one object for each row,
which names its table.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from summarizer.output.tables.tidy import Cell, TidyTable

__all__ = ["csv_bytes", "json_lines"]

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9]+|%)?")


def csv_bytes(table: TidyTable) -> bytes:
    """``table`` as a CSV file with its columns' names in the first line."""
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_csv_cell(cell) for cell in row] for row in table.rows)
    return page.getvalue().encode("utf-8-sig")


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        is_safe = not _FORMULA.match(cell) or _NUMBER.fullmatch(cell)
        return cell if is_safe else f"'{cell}"
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else _digits(cell)


def json_lines(tables: Iterable[TidyTable]) -> str:
    """Every row of ``tables`` as an object of its own, ``table`` first; numbers with all their digits."""
    return "".join(f"{line}\n" for table in tables for line in _lines(table))


def _lines(table: TidyTable) -> Iterator[str]:
    names = [json.dumps(column.name) for column in table.columns]
    head = json.dumps(table.name)
    for row in table.rows:
        cells = ", ".join(f"{name}: {_json_cell(cell)}" for name, cell in zip(names, row, strict=True))
        yield f'{{"table": {head}, {cells}}}'


def _json_cell(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return _digits(cell)
    return json.dumps(cell, ensure_ascii=False)


def _digits(number: int | Decimal) -> str:
    return format(number, "f") if isinstance(number, Decimal) else str(number)
