"""Years that are written without 年."""

from __future__ import annotations

import pytest

from summarizer import find_numbers
from summarizer.numbers.mention import Disposition


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("落成年份：2019\n36个泊位投入使用。", ["2019"]),
        ("统计年度 2021\n馆藏图书8.4万册。", ["2021"]),
        ("數據年份：2020、2021、2022", ["2020", "2021", "2022"]),
        ("本站始建于1987，現有職工214人。", ["1987"]),
        ("竣工：2018\n6座泵房通水。", ["2018"]),
    ],
)
def test_a_label_asks_for_a_year(text: str, years: list[str]) -> None:
    """Four digits behind a label of years are a year, and never one number with the line below."""
    dated = [mention.surface for mention in find_numbers(text) if mention.reason is Disposition.DATE]
    assert dated == years


@pytest.mark.parametrize(
    "text", ["出席人數：2024", "本年度2015人参训", "平均等待时间：1950毫秒", "投资总额：2024\n6座泵房"]
)
def test_four_digits_behind_another_label_count(text: str) -> None:
    """A number that looks like a year and is not asked for as one still counts."""
    assert find_numbers(text)[0].reason is None
