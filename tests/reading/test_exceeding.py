"""Exceeding: what is above or below an earlier time by an amount has changed by it."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

HEAD = "江屏市2023年工作总结\n"


@pytest.mark.parametrize(
    ("text", "surface", "direction", "basis"),
    [
        ("破案率高于上年2.3个百分点。", "2.3个百分点", Direction.INCREASE, "高于上年"),
        ("办结速度快于去年同期1.5个百分点。", "1.5个百分点", Direction.INCREASE, "快于去年同期"),
        ("结案数超去年全年40%。", "40%", Direction.INCREASE, "超去年全年"),
        ("上诉率低于2022年5个百分点。", "5个百分点", Direction.DECREASE, "低于2022年"),
        ("新增贷款8亿元,同比多增2亿元。", "2亿元", Direction.INCREASE, "同比"),
    ],
)
def test_what_is_above_an_earlier_time_has_changed(text: str, surface: str, direction: Direction, basis: str) -> None:
    """The amount behind 高于上年, 超去年全年 and the like is a change, and its period is that of the report."""
    figure = figures(HEAD + text)[surface]
    assert (figure.change, figure.basis) == (direction, basis)
    assert figure.period is not None and figure.period.text == "2023年"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("受理案件300件,超过上年的280件。", "280件"),
        ("满意率98.2%,高于2022年95.1%。", "95.1%"),
        ("满意率高于上年95%的水平。", "95%"),
        ("增速高于全省平均2.3个百分点。", "2.3个百分点"),
    ],
)
def test_what_an_earlier_time_had_is_no_change(text: str, surface: str) -> None:
    """A figure of the earlier time, and what stands above an area, are none."""
    assert figures(HEAD + text)[surface].change is None


def test_a_quoted_plan_is_part_of_the_comparison_of_a_list() -> None:
    """比“十三五”时期 is what every figure of the list behind it is compared with."""
    text = "受灾人次、伤亡人数、损失占比,分别比“十三五”时期下降31.3%、23%和34.3%。"
    found = figures(HEAD + text)
    assert [found[surface].basis for surface in ("31.3%", "23%", "34.3%")] == ["比“十三五”时期"] * 3
