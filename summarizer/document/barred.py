"""Rows between bars whose cells are fewer than their columns: a blank first cell, heads over several columns.

Decides which columns such cells belong to. Leaves cutting lines at their bars to ``line_cells``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from summarizer.document.rows import Row
from summarizer.span import Span

__all__ = ["spread_heads", "with_left_cells"]

_BARS = "|│┃║"


def with_left_cells(text: str, rows: Sequence[Row], has_figures: Callable[[str, Row], bool]) -> list[Row]:
    """``rows``, where the bar that a line begins with closes a blank cell if the lines of most figures begin with none.

    Copies of web pages drop the outer bars: "| 产量 | 增长 |" stands over "小麦 | 120 | 3.5 |".
    """
    figured = [row for row in rows if has_figures(text, row)]
    width = max(Counter(len(row.cells) for row in figured).items(), key=lambda item: item[1], default=(0, 0))[0]
    if not any(len(row.cells) == width and not _is_barred(text, row) for row in figured):
        return list(rows)
    return [
        row._replace(cells=(Span(row.line.start, row.line.start), *row.cells))
        if len(row.cells) < width and _is_barred(text, row)
        else row
        for row in rows
    ]


def spread_heads(text: str, rows: Sequence[Row]) -> list[Row]:
    """``rows``, where a head stands over as many columns as repeat below it (案件量 and 结案数 over 2021, 2022, 2021, 2022)."""
    made = list(rows)
    for at, (upper, lower) in enumerate(pairwise(rows)):
        heads = [cell for cell in upper.cells if cell.start < cell.end]
        below = [column for column, cell in enumerate(lower.cells) if cell.start < cell.end]
        words = [text[slice(*lower.cells[column])] for column in below]
        times, rest = divmod(len(below), len(heads) or 1)
        if len(heads) < 2 or times < 2 or rest or words != words[:times] * len(heads):
            continue
        blank = Span(upper.line.start, upper.line.start)
        over = {column: heads[place // times] for place, column in enumerate(below)}
        made[at] = upper._replace(cells=tuple(over.get(column, blank) for column in range(len(lower.cells))))
    return made


def _is_barred(text: str, row: Row) -> bool:
    return text[slice(*row.line)].lstrip()[:1] in tuple(_BARS)
