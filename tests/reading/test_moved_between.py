"""Moved between: both ends of a movement have their own times."""

from __future__ import annotations

import pytest

from tests.reading.dividing import periods_of


@pytest.mark.parametrize(
    ("text", "surfaces", "periods"),
    [
        (
            "从2012年底到2017年底,全省低保标准从2068元提高到4301元,增长108%。",
            ("2068元", "4301元", "108%"),
            ["2012年底", "2017年底", "从2012年底到2017年底"],
        ),
        (
            "2018年至2022年,平均审理天数由96天缩短至61天,下降36.5%。",
            ("96天", "61天", "36.5%"),
            ["2018年", "2022年", "2018年至2022年"],
        ),
        ("與2016年相比,大學生占比從33.1%上升至45.5%。", ("33.1%", "45.5%"), ["2016年", None]),
        ("2023年,与上年相比,优良率由81%提高到85.5%。", ("81%", "85.5%"), ["上年", "2023年"]),
        ("2022年,办理环节由9个减至4个。", ("9个", "4个"), [None, "2022年"]),
        ("2022年,税收由2019年的12亿元增加到30亿元。", ("12亿元", "30亿元"), ["2019年", "2022年"]),
    ],
)
def test_both_ends_have_their_own_times(text: str, surfaces: tuple[str, ...], periods: list[str | None]) -> None:
    """What a stretch begins and ends with, or what is compared with, says when each end was."""
    assert periods_of(text, *surfaces) == periods
