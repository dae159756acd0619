"""Values as programs write them: "165,000", "16.5万", or a value of 16.5 with the unit 万辆.

Decides which exact number such a writing is, apart from ``summarizer.numbers``: a fault shared with the program under test
would be invisible. What can't be read is None, which is a misreading.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from evals.reference import Number
from summarizer.document.folding import fold

__all__ = ["read_written_value", "without_unit_multiplier", "written_values"]

# No report states more; a program that does has run away.
_LARGEST = Decimal(10) ** 40
_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_WRITTEN = re.compile(
    r"(?P<sign>-?)(?P<number>[0-9][0-9,]{0,39}(?:\.[0-9]{1,40})?(?:/[1-9][0-9]{0,39})?)(?P<times>[十百千万亿]{0,4})"
)
# Units that begin with a character that is a multiplier elsewhere.
_NOT_MULTIPLIED = ("百分", "千米", "千克", "千瓦", "千伏")


def read_written_value(written: object) -> Number | None:
    """The number that a system wrote as ``value``: 165000, "165,000", "16.5万", "1/3", "30%"; None if it is none."""
    if isinstance(written, (int, float, Decimal)) and not isinstance(written, bool):
        number = Decimal(str(written)) if isinstance(written, float) else Decimal(written)
        return number if number.is_finite() and abs(number) < _LARGEST else None
    if not isinstance(written, str):
        return None
    match = _WRITTEN.fullmatch("".join(fold(written).split()).rstrip("%"))
    return _value_of(match) if match else None


def written_values(text: str) -> tuple[Number, ...]:
    """The Arabic figures with their multipliers that stand in ``text``, in order."""
    return tuple(_value_of(match) for match in _WRITTEN.finditer(fold(text)))


def without_unit_multiplier(value: Number | None, unit: str | None) -> tuple[Number | None, str | None]:
    """Move a multiplier that a system left in the unit (16.5, 万辆) into the value (165000, 辆)."""
    folded = fold(unit) if unit else ""
    if value is None or not unit or folded.startswith(_NOT_MULTIPLIED):
        return value, unit
    times = 0
    while times < len(folded) and folded[times] in _MULTIPLIERS:
        value *= _MULTIPLIERS[folded[times]]
        times += 1
    return value, unit[times:] or None


def _value_of(match: re.Match[str]) -> Number:
    digits = match["number"].replace(",", "")
    above, _, below = digits.partition("/")
    number: Number = Fraction(above) / Fraction(below) if below else Decimal(above)  # 3.85/10万: a rate
    for times in match["times"]:
        number *= _MULTIPLIERS[times]
    return -number if match["sign"] else number
