"""Fuller times: the words in which a report says a figure's time with its year, for words that leave the year out.

Decides that 上半年 is given as 2022年上半年, or 年末 as 2022年末, if the report says so anywhere, and so never in words of its own.
Both must be the same days. Leaves which time holds for a figure to ``carrying``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.reading.passages import FigureContext
from summarizer.reading.period import Period
from summarizer.reading.period.extent import leaves_year_open, tells_year
from summarizer.reading.written import AsWritten
from summarizer.text import Span

__all__ = ["with_fuller_times"]

_Days = tuple[object, ...]


def with_fuller_times(
    written: AsWritten, figures: Sequence[FigureContext], named: Mapping[Span, Period | None]
) -> tuple[FigureContext, ...]:
    """``figures``, each with the fullest words that the report has for its time; ``named`` are the times that it names."""
    text = written.text.text
    dated = ((span, days) for span, days in sorted(named.items()) if days is not None)
    told = _by_days((span, days) for span, days in dated if tells_year(text[slice(*span)]))
    return tuple(_with_fuller(written, figure, told) for figure in figures)


def _by_days(dated: Iterable[tuple[Span, Period]]) -> Mapping[_Days, list[Span]]:
    """The places at which the same days are told, in order."""
    places: dict[_Days, list[Span]] = defaultdict(list)
    for span, days in dated:
        places[_key(days)].append(span)
    return places


def _key(days: Period) -> _Days:
    return (days.first, days.last, days.anchored, days.runs_on, days.rough)


def _with_fuller(written: AsWritten, figure: FigureContext, told: Mapping[_Days, list[Span]]) -> FigureContext:
    period, days = figure.period, figure.dates
    if period is None or days is None or not leaves_year_open(written.text.text[slice(*period.span)]):
        return figure
    places = told.get(_key(days))
    if not places:
        return figure
    before = bisect_left(places, period.span)
    nearest = places[max(before - 1, 0)]
    fuller = written.carried(nearest, period.distance, period.rule)
    return figure._replace(period=period._replace(text=fuller.text))
