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


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("外贸增速为17.8%,超过全国增速9.9个百分点。", "9.9个百分点", "外贸超过全国增速幅度"),
        ("旅客量增长14%,高出全省整体增速6.8个百分点。", "6.8个百分点", "旅客量高出全省整体增速幅度"),
        ("工業投資增長12%,快於全省平均增速3.1個百分點。", "3.1個百分點", "工业投资快于全省平均增速幅度"),
        ("农民收入增幅高于城镇居民收入增幅2.3个百分点。", "2.3个百分点", "农民收入增幅高于城镇居民收入增幅幅度"),
        ("进口增长3%,低于出口增速1.2个百分点。", "1.2个百分点", "进口低于出口增速幅度"),
    ],
)
def test_how_far_two_rates_of_growth_lie_apart_is_no_change(text: str, surface: str, label: str) -> None:
    """What one grew faster than another is a difference of two rates."""
    figure = figures(HEAD + text)[surface]
    assert (figure.change, figure.label) == (None, label)


@pytest.mark.parametrize(
    ("text", "surface"), [("投资增速提高2个百分点。", "2个百分点"), ("投资增速比上年提高2个百分点。", "2个百分点")]
)
def test_a_rate_of_growth_that_moved_is_a_change(text: str, surface: str) -> None:
    """A rate that rose is one."""
    assert figures(HEAD + text)[surface].change is Direction.INCREASE


def test_a_quoted_plan_is_part_of_the_comparison_of_a_list() -> None:
    """比“十三五”时期 is what every figure of the list behind it is compared with."""
    text = "受灾人次、伤亡人数、损失占比,分别比“十三五”时期下降31.3%、23%和34.3%。"
    found = figures(HEAD + text)
    assert [found[surface].basis for surface in ("31.3%", "23%", "34.3%")] == ["比“十三五”时期"] * 3
