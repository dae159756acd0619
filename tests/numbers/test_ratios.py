"""Ratios: which marks join them, and what they and their parts are worth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from summarizer import find_numbers
from summarizer.numbers.mention import Number


def _values(text: str) -> list[Number | None]:
    return [mention.value for mention in find_numbers(text) if mention.value is not None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("三次产业结构为11.2:35.4∶53.4。", ["11.2", "35.4", "53.4"]),
        ("三次产业增加值之比由9.1∶42.3:48.6调整为8.8:41.9∶49.3。", ["9.1", "42.3", "48.6", "8.8", "41.9", "49.3"]),
        ("全区出生性别比为107.4:100。", ["107.4"]),
        ("性别比由前年的109.6：100降至106.2：100。", ["109.6", "106.2"]),
        ("城乡居民收入比由2.15:1缩小为2.09:1。", ["2.15", "2.09"]),
    ],
)
def test_a_ratio_is_read_whatever_marks_join_it(text: str, values: list[str]) -> None:
    """Both colons may join one ratio, and one against 1 or 100 has the value of its first part."""
    assert _values(text) == [Decimal(value) for value in values]


def test_a_ratio_of_other_parts_stays_a_fraction() -> None:
    """A ratio against any other number is worth their quotient, and a time of day is no ratio."""
    assert _values("厕位比例为2:3，会议于9:30开始。") == [Fraction(2, 3)]
    assert _values("文件共12:案件共3。") != [Decimal(4)]
