"""Targets: figures that were planned or aimed at, told beside the results that are held against them."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("税收完成6.3亿元，占年计划6亿元的105%。", "6亿元", Disposition.PLAN),
        ("税收完成6.3亿元，占年计划6亿元的105%。", "105%", None),
        ("基金收入3.1亿元，为年初预算2.8亿元的110.7%。", "2.8亿元", Disposition.PLAN),
        ("基金支出3.1亿元，较调整预算2.8亿元超支3000万元。", "2.8亿元", Disposition.PLAN),
        ("基金支出3.1亿元，较年初预算增加3000万元。", "3000万元", None),
        ("支出预算为7亿元，比上年增长3%。", "7亿元", None),
        ("超额完成能耗下降4%、排放量减少900吨的目标。", "4%", Disposition.PLAN),
        ("超额完成能耗下降4%、排放量减少900吨的目标。", "900吨", Disposition.PLAN),
        ("超额完成年度目标，能耗下降4%。", "4%", None),
        ("年初确定的5%的增长目标如期实现，实际增长5.6%。", "5%", Disposition.PLAN),
        ("年初确定的5%的增长目标如期实现，实际增长5.6%。", "5.6%", None),
    ],
)
def test_a_plan_that_a_result_is_held_against_is_no_result(text: str, surface: str, reason: Disposition | None) -> None:
    """A plan before its share, a budget that was overspent and the object of 超额完成 were aimed at."""
    assert figures(text)[surface].reason is reason


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("馆藏数字化率达82%，提前实现80%的规划目标。", "80%", Disposition.PLAN),
        ("馆藏数字化率达82%，提前实现80%的规划目标。", "82%", None),
        ("港口提前两个月完成3亿吨的年度任务。", "3亿吨", Disposition.PLAN),
        ("医院提前完成搬迁，新增床位120张。", "120张", None),
        ("校舍提前完成投资2亿元。", "2亿元", None),
    ],
)
def test_what_came_early_was_aimed_at(text: str, surface: str, reason: Disposition | None) -> None:
    """The object of 提前实现…的目标 was aimed at; what was done early is a result."""
    assert figures(text)[surface].reason is reason
