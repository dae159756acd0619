"""How a period that a report names stands to the years that the report is about: one of them, earlier, within or beyond them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.reading.dating import BEFORE_NOW
from summarizer.reading.passages import Carried
from summarizer.reading.period.extent import names_year, spans_years
from summarizer.reading.periods import NamedPeriod, PeriodKind
from summarizer.text import Span

__all__ = ["YearsTold"]

_YEAR_DIGITS = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r"(?:今年)?(?:[上下]半年|第?[一二三四1-4]季度|[0-9一二三四五六七八九十]+月)")


@dataclass(frozen=True, slots=True)
class YearsTold:
    """The years that a report is about: ``whole`` is the period that its heading gives, None if it gives none."""

    text: str
    whole: Carried | None

    def is_year(self, period: NamedPeriod | None) -> bool:
        """Whether a period is one year as a whole, which 全年 can stand for."""
        return period is not None and names_year(self.text[period.span.start : period.span.end])

    def is_one_year(self, period: NamedPeriod) -> bool:
        """Whether a period is a single year as a whole, and not several."""
        return self.is_year(period) and not spans_years(self.text[period.span.start : period.span.end])

    def is_earlier_year(self, period: NamedPeriod, in_force: NamedPeriod | None) -> bool:
        """Whether a report on one year names an earlier one, which is there for comparison and carries nowhere."""
        if self.text.startswith(BEFORE_NOW, period.span.start):
            now = in_force or self.whole
            return now is not None and "今年" in self.text[now.span.start : now.span.end]
        named, whole = self._year_of(period.span), self.whole
        year = self._year_of(whole.span) if named is not None and whole is not None else None
        return named is not None and year is not None and named < year

    def _year_of(self, span: Span) -> str | None:
        match = _YEAR_DIGITS.match(self.text, span.start, span.end)
        return match.group() if match else None

    def is_within_years(self, period: NamedPeriod) -> bool:
        """Whether a single year is named in a report on several years.

        It holds for its sentence, or for its paragraph where it opens it; then the years hold again.
        """
        whole = self.whole
        if whole is None or not spans_years(whole.text):
            return False
        return not spans_years(self.text[period.span.start : period.span.end])

    def goes_beyond(self, period: NamedPeriod) -> bool:
        """Whether several years are named in a report on one: they hold for their sentence, or on from where they lead."""
        whole = self.whole
        if whole is None or not names_year(whole.text) or spans_years(whole.text):
            return False
        return spans_years(self.text[period.span.start : period.span.end])

    def is_part_of_year(self, period: NamedPeriod) -> bool:
        """Whether the period is some months, or a part of the year that the report is about."""
        if period.kind is PeriodKind.PARAGRAPH:
            return not self.text.endswith("年", 0, period.span.end)  # 五年|累计: no part of the year
        whole = self.whole
        return (
            whole is not None
            and names_year(whole.text)
            and period.kind is PeriodKind.STRETCH
            and _PART.match(self.text, period.span.start) is not None
        )
