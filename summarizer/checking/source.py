"""What is wrong with the report itself: impossible figures, sums that do not add up, contradictions.

Decides what a reader should be told of a report before trusting its figures. Everything here is a
warning with the place (both places, where two figures clash); nothing is ever repaired. Leaves what
the figures count to ``reading``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from summarizer.checking.figure import Figure, Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.injection import injections
from summarizer.checking.lexicon import EXHAUSTIVE_LIST, OPEN_RATE
from summarizer.checking.problems import Problem, finding_of
from summarizer.checking.scans import unsure_figures
from summarizer.checking.surroundings import own_words
from summarizer.document.fitness import unfit_stretches
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import Approximation, DateParts, Direction, Kind
from summarizer.numbers.units import units_compatible
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode
from summarizer.text import Span

__all__ = ["examine", "examine_figures"]

_HUNDRED = Decimal(100)
_SHARE = re.compile(r"占(?:比|到|了|全|总|.{0,10}的)?[^,，。;；]{0,12}$")
_RATE = re.compile(fill(r"率(?:{value_lead})*$"))
_PART = re.compile(fill(r"{of_which}"))
# 412栋|公寓中,有|438栋: the whole that its own 中 makes one of parts
_AMONG = re.compile(r"[^,，;；。、\d]{0,14}(?<![高初其集空手水])中(?:[,，]|[仅只就]?有)[^,，;；。、\d]{0,8}\Z")
_SAID_OF_ALL = re.compile(fill(r"\d|{source_lead}|\s"))
_WHOLE_WORDS = 4
_MOST_PARTS = 60  # of one whole
_BESIDE = 300  # characters on either side of a figure that can be its own words


def examine(passages: Passages) -> tuple[Finding, ...]:
    """The warnings about the report, in order of place."""
    return examine_figures(ReportFigures.of(passages))


def examine_figures(report: ReportFigures) -> tuple[Finding, ...]:
    """As ``examine``, for a report whose figures are at hand."""
    found = [
        *_impossible(report),
        *_parts(report),
        *_contradictions(report),
        *_dates(report),
        *_instructions(report.passages),
        *unsure_figures(report.passages),
        *_unfit(report.passages),
    ]
    return tuple(
        sorted(found, key=lambda finding: (finding.start or 0, finding.end or 0, finding.code, finding.message))
    )


def _warning(code: FindingCode, rule: str, message: Message, start: int, end: int) -> Finding:
    return finding_of(Problem(code, message, Span(start, end), rule))


def _results(report: ReportFigures) -> list[Figure]:
    return [figure for figure in report.figures if figure.standing is Standing.RESULT]


def _value(figure: Figure) -> Decimal | None:
    value = figure.mention.value
    return value if isinstance(value, Decimal) else None


def _before(report: ReportFigures, figure: Figure) -> str:
    """The words of the figure's own clause that stand before it."""
    clause = figure.context.clause
    return report.passages.text.text[clause.start : figure.mention.clean_start]


def _impossible(report: ReportFigures) -> Iterable[Finding]:
    for figure in _results(report):
        value = _value(figure)
        if figure.mention.kind is not Kind.PERCENT or value is None or value <= _HUNDRED:
            continue
        change = figure.context.change or figure.mention.direction
        words = _before(report, figure)
        problem: str | None = None
        if change is Direction.DECREASE:
            problem = "source.fall"
        elif change is None and _SHARE.search(words):
            problem = "source.share"
        elif change is None and _RATE.search(words.rstrip()) and OPEN_RATE.search(words) is None:
            problem = "source.rate"
        if problem is not None:
            message = Message(problem, figure=figure.mention.surface)
            yield _warning(FindingCode.SOURCE_IMPOSSIBLE, "impossible share", message, figure.start, figure.end)


def _parts(report: ReportFigures) -> Iterable[Finding]:
    """Parts announced by 其中, 当中 or 中 against the figure before it, in one sentence and one unit."""
    by_sentence: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in _results(report):
        if _value(figure) is not None and figure.mention.kind in (Kind.COUNT, Kind.MONEY):
            by_sentence[figure.sentence.id].append(figure)
    text = report.passages.text.text
    for figures in by_sentence.values():
        for place, whole in enumerate(figures[:-1]):
            following = figures[place + 1]
            between = text[whole.mention.clean_end : following.mention.clean_start]
            mark = _PART.search(between) or _AMONG.match(between)
            if mark is not None and _is_change(
                whole
            ):  # 人口94.9万人,比上年末增加0.1万人,其中城镇人口…: of the figure before
                whole = next((each for each in reversed(figures[:place]) if not _is_change(each)), whole)
            if mark is None or _is_change(whole) or not units_compatible(whole.mention.unit, following.mention.unit):
                continue
            following_ones = figures[place + 1 : place + 1 + _MOST_PARTS]
            parts = [part for part in following_ones if units_compatible(whole.mention.unit, part.mention.unit)]
            exhaustive = EXHAUSTIVE_LIST.search(between) is not None
            yield from _whole_and_parts(whole, _until_break(text, whole, parts), exhaustive=exhaustive)


def _is_change(figure: Figure) -> bool:
    return figure.context.change is not None or figure.direction is not None


