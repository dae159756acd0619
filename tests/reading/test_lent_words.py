"""What the items of a list take over its semicolons, and near misses that take nothing."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "民营企业进出口52亿元，增长11%。其中，出口31亿元，增长7%；进口21亿元，增长18%。",
            ["民营企业出口金额", "民营企业出口金额变化", "民营企业进口金额", "民营企业进口金额变化"],
        ),
        (
            "对东盟进出口900亿元。其中，出口400亿元，进口500亿元，分别增长3%和9%。",
            ["对东盟出口金额", "对东盟进口金额", "对东盟出口金额变化", "对东盟进口金额变化"],
        ),
        (
            "加工貿易進出口8.3億元，其中出口4億元，佔出口總值的12%。",
            ["加工贸易出口金额", "加工贸易出口占出口总值比重"],
        ),
        ("货物进出口总值14亿元。其中，出口8亿元。", ["出口金额"]),
        ("民营企业进出口52亿元。全县出口31亿元。", ["出口金额"]),
    ],
)
def test_exports_and_imports_are_those_of_the_trade_before(text: str, expected: list[str]) -> None:
    """Bare exports and imports are of whom the trade before them is, in its sentence or behind 其中."""
    assert list(labels(text).values())[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "进口原油225吨，增加6%；天然气42吨，增加35%；铜26吨，下降1%。",
            ["进口天然气量", "进口天然气量变化", "进口铜量", "进口铜量变化"],
        ),
        ("收购小麦30万吨，增长5%；玉米12万吨，下降3%。", ["收购玉米量", "收购玉米量变化"]),
        ("捕撈黃魚3000公斤，帶魚2000公斤。", ["捕捞黄鱼量", "捕捞带鱼量"]),
        ("出口茶叶3000吨，增长9%；陶瓷销量2000吨。", ["陶瓷销量"]),
        ("接待游客5万人次，增长3%；从业人员3万人。", ["从业人员数"]),
        ("省属铁路发送旅客28万人次、货物26万吨。", ["发送货物量"]),
        ("日均出動救護人員5萬人次、救護車輛1萬輛次。", ["日均出动救护车辆数"]),
        ("盘点茶叶30吨；陶土20吨。", ["陶土量"]),
    ],
)
def test_goods_take_the_verb_of_the_item_before(text: str, expected: list[str]) -> None:
    """Goods in units of measure that a list goes on with were traded or made alike; what has a quantity or people take nothing."""
    assert list(labels(text).values())[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水产品进口量增加12%；化妆品增加1倍；医药品增加8%。", ["化妆品进口量变化", "医药品进口量变化"]),
        ("鋼材出口額下降4%；家具下降9%。", ["家具出口额变化"]),
        ("水产品进口量增加12%；汽车销量增加1倍。", ["汽车销量变化"]),
        ("客流增加12%；化妆品增加8%。", ["化妆品变化"]),
    ],
)
def test_goods_changed_in_the_quantity_told_before(text: str, expected: list[str]) -> None:
    """Bare goods changed in the quantity traded that the item before names; others stay as they are."""
    assert list(labels(text).values())[-len(expected) :] == expected
