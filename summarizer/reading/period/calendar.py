"""Periods as calendar dates, and how two of them compare.

Decides what a period is and when two are the same, one holds the other, or they meet. Leaves reading words to ``time_words``.
Every comparison is three-valued: None says that the words leave it open, which is never a contradiction.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["Day", "Frame", "Period", "last_of_month"]


class Day(NamedTuple):
    """A day of the calendar; the year counts from the report's own (0, -1) where that is not known."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included, as ``time_words`` say them.

    ``anchored``: the years are those of the calendar; else 0 is the year that the report is about, -1 the one before.
    ``runs_on``: it goes on to when the report was told, which is not known; ``last`` is then the latest possible day.
    ``rough``: it lies within these days, and the words do not say where (2023年春运).
    """

    first: Day
    last: Day
    words: str = field(compare=False)
    anchored: bool = True
    runs_on: bool = False
    rough: bool = False

    def same(self, other: Period) -> bool | None:
        """Whether both cover the same days; None if the words leave it open."""
        if self.anchored is not other.anchored:
            return None
        if self.meets(other) is False:
            return False
        if self.rough or other.rough:
            return None
        if self.first != other.first:
            return False
        if self.last == other.last:
            return True
        longer, shorter = (self, other) if self.last > other.last else (other, self)
        return None if longer.runs_on and longer.first <= shorter.last else False

    def contains(self, other: Period) -> bool | None:
        """Whether ``other`` lies within this period; None if the words leave it open."""
        if self.anchored is not other.anchored:
            return None
        if self.meets(other) is False:
            return False
        inside = self.first <= other.first and other.last <= self.last
        return None if (self.rough or (self.runs_on and inside and self.last > other.first)) and inside else inside

    def meets(self, other: Period) -> bool | None:
        """Whether a day may lie in both; None if only one of them is tied to the calendar."""
        if self.anchored is not other.anchored:
            return None
        return self.first <= other.last and other.first <= self.last

    @property
    def years(self) -> int:
        """How many years of the calendar it touches."""
        return self.last.year - self.first.year + 1

    @property
    def is_year(self) -> bool:
        """Whether it is one whole year of the calendar."""
        return (self.first[1:], self.last[1:]) == ((1, 1), (12, 31)) and self.years == 1 and not self.rough

    @property
    def is_point(self) -> bool:
        """Whether it is one day, as that on which a stock is counted (2023年末)."""
        return self.first == self.last

    def at(self, words: str) -> Period:
        """The same days said in other words."""
        return Period(self.first, self.last, words, self.anchored, self.runs_on, self.rough)


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative words are reckoned from; None for what the report does not say.

    ``year`` is the one that the report looks back on, ``told`` the day of its dateline, ``whole`` the time that it covers.
    """

    year: int | None = None
    told: Day | None = None
    whole: Period | None = None


def last_of_month(year: int, month: int, *, anchored: bool) -> Day:
    """The last day of ``month``; February has 29 days in a year that is not known."""
    return Day(year, month, monthrange(year, month)[1] if anchored else (29 if month == 2 else monthrange(1, month)[1]))
