"""Fuller times: the words in which a report says a figure's time with its year, for words that leave the year out.

Decides that 上半年 is given as 2022年上半年, or 年末 as 2022年末, if the report says so anywhere, and so never in words of its own.
Both must be the same days; where no year is known, the report must say the months of one year only. Leaves which time
holds for a figure to ``carrying``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.reading.passages import FigureContext
from summarizer.reading.period import Period
from summarizer.reading.period.extent import leaves_year_open, tells_year, up_to
from summarizer.reading.written import AsWritten
from summarizer.text import Span

__all__ = ["with_fuller_times"]

_Days = tuple[object, ...]


def with_fuller_times(
    written: AsWritten, figures: Sequence[FigureContext], named: Mapping[Span, Period | None]
) -> tuple[FigureContext, ...]:
    """``figures``, each with the fullest words that the report has for its time; ``named`` are the times that it names."""
    told = _TimesWithYear(written)
    for span, days in sorted(named.items()):
        told.add(span, days)
    return tuple(map(told.fuller, figures))


@dataclass(slots=True)
class _TimesWithYear:
    """The times that a report says with their years; ``add`` what it names in order."""

    written: AsWritten
    _places: dict[_Days, list[tuple[Span, Period]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, span: Span, days: Period | None) -> None:
        """Takes in what is named at ``span``, if it says its year."""
        words = self._words(span)
        if days is not None and tells_year(words):
            self._places[self._key(words, days)].append((span, days))

    def fuller(self, figure: FigureContext) -> FigureContext:
        """``figure`` with the words for its time that stand nearest before those it has, else first in the report."""
        period, days = figure.period, figure.dates
        words = self._words(period.span) if period is not None else ""
        if period is None or days is None or not leaves_year_open(words):
            return figure
        places = self._places.get(self._key(words, days), ())
        same = [place for place in places if place[1].first.year == days.first.year] if days.anchored else places
        if not same or len({days.first.year for _, days in same}) > 1:
            return figure
        span, told = same[max(bisect_left(same, period.span, key=lambda place: place[0]) - 1, 0)]
        text = self.written.carried(span, period.distance).text
        return figure._replace(period=period._replace(text=text), dates=told.at(days.words))

    def _words(self, span: Span) -> str:
        return self.written.text.text[slice(*span)]

    def _key(self, words: str, days: Period) -> _Days:
        """What is equal of times that may be the same but for their year."""
        return (up_to(words), days.first[1:], days.last[1:], days.years, days.runs_on, days.rough)
