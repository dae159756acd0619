"""Rows: lines of a text that are set in columns.

Decides which neighbouring lines make up the rows of one table, and which lines of words above head their columns. Leaves how one line
is cut into cells to ``line_cells``, and what the rows say of one another to ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.document.line_cells import ENDS_SENTENCE, FEWEST, Notation, cut_line, is_figure, is_year, parts_of
from summarizer.span import Span, trimmed

__all__ = ["Block", "Row", "find_blocks"]

_LONGEST_LINE = 600
_LONGEST_CELL = 60
_LONGEST_GROUP = 20
_MOST_HEAD_LINES = 3
# Where a line may hold two cells; found once for the whole text, so that running text costs one search, which
# runs from one blank or mark to the next.
_BETWEEN = re.compile(
    r"[ \t|│┃║:](?:(?<=[|│┃║])|(?<=\S\t)|(?<=\S )(?:\t| +\S|[-+−↑↓▲▼]?[0-9][0-9,.]*[ ]*\n)|(?<=[0-9%‰] )[-+−↑↓▲▼△▽(]?[0-9]"
    r"|(?<=:)[ ]?[-+]?[0-9][0-9,.]*[ ]?(?:\n|\Z))"
)
_FRAME = re.compile(r"[+|:│┃║┄┈├┤┼┬┴┌┐└┘╔╗╚╝╠╣╬╦╩┏┓┗┛ \t]*+[-=─━═][-=+|:│┃║─━┄┈├┤┼┬┴┌┐└┘╔╗╚╝╠╣╬═╦╩┏┓┗┛ \t]*+")


class Row(NamedTuple):
    """A line of the text and its cells in order; a blank cell has an empty span."""

    line: Span
    cells: tuple[Span, ...]


class Block(NamedTuple):
    """Rows that follow one another in one notation; ``head`` are the lines of words right above that head their columns."""

    notation: Notation
    rows: tuple[Row, ...]
    head: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """From the beginning of the first line, a head or a row, to the end of the last."""
        first = self.head[0] if self.head else self.rows[0].line
        return Span(first.start, self.rows[-1].line.end)


def find_blocks(text: str) -> list[Block]:
    """The blocks of rows in the half-width ``text``, in order of place."""
    blocks: list[Block] = []
    open_rows: list[Row] = []
    notation: Notation | None = None
    for line, row, kind in _read(text):
        joined = notation is kind and open_rows and _follows(text, open_rows[-1].line, line)
        if not joined and notation is kind and open_rows and row is not None:
            group = _group_between(text, open_rows[-1], row, kind)
            joined = group is not None
            open_rows += [group] if group is not None else []
        if not joined:
            _close(text, notation, open_rows, blocks)
            open_rows, notation = [], kind
        if row is not None:
            open_rows.append(row)
    _close(text, notation, open_rows, blocks)
    return blocks


def _read(text: str) -> Iterator[tuple[Span, Row | None, Notation]]:
    """The lines that may be rows with their notation."""
    at = 0
    while (found := _BETWEEN.search(text, at)) is not None:
        start = text.rfind("\n", 0, found.start() + 1) + 1
        end = text.find("\n", found.start() + 1)
        end = len(text) if end < 0 else end
        at = max(end, found.start() + 1)
        line = Span(start, end)
        if end - start > _LONGEST_LINE or _FRAME.fullmatch(text, start, end):
            continue
        for kind, cells in cut_line(text, line):
            if len(cells) > 1 and all(span.end - span.start <= _LONGEST_CELL for span in cells):
                yield line, Row(line, tuple(cells)), kind
                break


def _follows(text: str, line: Span, following: Span) -> bool:
    """Whether only line ends, at most one blank line and frames stand between two lines."""
    between = text[line.end : following.start]
    if not between.strip():
        return between.count("\n") <= FEWEST
    return all(not part.strip() or _FRAME.fullmatch(part) for part in between.split("\n"))


def _group_between(text: str, last: Row, row: Row, notation: Notation) -> Row | None:
    """The one line between two rows, if it names a group of rows and is no row itself: short, and above figures."""
    if notation not in (Notation.TABS, Notation.GAPS) or len(row.cells) <= FEWEST or not _figures(text, row):
        return None
    line = Span(last.line.end + 1, row.line.start - 1)
    words = trimmed(text, *line) if line.start < line.end else line
    if not words.start < words.end <= words.start + _LONGEST_GROUP or text.count("\n", *line):
        return None
    if ENDS_SENTENCE.search(text, *words) or _UNIT_LINE.search(text, *words) or text[words.start] == "表":
        return None
    return Row(line, (words,)) if len(last.cells) > FEWEST else None


def _close(text: str, notation: Notation | None, rows: list[Row], blocks: list[Block]) -> None:
    """Keep ``rows`` as a block if they are a table."""
    if notation is None or not _is_table(text, notation, rows):
        return
    head: list[Span] = []
    if notation in (Notation.BLANKS, Notation.GAPS):
        head = _head_lines(text, rows, blocks[-1].span.end if blocks else 0)
    blocks.append(Block(notation, tuple(rows), tuple(head)))


def _head_lines(text: str, rows: list[Row], after: int) -> list[Span]:
    """The lines of words right above ``rows`` that head the columns, from one that has two words on; none below figures."""
    if any(is_year(text[cell.start : cell.end]) for cell in rows[0].cells[1:]) or not _figures(text, rows[0]):
        return []
    found: list[Span] = []
    at = rows[0].line.start
    while len(found) < _MOST_HEAD_LINES and at > after:
        line = Span(text.rfind("\n", 0, at - 1) + 1, at - 1)
        words = text[line.start : line.end].strip()
        if (
            not words
            or words[0] in "#*"
            or words[-1] in ":。"
            or _UNIT_LINE.search(words)
            or ENDS_SENTENCE.search(words)
        ):
            break
        found.insert(0, line)
        at = line.start
    while found and len(parts_of(text, found[0])) < FEWEST:
        found.pop(0)
    count, width = sum(len(parts_of(text, line)) for line in found), len(rows[0].cells)
    return found if width - 1 <= count <= width + len(found) else []


def _is_table(text: str, notation: Notation, rows: list[Row]) -> bool:
    figured = [row for row in rows if _figures(text, row)]
    if len(rows) < FEWEST or not figured:
        return False
    if notation in (Notation.TABS, Notation.BARS):
        return True
    alike = max(sum(len(row.cells) == len(other.cells) for other in rows) for row in figured)
    if notation is Notation.GAPS:
        return alike >= FEWEST
    several = [row for row in rows if len(row.cells) > FEWEST]
    if notation is Notation.BLANKS and len(several) >= FEWEST:
        return True
    return _is_headed(text, rows)


def _figures(text: str, row: Row) -> int:
    return sum(is_figure(text[span.start : span.end]) for span in row.cells[1:])


_UNIT_LINE = re.compile(r"单位 ?[:/]")


def _is_headed(text: str, rows: list[Row]) -> bool:
    """Whether rows of a name and one figure stand under a line of units."""
    above = text[max(0, rows[0].line.start - 2 * _LONGEST_CELL) : rows[0].line.start]
    return any(_UNIT_LINE.search(line) for line in above.split("\n")[-4:])
