"""Pages of placed characters: the order in which they are read, as paragraphs and rows of tables.

Decides columns, lines, paragraphs, rows and what stands on every page (heads, feet, page numbers) and belongs to none. Lines of a
paragraph are joined without anything between them, so that a number cut by a line, a column or a page is whole. Leaves getting
characters out of a file to ``pdf`` and ``scan``.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from summarizer.layout import Layout

__all__ = ["Glyph", "Page", "Set", "set_pages"]

_CELL_GAP: Final = 1.0  # of the type's size: what parts two cells of a row, or two columns of text
_FIGURE_GAP: Final = 0.55  # … and two figures of a row, which are set closer
_WORD_GAP: Final = 0.22  # … and two words in Latin letters
_SHORT: Final = 1.6  # … by which the last line of a paragraph ends before the others
_INDENT: Final = 1.2
_OTHER_SIZE: Final = 0.15
_OTHER_BLOCK: Final = 1.2
_STOPS: Final = "。！？；：….!?;:"
_CLOSING: Final = '”’」』）》】)"'
_CROSSED: Final = 0.25  # of a page's lines, which may cross the space between two columns: headlines, tables
_FULL: Final = 0.15  # of a page's lines, which must stand on either side of it
_FILLED: Final = 0.6  # of a column's width that its lines fill, where the cells of a table do not
_FEWEST_IN_COLUMN: Final = 6
_FEWEST_LINES: Final = 3
_EDGE_LINES: Final = 2  # lines at the head or foot of a page that may be its furniture
_LONGEST_GROUP: Final = 20
_PAGE_MARK: Final = re.compile(r"[-—–·•]*第?\d{1,4}页?(?:[/,，]?共?\d{1,4}页?)?[-—–·•]*|[IVXivx]{1,6}")
_DIGITS: Final = re.compile(r"\d+")


class Glyph(NamedTuple):
    """A character with its edges on the page in points from the top left, its type's size, and how sure it is (1 if not read by eye)."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    confidence: float = 1.0


class Page(NamedTuple):
    """The characters of a page in any order; ``number`` is counted from 1."""

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]


class _Segment(NamedTuple):
    """Characters of one line that stand close together, in order."""

    glyphs: tuple[Glyph, ...]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def text(self) -> str:
        return "".join(glyph.character for glyph in self.glyphs)


class _Line(NamedTuple):
    """A line of a column: its segments, where the column's lines begin and end, and whether it is the row of a table."""

    page: int
    segments: tuple[_Segment, ...]
    start: float = 0.0
    stop: float = 0.0
    row: bool = False

    @property
    def glyphs(self) -> Iterator[Glyph]:
        return (glyph for segment in self.segments for glyph in segment.glyphs)

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)


class Set(NamedTuple):
    """A text and where its characters stand."""

    text: str
    layout: Layout


def set_pages(pages: Iterable[Page]) -> Set:
    """The text of ``pages`` in reading order."""
    whole = [(page, [_Line(page.number, tuple(segments)) for segments in _lines(page.glyphs)]) for page in pages]
    furniture = _furniture([lines for _, lines in whole])
    bodies = [(page.number, _without(lines, furniture)) for page, lines in whole]
    found = [_gutters(lines) for _, lines in bodies]
    usual = Counter(map(tuple, filter(None, found))).most_common(1)
    read = [
        line
        for (number, lines), gutters in zip(bodies, found, strict=True)
        for line in _read_page(number, lines, gutters or (_allowed(lines, usual[0][0]) if usual else []))
    ]
    writer = _Writer(indented=_is_indented(read))
    for line in read:
        writer.add(line)
    return writer.finished()


def _without(lines: Sequence[_Line], furniture: frozenset[str]) -> list[_Line]:
    """The lines of a page without its number and what stands at the head or foot of most pages."""
    last = len(lines) - _EDGE_LINES
    return [
        line
        for at, line in enumerate(lines)
        if _EDGE_LINES <= at < last or not (_PAGE_MARK.fullmatch(line.text) or _shape(line) in furniture)
    ]


def _is_indented(lines: Sequence[_Line]) -> bool:
    """Whether the paragraphs of a text begin with an indent, as most of the lines behind a short one tell."""
    behind = [(last, line) for last, line in pairwise(lines) if _is_short(last) and not (last.row or line.row)]
    indented = sum(_is_set_in(line) for last, line in behind if _ends_sentence(last))
    return indented > 1 and indented * 2 > sum(_ends_sentence(last) for last, _ in behind)


def _ends_sentence(line: _Line) -> bool:
    """Whether a line may be the last of its paragraph: it ends with a mark, and not in the middle of a number."""
    text = line.text.rstrip(_CLOSING)
    return text[-1:] in _STOPS and text != "" and not (text[-1] in ".:" and text[-2:-1].isdecimal())


def _is_short(line: _Line) -> bool:
    return line.right < line.stop - _SHORT * line.size


def _is_set_in(line: _Line) -> bool:
    return line.left > line.start + _INDENT * line.size


def _shape(line: _Line) -> str:
    """A line as it stands on every page: without its number."""
    return _DIGITS.sub("0", line.text)


