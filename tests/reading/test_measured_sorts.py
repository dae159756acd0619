"""Counts that only say of which sorts or bodies a measure is, and near misses that are results."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, labels

RULE = "sorts that a measure is of"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("粮油价格平稳，20种干果价格上涨3.1%。", "20种"),
        ("蔬果上市，十二種青菜批發價上漲4%。", "十二種"),
        ("五类农产品出口额同比下降4%。", "五类"),
        ("道路、水上、铁路三类方式运量较大，分别占总量的50%、30%和10%。", "三类"),
        ("东港、西港、南港3个作业区的吞吐量增幅也超过10%。", "3个"),
        ("石化、纺织两个行业增幅较大，分别达12%和9%。", "两个"),
        ("龍灣、鹿城2個園區稅收增幅均為20%。", "2個"),
    ],
)
def test_counts_of_what_a_measure_is_of(text: str, surface: str) -> None:
    """Sorts whose prices, sums or shares follow, and bodies that are named one by one before their measure."""
    assert figures(text)[surface].rule == RULE


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("抽检32种药品，合格率98%。", "32种"),
        ("新增3类补贴。", "3类"),
        ("东港、西港2家码头获评先进。", "2家"),
        ("9个作业区吞吐量增幅超过10%。", "9个"),
        ("查获私酒5种，价值3万元。", "5种"),
    ],
)
def test_counts_of_sorts_and_bodies_that_are_results(text: str, surface: str) -> None:
    """Sorts that something was done to, bodies that gained something, and those that nobody names."""
    assert figures(text)[surface].reason is None


def test_three_of_them_point_back() -> None:
    """3者 counts nothing, and what it begins is no name."""
    found = figures("煤炭、钢铁和水泥运量分别下降5%、2%和1%，3者合计占总量的41%。")
    assert found["3"].rule == "those told before"
    doubt = found["41%"].doubt
    assert doubt is not None and doubt.rule == "name that is no phrase"


def test_the_sorts_are_part_of_the_name() -> None:
    """Without a count of its own the number stays in the words for what changed."""
    assert labels("五类农产品出口额同比下降4%。") == {"4%": "五类农产品出口额同比变化"}
