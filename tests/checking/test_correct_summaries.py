"""Correct claims that are told in other words than the report's, and the like with one thing wrong."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check

TABLE = """霞浦岭市2021年统计公报
五、金融
年末全市各项存款余额2210.4亿元，比年初增加188.5亿元。
2021年各项存贷款
单位：亿元
指 标
12月末
比年初增加额
各项存款余额
2210.4
188.5
住户存款
905.3
71.2
2021年户籍人口
指 标
年末数（万人）
比重（%）
总人口
312.6
100.0
城镇
160.2
51.2
"""
COURT = """云泉市中级人民法院简介
两级法院共有干警612人，其中男455，女157人。书记员188人，占31%。年龄40岁以下的203人，占33%；41-50岁的211人，占34%；51岁以上的198人，占32%。
市中院先后涌现出全国优秀法官3人、全省办案能手5人，连续两届被评为全省文明法院，去年收案约占全市的七分之一。
"""
TRAFFIC = """溪桥县交警大队半年工作通报
今年上半年，全县查处酒后驾驶1840起。与去年同期相比，总量上升8.4%，醉酒驾驶上升31.6%，饮酒驾驶上升5.2%。
截获有害生物36万种次，城区泊位由三年前的不足千个发展到目前的4120个，其中智能泊位380个。
"""


def errors(report: str, summary: Any) -> set[str]:
    """The codes of the errors in ``summary``."""
    return {each.code.value for each in check(report, summary).findings if each.severity == "error"}


def item(indicator: str, value: str, unit: str | None = None, **fields: str) -> dict[str, Any]:
    """A list of one statistic."""
    return {"statistics": [{"indicator": indicator, "value": value, "unit": unit, **fields}]}


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("住户存款为905.3。", set()),
        ("城镇人口为160.2。", set()),
        ("2021年，城镇人口比重为51.2。", set()),
        ("住户存款为905.3万元。", {"wrong_scale"}),
        ("住户存款为906.3。", {"wrong_value"}),
        ("住户存款为71.2。", {"wrong_attachment"}),
    ],
)
def test_a_cell_s_own_digits_are_no_other_scale(summary: str, found: set[str]) -> None:
    """Who writes no unit writes what the cell writes; another scale, digit or row stays an error."""
    assert errors(TABLE, summary) == found


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "period", "right"),
    [
        ("各项存款余额", "221040000000", "元", "12月末", True),
        ("各项存款余额", "221040000000", "元", "年末", True),
        ("总人口", "3126000", "人", "年末", True),
        ("城镇人口比重", "51.2", "%", "年末", True),
        ("总人口", "3126000", "人", "2020年", False),
    ],
)
def test_a_day_in_the_year_over_a_table_is_the_time_of_its_cells(
    indicator: str, value: str, unit: str, period: str, right: bool
) -> None:
    """What is told twice may have the time of either place."""
    assert (errors(TABLE, item(indicator, value, unit, period=period)) == set()) is right


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        (item("40岁以下干警人数", "203", "人"), set()),
        (item("41-50岁干警人数", "211", "人"), set()),
        ("两级法院书记员人数为188人。", set()),
        (item("男干警人数", "455", "人"), set()),
        (item("男干警人数", "455", "辆"), {"wrong_unit"}),
        (item("书记员人数", "612", "人"), {"wrong_attachment"}),
        (item("干警人数", "211", "人"), {"wrong_attachment"}),
    ],
)
def test_a_part_may_be_called_with_the_name_of_its_whole(summary: Any, found: set[str]) -> None:
    """What a sentence before has told of all stands in the names of the parts; the whole's own figure is not theirs."""
    assert errors(COURT, summary) == found


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("全国优秀法官人数为3人。", True),
        ("全省办案能手为5人。", True),
        ("全国书记员人数为188人。", False),
        ("连续被评为全省文明法院届数为两届。", True),
        ("被评为全国青年文明号届数为两届。", False),
        (item("收案占全市的比例", "0.143"), True),
        (item("收案占全市的比例", "0.1429"), True),
        (item("收案占全市的比例", "0.153"), False),
    ],
)
def test_names_that_begin_with_an_area_and_fractions_in_decimals_are_true(summary: Any, right: bool) -> None:
    """全国优秀法官 is a title and no figure of the country; a decimal writes a fraction as nearly as it can."""
    assert (errors(COURT, summary) == set()) is right


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("今年上半年，查处醉酒驾驶起数与去年同期相比上升31.6%。", True),
        ("今年上半年，查处饮酒驾驶起数与去年同期相比上升5.2%。", True),
        ("今年上半年，查处醉酒驾驶起数与去年同期相比上升5.2%。", False),
        (item("截获有害生物种次", "360000", "种次"), True),
        (item("截获有害生物种次", "360000", "批次"), False),
        (item("城区泊位数", "4120", "个", period="目前"), True),
    ],
)
def test_what_is_told_once_for_several_figures_speaks_for_none(summary: Any, right: bool) -> None:
    """A basis stands with the first of several changes, and a unit may have a character more than its first."""
    assert (errors(TRAFFIC, summary) == set()) is right
