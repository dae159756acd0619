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
    found = figures("侵财案同比、环比分别下降3.5%和1.2%。")
    assert (found["3.5%"].basis, found["1.2%"].basis) == ("同比", "环比")
