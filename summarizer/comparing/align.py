"""Statistics of several summaries lined up: one row for each indicator, one cell for each report.

Decides that what is not surely the same indicator, unit, scope and part of the year is never lined up: of two figures of
one key in one report neither is taken, and what stands alone is listed with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.comparing.keys import Key, confidence, is_against_the_year_before, key_of, stem_of, year_of
from summarizer.comparing.reckoned import Reckoned, reckoned
from summarizer.document.folding import fold
from summarizer.schema import Statistic, Summary

__all__ = ["Comparison", "IndicatorRow", "Unmatched", "compare_summaries"]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: a cell for each report, None where it has none; ``confidence`` is that of the least sure pair.

    ``reckoned`` has an entry for each cell after which a change was reckoned, by the place of the later report.
    """

    indicator: str
    unit: str | None
    scope: str | None
    confidence: str
    cells: tuple[Statistic | None, ...]
    changes: Mapping[int, Reckoned]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A statistic that stands in no row, and why."""

    report: int
    statistic: Statistic
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports in order of body and year, rows in order of the first report that has them."""

    reports: tuple[Summary, ...]
    rows: tuple[IndicatorRow, ...]
    unmatched: tuple[Unmatched, ...]


def compare_summaries(summaries: Iterable[Summary]) -> Comparison:
    """The statistics of ``summaries`` lined up."""
    reports = _ordered(summaries)
    unmatched: list[Unmatched] = []
    keyed: defaultdict[Key, defaultdict[int, list[Statistic]]] = defaultdict(lambda: defaultdict(list))
    for place, summary in enumerate(reports):
        for statistic in summary.statistics:
            key = key_of(statistic, summary)
            if isinstance(key, Key):
                keyed[key][place].append(statistic)
            else:
                unmatched.append(Unmatched(place, statistic, key))
    rows = [row for key, found in keyed.items() for row in _rows(key, found, len(reports), unmatched)]
    rows = [replace(row, changes=dict(_changes(row, reports))) for row in rows]
    rows.sort(key=_row_order)
    unmatched.sort(key=lambda each: (each.report, each.statistic.start, each.statistic.id))
    return Comparison(reports, tuple(rows), tuple(unmatched))


def _ordered(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    listed = list(summaries)
    bodies = list(dict.fromkeys(_body(summary) for summary in listed))
    return tuple(sorted(listed, key=lambda each: (bodies.index(_body(each)), year_of(each) or 0)))


def _body(summary: Summary) -> str:
    return fold(summary.source.organization or summary.source.name)


def _rows(
    key: Key, found: Mapping[int, Sequence[Statistic]], reports: int, unmatched: list[Unmatched]
) -> Iterator[IndicatorRow]:
    """The row of one key, if at least two reports have one statistic of it; all others are added to ``unmatched``."""
    cells: dict[int, Statistic] = {}
    for place, statistics in found.items():
        if len(statistics) == 1:
            cells[place] = statistics[0]
        else:
            unmatched.extend(
                Unmatched(place, each, "two figures of this report have the same name") for each in statistics
            )
    first = next(iter(cells.values()), None)
    sure = {place: confidence(first, each) for place, each in cells.items() if first is not None}
    for place in [place for place, how in sure.items() if how == "0"]:
        unmatched.append(Unmatched(place, cells.pop(place), "its name excludes that of the other reports"))
        del sure[place]
    if len(cells) < 2 or first is None:
        unmatched.extend(Unmatched(place, each, "no other report has it") for place, each in cells.items())
        return
    line = tuple(cells.get(place) for place in range(reports))
    yield IndicatorRow(first.indicator, first.unit, first.scope, min(sure.values()), line, {})


def _changes(row: IndicatorRow, reports: Sequence[Summary]) -> Iterator[tuple[int, Reckoned]]:
    """The change of each cell from the one of the year before, of the same body."""
    for place, later in enumerate(row.cells):
        earlier = row.cells[place - 1] if place else None
        if later is None or earlier is None or later.change is not None or earlier.change is not None:
            continue
        if not _follow(reports[place - 1], reports[place]):
            continue
        change = reckoned(earlier, later, _reported(later, reports[place]))
        if change is not None:
            yield place, change


def _follow(earlier: Summary, later: Summary) -> bool:
    first, second = year_of(earlier), year_of(later)
    return _body(earlier) == _body(later) and first is not None and second == first + 1


def _reported(level: Statistic, summary: Summary) -> Statistic | None:
    """The change of ``level`` against the year before that its own report tells; None if it tells none, or several."""
    stem = stem_of(level)
    told = [
        each
        for each in summary.statistics
        if each.change is not None
        and stem_of(each) == stem
        and fold(each.scope or "") == fold(level.scope or "")
        and is_against_the_year_before(each)
    ]
    return told[0] if len(told) == 1 else None


def _row_order(row: IndicatorRow) -> tuple[int, int]:
    place, first = next((place, cell) for place, cell in enumerate(row.cells) if cell is not None)
    return place, first.start