def _furniture(pages: Sequence[Sequence[_Line]]) -> frozenset[str]:
    """The lines that stand at the head or foot of most pages, two or more."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_shape(line) for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:])})
    return frozenset(shape for shape, count in counts.items() if count > max(1, len(pages) // 2))


def _allowed(lines: Sequence[_Line], gutters: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The gutters of the other pages for one that has too few lines to tell its own; none if its lines cross them."""
    crossing = sum(_crosses(line, gutters) for line in lines)
    return list(gutters) if crossing <= _CROSSED * len(lines) else []


def _read_page(number: int, lines: Sequence[_Line], gutters: Sequence[tuple[float, float]]) -> Iterator[_Line]:
    """The lines of a page in reading order: what stands over all columns parts the page into stretches."""
    run: list[_Line] = []
    wide: list[_Line] = []
    for line in lines:
        if gutters and _crosses(line, gutters):
            yield from _zone(number, run, gutters)
            run = []
            wide.append(line)
        else:
            yield from _rows(wide)
            wide = []
            run.append(line)
    yield from _zone(number, run, gutters)
    yield from _rows(wide)


def _lines(glyphs: Sequence[Glyph]) -> list[list[_Segment]]:
    """The lines of ``glyphs`` from the top, each cut where more than a blank stands between two characters."""
    made: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.top + glyph.bottom, glyph.left)):
        middle = (glyph.top + glyph.bottom) / 2
        if made and made[-1][0].top <= middle <= made[-1][0].bottom:
            made[-1].append(glyph)
        else:
            made.append([glyph])
    return [_segments(_once(sorted(line, key=lambda glyph: glyph.left))) for line in made]


def _once(line: list[Glyph]) -> list[Glyph]:
    """The line without the second strokes of a bold that is printed twice."""
    kept: list[Glyph] = []
    for glyph in line:
        near = (other for other in kept[-2:] if other.character == glyph.character and glyph.character not in "—…")
        if not any(abs(other.left - glyph.left) < 0.3 * glyph.size for other in near):
            kept.append(glyph)
    return kept


def _segments(line: Sequence[Glyph]) -> list[_Segment]:
    parts: list[list[Glyph]] = [[line[0]]]
    for before, glyph in pairwise(line):
        size = max(before.size, glyph.size)
        gap = glyph.left - before.right
        figures = before.character.isdecimal() and (glyph.character.isdecimal() or glyph.character in "-+−")
        if gap > (_FIGURE_GAP if figures else _CELL_GAP) * size:
            parts.append([])
        parts[-1].append(glyph)
    return [_Segment(tuple(part)) for part in parts]


def _gutters(lines: Sequence[_Line]) -> list[tuple[float, float]]:
    """The upright spaces that part columns of running text: few lines cross them, many stand on either side."""
    if len(lines) < 2 * _FEWEST_LINES:
        return []
    size = median(line.size for line in lines)
    width = int(max(line.right for line in lines)) + 2
    crossed = [0] * width
    for line in lines:
        for segment in line.segments:
            for at in range(max(0, int(segment.left)), min(width, int(segment.right) + 1)):
                crossed[at] += 1
    count = len(lines)
    full = [at for at in range(width) if crossed[at] >= max(_FEWEST_LINES, _FULL * count)]
    if not full:
        return []
    found: list[tuple[float, float]] = []
    at = full[0]
    while at < full[-1]:
        if crossed[at] > _CROSSED * count:
            at += 1
            continue
        start = at
        while at < full[-1] and crossed[at] <= _CROSSED * count:
            at += 1
        if at - start >= 0.8 * size:
            found.append((start, at))
    return found if found and _is_running(lines, found) else []


