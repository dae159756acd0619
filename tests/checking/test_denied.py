"""What the report says there was none of."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """桐湾林场2024年安全工作小结
全年未发生较大以上森林火灾，扑救一般火情7起；没有出现群死群伤事件，处置险情19处。
防疫站未检出高致病性禽流感，检测样品2300份。没有發現重大病虫害，防治面积1.8万亩。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("全年扑救一般火情7起，未发生较大以上森林火灾。", True),
        ("全年扑救火情7起。", True),
        ("全年扑救较大森林火灾7起。", False),
        ("全年发生重大森林火灾7起。", False),
        ("处置险情19处，没有群死群伤事件。", True),
        ("发生群死群伤事件19处。", False),
        ("检测禽流感样品2300份。", True),
        ("检出高致病性禽流感样品2300份。", False),
        ("病虫害防治面积1.8万亩，没有重大病虫害。", True),
        ("重大病虫害防治面积1.8万亩。", False),
    ],
)
def test_what_is_denied_is_no_figure_beside_it(summary: str, supported: bool) -> None:
    """A claim may repeat the denial, and may not count under the denied words what the report counts without them."""
    assert check(REPORT, summary).supported is supported


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        ("全年无重大安全事故，整改重大隐患12处。", "整改重大隐患12处。"),
        ("未发生食品安全事故，检查餐饮单位300家。", "食品安全检查覆盖餐饮单位300家。"),
        ("无障碍改造进展顺利，新建坡道35处。", "无障碍改造新建坡道35处。"),
    ],
)
def test_what_is_told_as_well_without_denial_is_no_error(report: str, summary: str) -> None:
    """Words that the paragraph says of something else, or that begin with 无 and deny nothing, exclude no claim."""
    assert check(report, summary).supported


@pytest.mark.parametrize(
    ("report", "summary", "supported"),
    [
        ("汛期发布暴雨蓝色预警9次，未发布橙色预警。", "汛期发布暴雨橙色预警9次。", False),
        ("全年啟動三級應急響應4次，沒有啟動一級應急響應。", "全年啟動一級應急響應4次。", False),
        ("校队获三等奖7项，未获得一等奖。", "校队获一等奖7项。", False),
        ("全年发生溺水事件2起，未造成人员死亡，送医3人。", "溺水事件致死亡3人。", False),
        ("汛期发布暴雨蓝色预警9次，未发布橙色预警。", "汛期发布暴雨蓝色预警9次。", True),
        ("不断提升省级基地水平，新增7家。", "新增省级基地7家。", True),
        ("发布橙色预警3次、蓝色预警9次，去年未发布橙色预警。", "发布橙色预警3次。", True),
    ],
)
def test_no_class_is_raised_to_the_one_that_is_denied(report: str, summary: str, supported: bool) -> None:
    """What was warned of, judged or awarded in one class is not told of the class that the report says there was none of."""
    assert check(report, summary).supported is supported
