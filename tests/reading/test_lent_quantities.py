from __future__ import annotations

import pytest

from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "label", "basis"),
    [
        ("制造业投资同比增长6%。其中增长较快的有纺织业（15%）、造纸业（9%）。", "9%", "造纸业投资同比变化", "同比"),
        ("工业增加值增长5%。增长较快的行业有汽车制造业（12%）。", "12%", "汽车制造业增加值变化", None),
        ("商品零售额比上年下降5%，下降较多的有通讯器材类（12%）。", "12%", "通讯器材类零售额变化", "比上年"),
        ("游客满意。增长较快的有旅游业（15%）、餐饮业（9%）。", "9%", "餐饮业变化", None),
    ],
)
def test_items_that_grew_are_measured_as_their_whole(text: str, surface: str, label: str, basis: str | None) -> None:
    """What the sectors of a list grew in, and against what, is told of the whole before them; alone they stay as they are."""
    figure = figures(text)[surface]
    assert (figure.label, figure.basis) == (label, basis)
