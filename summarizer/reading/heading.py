"""Heading: what a report says of itself: title, organization, period.

Decides which of its first lines is the title, whose report it is and which time it covers, all as written.
Leaves the periods of single figures to ``periods`` and ``context``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.cues import DELIVERED, PLAN_HEADING, REVIEW_HEADING
from summarizer.reading.organization import find_organization
from summarizer.reading.passages import Carried, Heading, Section, SectionRole
from summarizer.reading.period import Frame, read_period
from summarizer.reading.periods import NamedPeriod, PeriodKind, find_periods
from summarizer.reading.planned import planned_parts
from summarizer.reading.report_lines import TextLine
from summarizer.reading.report_year import is_of_plan
from summarizer.table import table_at
from summarizer.text import CleanText, Span

__all__ = ["read_heading"]

# 青禾县医院2023年度工作总结, 2023年罪案數字
_YEAR_OF_TITLE = re.compile(
    r"(?<![到至])(?P<year>(?:19|20)\d\d年|(?<!\d)1[01]\d年|[一二][九〇零○][〇零○一二三四五六七八九]{2}年)度?(?=[一-鿿“《]{2})(?![一-鿿]{0,8}(?:会议|大会))"
)
# 青禾县2021年8月人口统计: a report on one month
_MONTH_OF_TITLE = re.compile(
    fill(r"(?P<month>(?:(?:19|20)\d\d|(?<!\d)1[01]\d)年(?:1[0-2]|[1-9])月份?)(?=[一-鿿“《]{0,16}(?:{report_kind}))")
)
# 《2023年度青禾县环境公报》显示: what the text is taken from says its year
_YEAR_OF_PAPER = re.compile(fill(r"《(?P<year>(?:19|20)\d\d年度?)[^《》]{0,24}?(?:{report_kind}|公报|报告|白皮书)》"))
_YEARS_REVIEWED = re.compile(fill(r"[两三四五六七八九十]年(?:{review_years})"))  # 五年工作回顾
_YEARS_NAMED = re.compile(r"[两三四五六七八九十]年来|过去的?[两三四五六七八九十]年")
_COLOPHON = re.compile(fill(r"^(?:---|source|<!--|{colophon_label}|title:|#*\s*$)|^\W*$|[:：].*[|｜]|\|"))
_MARKS_ALONE = re.compile(r"[^\w一-鿿]+")  # the ::: before the parts of a page
_TITLE_LABEL = re.compile(r"[(（【]?(?:原)?标题[:：]\s*")
_TITLE_WORDS = re.compile(fill(r"{title_word}|—"))
_REPORT_WORDS = re.compile(fill(r"{review_heading}|报告"))
_OCCASION = re.compile(r"[—-].*(?:会议上|大会上)")
_MONTHS = re.compile(r"[-—~～至到]\d{1,2}月(?:份)?\Z")
_MOMENTS = words("moment_end")
_CLOSES_LINE = re.compile(r"[)）][^\S\n]*+(?:\n|\Z)")
_YEAR_WRITTEN = re.compile(r"(?:19|20)\d\d(?!\d)")
_LONG_LINE, _LEAD_CHARACTERS, _FIRST_LINES = 40, 500, 8
_TIMES_OF_DIGEST = 3


def read_heading(text: CleanText, lines: list[TextLine], sections: tuple[Section, ...], year: int | None) -> Heading:
    """The report's heading; ``year`` is the one that it looks back on."""
    title = _title(text.text, lines, sections)
    lead = _lead([line for line in lines if not _heads_years(text, line.span)])
    organization = find_organization(text.text, title, _short_lines(lines, title), lead)
    period = _period(text.text, title, lead, sections, year)
    return Heading(_carried(text, title), _carried(text, organization), _carried(text, period))


def _short_lines(lines: list[TextLine], title: Span | None) -> list[Span]:
    """The short lines around the title, before the text begins."""
    own = [line.span for line in lines[:_FIRST_LINES] if not line.boilerplate and line.level < 3]
    return [span for span in own if span != title and span.end - span.start <= _LONG_LINE]


def _heads_years(text: CleanText, line: Span) -> bool:
    """Whether a line is a row of a table with several years, none of which is that of the report."""
    if not text.tables or table_at(text.tables, line.start) is None:
        return False
    return len(set(_YEAR_WRITTEN.findall(text.text, *line))) > 1


def _carried(text: CleanText, span: Span | None) -> Carried | None:
    return None if span is None else Carried(text.as_written(span.start, span.end), span, 3)


def _title(text: str, lines: list[TextLine], sections: tuple[Section, ...]) -> Span | None:
    """The headline line that reads most like a title; only lines before the first text count."""
    best: tuple[int, Span] | None = None
    for line in lines[:40]:
        words = text[line.span.start : line.span.end]
        if line.boilerplate or _MARKS_ALONE.fullmatch(words):
            continue
        if line.level == 0 or line.level == 3:
            break
        if _COLOPHON.search(words) or len(words) < 5 or _OCCASION.match(words):
            continue
        score = 2 * len(_TITLE_WORDS.findall(words)) + (len(words) >= 10)
        if best is None or score > best[0]:
            best = (score, _unmarked(text, line.span))
    return best[1] if best else None


