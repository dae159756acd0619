"""What a table is to every other part: rows of cells, the heads over its columns and the names before its rows.

Decides which words stand over and before a cell. Leaves finding tables in a text to ``summarizer.document``, units and values
to ``summarizer.numbers``, and what a figure counts, for when and for whom to ``summarizer.reading``. All spans index the clean
text, end-exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from summarizer.span import Span

__all__ = ["Cell", "Column", "Table", "table_at"]

_LONGEST_GROUP = 200  # rows under one row that names them


class Column(Enum):
    """What the cells of a column hold."""

    NAMES = "names"  # what its rows are about
    SERIAL = "serial"  # the rows counted off
    UNITS = "units"  # the unit of each row
    FIGURES = "figures"


class Cell(NamedTuple):
    """A cell by its row and column, counted from 0; a blank one has an empty span."""

    row: int
    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table of ``rows`` of equally many cells, the first ``heads`` of which stand over the columns.

    ``caption`` is the line that names the table, ``unit_lines`` say the unit of its figures (单位：万元), ``notes`` stand
    below it. A merged cell is written once, at its top left; the others of its area are blank. ``ragged`` are the rows with
    fewer figures than columns, of which nothing tells in which column each one stands. ``merged_units``: a row without a unit
    has that of the row above.
    """

    rows: tuple[tuple[Span, ...], ...]
    heads: int
    columns: tuple[Column, ...]
    caption: Span | None = None
    unit_lines: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    ragged: frozenset[int] = frozenset()
    merged_units: bool = True
    span: Span = field(init=False, repr=False, compare=False)
    """From the first cell of the table to its last; asked for at every sentence of the report."""

    def __post_init__(self) -> None:
        """Measure the table once."""
        spans = [span for row in (self.rows[0], self.rows[-1]) for span in row]
        object.__setattr__(self, "span", Span(min(span.start for span in spans), max(span.end for span in spans)))

    @property
    def lead(self) -> Span:
        """Where the table begins: with its caption or its unit line, if it has one."""
        above = [span for span in (self.caption, *self.unit_lines) if span is not None]
        return min([self.span, *above])

    def cells(self) -> Iterator[Cell]:
        """The cells that hold anything, in order."""
        for row, spans in enumerate(self.rows):
            for column, span in enumerate(spans):
                if span.start < span.end:
                    yield Cell(row, column, span)

    def cell_at(self, at: int) -> Cell | None:
        """The cell that holds the character at ``at``."""
        row = bisect_right(self.rows, at, key=lambda spans: spans[0].start) - 1
        if row < 0:
            return None
        column = bisect_right(self.rows[row], at, key=lambda span: span.start) - 1
        while column >= 0:
            span = self.rows[row][column]
            if span.start <= at < span.end:
                return Cell(row, column, span)
            column -= 1
        return None

    def column_heads(self, column: int) -> tuple[Span, ...]:
        """The words over ``column``, from the top; a head over several is that of each, up to where the one above ends."""
        found: list[Span] = []
        first = 0
        for row in range(self.heads):
            at = self._head_over(row, column, first)
            if at is not None:
                first = at
                if self.rows[row][at] not in found:
                    found.append(self.rows[row][at])
        return tuple(found)

    def row_names(self, row: int, column: int) -> tuple[Span, ...]:
        """The words that name ``row`` for the figure in ``column``, from the left; a name for several rows is that of each.

        What stands before the first name (a rank) is of those behind it.
        """
        last = column
        while last > 0 and self.columns[last] is not Column.NAMES:
            last -= 1
        if last == 0 and self.columns[0] is Column.FIGURES and Column.NAMES in self.columns:
            last = self.columns.index(Column.NAMES)
        found: list[Span] = []
        while last >= 0 and self.columns[last] is Column.NAMES:
            span = self._name_before(row, last, merged=bool(found))
            if span is not None:
                found.append(span)
            last -= 1
        return tuple(reversed(found))

    def unit_of_row(self, row: int) -> Span | None:
        """The cell that says the unit of ``row``, None if the table has no column for it."""
        if Column.UNITS not in self.columns:
            return None
        return self._name_before(row, self.columns.index(Column.UNITS), merged=self.merged_units)

    def corner(self) -> tuple[Span, ...]:
        """The heads over the names of the rows."""
        named = [column for column, kind in enumerate(self.columns) if kind is not Column.FIGURES]
        return tuple(span for column in named[:1] for span in self.column_heads(column))

    def group_of(self, row: int) -> Span | None:
        """The row without figures above ``row`` that names a group of rows."""
        for above in range(row - 1, max(self.heads, row - _LONGEST_GROUP) - 1, -1):
            filled = [span for span in self.rows[above] if span.start < span.end]
            if len(filled) == 1 and filled[0] == self.rows[above][0]:
                return filled[0]
        return None

    def heads_of(self, cell: Cell) -> tuple[Span, ...]:
        """The words over ``cell``; none if nothing tells in which column it stands."""
        return () if cell.row in self.ragged else self.column_heads(cell.column)

    def _head_over(self, row: int, column: int, first: int) -> int | None:
        """The column, from ``first`` on, in which the head of ``column`` in ``row`` is written; None if it has none there."""
        spans = self.rows[row]
        at = column
        if spans[at].start == spans[at].end and (row == self.heads - 1 or self.columns[at] is not Column.FIGURES):
            return None
        while at > first and spans[at].start == spans[at].end:
            at -= 1
        filled = spans[at].start < spans[at].end
        return at if filled and (at == column or self.columns[at] is Column.FIGURES) else None

    def _name_before(self, row: int, column: int, *, merged: bool) -> Span | None:
        """The name in ``column`` for ``row``; if ``merged``, that of the rows above it where its own cell is blank."""
        for above in range(row, self.heads - 1, -1):
            span = self.rows[above][column]
            if span.start < span.end:
                return span
            if not merged:
                return None
        return None


def table_at(tables: Sequence[Table], at: int) -> Table | None:
    """The table whose rows hold the character at ``at``; ``tables`` are in order of place."""
    index = bisect_right(tables, at, key=lambda table: table.span.start) - 1
    return tables[index] if index >= 0 and at < tables[index].span.end else None
