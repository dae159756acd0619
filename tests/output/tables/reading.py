"""Reads what was exported with other means than it was written with, so that a fault of both can't hide."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def csv_rows(content: bytes) -> list[list[str]]:
    """The lines of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def sheet_rows(content: bytes, place: int) -> list[list[Any]]:
    """The rows of the sheet at ``place`` (from 1): text as str, numbers as float, truths as bool, None where empty.

    Raises ``AssertionError`` for a cell with a formula.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        strings = [
            "".join(part.text or "" for part in entry.iter(f"{_MAIN}t"))
            for entry in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{place}.xml"))
    assert list(sheet.iter(f"{_MAIN}f")) == []
    return [_cells(row, strings) for row in sheet.iter(f"{_MAIN}row")]


def _cells(row: ElementTree.Element, strings: list[str]) -> list[Any]:
    cells: list[Any] = []
    for cell in row.iter(f"{_MAIN}c"):
        place = _column(cell.attrib["r"])
        cells += [None] * (place - len(cells))
        value = cell.find(f"{_MAIN}v")
        written = value.text or "" if value is not None else ""
        cells.append(_value(written, cell.attrib.get("t", "n"), strings))
    return cells


def _value(written: str, sort: str, strings: list[str]) -> Any:
    if sort == "s":
        return strings[int(written)]
    if sort == "b":
        return written == "1"
    return float(written) if written else None


def _column(reference: str) -> int:
    """B7 is 1."""
    place = 0
    for letter in reference.rstrip("0123456789"):
        place = place * 26 + ord(letter) - 64
    return place - 1
