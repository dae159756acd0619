"""Reads numbers with blanks inside: 1 392人, 12 .5公斤, 23, 456元, 2 3 人.

Decides whether digits with a blank between them are one number. In running text one number is likelier wherever a unit
or multiplier stands right behind; in the cells of a table two figures are.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.grammar import measure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity
from summarizer.numbers.units import unit_length

__all__ = ["MAY_BE_SPACED", "spaced_number"]

MAY_BE_SPACED: Final = frozenset(" .,")
"""What may stand behind the digits before the first blank."""

_MULTIPLIED: Final = Pattern("[百千万亿]{1,4}")  # 1 200万件
# 1 392人 may be 1392 people, or the figures 1 and 392 of a table: it is read as one, and the rule says so.
_GROUPS: Final = Pattern(r"(?<![\d.] )\b\d{1,3}(?: \d{3}){1,8}(?:\.\d{1,12})?(?![\d.])(?= ?[^\d\s])", re.ASCII)
# 纠正错误2 3 人: a copy set the digits of one number apart, each for itself.
_APART: Final = Pattern(
    r"(?<=[\u4e00-\u9fff])(?<![第其])\d(?: {1,2}\d){1,3}(?![\d.,]| \d)(?= ?[\u4e00-\u9fff])", re.ASCII
)
# 减税1 2.5亿元, 合格率9 8.6%: a digit apart from a decimal that a scale or a % closes; 2,0 35家: a group of thousands apart.
_BEFORE_DECIMAL: Final = Pattern(
    r"(?<=[\u4e00-\u9fff])(?<![第其表图附件注页章节条])[1-9] \d{1,2}\.\d{1,2}(?=[^\s\d.])", re.ASCII
)
_GROUP_APART: Final = Pattern(
    r"(?<=[\u4e00-\u9fff])\d{1,3}(?:,\d{3}){0,4},(?:\d \d\d|\d\d \d|\d \d \d)(?:\.\d{1,4})?(?![\d.])", re.ASCII
)
# 12 .5公斤, 3. 6万元, 23, 456元: a blank at the point or grouping mark. The number stands in running text right behind a
# word: 1. 3人 is an entry of a list, and 3人, 456元 are two figures.
_AT_MARK: Final = Pattern(
    r"(?<=[\u4e00-\u9fff])(?:(?!(?:19|20)\d\d\b)\d{1,9}(?: \.|\. )\d{1,4}|\d{1,3}, \d{3}(?:, ?\d{3}){0,4})(?!\d)",
    re.ASCII,
)


# 分别为23, 456元: two figures of a list.
_APIECE: Final = Pattern(r"(?:分别|各)[^,。;\d]{0,8}\Z")
_LABELS: Final = [word for word in words("code_label", "figure_label") if len(word) > 1]  # 病例 ends like the label 例
_NUMBERED: Final = Pattern(rf"(?:{'|'.join(_LABELS)})[为是:]?\Z")  # 编号12, 300平方米
_REACH: Final = 12
_LONG_UNIT: Final = 2  # 千瓦时, 百分点: a unit, and no multiplier before one


def spaced_number(text: str, at: int, end: int) -> tuple[Quantity, str] | None:
    """The number with blanks inside whose first digits are ``text[at:end]``, and its rule; None if two numbers stand."""
    found, rule = _AT_MARK.match(text, at), "blank_at_mark"
    if found is not None and (
        _APIECE.search(text, max(0, at - _REACH), at) or _NUMBERED.search(text, max(0, at - _REACH), at)
    ):
        found = None
    if found is None and text[end] == " ":
        found, rule = _GROUPS.match(text, at), "space_grouping"
    if found is None and text[end] == " ":
        found, rule = _APART.match(text, at) or _BEFORE_DECIMAL.match(text, at), "digits_apart"
    if found is None and text[end] == ",":
        found, rule = _GROUP_APART.match(text, at), "digits_apart"
    if found is None:
        return None
    multiplied = _MULTIPLIED.match(text, found.end()) if unit_length(text, found.end()) < _LONG_UNIT else None
    end = multiplied.end() if multiplied is not None else found.end()
    needs_unit = rule != "space_grouping" and multiplied is None
    if needs_unit and not unit_length(text, end + (text[end] == " ")):
        return None
    quantity = measure(text, at, end)
    return (quantity, rule) if quantity is not None else None
