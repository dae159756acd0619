"""Lists of titles that the report itself calls titles."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "云岭村先后获得省级水乡古村、林州幸福小村、国家级书法之村等称号。",
            [("省级水乡古村", "云岭村"), ("林州幸福小村", "云岭村"), ("国家级书法之村", "云岭村")],
        ),
        (
            "荣评“全省抗洪先进集体”“水上救援尖刀”等荣誉。",
            [("全省抗洪先进集体", None), ("水上救援尖刀", None)],
        ),
        (
            "取得“林州市第三届文明单位”、全省“依法行政先进单位”、全市“十佳窗口”等荣誉称号。",
            [("林州市第三届文明单位", None), ("依法行政先进单位", None), ("十佳窗口", None)],
        ),
        (
            "荣获了2020-2021年度“林州青年先锋”、2021年度“林州工人先锋号”、2022年度“全市巧手小组”等多项称号。",
            [("林州青年先锋", None), ("林州工人先锋号", None), ("全市巧手小组", None)],
        ),
        (
            "该校获林州市“强师兴教”共建单位、全市防汛专项奖励记功集体等荣誉。",
            [("林州市“强师兴教”共建单位", "该校"), ("全市防汛专项奖励记功集体", "该校")],
        ),
        (
            "清河村享有许多美誉,例如全国文明村、国家森林乡村、省级十佳渔村。",
            [("全国文明村", "清河村"), ("国家森林乡村", "清河村"), ("省级十佳渔村", "清河村")],
        ),
        (
            "王晓云老师还曾获得林州市“巾帼”先进个人和“五一”劳动奖章的荣誉。",
            [("林州市“巾帼”先进个人", "王晓云老师"), ("“五一”劳动奖章", "王晓云老师")],
        ),
        (
            "全县法院涌现出“全国模范法官”“全省办案能手”等一批先进典型。",
            [("全国模范法官", None), ("全省办案能手", None)],
        ),
    ],
)
def test_what_is_called_a_title_is_one(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """The word 称号 or 荣誉 behind a list, or before it, makes titles of its items, whatever they end with."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "获得群众的理解、信任和支持等荣誉感。",
        "取得良好的政治效果、法律效果等。",
        "荣获多元解纷和诉讼服务、优化营商环境等集体荣誉12项。",
    ],
)
def test_fields_of_work_are_no_titles(sentence: str) -> None:
    """What has neither a level nor an award word, or is not called a title, is none."""
    assert titles_and_bearers(sentence) == []
