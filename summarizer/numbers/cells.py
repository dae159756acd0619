"""Cells: the numbers of a table, each with what its row, its column and the table's unit line say of it.

Decides a figure's value, unit and change from its cell and heads: unit and scale are the cell's own, else those of its heads; the
sign of a change says which way it goes and is no part of its value. The numbers of heads and names are no figures. Leaves what the
heads say to ``cell_heads``, and reading a number out of words to ``numeral_readers``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from summarizer.language.lexicon import fill
from summarizer.numbers.cell_heads import CellHeads, Meant
from summarizer.numbers.column_heads import Unit, read_unit, untranslated
from summarizer.numbers.mention import (
    Approximation,
    ClauseChange,
    DateParts,
    Direction,
    Disposition,
    Kind,
    MentionRuling,
    NumberMention,
    QuantityReading,
)
from summarizer.numbers.quantity import shifted
from summarizer.numbers.variants import fold_variants
from summarizer.span import Span
from summarizer.table import Cell, Column, Table
from summarizer.text import CleanText

__all__ = ["apart", "in_tables"]

_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_CELL: Final = re.compile(
    rf"(?P<sign>[-+−±↑↓▲▼△▽])?\s?(?P<number>{_NUMBER})\s?(?P<unit>%|‰|[十百千万亿]{{0,3}}[^\d\s①-⑳*()\[\]]{{0,8}})"
    r"(?:[①-⑳*]|\[\d{1,2}\]|\(\d\)|注\d?)?"
)
_DOWN: Final = "-−↓▼▽"
_ARROWS: Final = frozenset("↑↓▲▼△▽")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SCALE_ALONE: Final = re.compile(r"[十百千万亿]+")
_CONTACT: Final = re.compile(fill(r"{contact_label}|{code_head}"))
_TITLE: Final = re.compile(r"表 ?(?:\d{1,2}[-—.])?$")
_TITLED: Final = MentionRuling(Disposition.NAME, "number_of_table")
_LONGEST_NAME: Final = 30
_CELL_RULE, _UNIT_RULE, _NAME_RULE = MentionRuling(None, "table_cell"), "unit_of_table", "name_in_table"


def apart(tables: Sequence[Table], base: int, folded: str) -> str:
    """The stretch ``folded`` of a text, which begins at ``base``, with line ends between the cells of its tables."""
    gaps = [gap for table in tables for gap in _gaps(table) if base < gap.end and gap.start < base + len(folded)]
    if not gaps:
        return folded
    pieces, at = [], 0
    for gap in gaps:
        start, end = max(gap.start - base, 0), min(gap.end - base, len(folded))
        pieces += [folded[at:start], "\n" * (end - start)]
        at = end
    return "".join([*pieces, folded[at:]])


def _gaps(table: Table) -> Iterator[Span]:
    spans = sorted(cell.span for cell in table.cells())
    yield from (Span(one.end, other.start) for one, other in pairwise(spans) if one.end < other.start)


def in_tables(text: CleanText, found: Iterable[NumberMention]) -> tuple[NumberMention, ...]:
    """The mentions ``found``, those in tables with what the table says of them; all with numbers in order of place."""
    mentions = tuple(found)
    if not text.tables:
        return mentions
    places = [mention.clean_start for mention in mentions]
    made: list[NumberMention] = []
    at = 0
    for table in text.tables:
        for span in (*_above(table), table.span):
            first, last = bisect_left(places, span.start, at), bisect_left(places, span.end, at)
            made += mentions[at:first]
            held = mentions[first:last]
            made += _Reader(text, table).read(held) if span == table.span else _over(text, span, held)
            at = last
    made += mentions[at:]
    return tuple(
        mention if mention.number == number else mention._replace(number=number)
        for number, mention in enumerate(made, 1)
    )


def _above(table: Table) -> list[Span]:
    """The caption and the unit lines that stand above the rows, in order."""
    lines = {line for line in (table.caption, *table.unit_lines) if line is not None}
    return sorted(line for line in lines if line.end <= table.span.start)


def _over(text: CleanText, line: Span, held: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """The mentions of a caption or a unit line: the table's own number (表3) and the scale of a unit are no figures."""
    for mention in held:
        titled = mention.reason is None and _TITLE.search(text.text, line.start, mention.clean_start) is not None
        yield mention._replace(ruling=_TITLED) if titled else _as_unit(mention)


def _as_unit(mention: NumberMention) -> NumberMention:
    """The scale of a unit (the 万 of 单位：万元) as what it is; a mention that is none stays."""
    written = fold_variants(mention.surface)
    scale = _SCALE_ALONE.match(written)
    if mention.reason is not None or scale is None or read_unit(written) is None:
        return mention
    return mention._replace(ruling=MentionRuling(Disposition.DEFINITION, _UNIT_RULE))


