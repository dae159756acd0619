from __future__ import annotations

import pytest

from tests.checking.judged import errors_in

CITY = """岚山市人民政府工作报告
2022年,全市新建口袋公园61个,改造老旧小区118个,群众满意度97.2%,居全国第12位、全省第3位。
成功创建全国卫生城市,新增绿道42公里。黑臭水体治理被全国推广。全国城市平均绿化率为39.7%。
柳溪镇建成污水处理站9座。荷塘镇建成垃圾中转站14座。截至年末,共修复河道23公里。
重点对枫桥集团开展帮扶。办理贷款展期27笔。发放稳岗补贴316万元。
"""
COUNTRY = """国家测绘总局关于1992年工作的公报
一九九二年末测绘队伍拥有经纬仪8300台。测制地形图1240幅。
"""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2022年,全国改造老旧小区118个。", False),
        ("2022年,全国新增绿道42公里。", False),
        ("全国城市平均绿化率为39.7%。", True),
        ("2022年,全市新增绿道42公里。", True),
        ("2022年末,沧北区分局修复河道23公里。", False),
    ],
)
def test_a_rank_or_a_title_of_the_country_makes_no_figure_its_own(text: str, right: bool) -> None:
    """全国第12位 and 全国卫生城市 say nothing of whose the parks are; 全国城市平均 does."""
    assert (errors_in(CITY, text) == set()) is right


def test_the_figures_of_a_national_report_are_the_country_s() -> None:
    """A body of the whole country need not say 全国 beside each figure."""
    item = {"indicator": "测制地形图", "value": "1240", "unit": "幅", "scope": "全国"}
    assert errors_in(COUNTRY, "全国测制地形图1240幅。") == set()
    assert errors_in(COUNTRY, {"statistics": [item]}) == set()


@pytest.mark.parametrize(
    ("value", "unit", "indicator"), [("27", "笔", "办理贷款展期"), ("3160000", "元", "发放稳岗补贴")]
)
def test_a_body_named_at_the_head_of_a_paragraph_holds_for_what_follows(value: str, unit: str, indicator: str) -> None:
    """Where a paragraph opens with whom it is about, the sentences after it are about them."""
    item = {"indicator": indicator, "value": value, "unit": unit, "scope": "枫桥集团"}
    assert errors_in(CITY, {"statistics": [item]}) == set()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1至12月份,沧北区分局改造老旧小区118个。", False),
        ("专项行动中,沧北区分局改造老旧小区118个。", False),
        ("枫桥等区新增绿道42公里。", True),
        ("全国首创口袋公园61个。", True),
    ],
)
def test_the_body_behind_a_time_is_the_subject(text: str, right: bool) -> None:
    """A body is the subject behind any words of time; 等区 names none, and 全国首创 says among whom."""
    assert (errors_in(CITY, text) == set()) is right
