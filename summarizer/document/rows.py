"""Rows: lines of a text that are set in columns, and the cells in each.

Decides which neighbouring lines make up the rows of one table, in four notations: cells between tabs, between bars (Markdown and
drawn frames), behind two or more blanks, and behind single blanks. Leaves what the rows say of one another to ``tables``. Every
line is judged by what it holds: a line of running text is never a row, however it is spaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from summarizer.numbers.units import unit_length
from summarizer.text import Span

__all__ = ["Block", "Notation", "Row", "find_blocks", "is_figure", "is_year", "parts_of"]

_LONGEST_LINE = 600
_LONGEST_CELL = 60
_LONGEST_NAME = 24
_LONGEST_GROUP = 20
_FEWEST_ROWS = 2
_MOST_HEAD_LINES = 3
# Where a line may hold two cells; found once for the whole text, so that running text costs one search, which
# runs from one blank or mark to the next.
_BETWEEN = re.compile(
    r"[ \t|│┃║:](?:(?<=[|│┃║])|(?<=\S\t)|(?<=\S )(?:\t| +\S|[-+−↑↓▲▼]?[0-9][0-9,.]*[ ]*\n)|(?<=[0-9%‰] )[-+−↑↓▲▼△▽(]?[0-9]"
    r"|(?<=:)[ ]?[-+]?[0-9][0-9,.]*[ ]?(?:\n|\Z))"
)
_FRAME = re.compile(r"[+|:│┃║┄┈├┤┼┬┴┌┐└┘╔╗╚╝╠╣╬╦╩┏┓┗┛ \t]*+[-=─━═][-=+|:│┃║─━┄┈├┤┼┬┴┌┐└┘╔╗╚╝╠╣╬═╦╩┏┓┗┛ \t]*+")
_BARS = re.compile(r"[|│┃║]")
_GAP = re.compile(r" {2,}")
_WORD = re.compile(r"\S+")
_SIGNS = "-+−±↑↓▲▼△▽"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d.])|\d+)(?:\.\d+)?|\.\d+"
_FIGURE = re.compile(
    rf"[<>≥≤约近超逾]?[{_SIGNS}]?\s?(?:{_NUMBER})\s?(?:[%‰℃]|[十百千万亿]{{0,3}}[一-鿿a-zA-Z/%²³]{{0,6}})"
    r"(?:[①-⑳*]|\[\d{1,2}\]|\(\d\)|注\d?)?"
)
_TIME = re.compile(r"\d+\s*(?:[-—~至到]\s*\d+\s*)?(?:年|月|日|季)(?!度电)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAMED_FIGURE = re.compile(r"([一-鿿][^\d:,。;]{1,24}): ?([-+]?[0-9][0-9,.]{0,20})")
_ENDS_SENTENCE = re.compile(r"[。;；!?！？]|,(?![0-9]{3}).*,(?![0-9]{3})")


class Notation(Enum):
    """What parts the cells of a row."""

    TABS = "tabs"
    BARS = "bars"
    GAPS = "gaps"
    BLANKS = "blanks"
    COLONS = "colons"  # a name and its figure, under a line of units


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


def is_figure(words: str) -> bool:
    """Whether the words of a cell are one figure, with or without sign, unit and mark of a note; a time is none."""
    return _FIGURE.fullmatch(words) is not None and _TIME.match(words) is None


def is_year(words: str) -> bool:
    """Whether the words of a cell are a year in bare digits."""
    return _YEAR.fullmatch(words) is not None


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
        for kind, cells in _cut(text, line):
            if len(cells) > 1 and all(span.end - span.start <= _LONGEST_CELL for span in cells):
                yield line, Row(line, tuple(cells)), kind
                break


def _cut(text: str, line: Span) -> Iterator[tuple[Notation, list[Span]]]:
    """The ways in which ``line`` can be cut into cells, the surest first."""
    if text.find("\t", *line) >= 0:
        yield Notation.TABS, _between(text, line, re.compile("\t"))
    elif len(_BARS.findall(text[line.start : line.end])) >= 2 - (text[line.start] in "|│┃║"):
        yield Notation.BARS, _within_bars(text, line)
    else:
        trimmed = _trimmed(text, *line)
        if _ENDS_SENTENCE.search(text, *trimmed) is None:
            named = _NAMED_FIGURE.fullmatch(text, *trimmed)
            if named is not None:
                yield Notation.COLONS, [Span(*named.span(1)), Span(*named.span(2))]
            elif _GAP.search(text, *trimmed) is not None:
                gaps, blanks = _between(text, trimmed, _GAP), _words_and_figures(text, trimmed)
                if len(blanks) > len(gaps) and not is_figure(text[slice(*gaps[-1])]):
                    yield Notation.BLANKS, blanks
                yield Notation.GAPS, gaps
            else:
                yield Notation.BLANKS, _words_and_figures(text, trimmed)


def _between(text: str, line: Span, mark: re.Pattern[str]) -> list[Span]:
    cells, start = [], line.start
    for match in mark.finditer(text, *line):
        cells.append(_trimmed(text, start, match.start()))
        start = match.end()
    return [*cells, _trimmed(text, start, line.end)]


def _within_bars(text: str, line: Span) -> list[Span]:
    trimmed = _trimmed(text, *line)
    start = trimmed.start + (text[trimmed.start] in "|│┃║")
    end = trimmed.end - (trimmed.end > start and text[trimmed.end - 1] in "|│┃║")
    return _between(text, Span(start, end), _BARS)


def _words_and_figures(text: str, line: Span) -> list[Span]:
    """The name and the figures of a row that single blanks part; no cells where it is none."""
    words = [Span(*match.span()) for match in _WORD.finditer(text, *line)]
    figures: list[Span] = []
    while words:
        span = words[-1]
        if is_figure(text[span.start : span.end]):
            figures.append(words.pop())
        elif len(words) > 1 and _is_unit(text, span) and is_figure(text[words[-2].start : words[-2].end]):
            figures.append(Span(words[-2].start, span.end))
            del words[-2:]
        else:
            break
    if not words and len(figures) > _FEWEST_ROWS and is_year(text[figures[-1].start : figures[-1].end]):
        if all(is_year(text[slice(*figure)]) for figure in figures):
            return [Span(line.start, line.start), *reversed(figures)]  # years over the columns
        words.append(figures.pop())
    unit = words.pop() if figures and len(words) > 1 and _is_unit(text, words[-1]) else None
    if not figures or not words or _named_until(text, words) - words[0].start > _LONGEST_NAME:
        return []
    name = Span(words[0].start, words[-1].end)
    return [name, *([unit] if unit is not None else []), *reversed(figures)]


def _named_until(text: str, words: list[Span]) -> int:
    """Where the Chinese name of a row ends; behind it may stand the same in English (机构数(个) Number of Institutions)."""
    chinese = [word.end for word in words if any("一" <= char <= "鿿" for char in text[slice(*word)])]
    return chinese[-1] if chinese else words[-1].end


def _is_unit(text: str, span: Span) -> bool:
    """Whether the word is a unit, with or without a multiplier: 万吨, 亿度, 台."""
    at = span.start
    if unit_length(text, at) == span.end - at:
        return True
    while at < span.end and text[at] in "十百千万亿":
        at += 1
    return at == span.end or unit_length(text, at) == span.end - at


def _follows(text: str, line: Span, following: Span) -> bool:
    """Whether only line ends, at most one blank line and frames stand between two lines."""
    between = text[line.end : following.start]
    if not between.strip():
        return between.count("\n") <= _FEWEST_ROWS
    return all(not part.strip() or _FRAME.fullmatch(part) for part in between.split("\n"))


def _group_between(text: str, last: Row, row: Row, notation: Notation) -> Row | None:
    """The one line between two rows, if it names a group of rows and is no row itself: short, and above figures."""
    if notation not in (Notation.TABS, Notation.GAPS) or len(row.cells) <= _FEWEST_ROWS or not _figures(text, row):
        return None
    line = Span(last.line.end + 1, row.line.start - 1)
    words = _trimmed(text, *line) if line.start < line.end else line
    if not words.start < words.end <= words.start + _LONGEST_GROUP or text.count("\n", *line):
        return None
    if _ENDS_SENTENCE.search(text, *words) or _UNIT_LINE.search(text, *words) or text[words.start] == "表":
        return None
    return Row(line, (words,)) if len(last.cells) > _FEWEST_ROWS else None


def _close(text: str, notation: Notation | None, rows: list[Row], blocks: list[Block]) -> None:
    """Keeps ``rows`` as a block if they are a table."""
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
            or _ENDS_SENTENCE.search(words)
        ):
            break
        found.insert(0, line)
        at = line.start
    while found and len(parts_of(text, found[0])) < _FEWEST_ROWS:
        found.pop(0)
    count, width = sum(len(parts_of(text, line)) for line in found), len(rows[0].cells)
    return found if width - 1 <= count <= width + len(found) else []


def parts_of(text: str, line: Span) -> list[Span]:
    """What stands apart in a line of heads: by wide gaps if it has any (指 标   2022年), else by blanks."""
    trimmed = _trimmed(text, *line)
    words = _unspaced(text, [Span(*match.span()) for match in _WORD.finditer(text, *trimmed)])
    times = sum(_TIME.match(text, *word) is not None or is_year(text[slice(*word)]) for word in words)
    if times < _FEWEST_ROWS and _GAP.search(text, *trimmed) is not None:
        return _between(text, trimmed, _GAP)
    return words


def _unspaced(text: str, words: list[Span]) -> list[Span]:
    """``words``, where two Chinese characters that stand apart are one (项 目, 单 位)."""
    joined: list[Span] = []
    lone: Span | None = None
    for word in words:
        if word.end - word.start > 1 or not "一" <= text[word.start] <= "鿿":
            lone = None
        elif lone is None:
            lone = word
        else:
            joined[-1], lone = Span(lone.start, word.end), None
            continue
        joined.append(word)
    return joined


def _is_table(text: str, notation: Notation, rows: list[Row]) -> bool:
    figured = [row for row in rows if _figures(text, row)]
    if len(rows) < _FEWEST_ROWS or not figured:
        return False
    if notation in (Notation.TABS, Notation.BARS):
        return True
    alike = max(sum(len(row.cells) == len(other.cells) for other in rows) for row in figured)
    if notation is Notation.GAPS:
        return alike >= _FEWEST_ROWS
    several = [row for row in rows if len(row.cells) > _FEWEST_ROWS]
    if notation is Notation.BLANKS and len(several) >= _FEWEST_ROWS:
        return True
    return _is_headed(text, rows)


def _figures(text: str, row: Row) -> int:
    return sum(is_figure(text[span.start : span.end]) for span in row.cells[1:])


_UNIT_LINE = re.compile(r"单位 ?[:/]")


def _is_headed(text: str, rows: list[Row]) -> bool:
    """Whether rows of a name and one figure stand under a line of units."""
    above = text[max(0, rows[0].line.start - 2 * _LONGEST_CELL) : rows[0].line.start]
    return any(_UNIT_LINE.search(line) for line in above.split("\n")[-4:])


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
