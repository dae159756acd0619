"""Times in order: those of several figures where as many are told (一季度、二季度分别完成9亿元和10亿元, 7、8、9三个月分别为5%、6%和7%).

Decides which words of a list of times are one time each, and how each is written alone. Leaves which figures are told in order to ``lists``
and the days of each time to ``dating``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.reading.periods import NamedPeriod
from summarizer.text import Span

__all__ = ["TimeInOrder", "times_in_order"]

_N = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_OTHER_WORDS = re.compile(r"[^、和与及\s]")
_PART_OF_LIST = re.compile(r"[^、和与及]+")
# 2021年7、8、9三个月, 1、2月份, 一、二、三季度: the unit is written once for all
_SHARED_UNIT = re.compile(
    rf"(?P<year>[^、和与及]{{1,6}}?年度?)?第?(?P<numbers>{_N}(?:[、和与及]{_N}){{1,11}})(?:(?P<unit>月|季度|季)份?|[两二三四五六七八九十2-9]个(?P<spell>月|季度))"
)
_ONE = re.compile(_N)


class TimeInOrder(NamedTuple):
    """One time of a list: the clean span of its own words, and its words as they would stand alone."""

    span: Span
    words: str


def times_in_order(
    text: str, periods: Sequence[NamedPeriod], count: int, is_time: Callable[[str], bool]
) -> list[TimeInOrder] | None:
    """The ``count`` times that the last of ``periods`` tell in a list, None where they are no such list."""
    if periods and (listed := _with_shared_unit(text, periods[-1].span)) is not None:
        return listed if len(listed) == count else None
    told = periods[-count:]
    for first in range(len(told)):
        if any(_OTHER_WORDS.search(text, a.span.end, b.span.start) for a, b in pairwise(told[first:])):
            continue
        run = Span(told[first].span.start, told[-1].span.end)
        parts = [Span(*match.span()) for match in _PART_OF_LIST.finditer(text, *run)]
        if len(parts) == count and all(is_time(text[slice(*part)]) for part in parts):
            return [TimeInOrder(part, text[slice(*part)]) for part in parts]
    return None


def _with_shared_unit(text: str, span: Span) -> list[TimeInOrder] | None:
    """The times of a list that has its unit once, behind the last number."""
    match = _SHARED_UNIT.fullmatch(text, *span)
    if match is None:
        return None
    unit, year = match["unit"] or match["spell"], match["year"] or ""
    numbers = _ONE.finditer(text, *match.span("numbers"))
    return [TimeInOrder(Span(*number.span()), f"{year}{number.group()}{unit}") for number in numbers]
