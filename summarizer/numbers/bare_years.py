"""Tells years that are written without 年 from counts: 转眼2021即将落幕, 与2020持平, 建成年份:2024.

Decides by the words right before and behind four digits without a unit. Leaves every year that its 年 or a date around it tells
to ``dates``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["bare_year"]

_YEAR: Final = Pattern(r"(?:19[5-9]|20[0-4])\d|[一二][九〇零][〇零一二三四五六七八九]{2}")
_COMPARED: Final = Pattern(r"[与和同跟]\Z")
_SAME: Final = Pattern(r"(?:{same_as})")
_GREETED: Final = Pattern(r"(?:{year_greeted})[,]?\Z")
_PASSES: Final = Pattern(r"(?:{year_passes})")
_REACH: Final = 6
# 建成年份:2024, 年度 2022、2023、2024: a label whose years may follow one another.
_LABELLED: Final = Pattern(
    r"(?:(?:{year_label})(?:[:为是(] ?| )?|(?:{date_label}):? ?(?<=[: ])|(?:{done_in_year}):)"
    r"(?:(?:19|20)\d\d(?: |, ?|、|/)){0,12}\Z",
    re.ASCII,
)
_LABEL_REACH: Final = 72
_ENDS: Final = Pattern(r"[\s,。;、/)）|]|\Z")


def bare_year(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether the quantity is a year: it comes, passes, is greeted or asked for, or something is as it was in it; None if it may count."""
    start, end = quantity.start, quantity.end
    if unit or quantity.kind is not Kind.COUNT or end - start != 4 or _YEAR.match(text, start) is None:
        return None
    same = _COMPARED.search(text, max(0, start - 1), start) is not None and _SAME.match(text, end) is not None
    passes = _PASSES.match(text, end) is not None
    greeted = _GREETED.search(text, max(0, start - _REACH), start) is not None
    if same or passes or greeted or _is_labelled(text, start, end):
        return NoFigure(Disposition.DATE, "bare_year")
    return None


def _is_labelled(text: str, start: int, end: int) -> bool:
    """Whether the four digits are all that stands behind a label that asks for a year."""
    return (
        _ENDS.match(text, end) is not None and _LABELLED.search(text, max(0, start - _LABEL_REACH), start) is not None
    )
