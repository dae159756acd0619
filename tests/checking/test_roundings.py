from __future__ import annotations

import pytest

from tests.checking.judged import errors_in

REPORT = """柏溪区2022年统计公报
居民满意率65%,自来水普及率98.4%。茶叶总产值51.2亿元。全年接待游客16.5万余人次。公益诉讼案件占32.5%。
8名被告人的刑期为7至15个月。
"""


@pytest.mark.parametrize(
    "told",
    [
        "自来水普及率约98%。",
        "茶叶总产值超过50亿元。",
        "接待游客超过16万人次。",
        "公益诉讼案件占近三分之一。",
        "被告人的刑期最短为7个月。",
    ],
)
def test_a_fair_rounding_is_supported(told: str) -> None:
    """A rounder number with its bound, a share told as a fraction, and the named end of a range are true of the figure."""
    assert errors_in(REPORT, told) == set()


@pytest.mark.parametrize(
    "told", ["居民满意率近70%。", "居民满意率约60%。", "接待游客15万余人次。", "公益诉讼案件占近一半。"]
)
def test_a_stretched_rounding_is_an_error(told: str) -> None:
    """近70% is not said of 65%, and 余 leaves the digits as they are."""
    assert "wrong_value" in errors_in(REPORT, told)
