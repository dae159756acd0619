"""Tables in a text: what each block of rows says of itself, whichever notation it stands in.

Decides which rows are heads and which of the lines around are the caption and the unit lines. Leaves finding rows to ``rows``, what
each column holds to ``table_columns``, and which lines around can belong to a table to ``around_tables``. The readers of other
formats write their tables with tabs, so that all come this way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.document.around_tables import is_caption, lines_above, notes_below
from summarizer.document.barred import spread_heads, with_left_cells
from summarizer.document.line_cells import Notation, is_figure, is_year, parts_of
from summarizer.document.rows import Block, Row
from summarizer.document.spanning import Extent, HeadPlace, columns_of, in_columns, over_columns
from summarizer.document.table_columns import count_heads, kinds_of_columns
from summarizer.language.lexicon import any_of
from summarizer.span import Span
from summarizer.table import Column, Table

__all__ = ["tables_in"]

_SIGN = 2.0  # columns of type that a Chinese sign takes
_FEWEST_FIGURES = 2
_UNIT_LINE = re.compile(rf"(?:[(\[]\s*+)?{any_of('unit_label')}\s*[:/]\s*[^\s:。]")
_TITLE = re.compile(r"(?:续?表|附表)\s*[0-9一二三四五六七八九十]")
_CONTINUED = re.compile(r"[(\[]?\s*续")
_RULE_CELL = re.compile(r":?[-=]+:?")


Measure = Callable[[int, int], int]
"""How many columns of type a stretch of the clean text takes as it was written."""


def tables_in(text: str, blocks: Sequence[Block], measure: Measure) -> tuple[Table, ...]:
    """The tables that ``blocks`` of the clean ``text`` make, in order of place."""
    tables: list[Table] = []
    for block in blocks:
        for number, rows in enumerate(_parted(text, block)):
            head = block.head if not number else ()
            block = block._replace(rows=tuple(rows), head=head)
            table = _table(text, block, tables[-1].span.end if tables else 0, measure)
            if table is not None:
                tables.append(_continued(text, tables[-1], table) if tables else table)
    return tuple(tables)


def _continued(text: str, last: Table, table: Table) -> Table:
    """``table``, with the caption and the unit lines of the ``last`` if its heads are the same: it goes on on another page."""
    if (
        not table.heads
        or len(last.columns) != len(table.columns)
        or _head_words(text, last) != _head_words(text, table)
    ):
        return table
    continues = table.caption is None or _CONTINUED.match(text, *table.caption) is not None
    if not continues:
        return table
    return replace(table, caption=last.caption or table.caption, unit_lines=table.unit_lines or last.unit_lines)


def _head_words(text: str, table: Table) -> list[list[str]]:
    return [["".join(text[slice(*cell)].split()) for cell in row] for row in table.rows[: table.heads]]


def _parted(text: str, block: Block) -> list[list[Row]]:
    """The rows of ``block``, anew from each row of heads that stands below figures."""
    parts: list[list[Row]] = [[]]
    figured = False
    for row in block.rows:
        if all(_RULE_CELL.fullmatch(text, *cell) or cell.start == cell.end for cell in row.cells):
            continue
        filled = [cell for cell in row.cells if cell.start < cell.end]
        figures = _has_figures(text, row)
        if figured and not figures and len(filled) > 1 and len(filled) * 2 > len(row.cells) and _heads(text, filled):
            parts.append([])
            figured = False
        figured = figured or figures
        parts[-1].append(row)
    return [rows for rows in parts if any(_has_figures(text, row) for row in rows)]


def _heads(text: str, cells: Sequence[Span]) -> bool:
    """Whether cells without figures can be heads: their words say more than that a figure is missing."""
    return all(any("\u4e00" <= char <= "\u9fff" for char in text[cell.start : cell.end]) for cell in cells)


def _has_figures(text: str, row: Row) -> bool:
    words = [text[cell.start : cell.end] for cell in row.cells]
    return any(is_figure(word) and not is_year(word) for word in words[1:])


def _table(text: str, block: Block, after: int, measure: Measure) -> Table | None:
    """The table of ``block``, None if none of its columns holds figures; ``after`` is where the table before it ends."""
    start, end = block.span
    rows, inside = _without_titles(text, block.rows)
    if block.notation is Notation.BLANKS:
        rows = _with_units(text, rows)
    if block.notation is Notation.BARS:
        rows = spread_heads(text, with_left_cells(text, rows, _has_figures))
    width = max(Counter(len(row.cells) for row in rows if _has_figures(text, row)))
    above = lines_above(text, start, after)
    body = _set(text, rows, measure) if block.notation is Notation.GAPS else []
    body = body or [_padded(row, width) for row in rows]
    heads = count_heads(text, body)
    if block.head and not heads:
        body, heads = [_head_of_words(text, block.head, width), *body], 1
    columns = kinds_of_columns(text, body, heads)
    if Column.FIGURES not in columns:
        return None
    unit_lines = [line for line in (*above, *inside) if _UNIT_LINE.search(text, *line)]
    captions = [line for line in (*above, *inside) if line not in unit_lines or line.end - line.start > 16]
    added = len(body) - len(rows)
    return Table(
        rows=tuple(body),
        heads=heads,
        merged_units=block.notation is not Notation.BLANKS,
        ragged=frozenset(
            at + added
            for at, row in enumerate(rows)
            if block.notation is Notation.BLANKS and _FEWEST_FIGURES < len(row.cells) < width and at + added >= heads
        ),
        columns=columns,
        caption=next((line for line in reversed(captions) if is_caption(text, line)), None),
        unit_lines=tuple(unit_lines),
        notes=notes_below(text, end),
    )


def _with_units(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows, with a blank where only some of them name a unit behind their name (诊疗人次 万人次 8158.6; 机构数 751)."""
    named = [len(row.cells) > 1 and not is_figure(text[slice(*row.cells[1])]) for row in rows]
    if not any(named):
        return list(rows)
    return [
        row
        if has_unit
        else row._replace(cells=(row.cells[0], Span(row.cells[0].end, row.cells[0].end), *row.cells[1:]))
        for row, has_unit in zip(rows, named, strict=True)
    ]


