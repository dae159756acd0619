from __future__ import annotations

import pytest

from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "label", "basis"),
    [
        ("制造业投资同比增长6%。其中增长较快的有纺织业（15%）、造纸业（9%）。", "9%", "造纸业投资同比变化", "同比"),
        ("工业增加值增长5%。增长较快的行业有汽车制造业（12%）。", "12%", "汽车制造业增加值变化", None),
        ("商品零售额比上年下降5%，下降较多的有通讯器材类（12%）。", "12%", "通讯器材类零售额变化", "比上年"),
        ("港口集团货物吞吐量同比增长5%。东港分公司增幅达到9%。", "9%", "东港分公司货物吞吐量同比变化", "同比"),
        ("全省用电量增长5%。西岭县同比降幅为2%。", "2%", "西岭县用电量同比变化", "同比"),
        ("全市规上工业增加值增长6.1%。鹿城區增幅最高，達12%。", "12%", "鹿城区规上工业增加值变化", None),
        ("港区吞吐量增长5%。龙湾、鹿城两个作业区增幅明显，分别为12%和9%。", "9%", "鹿城作业区吞吐量变化", None),
        ("降雨偏多。平均气温增幅为5%。", "5%", "平均气温变化", None),
        ("东港分公司增幅达到9%。", "9%", "东港分公司变化", None),
        ("游客满意。增长较快的有旅游业（15%）、餐饮业（9%）。", "9%", "餐饮业变化", None),
    ],
)
def test_items_that_grew_are_measured_as_their_whole(text: str, surface: str, label: str, basis: str | None) -> None:
    """What the sectors of a list grew in, and against what, is told of the whole before them; alone they stay as they are."""
    figure = figures(text)[surface]
    assert (figure.label, figure.basis) == (label, basis)
