"""Finds the short quotations and the document titles of a text, where slogans and names stand.

Decides only where they lie; what a numeral inside them is, ``names`` decides.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from summarizer.numbers.patterns import Pattern

__all__ = ["Quotations"]

# A slogan in quotation marks holds no clause mark and no other quotation; 30 characters is longer than any
# seen in reports, 60 longer than any title without a line end.
_MARKS: Final = '"“”『』「」‘’《》〈〉【】'
_QUOTATION: Final = Pattern(rf"[\"“『「‘【]([^{_MARKS},。;!?:\n]{{1,30}})[\"”』」’】]")
_TITLE: Final = Pattern("《[^《》\n]{1,60}》")


@dataclass(frozen=True, slots=True)
class Quotations:
    """The inner spans of the short quotations of one text, and the spans of its titles."""

    _starts: list[int]
    _ends: list[int]
    _title_starts: list[int]
    _title_ends: list[int]

    @classmethod
    def of(cls, text: str) -> Quotations:
        """The quotations and titles of ``text``."""
        quoted = [found.span(1) for found in _QUOTATION.finditer(text)]
        titles = [found.span() for found in _TITLE.finditer(text)] if "《" in text else []
        return cls(
            [start for start, _ in quoted],
            [end for _, end in quoted],
            [start for start, _ in titles],
            [end for _, end in titles],
        )

    def around(self, at: int) -> tuple[int, int] | None:
        """The inside of the quotation that holds ``at``, None where none does."""
        index = bisect_right(self._starts, at) - 1
        return (self._starts[index], self._ends[index]) if index >= 0 and at < self._ends[index] else None

    def hold(self, at: int) -> bool:
        """Whether ``at`` lies in a quotation or a title."""
        index = bisect_right(self._starts, at) - 1
        return (index >= 0 and at < self._ends[index]) or self.in_title(at)

    def in_title(self, at: int) -> bool:
        """Whether ``at`` lies inside 《…》."""
        if not self._title_starts:
            return False
        index = bisect_right(self._title_starts, at) - 1
        return index >= 0 and at < self._title_ends[index]
