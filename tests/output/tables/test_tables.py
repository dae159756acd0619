"""Tidy tables and the files that hold them."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path, PurePath
from typing import Any

import pytest

from summarizer.errors import UsageError
from summarizer.output.tables import plain, workbook
from summarizer.output.tables.summary_rows import NAMES, Exported, tables_of
from summarizer.output.tables.tidy import Cell, CellType, ExportColumn, TidyTable, number_of
from tests.output.tables.reading import csv_rows, sheet_rows
from tests.sample_summary import TEXT, sample

HOSTILE = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    'a,"b"\nc',
    "007",
    "1/3",
    "-3.5",
    "-2.4%",
    "'=1",
    "'x",
    "",
)
SAMPLE = Exported(sample(), PurePath("out/临江.json"), PurePath("out/临江.html"))
COLUMNS = (
    ExportColumn("words"),
    ExportColumn("count", CellType.WHOLE),
    ExportColumn("value", CellType.NUMBER),
    ExportColumn("is", CellType.TRUTH),
)


def odd() -> TidyTable:
    """A table of everything that a file could get wrong."""
    rows: list[tuple[Cell, ...]] = [
        (words, place, Decimal("-12345678901234567890.125"), True) for place, words in enumerate(HOSTILE)
    ]
    return TidyTable("odd", COLUMNS, [*rows, (None, None, None, None), ("末", -1, Decimal(0), False)])


def records(table: TidyTable) -> list[dict[str, Cell]]:
    """The rows by the names of their columns."""
    return [dict(zip([column.name for column in table.columns], row, strict=True)) for row in table.rows]


def test_one_row_a_thing() -> None:
    """Every item, number and finding of a summary has one row, and every row a cell for each column."""
    tables = {table.name: table for table in tables_of([SAMPLE, SAMPLE])}
    summary = sample()
    counts = [
        1,
        len(summary.statistics),
        len(summary.honors),
        len(summary.achievements),
        len(summary.ledger.numbers),
        3,
    ]
    assert [len(tables[name].rows) for name in NAMES] == [2 * count for count in counts]
    assert all(len(row) == len(table.columns) for table in tables.values() for row in table.rows)


def test_every_row_leads_back_to_the_report() -> None:
    """The quoted words stand at the offsets, whichever table they are in."""
    for table in tables_of([SAMPLE]):
        for row in records(table):
            start, end = row.get("start"), row.get("end")
            if isinstance(start, int) and isinstance(end, int) and "surface" in row:
                assert TEXT[start:end] == row["surface"]
            assert row["sha256"] == sample().source.sha256


def test_values_are_exact_beside_the_words() -> None:
    """1200余万元 is 12000000 and more; a date has no value."""
    _, statistics, *_, numbers, _ = tables_of([SAMPLE])
    money = next(row for row in records(statistics) if row["surface"] == "1200余万元")
    assert (money["value"], money["value_number"], money["approximation"]) == (
        "12000000",
        Decimal(12000000),
        "more_than",
    )
    assert records(numbers)[0]["value_number"] is None


def test_what_was_withheld_is_among_the_findings_and_no_result() -> None:
    """With what it said, and marked."""
    *_, findings = tables_of([SAMPLE])
    assert [(row["item_says"], row["code"]) for row in records(findings) if row["withheld"]] == [
        ("破案率达到90%以上", "plan_reported_as_result")
    ]


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("14.71", Decimal("14.71")),
        ("1/3", None),
        (None, None),
        ("9" * 27, None),
        ("0.1234567890123", None),
        ("-5", Decimal(-5)),
    ],
)
def test_a_number_cell_is_exact_or_empty(value: str | None, number: Decimal | None) -> None:
    """A fraction, or more digits than a cell holds, leaves it to the text."""
    assert number_of(value) == number


def test_csv_reads_back_and_holds_no_formula() -> None:
    """Equal rows, but for the apostrophe before what a spreadsheet would reckon."""
    head, *rows = csv_rows(plain.csv_bytes(odd()))
    assert head == [column.name for column in COLUMNS]
    guarded = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "'=1"}
    wanted = [f"'{words}" if words in guarded else words for words in HOSTILE]
    assert [row[0] for row in rows[: len(HOSTILE)]] == wanted
    assert rows[0][1:] == ["0", "-12345678901234567890.125", "true"]
    assert rows[-2:] == [["", "", "", ""], ["末", "-1", "0", "false"]]


def test_json_lines_keep_every_digit() -> None:
    """A number is written out, and each line says its table."""
    read = [json.loads(line, parse_float=Decimal) for line in plain.json_lines([odd()]).splitlines()]
    assert [tuple(row.values())[1:] for row in read] == list(odd().rows)
    assert {row["table"] for row in read} == {"odd"}


def test_a_workbook_reads_back_and_holds_no_formula() -> None:
    """Text is text whatever it begins with; every sheet has its rows."""
    pytest.importorskip("xlsxwriter")
    content = workbook.workbook_bytes([odd(), *tables_of([SAMPLE])])
    rows = sheet_rows(content, 1)
    assert [row[0] for row in rows[1 : len(HOSTILE)]] == list(HOSTILE[:-1])
    assert rows[1][1:] == [0.0, pytest.approx(-1.2345678901234567890125e19), True]
    assert [len(sheet_rows(content, place)) - 1 for place in range(2, 8)] == [
        len(table.rows) for table in tables_of([SAMPLE])
    ]


def test_a_sheet_has_only_so_many_rows() -> None:
    """More are refused with what to do instead."""
    pytest.importorskip("xlsxwriter")
    rows: Any = range(workbook.MOST_ROWS + 1)
    with pytest.raises(UsageError, match=r"write \.parquet or \.duckdb"):
        workbook.workbook_bytes([TidyTable("numbers", COLUMNS, rows)])


def test_parquet_and_duckdb_read_back_equal(tmp_path: Path) -> None:
    """Another library reads the Parquet file; both give the rows of the table, decimals exact."""
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("polars")
    from summarizer.output.tables import columnar as frames

    file = tmp_path / "odd.parquet"
    file.write_bytes(frames.parquet_bytes(odd()))
    assert duckdb.sql(f"SELECT * FROM read_parquet('{file}')").fetchall() == list(odd().rows)
    place = tmp_path / "tables.duckdb"
    place.write_bytes(frames.database_bytes(tables_of([SAMPLE])))
    with duckdb.connect(str(place), read_only=True) as database:
        for table in tables_of([SAMPLE]):
            assert database.execute(f'SELECT * FROM "{table.name}"').fetchall() == list(table.rows)
        assert database.execute("SELECT says FROM to_review LIMIT 1").fetchone() == ("交通事故起数变化",)
        assert len(database.execute("SELECT * FROM figures").fetchall()) == 6
        assert sum(row[2] for row in database.execute("SELECT * FROM set_aside").fetchall()) == 10


def test_half_a_surrogate_pair_does_not_stop_the_export() -> None:
    """No file can hold one; a question mark stands in its place."""
    summary = sample()
    odd_item = summary.achievements[0].model_copy(update={"summary": "破案\ud8003起"})
    tables = tables_of([Exported(summary.model_copy(update={"achievements": (odd_item,)}), PurePath("a.json"))])
    assert records(tables[3])[0]["summary"] == "破案?3起"


def test_no_summary_gives_tables_without_rows() -> None:
    """Empty tables are files too."""
    pytest.importorskip("polars")
    from summarizer.output.tables import columnar as frames

    for table in tables_of([]):
        assert csv_rows(plain.csv_bytes(table)) == [[column.name for column in table.columns]]
        assert frames.parquet_bytes(table).startswith(b"PAR1")


def test_csv_reads_back_equal_in_other_programs(tmp_path: Path) -> None:
    """A negative value is the same number to all of them, and a text is what it was once its apostrophe is off."""
    duckdb = pytest.importorskip("duckdb")
    polars = pytest.importorskip("polars")
    file = tmp_path / "odd.csv"
    file.write_bytes(plain.csv_bytes(odd()))
    typed = {"words": polars.String, "count": polars.Int64, "value": polars.Decimal(38, 12), "is": polars.Boolean}
    frame = polars.read_csv(file, schema=typed)
    columns = "{'words': 'VARCHAR', 'count': 'BIGINT', 'value': 'DECIMAL(38, 12)', 'is': 'BOOLEAN'}"
    found = duckdb.sql(f"SELECT * FROM read_csv('{file}', columns = {columns}, header = true)").fetchall()
    wanted = [(words or "", *others) for words, *others in odd().rows]
    for rows in (frame.rows(), found):
        assert [(_bare(words or ""), *others) for words, *others in rows] == wanted


def test_a_workbook_reads_back_in_another_program(tmp_path: Path) -> None:
    """Text cells are text and number cells numbers; nothing is a formula."""
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    file = tmp_path / "odd.xlsx"
    file.write_bytes(workbook.workbook_bytes([odd()]))
    sheet = openpyxl.load_workbook(file)["odd"]
    cells = list(sheet.iter_rows(min_row=2))
    assert [row[0].value for row in cells[: len(HOSTILE)]] == list(HOSTILE)
    assert {row[0].data_type for row in cells[: len(HOSTILE) - 1]} == {"s"}
    assert {row[2].data_type for row in cells[: len(HOSTILE)]} == {"n"}


def _bare(cell: str) -> str:
    """A text cell of CSV without the apostrophe that guards it."""
    return re.sub(r"\A'(?='*[=+\-@\t\r])", "", cell)
