"""Units that the last figure of a list writes for all of it, and units of more than one part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import find_numbers


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("三个站点臭氧浓度分别为121、118和132微克/立方米。", ["微克/立方米"] * 3),
        ("东、西两县路网密度分别为88.5、61.2公里/百平方公里。", ["公里/百平方公里"] * 2),
        ("甲、乙、丙三项对增长的贡献分别为1.9、-0.4、2.2个百分点。", ["个百分点"] * 3),
        ("净流量分别为4.2、-1.1和0.7亿元。", ["元"] * 3),
        ("完成周转量12.4亿吨·公里、3.1亿人·km。", ["吨·公里", "人·km"]),
        ("密度达60.5 km /万km2。", ["km /万km2"]),
        ("人均用水量为118升/人·日。", ["升/人·日"]),
        ("中度污染14天次，运力达3.3万客位。", ["天次", "客位"]),
    ],
)
def test_units_are_whole_and_shared(text: str, units: list[str]) -> None:
    """A list shares the whole unit of its last figure, whatever its members' signs."""
    assert [m.unit for m in find_numbers(text) if m.value is not None and m.unit not in ("项", "个", "县")] == units


def test_a_shared_scale_holds_for_members_below_zero() -> None:
    """4.2、-1.1和0.7亿元 are all hundreds of millions."""
    values = [mention.value for mention in find_numbers("净流量分别为4.2、-1.1和0.7亿元。")]
    assert values == [Decimal(420000000), Decimal(-110000000), Decimal(70000000)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("4-6时发生火灾9起。", "4-6时"),
        ("22至24时警情最多。", "22至24时"),
        ("07年上半年立案130件。", "07年上半年"),
        ("一０七年查获赌场12处。", "一０七年"),
        ("二0一八年审结2100件。", "二0一八年"),
        ("96年全县发生窃案210件。", "96年"),
    ],
)
def test_hours_and_short_years_are_dates(text: str, surface: str) -> None:
    """Hours of a stretch, years that begin with a zero, and those typed with a digit for 〇 are times."""
    found = find_numbers(text)[0]
    assert (found.surface, found.reason) == (surface, "date")


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("国庆8天，景区接待游客31万人次。", "8天", "date"),
        ("“五一”5天共发送旅客12万人次。", "5天", "date"),
        ("3天小长假接警210起。", "3天", "date"),
        ("春节假期共有7天，平均每天接警30起。", "7天", "date"),
        ("经过近百个日夜的建设，大桥通车。", "近百个日夜", "date"),
        ("平均审理天数42天。", "42天", None),
        ("国庆期间连续8天无亡人事故。", "8天", None),
    ],
)
def test_the_days_of_a_holiday_say_when(text: str, surface: str, reason: str | None) -> None:
    """So many days of a feast are its length; days that something took or held are figures."""
    found = next(mention for mention in find_numbers(text) if mention.surface == surface)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1月平均气温-6.2℃。", "-6.2"),
        ("2023年贸易差额-3.5亿元。", "-350000000"),
        ("2月出口额-1.2亿元。", "-120000000"),
    ],
)
def test_a_minus_behind_a_measure_is_a_sign(text: str, value: str) -> None:
    """What ends like a measure is no end of a range, whatever number stands before it."""
    assert Decimal(value) in [mention.value for mention in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("2019年第一季案件412宗。", "2019年第一季", "date"),
        ("第二季查获私烟35宗。", "第二季", "date"),
        ("节目第二季播出12期。", "第二", "name"),
    ],
)
def test_a_quarter_may_leave_out_its_last_character(text: str, surface: str, reason: str) -> None:
    """第一季 is a quarter as 第一季度 is; seasons of a programme are none."""
    assert (find_numbers(text)[0].surface, find_numbers(text)[0].reason) == (surface, reason)
