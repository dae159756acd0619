"""Times that the title of a report says alone."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

HALF = "桐湾县2024年上半年畜牧生产简况\n生猪出栏12.6万头，禽蛋产量3200吨。\n"
YEAR = "桐湾县2024年血站工作简报\n采血1.8万人次，供血3.6万单位。\n"


@pytest.mark.parametrize(
    ("report", "summary", "supported"),
    [
        (HALF, "2024年上半年，生猪出栏12.6万头。", True),
        (HALF, "2024年1至6月，生猪出栏12.6万头。", True),
        (HALF, "2024年，生猪出栏12.6万头。", True),
        (HALF, "2024年全年，生猪出栏12.6万头。", False),
        (HALF, "2024年第二季度，生猪出栏12.6万头。", False),
        (HALF + "全年计划出栏25万头。\n", "上半年生猪出栏12.6万头。", True),
        (YEAR, "2024年全年采血1.8万人次。", True),
        (YEAR, "2024年上半年采血1.8万人次。", False),
        (YEAR + "其中6月采血1600人次。\n", "2024年，采血1.8万人次。", True),
        ("8月港口快报\n靠泊船舶312艘次。\n", "8月，靠泊船舶312艘次。", True),
    ],
)
def test_a_title_dates_the_figures_that_nothing_else_dates(report: str, summary: str, supported: bool) -> None:
    """全年 and another part of the year are no time of theirs; a bare year, and the title's time in other words, are."""
    assert check(report, summary).supported is supported
