"""Reports side by side: a table for the terminal, and one HTML page with small plots.

Decides layout alone. Leaves what may be lined up to ``comparing``. A plot shows levels of one unit on one scale; nothing
is added up.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.comparing.align import Comparison, IndicatorRow
from summarizer.comparing.reckoned import Reckoned
from summarizer.output import phrasing
from summarizer.output.display_names import Labels
from summarizer.output.templating import template
from summarizer.schema import Statistic

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["change_words", "comparison_page", "print_comparison"]

_PLOT = 120


def print_comparison(comparison: Comparison, console: Console, labels: Labels) -> None:
    """Print ``comparison`` as a table, what differs from the reported change marked, and how many figures stand alone."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from summarizer.output.line_breaking import Prose

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column(labels.say("indicator"), ratio=4)
    for summary in comparison.reports:
        table.add_column(Prose((phrasing.heading(summary, labels), "")), ratio=3, justify="right")
    table.add_column(labels.say("confidence"), no_wrap=True)
    for row in comparison.rows:
        cells = [Prose(*_cell_lines(row, place, labels)) for place in range(len(row.cells))]
        table.add_row(Prose((row.indicator, ""), *([(row.scope, "dim")] if row.scope else [])), *cells, row.confidence)
    console.print(table)
    alone = len(comparison.unmatched)
    console.print(Prose((labels.say("alone", count=alone), "dim")))


def _cell_lines(row: IndicatorRow, place: int, labels: Labels) -> list[tuple[str, str]]:
    cell = row.cells[place]
    if cell is None:
        return [("—", "dim")]
    change = row.changes.get(place)
    lines = [(" ".join(part for part in (cell.surface, phrasing.change(cell)) if part), "bold")]
    if change is not None:
        lines.append((change_words(change, labels), "red" if change.agrees is False else "dim"))
    return lines


def change_words(change: Reckoned, labels: Labels) -> str:
    """The change as it was reckoned, and what the report tells where it is another: +3.20% ≠ 同比 ↑ 5%."""
    span = f"{change.low:+}" if change.low == change.high else f"{change.low:+}…{change.high:+}"
    words = f"{span}{change.unit}"
    if change.reported is None:
        return words
    told = f"{phrasing.change(change.reported)} {change.reported.surface}"
    return f"{words} {'=' if change.agrees else '≠'} {told}"


def comparison_page(comparison: Comparison, labels: Labels) -> str:
    """``comparison`` as one HTML page that needs nothing else, not even a script."""
    return template("comparison.html").render(
        comparison=comparison, labels=labels, wording=phrasing, words=change_words, bars=bars
    )


def bars(row: IndicatorRow) -> list[tuple[int, int]]:
    """Place and width in pixels of a bar for each level of ``row``; empty for changes and for what has no number."""
    levels = [(place, _level(cell)) for place, cell in enumerate(row.cells)]
    numbers = [(place, level) for place, level in levels if level is not None]
    top = max((level for _, level in numbers), default=Decimal(0))
    if top <= 0:
        return []
    return [(place, int(_PLOT * level / top)) for place, level in numbers]


def _level(cell: Statistic | None) -> Decimal | None:
    if cell is None or cell.change is not None or "/" in cell.value or cell.value.startswith("-"):
        return None
    return Decimal(cell.value)
