"""Cells: the numbers of a table, each with what its row, its column and the table's unit line say of it.

Decides a figure's value, unit and change from its cell and heads: unit and scale are the cell's own, else its column's, else its
row's, else the table's (单位：万元); the sign of a change says which way it goes and is no part of its value. The numbers of heads
and names are no figures. Leaves reading a number out of words to ``numeral_readers``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.language.lexicon import any_of, fill
from summarizer.numbers.column_heads import PERCENT, Head, Unit, read_head, read_unit, units_named, untranslated
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
_UP, _DOWN = "+↑▲△", "-−↓▼▽"
_ARROWS: Final = frozenset("↑↓▲▼△▽")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SCALE_ALONE: Final = re.compile(r"[十百千万亿]+")
_CONTACT: Final = re.compile(fill(r"{contact_label}|{code_head}"))
_MONEY_WORDS: Final = re.compile(fill(r"{money_head}"))
_AMOUNT: Final = re.compile(any_of("change_amount"))
_RATE: Final = re.compile(fill(r"(?:{share_name})\s*$"))
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


class _Meant(NamedTuple):
    """What a cell's heads say: its unit with the raw words of the unit, and whether it is a change, which way, against what."""

    unit: Unit | None
    written: str | None
    change: Head | None
    basis: str | None
    ranks: bool


class _Reader:
    """Reads the cells of one table."""

    def __init__(self, text: CleanText, table: Table) -> None:
        self._text, self._table = text, table
        self._of_table = list(self._table_units())

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
        meant = self._meant(cell)
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
        self, cell: Cell, found: re.Match[str], own: Unit | None, meant: _Meant
    ) -> tuple[Unit | None, str | None]:
        """The unit of a figure and how the report writes it: the cell's own, else that of its heads."""
        if own is None or not own.name:
            return meant.unit, meant.written
        at = cell.span.start + found.start("unit")
        return own, self._text.as_written(at + own.start, at + own.end)

    def _with_unit(self, mention: NumberMention, meant: _Meant) -> NumberMention:
        """A mention among words of a cell with the unit of its heads, if it has none of its own."""
        if mention.reading is None or mention.unit is not None or mention.reason is not None or meant.unit is None:
            return mention
        scaled = any(char in "万亿" for char in mention.surface)
        reading = mention.reading if scaled else shifted(mention.reading, int(meant.unit.factor), Decimal(0))
        return mention._replace(reading=reading, unit=meant.written, kind=meant.unit.kind)

    def _meant(self, cell: Cell) -> _Meant:
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
        return _Meant(unit, written, changing[1] if changing is not None else None, basis, ranks)

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


def _change(sign: str | None, value: Decimal, meant: _Meant) -> ClauseChange | None:
    """Which way a figure changes: by its sign, turned round under a head of falls; None for a level and for no change."""
    if meant.change is None:
        if sign is None or sign not in _ARROWS:
            return None
        return ClauseChange(Direction.DECREASE if sign in _DOWN else Direction.INCREASE, meant.basis)
    if not value:
        return None
    down = (sign is not None and sign in _DOWN) is not meant.change.falls
    return ClauseChange(Direction.DECREASE if down else Direction.INCREASE, meant.basis)
