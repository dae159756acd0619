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
