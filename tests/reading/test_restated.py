"""Changes told again in a bracket, and those that a verb, an amount or a sign tells."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import figures

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "surface", "change"),
    [
        ("早稻面积比上年减少3.4千公顷(5.1万亩)。", "5.1万亩", DOWN),
        ("亩产提高12公斤（合每公顷180公斤）。", "每公顷180公斤", None),
        ("每公顷单产提高180公斤（每亩12公斤）。", "12公斤", UP),
        ("进口额增加2.2亿美元（约15.8亿元）。", "约15.8亿元", UP),
        ("税收增加5200万元（其中增值税3100万元）。", "3100万元", None),
        ("发案减少36起（上年为90起）。", "90起", None),
        ("早稻面积41千公顷(61.5万亩)。", "61.5万亩", None),
    ],
)
def test_a_change_told_again_in_another_unit_is_that_change(text: str, surface: str, change: Direction | None) -> None:
    """The bracket behind a change has its direction, if it holds the amount once more and nothing else."""
    found = figures(text)
    if surface in found:
        assert found[surface].change is change


@pytest.mark.parametrize(
    ("text", "surface", "change", "basis"),
    [
        ("所队同比多破案26起。", "26起", UP, "同比"),
        ("比上年少受理信访18件。", "18件", DOWN, "比上年"),
        ("多破案26起。", "26起", None, None),
        ("较去年同期减少八起及两起。", "两起", DOWN, "較去年同期"),
        ("隧道90处、3.1万延米，增加4处、2200延米。", "4处", UP, None),
        ("隧道90处、3.1万延米，增加4处、2200延米。", "2200延米", UP, None),
        ("还本付息支出增加800万元。", "800万元", UP, None),
        ("新建支线4处、2200延米。", "4处", None, None),
        ("秋粮比上年增产  18.6 亿斤。", "18.6 亿斤", UP, "比上年"),
        ("接报警情同比 +7.4%，环比 -2.6%。", "-2.6%", DOWN, "环比"),
        ("年降水量610毫米，比历年平均值580毫米偏多30毫米。", "30毫米", UP, "比历年平均值"),
        ("进口增速为-4.4%。", "-4.4%", DOWN, None),
        ("服务业增速达6.1%。", "6.1%", UP, None),
        ("三大产业分别拉动增长0.5、-0.7和2.9个百分点。", "-0.7", None, None),
    ],
)
def test_changes_are_told_in_other_ways(text: str, surface: str, change: Direction | None, basis: str | None) -> None:
    """More or fewer times done, each of a list, amounts that begin with a verb, and signs behind a comparison."""
    figure = figures(text)[surface]
    assert figure.change is change
    assert basis is None or figure.basis is not None