def _without_titles(text: str, rows: Sequence[Row]) -> tuple[list[Row], list[Span]]:
    """The rows, and what stands alone in the first of them: a caption or a line of units."""
    alone: list[Span] = []
    at = 0
    while at < len(rows) - 1:
        filled = [cell for cell in rows[at].cells if cell.start < cell.end]
        unit_line = any(_UNIT_LINE.search(text, *cell) for cell in filled)
        titled = bool(filled) and _TITLE.match(text, *filled[0]) is not None and not _has_figures(text, rows[at])
        if len(filled) != 1 and not titled and not (unit_line and len(filled) < len(rows[at].cells)):
            break
        if len(filled) == 1 and _has_figures(text, rows[at]):
            break
        alone += [Span(filled[0].start, filled[-1].end)] if titled else filled
        at += 1
    return list(rows[at:]), alone


def _set(text: str, rows: Sequence[Row], measure: Measure) -> list[tuple[Span, ...]]:
    """The cells of rows that are set in columns, by where they stand; none if they do not stand below one another."""
    first = next((at for at, row in enumerate(rows) if _has_figures(text, row)), 0)
    extents = [[Extent(*(measure(row.line.start, at) for at in cell)) for cell in row.cells] for row in rows]
    columns = columns_of(extents[first:])
    if not columns:
        return []
    heads = over_columns(extents[:first], columns, _named(text, rows[first:]), _SIGN)
    body = [
        {column: HeadPlace(at, number) for number, column in enumerate(in_columns(extents[at], columns))}
        for at in range(first, len(rows))
    ]
    return [
        tuple(_filled(rows, rows[at].line.start, line, len(columns))) for at, line in enumerate([*heads, *body]) if line
    ]


def _named(text: str, rows: Sequence[Row]) -> int:
    """How many columns stand before the first figure of ``rows``."""
    firsts = [
        next((at for at, cell in enumerate(row.cells) if at and is_figure(text[cell.start : cell.end])), len(row.cells))
        for row in rows
    ]
    return min(firsts)


def _filled(rows: Sequence[Row], start: int, line: Mapping[int, HeadPlace], width: int) -> Iterator[Span]:
    """The cells of one row, blank where nothing stands; ``start`` is where its line begins."""
    at = start
    for column in range(width):
        place = line.get(column)
        cell = Span(at, at) if place is None else rows[place.line].cells[place.number]
        at = cell.end
        yield cell


def _padded(row: Row, width: int) -> tuple[Span, ...]:
    """The cells of ``row``, ``width`` of them: blank on the right."""
    return (*row.cells, *[Span(row.line.end, row.line.end)] * (width - len(row.cells)))[:width]


def _head_of_words(text: str, lines: Sequence[Span], width: int) -> tuple[Span, ...]:
    """One row of heads made of the words of ``lines``: words too many are those of the last column, which was wrapped."""
    words = [span for line in lines for span in parts_of(text, line)]
    blank = Span(lines[0].start, lines[0].start)
    if len(words) >= width and len(lines) == 1:
        return (*words[: width - 1], Span(words[width - 1].start, words[-1].end))
    wanted = width - 1
    if len(words) < wanted:
        return tuple([blank] * width)
    return (blank, *words[: wanted - 1], Span(words[wanted - 1].start, words[-1].end))
