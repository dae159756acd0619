"""Units: whether the one that a claim states can be that of its figure."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

TABLE = """某省1985年统计公报
主要农产品产量如下:
一九八五年 一九八五年比
                 一九八四年
                 增长％
粮 食 3620 万吨 -7．4
棉 花 41 万吨 -31．2
全年农业总产值比上年增长3.1％，农村经济继续发展，农民收入有所增加，市场供应充足。
"""


def test_a_row_copied_from_a_table_in_percent_is_true() -> None:
    """The cells of a column whose head writes ％ are in per cent, in the report and in what is copied from it."""
    start = TABLE.index("粮 食")
    row = TABLE[start : TABLE.index("\n", start)]
    item = {"summary": "粮 食3620万吨 -7.4。", "evidence": [{"quote": row, "start": start, "end": start + len(row)}]}
    found = check(TABLE, {"achievements": [item]}).findings
    assert [each.code.value for each in found if each.severity == "error"] == []


DISCOUNTS = "全市书店让利促销，八折售书12万册，读者中老年人占三成以上。"


@pytest.mark.parametrize(
    ("item", "true"),
    [
        ({"indicator": "读者中老年人占比", "value": "3", "unit": "成"}, True),
        ({"indicator": "读者中老年人占比", "value": "30", "unit": "%"}, True),
        ({"indicator": "读者中老年人占比", "value": "30", "unit": "成"}, True),
        ({"indicator": "读者中老年人占比", "value": "3", "unit": "%"}, False),
        ({"indicator": "读者中老年人占比", "value": "4", "unit": "成"}, False),
        ({"indicator": "售书折扣", "value": "8", "unit": "折"}, True),
        ({"indicator": "售书折扣", "value": "7", "unit": "折"}, False),
    ],
)
def test_tenths_are_per_cent(item: dict[str, str], true: bool) -> None:
    """A share told in tenths may be claimed as 3 成 or 30 %."""
    found = check(DISCOUNTS, {"statistics": [item]}).findings
    assert all(each.severity != "error" for each in found) is true


@pytest.mark.parametrize(
    ("summary", "true"),
    [
        ("城市低保平均标准575元/人·月。", True),
        ("城市低保平均标准575元/人/月。", True),
        ("城市低保平均标准575元/人。", True),
        ("农村低保平均标准4754元/人、月。", False),
    ],
)
def test_what_a_rate_is_counted_on_has_a_time(summary: str, true: bool) -> None:
    """元/人、月 is 元/人·月 and no 元/人、年."""
    text = "截至9月底，城市低保平均标准575元/人、月，农村低保平均标准4754元/人、年。"
    assert all(each.severity != "error" for each in check(text, summary).findings) is true
