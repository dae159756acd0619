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
