"""The report's text cut into paragraphs and marked numbers, and the anchors under which a page finds them again.

Decides that a number is one mark with exactly its own characters, even where it runs across a line end. Leaves what
the marks look like to the templates. Time and size grow with the text and the numbers, whatever the evidence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.schema import LedgerNumber

__all__ = ["MarkedText", "Paragraph", "Piece", "marked"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the report: a whole number, or what stands between two (``number`` is None)."""

    text: str
    number: LedgerNumber | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the report that holds anything, or several where a number runs across their ends.

    ``start`` is the offset of its first character; the pieces follow each other without a gap.
    """

    start: int
    pieces: tuple[Piece, ...]

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"p-{self.start}"


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A report as paragraphs in order; ``numbers`` are those that have a mark, in order of place."""

    paragraphs: tuple[Paragraph, ...]
    numbers: tuple[LedgerNumber, ...]

    def anchor_at(self, start: int, end: int) -> str | None:
        """The id of the number that overlaps ``start:end``, else of the paragraph that holds it; None outside the text."""
        place = bisect_right(self.numbers, start, key=lambda number: number.end)
        if place < len(self.numbers) and self.numbers[place].start < end:
            return f"x-{self.numbers[place].id}"
        above = bisect_right(self.paragraphs, start, key=lambda paragraph: paragraph.start)
        return self.paragraphs[above - 1].anchor if above else None


def marked(text: str, numbers: Sequence[LedgerNumber]) -> MarkedText:
    """``text`` with a mark for each of ``numbers`` that lies within it; of two that overlap the earlier has it."""
    shown: list[LedgerNumber] = []
    for number in sorted(numbers, key=lambda each: (each.start, -each.end)):
        if number.start < number.end <= len(text) and (not shown or shown[-1].end <= number.start):
            shown.append(number)
    return MarkedText(tuple(_paragraphs(text, shown)), tuple(shown))


def _paragraphs(text: str, numbers: Sequence[LedgerNumber]) -> Iterator[Paragraph]:
    at = 0
    for start, end in _lines(text, numbers):
        first = at
        while at < len(numbers) and numbers[at].start < end:
            at += 1
        if text[start:end].strip():
            yield Paragraph(start, tuple(_pieces(text, start, end, numbers[first:at])))


def _lines(text: str, numbers: Sequence[LedgerNumber]) -> Iterator[tuple[int, int]]:
    """Start and end of each line without its line end; lines are joined where a number runs across."""
    start = position = at = 0
    for line in text.splitlines(keepends=True):
        position += len(line)
        while at < len(numbers) and numbers[at].end <= position:
            at += 1
        if at < len(numbers) and numbers[at].start < position:
            continue
        yield start, start + len(text[start:position].rstrip())
        start = position


def _pieces(text: str, start: int, end: int, numbers: Sequence[LedgerNumber]) -> Iterator[Piece]:
    position = start
    for number in numbers:
        if position < number.start:
            yield Piece(text[position : number.start], None)
        yield Piece(text[number.start : number.end], number)
        position = number.end
    if position < end:
        yield Piece(text[position:end], None)
