"""Tidy tables as Parquet files and as a DuckDB database with views for the common questions.

Number cells are DECIMAL(38, 12), exact; they are empty where a value has more digits or is a fraction, and its text
stands beside them.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from decimal import Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.output.tables.tidy import FRACTION_DIGITS, WHOLE_DIGITS, Cell, CellType, TidyTable

if TYPE_CHECKING:
    import polars

__all__ = ["database_bytes", "parquet_bytes"]

_STEP = Decimal(1).scaleb(-FRACTION_DIGITS)
_DIGITS = Context(prec=WHOLE_DIGITS + FRACTION_DIGITS)
_VIEWS = """
CREATE VIEW figures AS
  SELECT r.organization, r.title, s.* FROM statistics s JOIN reports r USING (sha256, report);
CREATE VIEW to_review AS
  SELECT report, id, indicator AS says, surface, review, status, finding_codes, start, "end" FROM statistics
  UNION ALL SELECT report, id, title, NULL, review, status, finding_codes, start, "end" FROM honors
  UNION ALL SELECT report, id, summary, NULL, review, status, finding_codes, start, "end" FROM achievements
  ORDER BY review, report, start;
CREATE VIEW set_aside AS
  SELECT report, disposition, count(*) AS numbers FROM numbers GROUP BY report, disposition ORDER BY report, disposition;
"""


def parquet_bytes(table: TidyTable) -> bytes:
    """``table`` as a Parquet file. Raises ``ImportError`` without polars."""
    content = io.BytesIO()
    _frame(table).write_parquet(content)
    return content.getvalue()


def database_bytes(tables: Sequence[TidyTable]) -> bytes:
    """``tables`` as a DuckDB database, with the views ``figures``, ``to_review`` and ``set_aside``.

    Raises ``ImportError`` without duckdb or polars.
    """
    import duckdb

    with tempfile.TemporaryDirectory(prefix="summarizer-tables-") as name:
        folder = Path(name)
        place = folder / "tables.duckdb"
        with duckdb.connect(str(place)) as database:
            for table in tables:
                rows = folder / f"{table.name}.parquet"
                rows.write_bytes(parquet_bytes(table))
                database.execute(f'CREATE TABLE "{table.name}" AS SELECT * FROM read_parquet(?)', [str(rows)])
            database.execute(_VIEWS)
        return place.read_bytes()


def _frame(table: TidyTable) -> polars.DataFrame:
    import polars

    types = {
        CellType.TEXT: polars.String(),
        CellType.WHOLE: polars.Int64(),
        CellType.NUMBER: polars.Decimal(WHOLE_DIGITS + FRACTION_DIGITS, FRACTION_DIGITS),
        CellType.TRUTH: polars.Boolean(),
    }
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    return polars.DataFrame(
        [
            polars.Series(column.name, [_plain(cell) for cell in cells], dtype=types[column.sort], strict=True)
            for column, cells in zip(table.columns, columns, strict=True)
        ]
    )


def _plain(cell: Cell) -> Cell:
    """``cell`` as these libraries take it: decimals of one scale."""
    if isinstance(cell, Decimal):
        return cell.quantize(_STEP, context=_DIGITS)
    return cell
