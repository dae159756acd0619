"""Heading: what a report says of itself: title, organization, period.

Decides which of its first lines is the title, whose report it is and which time it covers, all as written.
Leaves the periods of single figures to ``periods`` and ``context``.
"""

from __future__ import annotations

import re
from collections import Counter

from summarizer.reading.cues import PLAN_HEADING, REVIEW_HEADING
from summarizer.reading.passages import Carried, Heading, Section, SectionRole
from summarizer.reading.periods import Named, PeriodKind, find_periods
from summarizer.reading.sections import Line
from summarizer.text import CleanText, Span

__all__ = ["read_heading"]

_ORGANIZATION = re.compile(
    r"[一-鿿]{2,10}?(?:省|市|县|区|州|旗|自治区|特区)?(?:人民)?(?:公安局|公安厅|公安分局|公安机关|检察院|中级人民法院|高级人民法院|人民法院|法院|司法局|司法厅|(?:公安)?消防(?:救援)?(?:支队|总队|大队)"
    r"|(?<=[市县区州])警方|人民政府|海关总署|海关|银行|税务局|统计局|应急管理局|监狱|教育局|卫健委|生态环境局)"
)
_SHORT_ORGANIZATION = re.compile(r"(?<![一-鿿])[一-鿿]{2,4}(?:公安|警方|检察|法院|消防)(?![一-鿿]{0,2}[部委])")
_OFTEN = re.compile(
    r"(?P<stem>[一-鿿]{2})(?:省|市|县|区|州|旗)(?:公安局|公安厅|人民检察院|检察院|中级人民法院|人民法院|消防救援支队|司法局|税务局|统计局)"
)
_YEARS_REVIEWED = re.compile(r"[两三四五六七八九十]年(?:来|工作|回顾|历程|发展)")  # 五年工作回顾
_YEARS_NAMED = re.compile(r"[两三四五六七八九十]年来|过去的?[两三四五六七八九十]年")
_OFTEN_ENOUGH = 5
_NOT_IN_NAME = re.compile(
    r"^(?:[一二][九〇零○][〇零○一二三四五六七八九]{2}年|代表|今天|记者|从|在|由|被|全|各|我|现|本报|据|向|和|与|对|同|——|—|关于|新时代|按照|的"
    r"|上半年的|年)+|^.*(?:从|的|是|由)(?=[一-鿿]{3,})"
)
_COLOPHON = re.compile(r"^(?:---|source|<!--|来源|发布|作者|编辑|责任编辑|title:|#*\s*$)|^\W*$|[:：].*[|｜]|\|")
_TITLE_LABEL = re.compile(r"[(（【]?(?:原)?标题[:：]\s*")
_TITLE_WORDS = re.compile(r"工作|报告|总结|盘点|综述|回顾|公报|纪实|情况|述评|公安|法院|检察|消防|警|年|—")
_OCCASION = re.compile(r"[—-].*(?:会议上|大会上)")
_LEAD_CHARACTERS = 500


def read_heading(text: CleanText, lines: list[Line], sections: tuple[Section, ...], year: int | None) -> Heading:
    """The report's heading; ``year`` is the one that it looks back on."""
    title = _title(text.text, lines, sections)
    lead = _lead(lines)
    organization = _organization(text.text, title, lead)
    period = _period(text.text, title, lead, sections, year)
    return Heading(_carried(text, title), _carried(text, organization), _carried(text, period))


def _carried(text: CleanText, span: Span | None) -> Carried | None:
    return None if span is None else Carried(text.as_written(span.start, span.end), span, 3)


def _title(text: str, lines: list[Line], sections: tuple[Section, ...]) -> Span | None:
    """The headline line that reads most like a title; only lines before the first text count."""
    best: tuple[int, Span] | None = None
    for line in lines[:40]:
        if line.boilerplate:
            continue
        if line.level == 0 or line.level == 3:
            break
        words = text[line.span.start : line.span.end]
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


def _lead(lines: list[Line]) -> Span | None:
    """The first text of the report, at most a few hundred characters of it."""
    for line in lines:
        if not line.boilerplate and line.level == 0 and line.span.end - line.span.start > 40:
            return Span(line.span.start, min(line.span.end, line.span.start + _LEAD_CHARACTERS))
    return None


def _organization(text: str, title: Span | None, lead: Span | None) -> Span | None:
    often = _most_named(text)
    for span in (title, lead):
        if span is None:
            continue
        for pattern in (_ORGANIZATION, _SHORT_ORGANIZATION):
            for match in pattern.finditer(text, span.start, span.end):
                cut = _NOT_IN_NAME.match(match.group())
                start = match.start() + (cut.end() if cut else 0)
                if match.end() - start >= 4 and text[start] not in "市省县区国":
                    found = Span(start, match.end())
                    return (
                        often
                        if often is not None
                        and text[often.start : often.start + 2] not in text[found.start : found.end]
                        else found
                    )
    return often


def _most_named(text: str) -> Span | None:
    """The body that the report names again and again, where one is; a title may name the one above it."""
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for match in _OFTEN.finditer(text):
        stem = match.group("stem")
        counts[stem] += 1
        first.setdefault(stem, Span(match.start("stem"), match.end()))
    if not counts:
        return None
    stem, count = counts.most_common(1)[0]
    return first[stem] if count >= _OFTEN_ENOUGH and 2 * count > sum(counts.values()) else None


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
    for span in (*reviews, title, *headlines, lead):
        if span is None:
            continue
        covering = [p for p in find_periods(text, span.start, span.end, year) if _covers(p)]
        if covering:
            return covering[0].span
    return None


def _covers(period: Named) -> bool:
    return period.kind is PeriodKind.STRETCH
