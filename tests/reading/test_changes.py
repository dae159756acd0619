from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "surface", "change", "basis"),
    [
        ("火灾312起（↓6.4%）。", "6.4%", DOWN, None),
        ("火灾312起（同比↑6.4%）。", "6.4%", UP, "同比"),
        ("火灾312起（+6.4%）。", "6.4%", UP, None),
        ("满意率↑1.8个百分点。", "1.8个百分点", UP, None),
        ("票价38-45元。", "38-45元", None, None),
        ("满意率98.2%，↗0.6个百分点。", "0.6个百分点", UP, None),
        ("运价▼3.1%。", "3.1%", DOWN, None),
        ("抽检如下：▲36批次合格。", "36批次", None, None),
    ],
)
def test_signs_of_change(text: str, surface: str, change: Direction | None, basis: str | None) -> None:
    """An arrow, or a plus in brackets, says which way a figure changes; a hyphen in a range does not."""
    figure = figures(text)[surface]
    assert (figure.change, figure.basis) == (change, basis)


def test_bases_told_in_order_are_one_each() -> None:
    """比2022年和2019年分别 gives the first change the first year, and the second the second."""
    found = figures("2023年，侵财案比2022年和2019年分别减少31起和85起。")
    assert (found["31起"].basis, found["85起"].basis) == ("比2022年", "2019年")
    found = figures("破案共60起;侵财案72起,比2022年与2019年同期分别减少31起及12起。")
    assert [found[each].label for each in ("31起", "12起")] == ["侵财案减少数"] * 2
    found = figures("侵财案同比、环比分别下降3.5%和1.2%。")
    assert (found["3.5%"].basis, found["1.2%"].basis) == ("同比", "环比")


@pytest.mark.parametrize(
    ("text", "surface", "change", "basis"),
    [
        ("接诊310人，较上年同月减少45人，增长率为-12.7%。", "-12.7%", DOWN, "较上年同月"),
        ("利润增长率为-3.5%。", "-3.5%", DOWN, None),
        ("入境旅客同比-4.5%。", "-4.5%", DOWN, "同比"),
        ("入境旅客同比增长4.5%。", "4.5%", UP, "同比"),
        ("查獲件數較去年同期成長2成。", "2成", UP, "較去年同期"),
        ("健身场地2657个，比2021年新增151个。", "151个", UP, "比2021年"),
        ("新增健身场地151个。", "151个", None, None),
        ("冬季平均气温-5℃。", "-5℃", None, None),
        ("用电量与上月比较则增加37万千瓦时。", "37万千瓦时", UP, "与上月比较"),
        ("溺水警情跌8.9%，车船盗案则减14宗。", "14宗", DOWN, None),
        ("山火宗数亦增6宗。", "6宗", UP, None),
        ("该站增6人值守。", "6人", None, None),
    ],
)
def test_a_minus_makes_any_change_a_decrease(
    text: str, surface: str, change: Direction | None, basis: str | None
) -> None:
    """A rate of increase with a minus before it tells a decrease; a level with a minus stays a level."""
    figure = figures(text)[surface]
    assert (figure.change, figure.basis) == (change, basis)


def test_an_amount_behind_a_rate_is_of_what_was_counted() -> None:
    """The rate between the count and its change lends its name to neither the amount nor the percentage behind it."""
    found = figures("12月出生数为1318人，粗出生率为千分之6.62，较上年同月减少297人，增加率为-18.4%。")
    assert (found["297人"].label, found["-18.4%"].label) == ("出生减少数", "出生数同比变化")


@pytest.mark.parametrize(
    ("text", "surface", "change", "basis"),
    [
        ("结案数比上年的4,210件多315件。", "315件", Direction.INCREASE, "比上年"),
        ("在册渔船较2021年的96艘少了7艘。", "7艘", Direction.DECREASE, "较2021年"),
        ("结案数比上年的4,210件多315件。", "4,210件", None, None),
        ("至少12家单位、不少于30名志愿者参加。", "至少12家", None, None),
        ("上诉率9.4%（↘1.2个百分点）。", "1.2个百分点", Direction.DECREASE, None),
        ("复议案件310件（▲8.5%）。", "8.5%", Direction.INCREASE, None),
        ("▲32个村通公交。", "32个", None, None),
    ],
)
def test_more_and_less_than_a_figure_and_arrows(
    text: str, surface: str, change: Direction | None, basis: str | None
) -> None:
    """多 and 少 behind the figure compared with tell a change, as arrows and triangles in brackets do."""
    figure = figures(text)[surface]
    assert (figure.change, figure.basis) == (change, basis)


def test_years_listed_as_bases_are_one_each() -> None:
    """较2020年、2019年分别 names what each of two changes is compared with."""
    found = figures("新收行政案件较2020年、2019年分别上升4.1%和9.7%。")
    assert found["4.1%"].basis == "较2020年"
    assert found["9.7%"].basis == "2019年"


@pytest.mark.parametrize(
    ("text", "surface", "basis"),
    [
        ("查处广告案件6起,比去年同期(3起)上升100%。", "100%", "比去年同期"),
        ("查处广告案件6起,与去年同期(20起)下降70%。", "70%", "与去年同期"),
        ("新收案件7927件,较执行前同期之10876件,减少27.11%。", "27.11%", "较执行前同期"),
        ("罪案63232宗,较2019年59225宗,增加4007宗,上升6.8%。", "4007宗", "较2019年"),
        ("罪案63232宗,较2019年59225宗,增加4007宗,上升6.8%。", "6.8%", "较2019年"),
        ("死亡30人,事故15起,与去年同比分别下降32%和38%。", "38%", "与去年同比"),
        ("刑事案件90件,治安案件80件,下降5%。", "5%", None),
        ("比上年的90件,盗窃案20件,下降5%。", "5%", None),
    ],
)
def test_what_a_change_is_held_against(text: str, surface: str, basis: str | None) -> None:
    """The comparison that leads to the earlier figure is the basis of the change behind it, and of no other one."""
    assert figures(text)[surface].basis == basis


@pytest.mark.parametrize(
    ("text", "surface", "label", "change", "basis"),
    [
        ("5月份，发电量增速比1—4月回落0.6个百分点。", "0.6个百分点", "发电量增速变化", DOWN, "比1—4月"),
        ("存款余额较年初稳步增长3.2%。", "3.2%", "存款余额变化", UP, "较年初"),
        ("出厂价格比8月份小幅上涨0.2%。", "0.2%", "出厂价格变化", UP, "比8月份"),
        ("贿赂案件較二〇一六年同期進一步下跌百分之三。", "百分之三", "贿赂案件同比变化", DOWN, "較二〇一六年同期"),
        ("投资增速比一季度加快0.3个百分点。", "0.3个百分点", "投资增速变化", UP, "比一季度"),
        ("货运量增速较上年同期慢1.5个百分点。", "1.5个百分点", "货运量增速同比变化", DOWN, "较上年同期"),
        ("周转量比全国平均快1.1个百分点。", "1.1个百分点", "周转量比全国平均快幅度", None, None),
        ("加快15个重点项目建设。", "15个", "加快重点项目建设数", None, None),
    ],
)
def test_basis_and_its_adverbs_are_no_part_of_the_name(
    text: str, surface: str, label: str, change: Direction | None, basis: str | None
) -> None:
    """What a change is compared with stands in the basis alone, whatever adverb follows; an area is no earlier time."""
    figure = figures(text)[surface]
    assert (figure.label, figure.change, figure.basis) == (label, change, basis)
