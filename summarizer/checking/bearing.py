"""What a report as a whole says of time and place.

Decides which year it is about, which years and whose figures it names, and whether it may have been written after its year
was over. Leaves whether a claim's period or body clashes with it to ``claimed_periods`` and ``claimed_scopes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.parallel import Heads, ListLead, heads_of
from summarizer.checking.recent import Recent
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.reading.passages import Carried
from summarizer.reading.period import Frame

__all__ = ["Bearing", "scopes_of"]

# Results of the year that is running: what a report of a year gone by never says.
_RUNNING = re.compile(fill(r"今年以来|今年(?:{quarter_or_half}|[1-9一二三四五六七八九]月)"))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the report as a whole says of time and place: its frame of time, all years it names, itself.

    ``is_past`` says that it may have been written after its year was over, so that 去年 may be that year.
    """

    report: ReportFigures
    frame: Frame
    years: frozenset[int]
    organization: str
    is_past: bool
    scopes: frozenset[str]
    _told: dict[int, ListLead] = field(default_factory=dict, repr=False, compare=False)
    _heads: dict[int, tuple[Heads, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, report: ReportFigures) -> Bearing:
        """The bearing of ``report``; the same object for the last few reports asked for."""
        return _RECENT.of(report, cls._fresh)

    @classmethod
    def _fresh(cls, report: ReportFigures) -> Bearing:
        """The bearing of ``report``, from its heading and the dates that it holds."""
        passages, frame = report.passages, report.passages.frame
        if frame.whole is not None and frame.whole.anchored:
            frame = replace(frame, year=frame.whole.last.year)  # 五年来 ends with the years that the report is about
        years = {figure.mention.date.year for figure in report.figures if figure.mention.date is not None}
        years |= {int(year) for year in _YEAR.findall(passages.text.text)} | {frame.year}
        for dates in (figure.context.dates for figure in report.figures):
            if dates is not None and dates.anchored:
                years |= {dates.first.year, dates.last.year}
        organization = passages.heading.organization
        whole = frame.whole is None or frame.whole.is_year
        return cls(
            report,
            frame,
            frozenset(year for year in years if year is not None),
            _folded(organization) if organization is not None else "",
            whole and _RUNNING.search(passages.text.text) is None,
            scopes_of(report),
        )

    def heads(self, figure: Figure) -> tuple[Heads, ...]:
        """The heads that tell ``figure`` from like figures of its sentence; remembered."""
        if figure.index not in self._heads:
            self._heads[figure.index] = heads_of(figure, self.report, self._told)
        return self._heads[figure.index]

    @property
    def year(self) -> int | None:
        """The year that the report looks back on; None where it does not say."""
        return self.frame.year


_RECENT: Recent[ReportFigures, Bearing] = Recent()


def scopes_of(report: ReportFigures) -> frozenset[str]:
    """The bodies and areas whose figures a report tells, folded."""
    return frozenset(_folded(figure.context.scope) for figure in report.figures if figure.context.scope is not None)


def _folded(carried: Carried) -> str:
    return fold(carried.text)
