from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """白鹭市2023年农业统计公报
全年实现农林牧渔业总产值169.7亿元，比上年增长4.4%。其中，林业产值6.5亿元，增长7.2%；渔业产值2.6亿元，下降6.1%。
12月，全市居民消费价格同比上涨1.8%，环比下降0.3%，其中食品价格上涨2.6%。
2023年立案632宗，较2019年的592宗增加40宗，上升6.8%。
"""


@pytest.mark.parametrize(
    ("indicator", "value", "change", "basis", "supported"),
    [
        ("林业产值变化", "7.2", "increase", "比上年", True),
        ("林业产值变化", "7.2", "increase", "同比", True),
        ("林业产值变化", "7.2", "increase", "环比", False),
        ("渔业产值变化", "6.1", "decrease", "比2019年", False),
        ("食品价格变化", "2.6", "increase", "环比", True),
        ("食品价格变化", "2.6", "increase", "同比", True),
        ("立案数变化", "6.8", "increase", "比2019年", True),
        ("立案数变化", "6.8", "increase", "比2022年", False),
    ],
)
def test_a_change_without_a_basis_goes_by_the_one_told_before_it(
    indicator: str, value: str, change: str, basis: str, supported: bool
) -> None:
    """A basis that the paragraph names nowhere is wrong; where it names two, either may be meant."""
    item = {"indicator": indicator, "value": value, "unit": "%", "change": change, "basis": basis}
    codes = {finding.code for finding in check(REPORT, {"statistics": [item]}).findings if finding.severity == "error"}
    assert codes == (set() if supported else {"wrong_period"})


BASES = """白鹭港务中心2024年三季度简报
货物吞吐量较上一季减少4.3%，较去年同期增加9.8%；集装箱吞吐量比上年多12万标箱，比年初计划多3万标箱。
旅客满意度较上一轮调查提高5.1个百分点，较全省平均水平高1.7个百分点。引航等待时间比改革前缩短6小时，比上年缩短2小时。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("货物吞吐量较上季减少4.3%，同比增加9.8%。", True),
        ("货物吞吐量较去年同期减少4.3%。", False),
        ("貨物吞吐量較上一季增加9.8%。", False),
        ("集装箱吞吐量比计划多3万标箱。", True),
        ("集装箱吞吐量比年初计划多12万标箱。", False),
        ("旅客满意度比上轮调查高5.1个百分点，比全省平均高1.7个百分点。", True),
        ("旅客满意度较上一轮调查提高1.7个百分点。", False),
        ("引航等待时间比改革前缩短2小时。", False),
        ("引航等待时间同比缩短2小时，与改革前相比缩短6小时。", True),
    ],
)
def test_a_basis_that_is_no_time_belongs_to_its_own_figure(summary: str, supported: bool) -> None:
    """Plans, rounds and averages are told apart like years; other words for the figure's own basis are right."""
    assert check(BASES, summary).supported is supported


def test_a_field_may_name_a_plan_without_a_word_of_comparison() -> None:
    """What the field basis says is read as what stands behind 比."""
    item = {"indicator": "集装箱吞吐量", "value": "120000", "unit": "标箱", "change": "increase", "basis": "年初计划"}
    assert not check(BASES, {"statistics": [item]}).supported
    assert check(BASES, {"statistics": [item | {"basis": "上年"}]}).supported
