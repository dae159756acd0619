"""What the rules' summary of a file says of the cells of its table, beside what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.document.read import read
from summarizer.pipeline import summarize
from summarizer.schema import Statistic
from summarizer.settings import Settings
from tests.document.formats.tabled import Expected, Tabled, bare, expected

__all__ = ["faults_of", "statistics_of", "wrong_cells"]


def wrong_cells(data: bytes, table: Tabled) -> list[str]:
    """The cells of ``table`` that were not read as they are from the file ``data``, with what is wrong."""
    found = statistics_of(data)
    cells = [(cell.digits, "; ".join(faults_of(cell, found.get(cell.digits, ())))) for cell in expected(table)]
    return [f"{digits}: {faults}" for digits, faults in cells if faults]


def statistics_of(data: bytes) -> dict[str, list[Statistic]]:
    """The statistics of the rules' summary by the digits that they show."""
    found: dict[str, list[Statistic]] = {}
    for statistic in summarize(read(data), Settings(model="none")).statistics:
        found.setdefault(bare(statistic.surface), []).append(statistic)
    return found


def faults_of(cell: Expected, found: Sequence[Statistic]) -> Iterator[str]:
    """What is wrong with what was read of ``cell``, a word each."""
    if not found:
        yield "missing"
        return
    read_as = found[0]
    if read_as.value is None or read_as.value.replace(",", "") != _plain(cell):
        yield f"value {read_as.value}"
    if read_as.unit != cell.unit:
        yield f"unit {read_as.unit}"
    change = read_as.change.value if read_as.change is not None else None
    if change != cell.change:
        yield f"change {change}"
    if cell.period and read_as.period not in cell.period:
        yield f"period {read_as.period}"
    if read_as.scope not in cell.scope:
        yield f"scope {read_as.scope}"
    if not all(word in read_as.indicator for word in cell.name) or any(
        word in read_as.indicator for word in cell.not_name
    ):
        yield f"name {read_as.indicator}"


def _plain(cell: Expected) -> str:
    written = format(cell.value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