def _unmarked(text: str, span: Span) -> Span:
    """The line without the marks of Markdown around it and without a site's 原标题: in front."""
    start, end = span
    while start < end and text[start] in "#* ":
        start += 1
    label = _TITLE_LABEL.match(text, start, end)
    start = label.end() if label is not None else start
    while end > start and text[end - 1] in "#* ":
        end -= 1
    return Span(start, end)


def _lead(lines: list[TextLine]) -> Span | None:
    """The first text of the report, at most a few hundred characters of it; a short line where there is no longer one."""
    texts = [line.span for line in lines if not line.boilerplate and line.level == 0]
    first = next((span for span in texts if span.end - span.start > _LONG_LINE), texts[0] if texts else None)
    return Span(first.start, min(first.end, first.start + _LEAD_CHARACTERS)) if first is not None else None


def _period(
    text: str, title: Span | None, lead: Span | None, sections: tuple[Section, ...], year: int | None
) -> Span | None:
    headlines = [s.heading for s in sections if s.role is SectionRole.HEADLINE and s.heading is not None]
    reviews = [
        s.heading
        for s in sections[:12]
        if s.heading is not None
        and s.role is SectionRole.BODY
        and REVIEW_HEADING.search(text, s.heading.start, s.heading.end)
        and not PLAN_HEADING.search(text, s.heading.start, s.heading.end)
    ]
    if title is not None and lead is not None and _YEARS_REVIEWED.search(text, title.start, title.end):
        named = _YEARS_NAMED.search(text, lead.start, lead.end)
        if named is not None:
            return Span(*named.span())
    told: tuple[Span | None, ...] = (title, *headlines, lead)
    if _is_digest(text, sections, year):  # its title is one of an item, unless it is called a report
        told = (title,) if title is not None and _REPORT_WORDS.search(text, *title) is not None else ()
    for span in (*reviews, *told):
        if span is None or (span == title and DELIVERED.fullmatch(text, *span) is not None):
            continue
        of_report = span != lead
        found = [p for p in find_periods(text, *span, year) if _covers(p) or (of_report and _stands_alone(text, p))]
        found = [p for p in found if not (of_report and is_of_plan(text, Span(p.span.end, span.end)))]
        covering = [p for p in found if not _is_earlier(text, p, year) and not _is_planned(text, p, span, year)]
        if covering:
            return covering[0].span
        of_month = _MONTH_OF_TITLE.search(text, *span) if span == title else None
        if of_month is not None:
            return Span(*of_month.span("month"))
        of_title = (_YEAR_OF_TITLE if span == title else _YEAR_OF_PAPER).search(text, *span)
        if of_title is not None and not is_of_plan(text, Span(of_title.end("year"), span.end)):
            return Span(*of_title.span("year"))
    return None


def _is_earlier(text: str, period: NamedPeriod, year: int | None) -> bool:
    """Whether the period is over before the year that the report looks back on, and so told for comparison."""
    days = read_period(text[slice(*period.span)], Frame(year)) if year is not None else None
    return year is not None and days is not None and days.anchored and days.last.year < year and days.years == 1


def _is_planned(text: str, period: NamedPeriod, line: Span, year: int | None) -> bool:
    """Whether the period is one by which something is still to be reached (到2030年…将超过…)."""
    return any(part.span.start <= period.span.start < part.span.end for part in planned_parts(text, line, year))


def _is_digest(text: str, sections: tuple[Section, ...], year: int | None) -> bool:
    """Whether the headings name several times, as the items of a digest of news do: then each has its own alone."""
    times: set[str] = set()
    for section in sections:
        heading = section.heading
        if heading is None or section.role is SectionRole.PLAN or REVIEW_HEADING.search(text, *heading) is not None:
            continue
        named = [
            p for p in find_periods(text, *heading, year) if _covers(p) and not _is_planned(text, p, heading, year)
        ]
        times.update(text[slice(*period.span)] for period in named)
    return len(times) >= _TIMES_OF_DIGEST


def _stands_alone(text: str, period: NamedPeriod) -> bool:
    """Whether a heading ends with a time of more than a day in brackets, as below a title: (2023年第四季度).

    A month by itself may be when the report was published.
    """
    written = text[slice(*period.span)]
    return (
        period.kind is PeriodKind.BRACKET
        and _CLOSES_LINE.match(text, period.span.end) is not None
        and (_MONTHS.search(written) is not None or not written.endswith(_MOMENTS))
    )


def _covers(period: NamedPeriod) -> bool:
    return period.kind is PeriodKind.STRETCH
