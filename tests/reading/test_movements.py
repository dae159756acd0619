from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "surface", "label", "change"),
    [
        ("消费增长5%，上拉地区生产总值增速1.8个百分点。", "1.8个百分点", "消费上拉地区生产总值增速", None),
        ("房地产投资下降9%，下拉全部投资增速2个百分点。", "2个百分点", "房地产投资下拉全部投资增速", None),
        ("猪肉价格下降12%，拉低CPI0.3个百分点。", "0.3个百分点", "猪肉价格拉低CPI幅度", None),
        ("服务业增长6%，拉动全县增长3.1个百分点。", "3.1个百分点", "服务业拉动全县增长幅度", None),
        (
            "民营投资占全市的15%，所占比重逐年提高，2018年比上年上升0.2个百分点。",
            "0.2个百分点",
            "民营投资占全市比重变化",
            UP,
        ),
        ("民营投资占全市的15%，所占份额下降2个百分点。", "2个百分点", "民营投资占全市比重变化", DOWN),
        ("结构优化，比重提高2个百分点。", "2个百分点", "比重变化", UP),
        ("门诊量增长5.7%，高于全国总诊疗量增长水平（4.1%）。", "4.1%", "总诊疗量变化", UP),
        ("能耗下降3%，低于全省煤炭消费量降幅（5%）。", "5%", "煤炭消费量变化", DOWN),
        ("抢劫（-5%）、盗窃（-3%）及诈骗（-1%）案件的发案数明显下降。", "-3%", "盗窃案件的发案数变化", DOWN),
        ("猪肉（+5%）、鸡蛋（+3%）的价格均有上升。", "5%", "猪肉价格变化", UP),
        (
            "造纸业（20%）、纺织业（9%），分别上拉投资增速1.1个、0.4个百分点。",
            "0.4个百分点",
            "纺织业上拉投资增速",
            None,
        ),
        ("盗窃案（52起）、诈骗案（31起），分别下降12%和8%。", "8%", "诈骗案数变化", DOWN),
        ("社区服务中心（站）门诊量达3万人次，比上年增加1万人次。", "1万人次", "社区服务中心(站)门诊量增加数", UP),
        ("接报火灾91起，损失5万元，起数和损失分别上升9%、28%。", "9%", "接报火灾数变化", UP),
        ("今年门票收入、游船班次再创新高，分别增长12%、9%。", "9%", "游船班次变化", UP),
        ("營業利潤、稅金屢創新高，分別增長12%、9%。", "12%", "营业利润变化", UP),
        ("电梯事故总量整体下降7%。", "7%", "电梯事故总量变化", DOWN),
        ("用水量、用电量双双下降4%。", "4%", "用水量、用电量变化", DOWN),
        ("我站发售年票9万张，占全市年票总量的4%，全市年票总量同比增长7%。", "7%", "年票总量同比变化", UP),
        ("水路货运31萬噸，佔全縣貨運總量的6%，全縣貨運總量則下降2%。", "2%", "货运总量变化", DOWN),
        ("水路货运31万吨，占全县货运总量的6%，占比提高2个百分点。", "2个百分点", "水路货运占全县货运总量比重变化", UP),
    ],
)
def test_what_changed_and_what_only_added_to_a_change(
    text: str, surface: str, label: str, change: Direction | None
) -> None:
    """Contributions are no changes; shares, growths of others and lists of bracketed changes are named by what moved."""
    figure = figures(text)[surface]
    assert (figure.label, figure.change) == (label, change)
