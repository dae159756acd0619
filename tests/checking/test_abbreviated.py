"""Short forms of names with numerals."""

from __future__ import annotations

import pytest

from summarizer import check


@pytest.mark.parametrize(
    ("report", "summary", "supported"),
    [
        ("全州有二级甲等医院7家、三级乙等医院3家。", "全州有二甲医院7家、三乙医院3家。", True),
        ("新評三甲醫院2家。", "新评三级甲等医院2家。", True),
        ("建成AAAA级景区9处。", "建成4A级景区9处。", True),
        ("宣讲党的第二十次全国代表大会精神74场。", "宣讲党的二十大精神74场。", True),
        ("落地“十三五”项目58个。", "落地“第十三个五年规划”项目58个。", True),
        ("全州有三级医院7家。", "全州有三甲医院7家。", False),
        ("全州有二级甲等医院7家。", "全州有二级乙等医院7家。", False),
        ("建成AAAAA级景区9处。", "建成4A级景区9处。", False),
        ("宣讲党的十九大精神74场。", "宣讲党的二十大精神74场。", False),
    ],
)
def test_a_short_form_says_the_full_name_and_no_other(report: str, summary: str, supported: bool) -> None:
    """三甲 is 三级甲等, and neither 三级 alone nor 三乙."""
    assert check(report, summary).supported is supported
