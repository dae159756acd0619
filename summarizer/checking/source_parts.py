"""Parts that a report tells of a whole and that can't be its parts: one larger than the whole, all of them adding up to another sum.

Decides which figures a sentence announces as parts of the one before them (其中), and when a list claims to be all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import EXHAUSTIVE_LIST
from summarizer.checking.problems import Problem
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import Approximation, Kind
from summarizer.numbers.units import units_compatible
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["OF_WHICH", "unsound_parts"]

OF_WHICH = "其中"
"""The word that announces parts of the figure before it."""

_ANNOUNCES = re.compile(fill(r"{of_which}"))
# 412栋|公寓中,有|438栋: the whole that its own 中 makes one of parts
_AMONG = re.compile(r"[^,，;；。、\d]{0,14}(?<![高初其集空手水])中(?:[,，]|[^国,，;；。、\d]?有)[^,，;；。、\d]{0,8}\Z")
_MARK = re.compile("[;；]")
_ANOTHER_WHOLE = re.compile(fill(r"[;；]|{begins_whole}"))
_MOST_PARTS = 60  # of one whole


def unsound_parts(report: ReportFigures) -> Iterator[Problem]:
    """Parts announced by 其中, 当中 or 中 against the figure before it, in one sentence and one unit."""
    text = report.passages.text.text
    for figures in _amounts_by_sentence(report):
        for place, (figure, following) in enumerate(pairwise(figures)):
            between = text[figure.mention.clean_end : following.mention.clean_start]
            announces = _ANNOUNCES.search(between) is not None or _AMONG.match(between) is not None
            whole = _last_level(figures[: place + 1]) if announces else None
            if whole is None or not units_compatible(whole.mention.unit, following.mention.unit):
                continue
            announced = figures[place + 1 : place + 1 + _MOST_PARTS]
            parts = [part for part in announced if units_compatible(whole.mention.unit, part.mention.unit)]
            exhaustive = EXHAUSTIVE_LIST.search(between) is not None
            yield from _whole_and_parts(whole, _until_break(text, whole, parts), exhaustive=exhaustive)


def _amounts_by_sentence(report: ReportFigures) -> Iterable[Sequence[Figure]]:
    """The counts and sums of money of each sentence, in order of place."""
    by_sentence: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in report.results:
        if figure.decimal is not None and figure.mention.kind in (Kind.COUNT, Kind.MONEY):
            by_sentence[figure.sentence.id].append(figure)
    return by_sentence.values()


def _last_level(figures: Sequence[Figure]) -> Figure | None:
    """The last of ``figures`` that tells no change: 人口94.9万人 of 人口94.9万人,比上年末增加0.1万人,其中城镇人口…."""
    levels = (each for each in reversed(figures) if each.context.change is None and each.direction is None)
    return next(levels, None)


def _until_break(text: str, whole: Figure, parts: Sequence[Figure]) -> list[Figure]:
    """The parts up to the end of their list: a 共 or a semicolon begins another whole."""
    kept: list[Figure] = []
    at = whole.mention.clean_end
    for part in parts:
        if (_ANOTHER_WHOLE if kept else _MARK).search(text, at, part.mention.clean_start):
            break
        kept.append(part)
        at = part.mention.clean_end
    return kept


def _whole_and_parts(whole: Figure, parts: Sequence[Figure], *, exhaustive: bool) -> Iterator[Problem]:
    total = whole.decimal or Decimal(0)
    high = whole.mention.high if isinstance(whole.mention.high, Decimal) else total
    if whole.mention.approximation is Approximation.MORE_THAN and whole.mention.high is None:
        return
    for part in parts:
        if (value := part.decimal) is not None and value > high:
            told = {"part": part.mention.surface, "whole": whole.mention.surface}
            message = Message("source.part", **told, start=whole.start, end=whole.end)
            yield Problem(FindingCode.SOURCE_IMPOSSIBLE, message, part.span, "part above its whole")
            return
    exact = all(each.mention.approximation is Approximation.EXACT for each in (whole, *parts))
    added = sum((part.decimal or Decimal(0) for part in parts), Decimal(0))
    if exhaustive and exact and len(parts) > 1 and added != total:
        written = " + ".join(part.mention.surface for part in parts)
        message = Message(
            "source.sum", parts=written, sum=added, whole=whole.mention.surface, start=whole.start, end=whole.end
        )
        yield Problem(FindingCode.SOURCE_INCONSISTENT, message, Span(parts[0].start, parts[-1].end), "sum of parts")
