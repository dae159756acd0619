"""A stretch of a text: the one type that every part of the program shares."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Span", "trimmed"]


class Span(NamedTuple):
    """A half-open stretch of a text, ``0 <= start <= end``; the owner says of which text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether every character of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch ``start:end`` of ``text`` without the white space at its edges; an empty one at its end if there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
