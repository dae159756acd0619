from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县耕地面积52万亩。平均每年增加0.6万亩,年均增长1.2%。", {"0.6万亩": "耕地面积年均增加数", "1.2%": "耕地面积年均变化"}),
        ("年末電動車保有量12萬輛。同比增長8%。", {"8%": "电动车保有量同比变化"}),
        ("全市户籍人口85万人。年平均增长率为0.4%。", {"0.4%": "户籍人口年均变化"}),
        ("全市户籍人口85万人。旅游收入同比增长8%。", {"8%": "旅游收入同比变化"}),
    ],
)  # fmt: skip
def test_sentence_that_begins_with_a_change(text: str, expected: dict[str, str]) -> None:
    """A change that names nothing is of what the sentence before counts; one that names its own thing is not."""
    assert {surface: label for surface, label in labels(text).items() if surface in expected} == expected


@pytest.mark.parametrize(
    ("text", "surface", "label", "direction"),
    [
        ("一般公共预算收入8.2亿元,增长6%,增收0.5亿元。", "0.5亿元", "一般公共预算收入增加额", Direction.INCREASE),
        ("财政支出30亿元,比上年下降4%,减支1.2亿元。", "1.2亿元", "财政支出减少额", Direction.DECREASE),
        ("稅收收入9億元,減收3000萬元。", "3000萬元", "税收收入减少额", Direction.DECREASE),
    ],
)
def test_sums_taken_or_spent_more(text: str, surface: str, label: str, direction: Direction) -> None:
    """What was taken or spent more or less is a change of the sum before."""
    figure = figures(text)[surface]
    assert (figure.label, figure.change) == (label, direction)


def test_earnings_of_others() -> None:
    """What somebody was helped to earn is no change of a sum."""
    assert figures("合作社带动农户300户,增收50万元。")["50万元"].change is None
