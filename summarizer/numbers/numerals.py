"""Reads one numeral: the value that a run of digits, Chinese numerals and multipliers writes.

Knows Arabic digits with grouping and decimals, 十百千万亿兆, 〇 and 零, 两, 廿, 卅 and 卌, 大写 (壹贰叁), positional
years (二〇二一), mixed writing (3亿2000万, 16万5千), trailing short forms (一万五 = 15000), decimals with 点, and
the vague digits of 几十, 数百, 十几, 三四百 as bounds. Leaves finding numerals in a text, 百分之, 余 and units to
``grammar``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from summarizer.numbers.chinese_numerals import read_chinese
from summarizer.numbers.numeral import MOST_DIGITS, Numeral, exact, factor_of, place_of, with_multiplier
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.variants import fold_variants

__all__ = ["ARABIC", "read_numeral"]

# Digits are grouped by one mark throughout: 1,234,567 or, as in Switzerland, 1'234'567.
ARABIC: Final = r"\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_GROUPING: Final = str.maketrans("", "", ",'’")
_ARABIC_PART: Final = Pattern(rf"(零?)({ARABIC})([十百千拾佰仟万亿兆]*)", re.ASCII)
_TENS: Final = {"廿": "二十", "卅": "三十", "卌": "四十"}
# No written number is longer; what is, is a code, a table row run together, or damage.
_LONGEST: Final = 64


@lru_cache(maxsize=512)
def read_numeral(text: str) -> Numeral | None:
    """The numeral that the whole of ``text`` writes, or None if it writes none or is malformed.

    >>> read_numeral("16万5千").value
    Decimal('165000')
    >>> read_numeral("三四百").high
    Decimal('400')
    """
    if len(text) > _LONGEST:
        return None
    folded = fold_variants(text)
    for tens, plain in _TENS.items():
        folded = folded.replace(tens, plain)
    if not folded:
        return None
    if not folded[0].isdecimal():
        return read_chinese(folded)
    return _read_round(folded[:-1]) if folded[-1] == "几" else _read_arabic(folded)


def _read_round(text: str) -> Numeral | None:
    """10几 and 20几: more than the round number ``text`` by less than its last place."""
    below = _read_arabic(text)
    if below is None or below.step < 10:
        return None
    return Numeral(below.value, below.value, below.value + below.step, Decimal(1), open=True)


def _read_arabic(text: str) -> Numeral | None:
    """Arabic digits, alone or with multipliers: each later part below the earlier one (3亿2000万), or in sections (2千零30万)."""
    return _read_descending(text) or _read_in_sections(text)


def _read_descending(text: str) -> Numeral | None:
    """Parts that each have their own multipliers and stand below the earlier part's."""
    total, step, ceiling, at = Decimal(0), Decimal(1), None, 0
    while at < len(text):
        part = _ARABIC_PART.match(text, at)
        if part is None:
            rest = read_chinese(text[at:])
            if rest is None or rest.vague or ceiling is None or rest.value >= ceiling:
                return None
            return exact(total + rest.value, rest.step)
        zero, digits, multiplier = part[1], part[2].translate(_GROUPING), part[3]
        if len(digits) > MOST_DIGITS or (zero and ceiling is None):
            return None
        factor = Decimal(factor_of(multiplier))
        value = Decimal(digits) * factor
        if ceiling is not None and not multiplier and not zero and len(digits) == 1 and digits != "0":
            factor = ceiling / 10  # 16万5 is 165000, as 十六万五 is
            value = Decimal(digits) * factor
        if ceiling is not None and value >= ceiling:
            return None
        total, step, ceiling = total + value, place_of(digits) * factor, factor
        at = part.end()
    return exact(total, step)


def _read_in_sections(text: str) -> Numeral | None:
    """A numeral whose 万 or 亿 multiplies all that stands before it: 2千零30万 is 20,300,000."""
    for unit in "兆亿万":
        head, found, tail = text.rpartition(unit)
        if not found or not head or not head[0].isdecimal():
            continue
        left = _read_descending(head)
        right = _read_arabic(tail.lstrip("零")) if tail else exact(Decimal(0), Decimal(1))
        if left is None or right is None or right.value >= factor_of(unit):
            return None
        scaled = with_multiplier(left, unit)
        return exact(scaled.value + right.value, right.step) if tail else scaled
    return None
