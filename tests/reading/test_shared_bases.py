"""Shared bases: which comparison holds for a change that tells none itself."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "basis"),
    [
        ("与2023年第3季相比，失业率上升0.4个百分点；待业者减少200人。", "200人", "与2023年第3季相比"),
        ("同2010年第六次全国人口普查相比，全市人口增加5万人，增长9.1%。", "9.1%", "同2010年第六次全国人口普查相比"),
        ("與上一期（2024年9月至11月）比較，失業人數增加300人。", "300人", "與上一期（2024年9月至11月）比較"),
        ("与2014年国庆假期全省接待情况相比，过夜游客下降4%。", "4%", "与2014年国庆假期全省接待情况相比"),
        ("与邻县老百姓的想法相比，满意度上升4%。", "4%", None),
    ],
)
def test_a_comparison_of_any_length_opens_a_sentence(text: str, surface: str, basis: str | None) -> None:
    """A clause that compares with a time, an event of a year or a period in brackets is the basis of all behind it."""
    assert figures(text)[surface].basis == basis


@pytest.mark.parametrize(
    ("text", "surface", "basis"),
    [
        ("全市用电量50亿度，比2022年增长2.2%。其中，工业用电量增长0.6%，农业用电量增长3.3%。", "3.3%", "比2022年"),
        ("与上年同期相比，盗窃案下降12%。诈骗案下降8%。", "8%", "与上年同期相比"),
        ("与上季相比，入库税款增加30万元。其中，个人所得税减少2万元。", "2万元", "与上季相比"),
        ("全市用电量比2022年增长2.2%。新建变电站3座，投资增长8%。", "8%", None),
        ("工业用电量年均增长2.2%。其中，居民用电量增长3%。", "3%", None),
        ("与上年同期相比，盗窃案下降12%。\n诈骗案下降8%。", "8%", None),
        ("与上季相比，税款增加3%，户数比年初增加20户，代开发票减少5张。", "5张", "与上季相比"),
        ("与节前一周比较，粮价略涨，其中大米价格上涨4.3%；30种蔬菜价格上涨10.9%。", "10.9%", "与节前一周比较"),
        ("與上周相比，豬肉價格下降2.1%，雞蛋價格上漲1.3%。", "1.3%", "與上周相比"),
        ("春节7天，图书馆读者比平时多了五成以上。", "五成以上", "比平时"),
        ("景区客流较平日增长1.2倍，事故减少8%。", "8%", "较平日"),
    ],
)
def test_a_comparison_goes_on_behind_its_sentence(text: str, surface: str, basis: str | None) -> None:
    """Parts behind 其中 go on from the sentence before, and a comparison that opens a paragraph holds through it alone."""
    assert figures(text)[surface].basis == basis


def test_the_figure_of_the_time_compared_with_may_stand_behind_its_name() -> None:
    """较10年前指数仅52.05 gives the figure its own time, and the change behind it the comparison."""
    found = figures("2015年老化指数为92.18，较10年前指数仅52.05，增加近一倍。")
    assert (period := found["52.05"].period) is not None
    assert period.text == "10年前"
    assert found["近一倍"].basis == "较10年前"
    found = figures("2023年，商店共320家，比2018年登记的290家增加30家。")
    assert (period := found["290家"].period) is not None
    assert period.text == "2018年"


def test_an_amount_whose_name_begins_like_a_verb_has_changed() -> None:
    """就业人口减少90人 is a change, whatever act its first word is; 增加车位 behind a body's act is none."""
    assert figures("就业人口减少90人。")["90人"].change is Direction.DECREASE
    assert figures("登记户数增加90户。")["90户"].change is Direction.INCREASE
