"""Bases below: a comparison that the report says once for all changes behind it."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures

HEAD = "江屏海关2023年上半年工作情况\n"


@pytest.mark.parametrize(
    ("text", "surfaces", "basis"),
    [
        ("货运1.2亿吨,比去年同期(下同)增长7.9%。其中,公路增长4.9%;水路收窄2.6%。\n客运量增长12%。", ("4.9%", "2.6%", "12%"), "比去年同期"),
        ("用电量同比增长5.1%(下同)。制造业用电增长6.2%。服务业用电下降8%。", ("6.2%", "8%"), "同比"),
        ("關區進口貨值120億元,較上年同期(下同)減少3%。\n出口增長9%。", ("9%",), "較上年同期"),
        ("投资同比(下同)增长3%。消费环比增长2%,其中餐饮增长4%。", ("2%", "4%"), "环比"),
    ],
)  # fmt: skip
def test_a_comparison_said_for_all_holds_for_the_changes_behind(
    text: str, surfaces: tuple[str, ...], basis: str
) -> None:
    """下同 behind a comparison makes it that of every change that tells no other."""
    found = figures(HEAD + text)
    assert [found[surface].basis for surface in surfaces] == [basis] * len(surfaces)


@pytest.mark.parametrize(
    "text",
    [
        "按可比价计算(下同),货运量增长7.9%。\n客运量增长12%。",
        "本市柳湾区(下同)货运量同比增长7.9%。\n客运量增长12%。",
        "货运量同比增长7.9%。\n客运量增长12%。",
    ],
)
def test_other_remarks_say_no_comparison(text: str) -> None:
    """What is reckoned so in all that follows, and a comparison without the remark, hold for no later change."""
    assert figures(HEAD + text)["12%"].basis is None