def _until_break(text: str, whole: Figure, parts: Sequence[Figure]) -> list[Figure]:
    """The parts up to the end of their list: a 共 or a semicolon begins another whole."""
    kept: list[Figure] = []
    at = whole.mention.clean_end
    for part in parts:
        if re.search(r"[;；]|共|累计|合计" if kept else "[;；]", text[at : part.mention.clean_start]):
            break
        kept.append(part)
        at = part.mention.clean_end
    return kept


def _whole_and_parts(whole: Figure, parts: Sequence[Figure], *, exhaustive: bool) -> Iterable[Finding]:
    total = _value(whole)
    assert total is not None
    high = whole.mention.high if isinstance(whole.mention.high, Decimal) else total
    if whole.mention.approximation is Approximation.MORE_THAN and whole.mention.high is None:
        return
    for part in parts:
        if (value := _value(part)) is not None and value > high:
            told = {"part": part.mention.surface, "whole": whole.mention.surface}
            message = Message("source.part", **told, start=whole.start, end=whole.end)
            yield _warning(FindingCode.SOURCE_IMPOSSIBLE, "part above its whole", message, part.start, part.end)
            return
    exact = all(each.mention.approximation is Approximation.EXACT for each in (whole, *parts))
    added = sum((_value(part) or Decimal(0) for part in parts), Decimal(0))
    if exhaustive and exact and len(parts) > 1 and added != total:
        written = " + ".join(part.mention.surface for part in parts)
        message = Message(
            "source.sum", parts=written, sum=added, whole=whole.mention.surface, start=whole.start, end=whole.end
        )
        yield _warning(FindingCode.SOURCE_INCONSISTENT, "sum of parts", message, parts[0].start, parts[-1].end)


def _contradictions(report: ReportFigures) -> Iterable[Finding]:
    """Two exact values for one indicator, of one unit, period and scope.

    The words are those beside the figures themselves with all the heads that govern them: figures that
    are told apart by anything that the structure knows are never compared.
    """
    seen: dict[tuple[str, ...], Figure] = {}
    for figure in _results(report):
        key = _identity(report, figure)
        if key is None:
            continue
        first = seen.setdefault(key, figure)
        if first is figure or first.mention.value == figure.mention.value or first.sentence.id == figure.sentence.id:
            continue
        message = Message(
            "source.contradiction",
            figure=figure.mention.surface,
            other=first.mention.surface,
            start=first.start,
            end=first.end,
            name=figure.context.label or key[0],
        )
        yield _warning(FindingCode.SOURCE_INCONSISTENT, "contradiction", message, figure.start, figure.end)


def _identity(report: ReportFigures, figure: Figure) -> tuple[str, ...] | None:
    mention, context = figure.mention, figure.context
    if mention.approximation is not Approximation.EXACT or context.change is not None:
        return None
    first, last = max(figure.sentence.span.start, mention.clean_start - _BESIDE), figure.sentence.span.end
    words = own_words(report.passages, mention, first, min(last, mention.clean_end + _BESIDE))
    words = _SAID_OF_ALL.sub("", words)
    if len(words) < _WHOLE_WORDS or mention.kind not in (Kind.COUNT, Kind.MONEY, Kind.PERCENT):
        return None
    text = report.passages.text.text
    heads = sorted(text[head.start : head.end] for head in context.heads)
    bearing = [fold(each.text) if each is not None else "" for each in (context.period, context.scope)]
    whole = _whole_told(report, figure)
    return (words, context.label, mention.unit or "", mention.kind.value, whole, *bearing, *heads)


def _whole_told(report: ReportFigures, figure: Figure) -> str:
    """What a part behind 其中 is a part of, as the figure before that word is named; empty for a figure that is no part."""
    text, start = report.passages.text.text, figure.sentence.span.start
    told = max((found.start() for found in _PART.finditer(text, start, figure.mention.clean_start)), default=-1)
    for index in range(figure.index - 1, -1, -1):
        before = report.figures[index]
        if not start <= before.mention.clean_start:
            break
        if before.mention.clean_start < told:
            return before.context.label
    return ""


def _dates(report: ReportFigures) -> Iterable[Finding]:
    year = report.passages.frame.year
    for figure in report.figures:
        written = figure.mention.date
        if written is None or figure.standing is Standing.OUTSIDE:
            continue
        if not _exists(written):
            message = Message("source.no_day", figure=figure.mention.surface)
            yield _warning(FindingCode.SOURCE_IMPOSSIBLE, "day of the calendar", message, figure.start, figure.end)
        elif year is not None and written.year is not None and written.year > year + 1:
            message = Message("source.later", figure=figure.mention.surface, year=year)
            yield _warning(FindingCode.SOURCE_INCONSISTENT, "later than the report", message, figure.start, figure.end)


def _exists(written: DateParts) -> bool:
    if written.month is None:
        return True
    try:
        date(written.year or 2000, written.month, written.day or 1)
    except ValueError:
        return False
    return True


def _instructions(passages: Passages) -> Iterable[Finding]:
    for found in injections(passages.text):
        message = Message("source.instruction", words=found.words)
        yield _warning(FindingCode.SUSPECTED_INJECTION, found.rule, message, *found.span)


def _unfit(passages: Passages) -> Iterable[Finding]:
    for span, why in unfit_stretches(passages.text.document.text):
        yield _warning(FindingCode.UNFIT_TEXT, "fit to be read", Message("source.unfit", why=why.term), *span)
