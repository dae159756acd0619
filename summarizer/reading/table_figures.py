"""Tables: what each figure of a table counts, for when and for whom, by its row, its column and the caption.

Decides which words of the heads are places or bodies, and so a figure's scope. Leaves its name to ``table_names``, its period to
``table_times``, values, units and changes to ``summarizer.numbers.cells``, and every figure outside of tables to ``heads``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import NumberMention
from summarizer.reading.lexicon import BODY_ENDINGS
from summarizer.reading.passages import Carried
from summarizer.reading.rule_names import ScopeRule
from summarizer.reading.table_names import TableNames, is_total
from summarizer.reading.table_times import TableTimes
from summarizer.reading.written import AsWritten
from summarizer.table import Cell, Column, Table, table_at
from summarizer.text import CleanText, Span

__all__ = ["Figured", "TableReader"]

_AREA = re.compile(
    fill(r"{place_name}|[一-鿿]{2,8}?(?:{table_place}|")
    + "|".join(BODY_ENDINGS)
    + r"|[一二三四五六七八九十\d]+(?:大队|中队))"
)
_SHARED = 2  # rows or columns that must name a place, for any of them to be one


class Figured(NamedTuple):
    """What a table says of one figure: its name, where the words of it stand, its period and its scope."""

    cell: Span
    label: str
    heads: tuple[Span, ...]
    period: Carried | None
    scope: Carried | None


@dataclass(slots=True)
class TableReader:
    """Reads the figures of the tables of ``text``; ``year`` is the one that the report looks back on."""

    text: CleanText
    written: AsWritten
    year: int | None
    _places: dict[int, frozenset[Span]] = field(default_factory=dict)
    _names: TableNames = field(init=False)
    _times: TableTimes = field(init=False)

    def __post_init__(self) -> None:
        self._names = TableNames(self.text)
        self._times = TableTimes(self.text, self.written, self.year)

    def in_table(self, at: int) -> bool:
        """Whether the character at ``at`` stands in a row of a table."""
        return bool(self.text.tables) and table_at(self.text.tables, at) is not None

    def read(self, mention: NumberMention) -> Figured | None:
        """What the table says of ``mention``; None if it is no figure of a table."""
        table = table_at(self.text.tables, mention.clean_start) if self.text.tables else None
        cell = table.cell_at(mention.clean_start) if table is not None else None
        if table is None or cell is None or cell.row < table.heads:
            return None
        if table.columns[cell.column] is not Column.FIGURES:
            return None
        return self._figured(table, cell, mention)

    def _figured(self, table: Table, cell: Cell, mention: NumberMention) -> Figured:
        names, heads = table.row_names(cell.row, cell.column), table.heads_of(cell)
        places = self._places_of(table)
        scope = next((span for span in (*reversed(names), *reversed(heads)) if span in places), None)
        group = table.group_of(cell.row)
        label = self._names.label(
            table, mention, [n for n in names if n not in places], [h for h in heads if h not in places], group
        )
        spans = (*reversed(names), *reversed(heads), *([group] if group is not None else []))
        return Figured(
            cell.span,
            label,
            spans if spans or table.caption is None else (table.caption,),
            self._times.period(table, names, heads, group),
            self.written.carried(scope, 0, ScopeRule.TABLE) if scope is not None else None,
        )

    def _places_of(self, table: Table) -> frozenset[Span]:
        """The names of rows and heads of columns that are places or bodies: where only one looks so, it is none."""
        known = self._places.get(table.span.start)
        if known is None:
            alike = [other for other in self.text.tables if other is table or self._goes_on(table, other)]
            names: set[Span] = set()
            heads: set[Span] = set()
            for each in alike:
                over = [column for column, kind in enumerate(each.columns) if kind is Column.FIGURES]
                rows = range(each.heads, len(each.rows))
                names |= {span for row in rows for column in over for span in each.row_names(row, column)}
                heads |= {span for column in range(len(each.columns)) for span in each.column_heads(column)}
            known = frozenset(span for group in (names, heads) for span in self._areas(group))
            known |= {span for each in alike for span in self._under_place_heads(each)}
            self._places.update(dict.fromkeys((each.span.start for each in alike), known))
        return known

    def _under_place_heads(self, table: Table) -> Iterator[Span]:
        """The names of rows in columns whose head says that they are places or bodies (区域, 派出所), without totals."""
        for column, kind in enumerate(table.columns):
            heads = table.column_heads(column) if kind is Column.NAMES else ()
            if heads and "".join(self.text.text[slice(*heads[-1])].split()) in words("place_head"):
                cells = (row[column] for row in table.rows[table.heads :])
                yield from (cell for cell in cells if cell.start < cell.end and not self._is_whole(cell))

    def _is_whole(self, cell: Span) -> bool:
        said = "".join(self.text.text[slice(*cell)].split())
        return is_total(said) or said.startswith(("全", "各", "本"))

    def _goes_on(self, table: Table, other: Table) -> bool:
        """Whether two tables are parts of one: the same caption stands over both."""
        return table.caption is not None and table.caption == other.caption

    def _areas(self, spans: set[Span]) -> set[Span]:
        found = {span for span in spans if _AREA.fullmatch("".join(self.text.text[slice(*span)].split()))}
        found = {span for span in found if not self.text.text.startswith(("全", "各", "本"), span.start)}
        return found if len(found) >= _SHARED else set()
