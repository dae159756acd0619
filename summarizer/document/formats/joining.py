"""Lines put together to a text: into one paragraph where the layout alone ended a line.

Decides where a paragraph begins. Lines of one are joined without anything between them, so that a number cut by a line, a column or
a page is whole; the cells of a row are parted by tabs.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.document.formats.placed import Glyph, PlacedLine, PlacedSegment
from summarizer.layout import Layout

__all__ = ["Set", "written"]

_WORD_GAP: Final = 0.19  # of the type's size: what parts two words in Latin letters; a blank of Song type is 0.21 wide
_SHORT: Final = 1.6  # … by which the last line of a paragraph ends before the others
_INDENT: Final = 1.2
_OTHER_SIZE: Final = 0.15
_OTHER_BLOCK: Final = 1.2
_STOPS: Final = "。！？；：….!?;:"
_ITEM: Final = re.compile(
    r"[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节条部]|[①-⑳●■◆★·—※*#附注]"
)
_CLOSING: Final = '”’」』）》】)"'


class Set(NamedTuple):
    """A text and where its characters stand."""

    text: str
    layout: Layout


def written(lines: Sequence[PlacedLine]) -> Set:
    """The text of ``lines``, which are given in reading order."""
    writer = _Writer(indented=_is_indented(lines))
    for line in lines:
        writer.add(line)
    return writer.finished()


def _is_indented(lines: Sequence[PlacedLine]) -> bool:
    """Whether the paragraphs of a text begin with an indent, as most of the lines behind a short one tell."""
    behind = [(last, line) for last, line in pairwise(lines) if _is_short(last) and not (last.row or line.row)]
    indented = sum(_is_set_in(line) for last, line in behind if _ends_sentence(last))
    return indented > 1 and indented * 2 > sum(_ends_sentence(last) for last, _ in behind)


def _ends_sentence(line: PlacedLine) -> bool:
    """Whether a line may be the last of its paragraph: it ends with a mark, and not in the middle of a number."""
    text = line.text.rstrip(_CLOSING)
    return text[-1:] in _STOPS and text != "" and not (text[-1] in ".:" and text[-2:-1].isdecimal())


def _is_short(line: PlacedLine) -> bool:
    return line.right < line.stop - _SHORT * line.size


def _is_set_in(line: PlacedLine) -> bool:
    return line.left > line.start + _INDENT * line.size


class _Writer:
    """Puts lines together: into one paragraph where the layout alone ended a line."""

    def __init__(self, *, indented: bool) -> None:
        self._indented = indented
        self._pieces: list[str] = []
        self._pages, self._edges, self._sure = array("I"), array("d"), array("d")
        self._last: PlacedLine | None = None
        self._scanned = False

    def add(self, line: PlacedLine) -> None:
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

    def _segment(self, page: int, segment: PlacedSegment) -> None:
        before: Glyph | None = None
        for glyph in segment.glyphs:
            # In a cell of a table, characters of several lines follow one another.
            wrapped = before is not None and glyph.top > before.bottom - _WORD_GAP * glyph.size
            if before is not None and (wrapped or glyph.left - before.right > _WORD_GAP * glyph.size):
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


def _stands_apart(line: PlacedLine) -> bool:
    """Whether a line that is not set in may begin a paragraph where the others are: a heading, an item, a line of its own."""
    return _is_short(line) or _ITEM.match(line.text) is not None


def _begins_paragraph(last: PlacedLine, line: PlacedLine, indented: bool) -> bool:
    """Whether the writer ended a paragraph with ``last``, and not the layout a line; ``indented`` if his begin with an indent."""
    size = max(last.size, line.size)
    if abs(last.size - line.size) > _OTHER_SIZE * size or _is_set_in(line):
        return True
    if _is_short(last) and (not indented or (_ends_sentence(last) and _stands_apart(line))):
        return True
    same_column = last.page == line.page and line.top > last.top
    return same_column and line.top - last.bottom > _OTHER_BLOCK * size
