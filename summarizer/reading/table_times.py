"""Times of tables: the period of a figure, by its column, else its row, its group or the caption.

A column of changes without a time of its own has the latest that heads a column. Leaves what a figure counts to ``table_names``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.language.lexicon import any_of
from summarizer.numbers.column_heads import read_head
from summarizer.reading.passages import Carried
from summarizer.reading.periods import PeriodKind, find_periods
from summarizer.reading.rule_names import PeriodRule
from summarizer.reading.written import AsWritten
from summarizer.table import Table
from summarizer.text import CleanText, Span

__all__ = ["BASIS_WORDS", "TableTimes"]

_PERIOD_HEAD = re.compile(any_of("period_head"))
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS_ALONE = re.compile(r"\d{1,2}(?:[-—~至]\d{1,2})?月(?:份)?(?:累计)?|[上下]半年|第?[一二三四1-4]季度")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d年?")
BASIS_WORDS = re.compile(
    rf"同比|环比|[比较与同]\s*(?:{any_of('period_head')}|年初|(?:19|20)\d\d年?|[一二][九〇零○][〇零○一二三四五六七八九]{{2}}年?)[末底]?"
)
_EARLIER = ("上", "去", "前", "同")


@dataclass(frozen=True, slots=True)
class TableTimes:
    """Finds the times that tables of ``text`` name; ``year`` is the one that the report looks back on."""

    text: CleanText
    written: AsWritten
    year: int | None
    _times: dict[Span, Span | None] = field(default_factory=dict)  # asked for by every figure of a row or column

    def period(self, table: Table, names: Sequence[Span], heads: Sequence[Span], group: Span | None) -> Carried | None:
        """The time that the column names, else the row, else its group, else the caption."""
        over = [span for head in reversed(heads) if (span := self._time_in(head)) is not None]
        if len(over) > 1 and self._is(over[0], _MONTHS_ALONE) and self._is(over[1], _YEAR_ALONE):
            months = self.written.carried(over[0], 0).text
            return Carried(self._year_of(over[1]) + months, over[0], 0, PeriodRule.COLUMN)
        before = [span for name in reversed(names) if (span := self._time_in(name)) is not None]
        latest: list[Span] = []
        if not over and any(read_head(self.text.text[slice(*head)]).changes for head in heads):
            latest = self._latest(table)
        for spans, rule in ((over, PeriodRule.COLUMN), (latest, PeriodRule.LATEST), (before, PeriodRule.ROW)):
            for span in spans[:1]:
                return Carried(self._year_of(span), span, 0, rule)
        for place in (group, table.caption):
            span = self._time_in(place) if place is not None else None
            if span is not None:
                return Carried(self._year_of(span), span, 1, PeriodRule.OVER_TABLE)
        return None

    def _latest(self, table: Table) -> list[Span]:
        """The latest time that heads a column: that of a column of changes which names none of its own."""
        times = [
            span for at in range(len(table.columns)) for head in table.column_heads(at) if (span := self._time_in(head))
        ]
        if not times:
            return []
        latest = [span for span in times if not self.text.text.startswith(_EARLIER, span.start)] or times
        return [max(latest, key=lambda span: (self._figures_of(span), -span.start))]

    def _figures_of(self, span: Span) -> int:
        digits = re.sub(r"\D", "", self.text.text[span.start : span.start + 4])
        return int(digits) if digits else 0

    def _is(self, span: Span, pattern: re.Pattern[str]) -> bool:
        return pattern.fullmatch(self.text.text, *span) is not None

    def _year_of(self, span: Span) -> str:
        """The period as the report writes it; a year in bare digits is written out."""
        text = self.written.carried(span, 0).text
        return f"{text}年" if _BARE_YEAR.fullmatch(text) else text

    def _time_in(self, place: Span) -> Span | None:
        """The period that the words at ``place`` name and do not only compare with."""
        if place not in self._times:
            self._times[place] = self._read_time(place)
        return self._times[place]

    def _read_time(self, place: Span) -> Span | None:
        text = self.text.text
        for period in find_periods(text, place.start, place.end, self.year):
            if period.kind is not PeriodKind.NOW:
                return period.span
        if self._is(place, _BARE_YEAR):
            return place
        basis = BASIS_WORDS.search(text, *place)
        found = _PERIOD_HEAD.match(text, *place)
        if found is not None and (basis is None or basis.start() >= found.end()):
            return Span(*found.span())
        return None