def _is_running(lines: Sequence[_Line], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether the segments between the gutters are lines of running text and no cells of a table."""
    edges = [0.0, *((start + end) / 2 for start, end in gutters), float("inf")]
    filled = 0
    for left, right in pairwise(edges):
        inside = [s for line in lines for s in line.segments if left <= s.left and s.right <= right]
        if len(inside) < _FEWEST_LINES:
            continue
        extent = max(s.right for s in inside) - min(s.left for s in inside)
        widths = sorted((s.right - s.left for s in inside), reverse=True)
        usual = median(widths[: max(1, 2 * len(widths) // 3)])
        long = median(len(s.glyphs) for s in inside) >= _FEWEST_IN_COLUMN
        filled += long and usual >= _FILLED * extent
    return filled >= 2


def _crosses(line: _Line, gutters: Sequence[tuple[float, float]]) -> bool:
    return any(s.left < (start + end) / 2 < s.right for s in line.segments for start, end in gutters)


def _zone(number: int, lines: list[_Line], gutters: Sequence[tuple[float, float]]) -> Iterator[_Line]:
    """The lines of a stretch of a page in reading order: column by column if it has columns."""
    if not lines:
        return
    if not gutters:
        yield from _rows(lines)
        return
    edges = [float("-inf"), *((start + end) / 2 for start, end in gutters), float("inf")]
    glyphs = [glyph for line in lines for glyph in line.glyphs]
    for left, right in pairwise(edges):
        inside = [glyph for glyph in glyphs if left <= (glyph.left + glyph.right) / 2 < right]
        if inside:
            yield from _rows([_Line(number, tuple(segments)) for segments in _lines(inside)])


def _rows(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines of a column with its edges; those that are rows of a table with their cells in its columns."""
    if not lines:
        return
    start = min(line.left for line in lines)
    stop = sorted(line.right for line in lines)[-1 - len(lines) // 20]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _in_table(lines, at, end):
            end += 1
        while end > at and len(lines[end - 1].segments) < 2:
            end -= 1
        if end - at >= 2:
            yield from (line._replace(start=start, stop=stop, row=True) for line in _aligned(lines[at:end]))
            at = end
        else:
            yield lines[at]._replace(start=start, stop=stop)
            at += 1


def _in_table(lines: Sequence[_Line], first: int, at: int) -> bool:
    """Whether a line goes on with the table that begins at ``first``: several cells, or the name of a group of rows."""
    if len(lines[at].segments) > 1:
        return True
    between = first < at < len(lines) - 1 and len(lines[at + 1].segments) > 1
    return between and len(lines[at].text) <= _LONGEST_GROUP


def _aligned(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The rows of a table, each with a segment for every column: an empty one where it has none."""
    most = max(len(line.segments) for line in lines)
    columns: list[tuple[float, float]] = []
    for line in lines:
        if len(line.segments) == most:
            for at, segment in enumerate(line.segments):
                if at < len(columns):
                    columns[at] = (min(columns[at][0], segment.left), max(columns[at][1], segment.right))
                else:
                    columns.append((segment.left, segment.right))
    for line in lines:
        cells: dict[int, _Segment] = {}
        for segment in line.segments:
            at = _column_of(segment, columns)
            while at in cells:
                at += 1
            cells[at] = segment
        blank = _Segment(())
        yield line._replace(segments=tuple(cells.get(at, blank) for at in range(max(cells) + 1)))


def _column_of(segment: _Segment, columns: Sequence[tuple[float, float]]) -> int:
    """The first column that the segment reaches into, else the nearest."""
    for at, (left, right) in enumerate(columns):
        if segment.left < right and segment.right > left:
            return at
    middle = (segment.left + segment.right) / 2
    return min(range(len(columns)), key=lambda at: abs((columns[at][0] + columns[at][1]) / 2 - middle))


class _Writer:
    """Puts lines together: into one paragraph where the layout alone ended a line."""

    def __init__(self, *, indented: bool) -> None:
        self._indented = indented
        self._pieces: list[str] = []
        self._pages, self._edges, self._sure = array("I"), array("d"), array("d")
        self._last: _Line | None = None
        self._scanned = False

    def add(self, line: _Line) -> None:
        """Write ``line`` behind what stands already."""
        filled = line._replace(segments=tuple(s for s in line.segments if s.glyphs)) if line.row else line
        if self._last is not None:
            last = self._last
            if line.row or last.row or _begins_paragraph(last, filled, self._indented):
                self._blank("\n")
            elif _latin(last.text[-1]) and _latin(filled.text[0]):
                self._blank(" ")
        for at, segment in enumerate(line.segments):
            if at:
                self._blank("\t" if line.row else " ")
            self._segment(line.page, segment)
        self._last = filled._replace(row=line.row)

    def finished(self) -> Set:
        """The text and its places."""
        if self._pieces:
            self._blank("\n")
        return Set("".join(self._pieces), Layout(self._pages, self._edges, self._sure if self._scanned else None))

    def _segment(self, page: int, segment: _Segment) -> None:
        before: Glyph | None = None
        for glyph in segment.glyphs:
            if before is not None and glyph.left - before.right > _WORD_GAP * glyph.size:
                both = before.character + glyph.character
                if both.isascii() and not (glyph.character in ".,%" or before.character in "."):
                    self._blank(" ")
            self._put(glyph.character, page, glyph)
            before = glyph

    def _put(self, character: str, page: int, glyph: Glyph) -> None:
        for each in character:
            self._pieces.append(each)
            self._pages.append(page)
            self._edges.extend((glyph.left, glyph.top, glyph.right, glyph.bottom))
            self._sure.append(glyph.confidence)
        self._scanned = self._scanned or glyph.confidence < 1

    def _blank(self, sign: str) -> None:
        self._pieces.append(sign)
        self._pages.append(0)
        self._edges.extend((0.0, 0.0, 0.0, 0.0))
        self._sure.append(1.0)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _begins_paragraph(last: _Line, line: _Line, indented: bool) -> bool:
    """Whether the writer ended a paragraph with ``last``, and not the layout a line; ``indented`` if his begin with an indent."""
    size = max(last.size, line.size)
    if abs(last.size - line.size) > _OTHER_SIZE * size or _is_set_in(line):
        return True
    if _is_short(last) and not (indented and not _ends_sentence(last)):
        return True
    same_column = last.page == line.page and line.top > last.top
    return same_column and line.top - last.bottom > _OTHER_BLOCK * size