class _Reader:
    """Reads the cells of one table."""

    def __init__(self, text: CleanText, table: Table) -> None:
        self._text, self._table = text, table
        self._heads = CellHeads(text, table)

    def read(self, mentions: Sequence[NumberMention]) -> Iterator[NumberMention]:
        """The mentions of the table's cells; ``mentions`` are those that were found in its words."""
        at = 0
        for cell in sorted(self._table.cells(), key=lambda cell: cell.span):
            while at < len(mentions) and mentions[at].clean_start < cell.span.start:
                yield mentions[at]
                at += 1
            first = at
            while at < len(mentions) and mentions[at].clean_start < cell.span.end:
                at += 1
            yield from self._cell(cell, mentions[first:at])
        yield from mentions[at:]

    def _cell(self, cell: Cell, held: Sequence[NumberMention]) -> Iterator[NumberMention]:
        kind, head = self._table.columns[cell.column], cell.row < self._table.heads
        words = self._words(cell.span)
        if _YEAR.fullmatch(words) and (head or kind is Column.NAMES):
            yield self._year(cell.span)
        elif head or kind is Column.UNITS or (kind is Column.NAMES and len(untranslated(words)) <= _LONGEST_NAME):
            yield from (_named(_as_unit(mention)) for mention in held)
        elif kind is Column.SERIAL and held:
            yield held[0]._replace(
                reading=None, unit=None, kind=Kind.LIST_MARKER, ruling=MentionRuling(Disposition.LIST, "serial")
            )
        elif kind is Column.FIGURES and self._holds_contacts(cell):
            yield from (_identified(mention) for mention in held)
        elif kind is Column.FIGURES:
            yield from self._figures(cell, words, held)
        else:
            yield from held

    def _holds_contacts(self, cell: Cell) -> bool:
        """Whether the column holds telephone numbers and the like, which count nothing."""
        return any(_CONTACT.search(self._words(head)) is not None for head in self._table.column_heads(cell.column))

    def _figures(self, cell: Cell, words: str, held: Sequence[NumberMention]) -> Iterator[NumberMention]:
        found = _CELL.fullmatch(words)
        own = read_unit(found["unit"]) if found is not None and found["unit"] else None
        meant = self._heads.of(cell)
        if found is None or (found["unit"] and own is None):
            yield from (self._with_unit(mention, meant) for mention in held)
            return
        start = cell.span.start + found.start("number")
        if found["sign"] and found["sign"] not in _ARROWS:
            start = cell.span.start + found.start("sign")
        end = cell.span.start + (found.end("unit") if own is not None else found.end("number"))
        unit, written = self._unit_of(cell, found, own, meant)
        factor = (own.factor if own is not None else None) or (unit.factor if unit is not None else Decimal(1))
        value = Decimal(re.sub("[, ]", "", found["number"])) * factor
        change = _change(found["sign"], value, meant)
        if change is None and meant.change is None and found["sign"] and found["sign"] in "-−":
            value = -value
        value = value.normalize() if value == value.to_integral() else value
        value = Decimal(format(value, "f"))
        kind = Kind.RANK if meant.ranks else unit.kind if unit is not None else Kind.COUNT
        raw = self._text.raw_span(start, end)
        yield NumberMention(
            0, raw.start, self._text.document.text[raw.start : raw.end], QuantityReading(value, value, value, Approximation.EXACT),
            written, kind, start, end - start, change, None, _CELL_RULE,
        )  # fmt: skip

    def _unit_of(
        self, cell: Cell, found: re.Match[str], own: Unit | None, meant: Meant
    ) -> tuple[Unit | None, str | None]:
        """The unit of a figure and how the report writes it: the cell's own, else that of its heads."""
        if own is None or not own.name:
            return meant.unit, meant.written
        at = cell.span.start + found.start("unit")
        return own, self._text.as_written(at + own.start, at + own.end)

    def _with_unit(self, mention: NumberMention, meant: Meant) -> NumberMention:
        """A mention among words of a cell with the unit of its heads, if it has none of its own."""
        if mention.reading is None or mention.unit is not None or mention.reason is not None or meant.unit is None:
            return mention
        scaled = any(char in "万亿" for char in mention.surface)
        reading = mention.reading if scaled else shifted(mention.reading, int(meant.unit.factor), Decimal(0))
        return mention._replace(reading=reading, unit=meant.written, kind=meant.unit.kind)

    def _words(self, span: Span) -> str:
        return fold_variants(self._text.text[span.start : span.end])

    def _year(self, span: Span) -> NumberMention:
        raw = self._text.raw_span(*span)
        year = int(self._words(span))
        return NumberMention(
            0, raw.start, self._text.document.text[raw.start : raw.end], None, None, Kind.DATE, span.start,
            span.end - span.start, None, DateParts(year=year), MentionRuling(Disposition.DATE, "date"),
        )  # fmt: skip


def _named(mention: NumberMention) -> NumberMention:
    """A number in a head or a name, which says what the figures there are and is none itself."""
    if mention.reason is not None or mention.kind is Kind.DATE:
        return mention
    return mention._replace(ruling=MentionRuling(Disposition.DEFINITION, _NAME_RULE))


def _identified(mention: NumberMention) -> NumberMention:
    """A number of a column of telephone numbers, codes and the like."""
    if mention.reason is not None:
        return mention
    return mention._replace(
        reading=None, unit=None, kind=Kind.IDENTIFIER, ruling=MentionRuling(Disposition.NAME, "contact_column")
    )


def _change(sign: str | None, value: Decimal, meant: Meant) -> ClauseChange | None:
    """Which way a figure changes: by its sign, turned round under a head of falls; None for a level and for no change."""
    if meant.change is None:
        if sign is None or sign not in _ARROWS:
            return None
        return ClauseChange(Direction.DECREASE if sign in _DOWN else Direction.INCREASE, meant.basis)
    if not value:
        return None
    down = (sign is not None and sign in _DOWN) is not meant.change.falls
    return ClauseChange(Direction.DECREASE if down else Direction.INCREASE, meant.basis)
