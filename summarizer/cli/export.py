"""``summarizer export``: summaries as tidy tables for spreadsheets, data frames and databases.

Decides which form a file's ending means and where the tables go that its format has no room for. Leaves rows and files
to ``output.tables``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.options import SummaryFiles
from summarizer.cli.summaries import load_summary, summary_files
from summarizer.cli.terminal import say
from summarizer.errors import UsageError
from summarizer.writing import write_result

if TYPE_CHECKING:
    from summarizer.output.tables.tidy import TidyTable

__all__ = ["command"]


class TableName(StrEnum):
    """A table of the export."""

    REPORTS = "reports"
    STATISTICS = "statistics"
    HONORS = "honors"
    ACHIEVEMENTS = "achievements"
    NUMBERS = "numbers"
    FINDINGS = "findings"


_ONE_TABLE_A_FILE = (".csv", ".parquet")
_ENDINGS = (".xlsx", ".csv", ".parquet", ".jsonl", ".duckdb")


def command(
    summaries: SummaryFiles,
    to: Annotated[
        Path,
        typer.Option("--to", metavar="FILE", help="Where to write them: .xlsx, .csv, .parquet, .jsonl or .duckdb."),
    ],
    table: Annotated[
        TableName | None,
        typer.Option(help="Write this table only. Default: all; .csv and .parquet then get a file for each."),
    ] = None,
) -> None:
    """Write summaries as tidy tables, one row for each item.

    Reports, statistics, honors, achievements, numbers and findings; values as exact decimals beside the text as
    written. FILE.csv holds the statistics, and FILE.reports.csv and so on the other tables.
    """
    ending = to.suffix.lower()
    if ending not in _ENDINGS:
        raise UsageError(f"cannot write {to}: tables are written as {', '.join(_ENDINGS)}; name such a file")
    places = _places(to, table)
    files = summary_files(summaries)
    streams.check_targets(list(places), files)
    written = {each.name: each for each in _tables(files, to)}
    try:
        results = [(place, _content(ending, [written[name] for name in names])) for place, names in places.items()]
    except ImportError as missing:
        raise UsageError(
            f"{ending} needs {missing.name}, which is not installed: pip install 'summarizer[tables]', or write .csv or .jsonl"
        ) from missing
    for place, content in results:
        write_result(place, content)
    rows = ", ".join(f"{len(written[name].rows)} {name}" for names in places.values() for name in names)
    say(f"{rows}; in {', '.join(map(str, places))}")


def _places(to: Path, table: TableName | None) -> dict[Path, tuple[str, ...]]:
    """Each file with the tables that it holds."""
    if table is not None:
        return {to: (table.value,)}
    names = tuple(name.value for name in TableName)
    if to.suffix.lower() not in _ONE_TABLE_A_FILE:
        return {to: names}
    others = (name for name in names if name != TableName.STATISTICS)
    beside = {to.with_name(f"{to.stem}.{name}{to.suffix}"): (name,) for name in others}
    return {to: (TableName.STATISTICS.value,), **beside}


def _tables(files: Sequence[Path], to: Path) -> Sequence[TidyTable]:
    from summarizer.output.own_results import is_page_file
    from summarizer.output.tables.summary_rows import Exported, tables_of

    def exported(file: Path) -> Exported:
        page = file.with_suffix(".html")
        folder = to.absolute().parent
        return Exported(
            load_summary(file),
            file,
            Path(os.path.relpath(page.absolute(), folder)) if is_page_file(page) else None,
        )

    return tables_of(map(exported, files))


def _content(ending: str, tables: Sequence[TidyTable]) -> str | bytes:
    from summarizer.output.tables import columnar as frames
    from summarizer.output.tables import plain, workbook

    makers: dict[str, Callable[[], str | bytes]] = {
        ".csv": lambda: plain.csv_bytes(tables[0]),
        ".jsonl": lambda: plain.json_lines(tables),
        ".xlsx": lambda: workbook.workbook_bytes(tables),
        ".parquet": lambda: frames.parquet_bytes(tables[0]),
        ".duckdb": lambda: frames.database_bytes(tables),
    }
    return makers[ending]()
