"""What the heads of a table say of a cell: its unit, and whether it is a change, which way and against what.

A unit is that of the column, else that of the row, else the table's (单位：万元); of several the one that the heads ask for. Leaves
reading one head to ``column_heads``, and what the cell itself says to ``cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.language.lexicon import any_of, fill
from summarizer.numbers.column_heads import PERCENT, Head, Unit, read_head, units_named
from summarizer.numbers.mention import (
    Kind,
)
from summarizer.numbers.variants import fold_variants
from summarizer.span import Span
from summarizer.table import Cell, Column, Table
from summarizer.text import CleanText

__all__ = ["CellHeads", "Meant"]

_MONEY_WORDS: Final = re.compile(fill(r"{money_head}"))
_AMOUNT: Final = re.compile(any_of("change_amount"))
_RATE: Final = re.compile(fill(r"(?:{share_name})\s*$"))


class Meant(NamedTuple):
    """What a cell's heads say: its unit with the raw words of the unit, and whether it is a change, which way, against what."""

    unit: Unit | None
    written: str | None
    change: Head | None
    basis: str | None
    ranks: bool


class CellHeads:
    """Reads what the heads of one table say of its cells."""

    def __init__(self, text: CleanText, table: Table) -> None:
        self._text, self._table = text, table
        self._of_table = list(self._table_units())

    def of(self, cell: Cell) -> Meant:
        """What the heads of the column, the names of the row and the table say of ``cell``."""
        heads = [(span, read_head(self._words(span))) for span in reversed(self._table.column_heads(cell.column))]
        names = [
            (span, read_head(self._words(span))) for span in reversed(self._table.row_names(cell.row, cell.column))
        ]
        changing = next((pair for pair in heads if pair[1].changes), None)
        changing = changing or next((pair for pair in names if pair[1].only_changes), None)
        unit, written = self._unit_by_heads(cell, heads, names, changing[1] if changing is not None else None)
        basis = None
        for span, head in (changing, *heads, *names[:1]) if changing is not None else ():
            if head.basis is not None:
                basis = "".join(self._text.as_written(*(span.start + at for at in head.basis)).split())
                break
        ranks = any(head.ranks and head.unit is None for _, head in (*heads, *names[:1]))
        return Meant(unit, written, changing[1] if changing is not None else None, basis, ranks)

    def _unit_by_heads(
        self, cell: Cell, heads: Sequence[tuple[Span, Head]], names: Sequence[tuple[Span, Head]], changing: Head | None
    ) -> tuple[Unit | None, str | None]:
        for span, head in heads:
            if head.unit is not None:
                return self._written(span, head.unit)
            if head.in_percent:
                return PERCENT, "%"
        if any(head.in_percent and head.unit is None for _, head in names[:1]):
            return PERCENT, "%"
        if changing is not None and changing.unit is None and self._in_parts(cell):
            return PERCENT, "%"
        own = self._table.unit_of_row(cell.row)
        if own is not None:
            units = units_named(self._words(own))
            return self._written(own, units[0]) if units else (None, self._text.as_written(*own))
        for span, head in names:
            if head.unit is not None:
                return self._written(span, head.unit)
        return self._of_whole(cell, heads, changing)

    def _of_whole(
        self, cell: Cell, heads: Sequence[tuple[Span, Head]], changing: Head | None
    ) -> tuple[Unit | None, str | None]:
        """The unit that the table's corner, unit line or caption says; of several the one that the heads ask for."""
        percent = [pair for pair in self._of_table if pair[1].kind is Kind.PERCENT]
        others = [pair for pair in self._of_table if pair[1].kind is not Kind.PERCENT]
        named = [*(span for span, _ in heads), *self._table.row_names(cell.row, cell.column)[-1:]]
        rates = any(_RATE.search(self._words(span)) for span in named)
        amounts = bool(others) and any(_AMOUNT.search(self._words(span)) for span, _ in heads)
        if percent and not amounts and (changing is not None or not others or rates):
            return self._written(*percent[0])
        if len(others) > 1:
            words = "".join(self._words(span) for span, _ in heads)
            words += "".join(map(self._words, self._table.row_names(cell.row, cell.column)))
            money = _MONEY_WORDS.search(words) is not None
            fitting = [
                pair for pair in others if (pair[1].kind is Kind.MONEY) is money and (money or pair[1].name in words)
            ]
            others = fitting[:1]
        return self._written(*others[0]) if others else (None, None)

    def _in_parts(self, cell: Cell) -> bool:
        """Whether a column of changes that names no unit holds parts of a hundred: some have a point and the levels none."""
        column = [self._words(row[cell.column]) for row in self._table.rows[self._table.heads :]]
        whole = [
            self._words(row[at])
            for row in self._table.rows[self._table.heads :]
            for at, kind in enumerate(self._table.columns)
            if kind is Column.FIGURES and at < cell.column
        ]
        return any("." in words for words in column) and not any("." in words for words in whole)

    def _table_units(self) -> Iterator[tuple[Span, Unit]]:
        for span in self._table.corner():
            head = read_head(self._words(span))
            if head.unit is not None and len(self._words(span)) > head.unit.end - head.unit.start:
                yield span, head.unit
        for line in self._table.unit_lines:
            yield from ((line, unit) for unit in units_named(self._words(line)))
        caption = self._table.caption
        if caption is not None and caption not in self._table.unit_lines:
            unit = read_head(self._words(caption)).unit
            if unit is not None and "(" in self._words(caption):
                yield caption, unit

    def _written(self, span: Span, unit: Unit) -> tuple[Unit, str | None]:
        start, end = span.start + unit.start, span.start + unit.end
        return unit, self._text.as_written(start, end) if unit.name else None

    def _words(self, span: Span) -> str:
        return fold_variants(self._text.text[span.start : span.end])
