"""Tells years that are written without 年 from counts: 转眼2021即将落幕, 与2020持平.

Decides by the words right before and behind four digits without a unit. Leaves every year that its 年 or a date around it tells
to ``dates``.
"""

from __future__ import annotations

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


def bare_year(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether the quantity is a year: it comes, passes or is greeted, or something is as it was in it; None where it may count."""
    start, end = quantity.start, quantity.end
    if unit or quantity.kind is not Kind.COUNT or end - start != 4 or _YEAR.match(text, start) is None:
        return None
    same = _COMPARED.search(text, max(0, start - 1), start) is not None and _SAME.match(text, end) is not None
    passes = _PASSES.match(text, end) is not None
    greeted = _GREETED.search(text, max(0, start - _REACH), start) is not None
    return NoFigure(Disposition.DATE, "bare_year") if same or passes or greeted else None
