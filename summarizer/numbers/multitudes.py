"""Reads the multitudes told by a power of ten: 数以百计, 数以十万计, 数以百万元计.

Decides that they mean that many at least. Leaves 数百 and 几十 to ``chinese_numerals``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.bounds import read
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity
from summarizer.numbers.units import unit_kind

__all__ = ["multitude_at"]

_BY: Final = Pattern("([十百千万亿]{1,3})([元人吨件]?)计(?![算划入时件])")


def multitude_at(text: str, at: int) -> Quantity | None:
    """The multitude whose power of ten is at ``at``, or None."""
    found = _BY.match(text, at) if text[at - 1 : at] == "以" else None
    reading = read(found[1], "", "", "超过", "") if found is not None else None
    if found is None or reading is None:
        return None
    start = at - 2 if text[at - 2 : at - 1] == "数" else at - 1
    unit = (found.span(2),) if found[2] else ()
    return Quantity(start, found.end(), at, found.end(1), reading, unit, unit_kind(found[2]), "", "")
