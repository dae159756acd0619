"""Periods of a prediction and a reference, compared as dates."""

from __future__ import annotations

import pytest

from evals.periods import Days, days_of, year_of
from evals.same_fields import same_period

SAME = [
    ("2021年上半年", "今年上半年"),
    ("上半年", "2021年1至6月份"),
    ("1-6月", "二〇二一年前六个月"),
    ("第三季度", "2021年7—9月"),
    ("首季", "今年一季度"),
    ("全年", "2021年度"),
    ("去年", "2020年"),
    ("过去的一年", "2021年"),
    ("一年来", "2021年"),
    ("去年上半年", "2021年上半年"),
    ("110年1-2月", "1月至2月"),
    ("民國110年", "2021年"),
    ("年末", "2021年12月31日"),
    ("截至2021年底", "2021年末"),
    ("自2021年3月以来", "3月份以来"),
    ("3月5日至20日", "2021年3月5日到3月20日"),
    ("2017年至2021年", "2017—21年"),
    ("“春安行动”期间", "春安行动期间"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_days_are_the_same_period(one: str, other: str) -> None:
    """However they are said, in a report of 2021."""
    assert same_period(one, other, 2021)
    assert same_period(other, one, 2021)


OTHER = [
    ("2021年", "2021年末"),
    ("上半年", "2021年"),
    ("1-6月", "6月"),
    ("去年", "今年"),
    ("上半年", "2020年上半年"),
    ("2021年以来", "2021年"),
    ("年初", "年末"),
    ("近年来", "2021年"),
    ("目前", "2021年"),
    ("2020年秋季", "2020年"),
    (None, "2021年"),
    ("3月5日", "3月5日至20日"),
]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_days_are_another_period(one: str | None, other: str) -> None:
    """A part of a time, its end, and a time that goes on are others; so are words that name no days."""
    assert not same_period(one, other, 2021)
    assert not same_period(other, one, 2021)


def test_the_year_of_a_report_is_the_one_named_most() -> None:
    """Without any, times are held against one another in a year that nobody knows."""
    assert year_of(["2019年", "2021年", "上半年", "2021年5月", None]) == 2021
    assert year_of(["111年1月", "去年"]) == 2022
    assert year_of(["今年", None]) == 0
    assert year_of(["上半年"], "2021年上半年比2020年同期下降，2021年下半年再降") == 2021
    assert days_of("上半年", 0) == Days((0, 1, 1), (0, 6, 30))
    assert same_period("今年上半年", "1-6月", 0)
