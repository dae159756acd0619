"""Times in order: one time of a list for each of as many figures."""

from __future__ import annotations

import pytest

from tests.reading.dividing import periods_of

TITLE = "青岚县2021年就业情况\n"


@pytest.mark.parametrize(
    ("text", "surfaces", "periods"),
    [
        ("7、8、9三个月，失业率分别为5.1%、5.2%和4.9%。", ("5.1%", "5.2%", "4.9%"), ["7月", "8月", "9月"]),
        ("1、2月份分别招录31人和40人。", ("31人", "40人"), ["1月", "2月"]),
        ("一、二、三季度分别入库1亿元、2亿元和3亿元。", ("1亿元", "3亿元"), ["一季度", "三季度"]),
        ("一季度、二季度分别完成投资9亿元和10亿元。", ("9亿元", "10亿元"), ["一季度", "二季度"]),
        ("7、8、9三個月，罪案分別為51宗、52宗及49宗。", ("51宗", "49宗"), ["7月", "9月"]),
        (
            "7、8、9三个月，失业率分别为5.1%、5.2%和4.9%。其中，大城市分别为5.3%、5.4%和5.0%。",
            ("5.3%", "5.0%"),
            ["7月", "9月"],
        ),
        ("7、8、9三个月，甲、乙两站分别接待31人和40人。", ("31人", "40人"), ["7、8、9三个月", "7、8、9三个月"]),
    ],
)
def test_as_many_figures_as_times_are_of_one_each(text: str, surfaces: tuple[str, ...], periods: list[str]) -> None:
    """Figures told in order have the times of the list before them one each, also where its unit is written once."""
    assert periods_of(TITLE + text, *surfaces) == periods
